"""How a computation asks for a dated amount: takes the id of an amount and a day, gives its value or nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

AmountLookup = Callable[[str, date], Decimal | None]
"""The value of a dated amount on a day, `None` when none is known for it: last year's would be a guess."""
