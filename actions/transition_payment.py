"""The transition payment (transitievergoeding): takes an employment, gives the amount and how it was computed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from actions.dutch import CENT, cents
from actions.errors import CaseError
from actions.service_time import service_time
from actions.transition_payment_wording import Shares, notes_on, steps_of

MaximumOn = Callable[[date], Decimal | None]
"""The maximum in euros that holds on a day, `None` when it is not known."""

EARLIEST_START, EARLIEST_END, LATEST_END = date(1950, 1, 1), date(2020, 1, 1), date(2100, 1, 1)
_MOST_PER_MONTH, _MOST_EXTRA, _MOST_PERCENT = Decimal(500_000), Decimal(50_000_000), Decimal(100)


@dataclass(frozen=True)
class Employment:
    """One employment; `end` is the last day of the contract, amounts are gross euros.

    `monthly_salary` is the full contractual salary, also during sickness. `holiday_allowance` is a percentage.
    `fixed_allowances_12_months` and `variable_pay_36_months` are totals over those months, `year_end_bonus` a year's.
    """

    start: date
    end: date
    monthly_salary: Decimal
    holiday_allowance: Decimal
    fixed_allowances_12_months: Decimal = Decimal(0)
    variable_pay_36_months: Decimal = Decimal(0)
    year_end_bonus: Decimal = Decimal(0)


@dataclass(frozen=True)
class Payment:
    """The outcome in euros, rounded to cents.

    `maximum` is the statutory maximum of the year of the end, `None` when none is published; `capped` says whether
    it, or a year's salary, was applied. `steps` and `notes` are Dutch sentences, `sources` ids of the knowledge.
    """

    amount: Decimal
    salary_basis: Decimal
    years: int
    months: int
    days: int
    maximum: Decimal | None
    capped: bool
    sources: tuple[str, ...]
    notes: tuple[str, ...]
    steps: tuple[str, ...]


def payment(employment: Employment, maximum: MaximumOn) -> Payment:
    """The transition payment of BW 7:673: a third of the monthly salary for each year of service, the rest pro rata.

    Full years count for 1/3, full months for 1/36, and the days left for the share of each calendar month that they
    fill, again of 1/36 (31/31 and 27/28 of two months can come to more than one). All is computed exactly;
    only results are rounded, half cents upward: rounding a share first would shift the sum by cents.
    The cap is the maximum of the year in which the contract ends, or a year's salary if that is more.
    Of a contract shorter than a month the salary over that time is the monthly salary (Stb. 2019, 298).

    Raises:
        CaseError: `field` is the JSON name in the request; dates or amounts that cannot be, or an end before 2020.
    """
    _check_dates(employment)
    _check_amounts(employment)
    time = service_time(employment.start, employment.end)
    monthly = _monthly(employment)
    basis = monthly * time.days_share if time.is_short else monthly
    shares = Shares(
        years=monthly / 3 * time.years,
        months=monthly / 36 * time.months,
        days=monthly / 36 * time.days_share,
    )
    most = maximum(employment.end)
    limit = None if most is None else max(Fraction(most), monthly * 12)
    capped = limit is not None and shares.total > limit
    amount = cents(limit if capped and limit is not None else shares.total)
    return Payment(
        amount=amount,
        salary_basis=cents(basis),
        years=time.years,
        months=time.months,
        days=time.days,
        maximum=None if most is None else most.quantize(CENT),
        capped=capped,
        sources=("bw_7_673", "loonbegrip", "berekening_uitleg", *(("stb_2019_298",) if time.is_short else ())),
        notes=notes_on(employment.end, time, most, _has_extras(employment)),
        steps=steps_of(time, cents(basis), shares, amount if capped else None),
    )


def check_order(start: date, end: date) -> None:
    """Refuses an employment that ends before it starts with a `CaseError`."""
    if end < start:
        raise CaseError("end", "De laatste dag van het contract ligt vóór de eerste dag. Controleer beide datums.")


def _monthly(employment: Employment) -> Fraction:
    with_allowance = Fraction(employment.monthly_salary) * (1 + Fraction(employment.holiday_allowance) / 100)
    yearly = Fraction(employment.fixed_allowances_12_months) + Fraction(employment.year_end_bonus)
    return with_allowance + yearly / 12 + Fraction(employment.variable_pay_36_months) / 36


def _has_extras(employment: Employment) -> bool:
    return any((employment.fixed_allowances_12_months, employment.variable_pay_36_months, employment.year_end_bonus))


def _check_dates(employment: Employment) -> None:
    start, end = employment.start, employment.end
    check_order(start, end)
    if start < EARLIEST_START:
        raise CaseError("start", "Een dienstverband van vóór 1950 kan hier niet. Controleer het jaartal.")
    if end < EARLIEST_END:
        raise CaseError(
            "end",
            "Voor een contract dat vóór 1 januari 2020 eindigde, golden andere regels. Die rekenen wij niet uit. "
            "Vraag een jurist om hulp, of controleer het jaartal.",
        )
    if end >= LATEST_END:
        raise CaseError("end", "Deze datum ligt te ver in de toekomst. Controleer het jaartal.")


def _check_amounts(employment: Employment) -> None:
    _check_number("monthly_salary", "Het maandloon", employment.monthly_salary, _MOST_PER_MONTH)
    if employment.monthly_salary == 0:
        raise CaseError("monthly_salary", "Het maandloon is nul. Vul het bruto maandloon uit het contract in.")
    _check_number("holiday_allowance", "Het percentage vakantietoeslag", employment.holiday_allowance, _MOST_PERCENT)
    for field, name, amount in (
        ("fixed_allowances_12_months", "Het totaal aan vaste toeslagen", employment.fixed_allowances_12_months),
        ("variable_pay_36_months", "Het totaal aan variabel loon", employment.variable_pay_36_months),
        ("year_end_bonus", "De eindejaarsuitkering", employment.year_end_bonus),
    ):
        _check_number(field, name, amount, _MOST_EXTRA)


def _check_number(field: str, name: str, number: Decimal, most: Decimal) -> None:
    if not number.is_finite() or number < 0:
        raise CaseError(field, f"{name} moet een getal zijn van nul of meer.")
    if number > most:
        raise CaseError(field, f"{name} is zo hoog dat het niet kan kloppen. Controleer het getal.")
