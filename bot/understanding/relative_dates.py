"""Dates counted from today: takes canonical text ("gisteren", "2 week geleden", "W1"), gives where and which day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from bot.understanding.durations import QUANTITY, UNIT, decimal_of, whole_steps
from bot.understanding.found import Found, InYear, Now, day_of, days_from, shifted
from bot.understanding.year_words import YEAR, dated, of_canonical, year_in

WEEKS_AWAY = {"vorige": (-1,), "afgelopen": (0, -1), "deze": (0,), "volgende": (1,), "komende": (1, 0)}
_DAY_WORDS = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2}
_PART = r"(?: (?:morgen|ochtend|middag|avond|nacht))?"
_REF = r"(?P<ref{0}>vorige|afgelopen|deze|volgende|komende) week"
_W = r"W(?P<w{0}>\d)"

_AGO = of_canonical(
    rf"(?:(?P<anchor>eergisteren|gisteren|vandaag|morgen) )?(?:(?:precies|exact) )?"
    rf"(?:(?P<n0>{QUANTITY}) (?P<u0>{UNIT}) (?:en )?)?"
    rf"(?:(?P<nx>{QUANTITY}) (?:a|of|tot|tem|-) )?(?P<n>{QUANTITY}) (?P<u>{UNIT}) geleden"
)
_YEARS_AGO_IN = of_canonical(
    r"(?P<n>\d\d?) jaar geleden(?=(?: ,)?(?: op| in)?(?: de)?(?: begin| half| eind)?(?: \d\d?e?)? M\d)"
)
_AHEAD = of_canonical(rf"(?:(?P<anchor>vandaag|morgen) )?over (?P<n>{QUANTITY}) (?P<u>{UNIT})(?! geleden)")
_ABOUT = of_canonical(
    rf"(?:een )?paar (?P<u>{UNIT}) geleden|sinds (?:een )?paar (?P<u2>{UNIT})(?! geleden)"
    rf"|sinds (?:ik )?(?:denk |dacht )?(?:ik )?(?:circa |zeker |al )?"
    rf"(?:(?P<nx>{QUANTITY}) (?:a|of|tot|-) )?(?P<n>{QUANTITY}) (?P<u3>{UNIT})(?! geleden)"
)
_DAY_WORD = of_canonical(
    rf"(?<!goede )(?<!goeie )(?<!de )(?<!W\d )(?<!' s )(?P<word>eergisteren|gisteren|vandaag|morgen|overmorgen){_PART}"
)
_IN_WEEK = of_canonical(
    rf"{_REF.format(1)}(?: op| ,| de)? {_W.format(1)}{_PART}(?: (?:of|en|tem|-) W(?P<w3>\d){_PART})?"
    rf"|(?:W(?P<w4>\d){_PART} (?:of|en|tem|-) )?{_W.format(2)}{_PART}(?: ,)?(?: van| in)?(?: de)? {_REF.format(2)}"
)
_WEEKS_AGO = of_canonical(
    rf"{_W.format(1)}{_PART}(?: ,)?(?: was)?(?: het)? (?P<n1>\d+) week geleden"
    rf"|(?P<n2>\d+) week geleden(?: op| ,)? {_W.format(2)}{_PART}"
)
_WEEKS_AHEAD = of_canonical(
    rf"{_W.format(1)}{_PART}(?: ,)? over (?P<n1>\d+) week|over (?P<n2>\d+) week(?: op| ,)? {_W.format(2)}{_PART}"
)
_IN_WEEK_NUMBER = of_canonical(
    rf"(?:op )?{_W.format(1)}{_PART}(?: van| in| ,)? week (?P<n1>\d\d?){YEAR}"
    rf"|week (?P<n2>\d\d?)(?: ,)?(?: op)? {_W.format(2)}{_PART}"
)
_WEEKDAY = of_canonical(
    r"(?<!een )(?<!elke )(?<!iedere )(?<!alle )"
    r"(?:(?P<before>afgelopen|laatste|vorige|deze|komende|volgende|aanstaande) )?"
    rf"{_W.format('')}{_PART}(?: (?P<after>jl|aanstaande))?(?! (?:erna|daarna|daarop|ervoor|daarvoor)(?!\S))"
)
_MONTH_REF = r"(?:(?: van)?(?: de)? (?P<ref{0}>deze|vorige|afgelopen|volgende|komende) maand| van de maand| dezer)"
_ORDINAL = of_canonical(
    rf"(?:de )?(?P<d>\d\d?)e{_MONTH_REF.format('')}?(?: (?P<jl>jl))?"
    r"(?= (?:[.,;!)]|was|ben|werd|is|heb|ziek|om|in de|in \' s|zijn|geweest|dacht|denk|geloof|meen|volgens)(?!\S)|$)"
    rf"|(?:de )?(?P<d2>\d\d?)(?= \S){_MONTH_REF.format(2)}|^(?:op |sinds |per )?de (?P<d3>\d\d?)$"
    r"|(?<=W\d )(?:de )?(?P<d5>\d\d?)(?= [.,]|$)"
    r"|(?P<ref3>vorige|deze|afgelopen|volgende|komende) maand(?: ,)?(?: op)?(?: de)? (?P<d4>\d\d?)e"
)


# "14 september maar kan ook de 15e zijn": the month of the date before it.
_SAME_MONTH = re.compile(
    r"(?<!\S)M(?P<m>\d\d)(?: \d{4})?(?: (?:,|of|maar|ik|kan|het|ook|denk|dacht|geloof|misschien|wellicht|volgens|mij|op|was))+ $"
)


def counted(text: str, now: Now) -> Iterator[Found]:
    """ "2 weken geleden", "over een maand", "gisteren een week geleden", "2 of 3 weken terug"."""
    for match in _YEARS_AGO_IN.finditer(text):
        yield Found(*match.span(), (), sort="year", year=now.today.year - int(match["n"]))
    for pattern, sign in ((_AGO, -1), (_AHEAD, 1)):
        for match in pattern.finditer(text):
            days = _counted(match, sign, now.today)
            other = (
                shifted(now.today, -int(decimal_of(match["nx"])), match["u"]) if match.groupdict().get("nx") else None
            )
            yield Found(*match.span(), (other, *days) if other else days)


def about(text: str, now: Now) -> Iterator[Found]:
    """ "een paar weken geleden", "sinds drie weken": days to choose from."""
    for match in _ABOUT.finditer(text):
        unit = match["u"] or match["u2"] or match["u3"]
        if match["n"] and not match["nx"]:
            day = _back(now.today, decimal_of(match["n"]), unit)
            yield Found(*match.span(), days_from(day, (0, -1, 1)) if day else (), sort="vague")
            continue
        numbers = (
            [decimal_of(match[end]) for end in ("nx", "n")] if match["n"] else [Decimal(each) for each in (2, 3, 4)]
        )
        days = (_back(now.today, number, unit) for number in numbers)
        yield Found(*match.span(), tuple(day for day in days if day), sort="vague")


def _back(today: date, number: Decimal, unit: str) -> date | None:
    steps = whole_steps(number, unit)
    return shifted(today, -steps[0], steps[1]) if steps else None


def _counted(match: re.Match[str], sign: int, today: date) -> tuple[date, ...]:
    groups = match.groupdict()
    start: date | None = shifted(today, _DAY_WORDS.get(groups["anchor"] or "", 0), "dag")
    pairs = [(groups["n0"], groups["u0"])] if groups.get("n0") else []
    spare: tuple[int, ...] = (0,)
    for typed, unit in (*pairs, (groups["n"], groups["u"])):
        number = decimal_of(typed)
        steps = whole_steps(number, unit)
        if steps is None:
            steps, spare = (int(number), unit), _about_days(number, unit, sign)
        start = shifted(start, sign * steps[0], steps[1]) if start else None
    return days_from(start, spare) if start else ()


def _about_days(number: Decimal, unit: str, sign: int) -> tuple[int, ...]:
    """The days that a part of a week or month can be: half a month is 14, 15 or 16 days."""
    length = {"dag": 1, "week": 7, "maand": 30, "kwartaal": 91, "jaar": 365}[unit]
    rest = int((number % 1) * length)
    return (sign * rest, sign * (rest + 1)) if unit != "maand" else (sign * rest, sign * (rest - 1), sign * (rest + 1))


def day_words(text: str, now: Now) -> Iterator[Found]:
    """ "vandaag", "gisteren", "overmorgen"."""
    for match in _DAY_WORD.finditer(text):
        yield Found(*match.span(), days_from(now.today, (_DAY_WORDS[match["word"]],)))


def weekdays(text: str, now: Now) -> Iterator[Found]:
    """ "vorige week dinsdag", "maandag twee weken geleden", "maandag van week 38", "afgelopen maandag", "maandag"."""
    for match in _IN_WEEK.finditer(text):
        weeks = WEEKS_AWAY[match["ref1"] or match["ref2"]]
        named = [group for group in ("w4", "w1", "w2", "w3") if match[group]]
        for place, group in enumerate(named):
            days = [day for away in weeks for day in _weekday_in_week(now.today, away, int(match[group]))]
            past = [day for day in days if day <= now.today]
            start = match.start(group) - 1 if place else match.start()
            end = match.end() if group == named[-1] else match.end(group)
            yield Found(start, end, tuple(past if weeks == (0, -1) else days))
    for pattern, sign in ((_WEEKS_AGO, -1), (_WEEKS_AHEAD, 1)):
        for match in pattern.finditer(text):
            away, weekday = sign * min(int(match["n1"] or match["n2"]), 2000), int(match["w1"] or match["w2"])
            nearest_one = _before(now.today, weekday) if sign < 0 else _after(now.today, weekday)
            counted = [day for day in (shifted(nearest_one, away, "week") if nearest_one else None,) if day]
            yield Found(*match.span(), tuple(dict.fromkeys((*_weekday_in_week(now.today, away, weekday), *counted))))
    for match in _IN_WEEK_NUMBER.finditer(text):
        weekday, number = int(match["w1"] or match["w2"]), int(match["n1"] or match["n2"])
        yield Found(*match.span(), _in_week_number(now, number, weekday, year_in(match, now)))
    for match in _WEEKDAY.finditer(text):
        weekday = int(match["w"])
        bare = weekday if not match["before"] and not match["after"] else None
        days_meant = _weekday(now, weekday, match["before"] or match["after"] or "")
        yield Found(*match.span(), days_meant, sort="weekday", weekday=bare)


def _weekday_in_week(today: date, weeks: int, weekday: int) -> tuple[date, ...]:
    return days_from(today, (7 * weeks + weekday - today.weekday(),))


def _before(today: date, weekday: int) -> date | None:
    return next(iter(days_from(today, (-((today.weekday() - weekday - 1) % 7 + 1),))), None)


def _after(today: date, weekday: int) -> date | None:
    return next(iter(days_from(today, ((weekday - today.weekday() - 1) % 7 + 1,))), None)


def _weekday(now: Now, weekday: int, word: str) -> tuple[date, ...]:
    """ "vorige dinsdag" can be the last one or the one in last week; a bare name can be today."""
    before, after, today = _before(now.today, weekday), _after(now.today, weekday), now.today
    same_day = (today,) if today.weekday() == weekday else ()
    last_week = _weekday_in_week(today, -1, weekday)
    next_week = _weekday_in_week(today, 1, weekday)
    meant: dict[str, tuple[date | None, ...]] = {
        "afgelopen": (before,),
        "laatste": (before,),
        "jl": (before,),
        "vorige": (before, *last_week),
        "deze": _weekday_in_week(today, 0, weekday),
        "komende": (after,),
        "aanstaande": (after,),
        "volgende": (after, *next_week),
    }
    bare = {"past": (before,), "future": (after,), "any": (before, after)}[now.direction]
    return tuple(dict.fromkeys(day for day in meant.get(word, (*same_day, *bare)) if day))


def week_number(now: Now, number: int, year: int | None) -> tuple[date, ...]:
    """The Monday of a week number (ISO 8601); without a year the latest one that has begun, or the next."""
    years = (year,) if year is not None else _years(now)
    for each in years:
        try:
            monday = date.fromisocalendar(each, number, 1)
        except ValueError:
            continue
        begun = monday <= now.today
        if year is not None or now.direction == "any" or begun == (now.direction == "past"):
            return (monday,)
    return ()


def _years(now: Now) -> tuple[int, ...]:
    this = now.today.year
    steps = (0, 1, 2, 3, 4, 5, 6, 7) if now.direction == "future" else (1, 0, -1, -2, -3, -4, -5, -6)
    return tuple(this + step for step in (steps if now.direction != "any" else (0,)))


def _in_week_number(now: Now, number: int, weekday: int, year: int | None) -> tuple[date, ...]:
    return tuple(day for monday in week_number(now, number, year) for day in days_from(monday, (weekday,)))


def day_of_month(text: str, now: Now) -> Iterator[Found]:
    """ "de 15e", "de 15e van vorige maand", "15 dezer"."""
    for match in _ORDINAL.finditer(text):
        groups = match.groupdict()
        day = int(next(typed for name in ("d", "d2", "d3", "d4", "d5") if (typed := groups[name])))
        ref = groups["ref"] or groups["ref2"] or groups["ref3"]
        if not ref and not match[0].endswith("dezer"):
            month_before = _SAME_MONTH.search(text[: match.start()])
            if month_before:
                yield dated(*match.span(), _on(day, int(month_before["m"])), None, now)
                continue
            yield Found(*match.span(), _nearest_month(day, Now(now.today, "past") if groups["jl"] else now))
            continue
        months = {"vorige": -1, "afgelopen": -1, "volgende": 1, "komende": 1}.get(ref or "", 0)
        month = shifted(now.today.replace(day=1), months, "maand")
        meant = day_of(month.year, month.month, day) if month else None
        yield Found(*match.span(), (meant,) if meant else ())


def _on(day: int, month: int) -> InYear:
    return lambda year: day_of(year, month, day)


def _nearest_month(day: int, now: Now) -> tuple[date, ...]:
    first = now.today.replace(day=1)
    found: list[date | None] = []
    for sign in {"past": (-1,), "future": (1,), "any": (-1, 1)}[now.direction]:
        months = [shifted(first, sign * away, "maand") for away in range(4)]
        days = [day_of(month.year, month.month, day) for month in months if month]
        found.append(next((each for each in days if each and (each - now.today) * sign >= timedelta(0)), None))
    return tuple(dict.fromkeys(each for each in found if each))
