"""Writes down what was measured: figures of both servers go in, rows of a Markdown table with PASS or FAIL come out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that at least `percent` per cent of the values do not exceed (nearest rank).

    Raises:
        ValueError: there are no values.
    """
    if not values:
        raise ValueError("There is nothing to take a percentile of.")
    return sorted(values)[max(math.ceil(len(values) * percent / 100), 1) - 1]


@dataclass(frozen=True)
class Unit:
    """How a figure is shown: multiplied by `scale`, with so many decimals and the name behind it."""

    name: str
    scale: float = 1.0
    decimals: int = 1

    def show(self, value: float | None) -> str:
        """The figure in this unit; a dash for one that was not measured."""
        return "—" if value is None else f"{value * self.scale:.{self.decimals}f} {self.name}".strip()


MILLISECONDS = Unit("ms", 1000)
FRACTIONS = Unit("ms", 1000, 3)
SECONDS = Unit("s")
MEGABYTES = Unit("MB", 1e-6, 0)
PER_SECOND = Unit("/s")
TIMES = Unit("×", 1, 2)


@dataclass(frozen=True)
class Bound:
    """What a figure has to be."""

    value: float
    at_least: bool = False

    def show(self, unit: Unit) -> str:
        """The bound in this unit, exactly enough to see on which side a figure lies."""
        return f"{'≥' if self.at_least else '≤'} {self.value * unit.scale:.3g} {unit.name}"

    def holds(self, figure: float) -> bool:
        """Whether the figure is good enough."""
        return figure >= self.value if self.at_least else figure <= self.value


@dataclass(frozen=True)
class Row:
    """One figure; `required` is about the figure itself, `required_ratio` about own ÷ stock."""

    name: str
    unit: Unit
    own: float
    stock: float | None = None
    required: Bound | None = None
    required_ratio: Bound | None = None

    @property
    def ratio(self) -> float | None:
        """How many times stock Rasa's figure ours is."""
        return self.own / self.stock if self.stock else None

    @property
    def passed(self) -> bool | None:
        """Whether what is required holds; None if nothing is, or it could not be measured."""
        if self.required is not None:
            return self.required.holds(self.own)
        if self.required_ratio is not None and self.ratio is not None:
            return self.required_ratio.holds(self.ratio)
        return None

    def cells(self) -> list[str]:
        """The row as texts."""
        bound, unit = (self.required, self.unit) if self.required else (self.required_ratio, TIMES)
        wanted = "" if bound is None else bound.show(unit)
        verdict = {True: "PASS", False: "**FAIL**", None: ""}[self.passed]
        # A figure that is itself a ratio is not divided again.
        ratio = f"{self.ratio:.2g} ×" if self.ratio is not None and self.unit is not TIMES else "—"
        return [self.name, self.unit.show(self.own), self.unit.show(self.stock), ratio, wanted, verdict]


def table(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table."""
    head = ["", "spoorwijzer", "stock Rasa", "ratio", "required", ""]
    lines = [head, ["---", *["---:"] * 4, "---"], *(row.cells() for row in rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def all_passed(rows: Sequence[Row]) -> bool:
    """Whether nothing that is required failed."""
    return all(row.passed is not False for row in rows)
