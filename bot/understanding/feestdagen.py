"""Days with a name: takes "koningsdag" or "tweede paasdag" in canonical text, gives that day in a year."""

from __future__ import annotations

from datetime import MINYEAR, date, timedelta

from dateutil.easter import easter

from bot.understanding.found import InYear, day_of

_FIXED = {
    r"1e kerstdag|kerstdag|kerst|kerstmis|kersmis|kertmis|kerts|1e kerst": (12, 25),
    r"2e kerstdag|2e kerst": (12, 26),
    r"kerstavond": (12, 24),
    r"oudejaarsdag|oudjaarsdag|oudjaar|oudejaarsavond|oudjaarsavond|oudejaar": (12, 31),
    r"nieuwjaarsdag|nieuwjaar|niewjaar|nieuw jaar": (1, 1),
    r"driekoningen|3 koningen": (1, 6),
    r"valentijnsdag|valentijn": (2, 14),
    r"dag van de arbeid": (5, 1),
    r"dodenherdenking": (5, 4),
    r"bevrijdingsdag": (5, 5),
    r"dierendag": (10, 4),
    r"halloween": (10, 31),
    r"sint maarten|sintmaarten": (11, 11),
    r"sinterklaas|sinterklaasavond|pakjesavond": (12, 5),
}
_AFTER_EASTER = {
    r"carnavalszondag": -49,
    r"carnavalsmaandag": -48,
    r"carnavalsdinsdag": -47,
    r"aswoensdag": -46,
    r"palmzondag": -7,
    r"witte W3": -3,
    r"goede W4|goeie W4": -2,
    r"paaszaterdag|stille W5": -1,
    r"1e paasdag|paasdag|pasen|paasen|paase|paaszondag|1e pasen": 0,
    r"2e paasdag|paasmaandag|2e pasen": 1,
    r"hemelvaartsdag|hemelvaart|hemelvaartdag|hemelsvaart": 39,
    r"1e pinksterdag|pinksterdag|pinksteren|pinkster|pinsteren|pinksterzondag|1e pinksteren": 49,
    r"2e pinksterdag|pinkstermaandag|2e pinksteren": 50,
}
# Month, weekday, which one in that month.
_WEEKDAY_IN_MONTH = {r"moederdag": (5, 6, 2), r"vaderdag": (6, 6, 3), r"prinsjesdag": (9, 1, 3)}
_KONINGSDAG = r"koningsdag|koningdag|koninsdag"


def nth_weekday(year: int, month: int, weekday: int, place: int) -> date | None:
    """The first, second … weekday of a month; place -1 is the last one."""
    first = day_of(year, month, 1)
    if first is None:
        return None
    days = [first + timedelta(days=offset) for offset in range(31) if first.toordinal() + offset < date.max.toordinal()]
    fitting = [day for day in days if day.month == month and day.weekday() == weekday]
    position = place - 1 if place > 0 else place
    return fitting[position] if -len(fitting) <= position < len(fitting) else None


def _koningsdag(year: int) -> date | None:
    """27 April, and the day before when that is a Sunday."""
    day = day_of(year, 4, 27)
    return day_of(year, 4, 26) if day and day.weekday() == 6 else day


def _fixed(month: int, day: int) -> InYear:
    return lambda year: day_of(year, month, day)


def _after_easter(days: int) -> InYear:
    return lambda year: easter(year) + timedelta(days=days) if MINYEAR + 1600 < year < 4100 else None


def _in_month(month: int, weekday: int, place: int) -> InYear:
    return lambda year: nth_weekday(year, month, weekday, place)


NAMED_DAYS: dict[str, InYear] = {
    _KONINGSDAG: _koningsdag,
    **{names: _fixed(*month_day) for names, month_day in _FIXED.items()},
    **{names: _after_easter(days) for names, days in _AFTER_EASTER.items()},
    **{names: _in_month(*place) for names, place in _WEEKDAY_IN_MONTH.items()},
}
