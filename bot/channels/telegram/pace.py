"""How fast messages may follow each other: a name and the time go in, the seconds to wait for its turn come out."""

from __future__ import annotations

from collections import OrderedDict


class Pace:
    """So many turns a second for each name, and a burst of some at once after a silence; first come, first served."""

    def __init__(self, a_second: float, burst: int, names: int = 10_000) -> None:
        self._between = 1 / a_second
        self._ahead = (burst - 1) * self._between
        self._names = names
        self._next: OrderedDict[str, float] = OrderedDict()

    def turn(self, name: str, now: float) -> float:
        """Takes the next turn, and gives the seconds until it."""
        moment = max(self._next.pop(name, 0.0), now - self._ahead)
        self._next[name] = moment + self._between
        if len(self._next) > self._names:
            self._next.popitem(last=False)
        return max(0.0, moment - now)
