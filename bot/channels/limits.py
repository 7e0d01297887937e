"""How often somebody may do something: a name and the time go in, the seconds to wait come out."""

from __future__ import annotations

from collections import OrderedDict


class Limit:
    """At most `a_minute` times a minute for each name, with a burst of as many; 0 means no limit."""

    def __init__(self, a_minute: int, names: int = 100_000) -> None:
        self._rate = a_minute / 60
        self._burst = float(a_minute)
        self._names = names
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, name: str, now: float) -> float:
        """Takes one turn and gives 0, or gives the seconds until there is one."""
        if not self._rate:
            return 0.0
        left, since = self._left.pop(name, (self._burst, now))
        left = min(self._burst, left + (now - since) * self._rate)
        taken = left >= 1
        self._left[name] = (left - 1 if taken else left, now)
        if len(self._left) > self._names:
            self._left.popitem(last=False)
        return 0.0 if taken else (1 - left) / self._rate
