"""Where the waiting period, the wage payment and the dismissal ban end: takes a case and its counted days, gives the days."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from dateutil.relativedelta import relativedelta

from actions.counted_days import CountedDays, Counting
from actions.deadlines import APPLICATION_DAY, WAITING_PERIOD
from actions.dutch import day_in_words
from actions.errors import CaseError
from actions.periods import Period, later
from actions.sickness_case import SicknessCase

EndedBy = Literal["wachttijd", "loonsanctie", "verlenging", "contract", "aow"]

AOW_TERM_CHANGED = date(2023, 7, 1)
_AOW_DAYS, _AOW_DAYS_BEFORE_CHANGE = 6 * 7, 13 * 7
_APPLICATION_BEFORE_WIA = timedelta(days=78)
"""Without an extension the application is due on day 651 and the WIA starts on day 729."""
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class WagePeriod:
    """The ends of one case.

    `waiting_until` and `wage_until` are last days, `wia_from` and `ban_free_from` first days.
    `sick_until` is the last day of which weeks of sickness are counted: the Ziektewet goes on after a contract.
    `application_until` is the last day for the WIA application. Both WIA days are `None` when the AOW age comes first.
    `sanction_weeks` and `extension_until` are what really lengthens this case: 0 and `None` when they do not apply.
    """

    waiting_until: date
    wage_until: date
    sick_until: date
    ended_by: EndedBy
    application_until: date | None
    wia_from: date | None
    ban_free_from: date
    sanction_weeks: int = 0
    extension_until: date | None = None


def wage_period(case: SicknessCase, counting: Counting) -> WagePeriod:
    """The ends of a checked case (BW 7:629, BW 7:670, WIA articles 23, 24, 25 and 64, Stb. 2023, 169).

    - A loonsanctie adds its weeks to the 728 days; leave in those weeks is added too, recovery is not.
    - With a loonsanctie and a voluntary extension the later end is taken: the law sheet does not say how they add.
    - The contract's end ends the wage payment. Within the waiting period it leaves nothing to lengthen, and the
      WIA still starts after 104 weeks, because the Ziektewet runs on.
    - The AOW age ends the wage six weeks later (thirteen for sickness from before 1 July 2023), counted from the
      first sick day if that is later, and within 104 weeks in total. From the AOW age there is no WIA.

    Raises:
        CaseError: the extension or the contract ends before the case that now runs can have that end.
    """
    days = counting.days
    waiting_until = days.day(WAITING_PERIOD)
    if case.contract_end is not None and case.contract_end < days.first_day:
        raise CaseError("contract_end", _contract_before_case(case.contract_end, days.first_day))
    weeks, extension = _lengthening(case, counting, waiting_until)
    leaves = tuple(sorted(case.leaves))
    sanction_until = later(waiting_until, 7 * weeks, leaves)
    wage_until, ended_by = _wage_end(waiting_until, sanction_until, extension, case.contract_end)
    sick_until = max(wage_until, waiting_until)
    application_until = days.day(APPLICATION_DAY)
    if extension is not None:
        application_until = min(extension, sick_until) + _DAY - _APPLICATION_BEFORE_WIA
    regular = WagePeriod(
        waiting_until=waiting_until,
        wage_until=wage_until,
        sick_until=sick_until,
        ended_by=ended_by,
        application_until=application_until,
        wia_from=sick_until + _DAY,
        ban_free_from=_ban_free_from(days, weeks, extension, leaves),
        sanction_weeks=weeks,
        extension_until=extension,
    )
    return regular if case.aow_date is None else _until_aow(regular, case.aow_date, days)


def _lengthening(case: SicknessCase, counting: Counting, waiting_until: date) -> tuple[int, date | None]:
    """The weeks of loonsanctie and the extension that apply to the case that runs.

    UWV and the parties can only lengthen a case around the end of its waiting period. When an earlier case had
    already lasted that long, they belong to that one.
    """
    weeks, extension = case.sanction_weeks, case.voluntary_extension_until
    if counting.waited_before or (case.contract_end is not None and case.contract_end <= waiting_until):
        return 0, None
    if extension is not None and extension <= waiting_until:
        raise CaseError(
            "voluntary_extension_until",
            f"De wachttijd duurt al tot en met {day_in_words(waiting_until)}. "
            "Een vrijwillige verlenging eindigt later. Kijk in de beslissing van UWV.",
        )
    return weeks, extension


def _wage_end(
    waiting_until: date, sanction_until: date, extension: date | None, contract_end: date | None
) -> tuple[date, EndedBy]:
    last = waiting_until
    reason: EndedBy = "wachttijd"
    if sanction_until > last:
        last, reason = sanction_until, "loonsanctie"
    if extension is not None and extension > last:
        last, reason = extension, "verlenging"
    if contract_end is not None and contract_end < last:
        last, reason = contract_end, "contract"
    return last, reason


def _ban_free_from(days: CountedDays, weeks: int, extension: date | None, leaves: tuple[Period, ...]) -> date:
    """The first day without the ban of BW 7:670: two calendar years, not 104 weeks, and what lengthens them."""
    two_years = _two_years_after(days.first_day) - days.first_day
    last = days.day(two_years.days)
    ends = [last, later(last, 7 * weeks, leaves)]
    if extension is not None:
        ends.append(last + (extension - days.day(WAITING_PERIOD)))
    return max(ends) + _DAY


def _two_years_after(day: date) -> date:
    if (day.month, day.day) == (2, 29):
        return date(day.year + 2, 3, 1)
    return day + relativedelta(years=2)


def _until_aow(regular: WagePeriod, aow_date: date, days: CountedDays) -> WagePeriod:
    term = _AOW_DAYS_BEFORE_CHANGE if days.first_day < AOW_TERM_CHANGED else _AOW_DAYS
    term_until = days.day(days.number(aow_date - _DAY) + term)
    aow_until = max(min(term_until, regular.waiting_until), aow_date - _DAY)
    ended = aow_until < regular.wage_until
    end_without_sanction = min(regular.extension_until or regular.waiting_until, regular.sick_until)
    return replace(
        regular,
        wage_until=aow_until if ended else regular.wage_until,
        sick_until=min(regular.sick_until, aow_until),
        ended_by="aow" if ended else regular.ended_by,
        application_until=None if aow_date <= end_without_sanction + _DAY else regular.application_until,
        wia_from=None if aow_date <= regular.sick_until + _DAY else regular.wia_from,
        ban_free_from=min(regular.ban_free_from, term_until + _DAY),
    )


def _contract_before_case(contract_end: date, first_day: date) -> str:
    return (
        f"Het contract eindigde op {day_in_words(contract_end)}. Door het lange herstel begint het nieuwe ziektegeval "
        f"pas op {day_in_words(first_day)}. Controleer de herstelperiode en het einde van het contract."
    )
