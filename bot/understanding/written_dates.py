"""Dates with a day and a month, or with a name: takes canonical text, gives where they stand and what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.understanding.feestdagen import NAMED_DAYS, nth_weekday
from bot.understanding.found import Found, InYear, Now, day_of
from bot.understanding.year_words import COUNTED, YEAR, dated, direction_in, full_year, of_canonical, year_in

_NOT_COUNTED = rf"(?! (?:{COUNTED}|\d+)(?!\S))"
_RUN = of_canonical(
    r"(?P<run>\d+(?:[-/.]\d+){1,2})"
    rf"(?:(?: -| /| \.)?(?: van)?(?: (?P<y>\d{{4}}|' ?\d\d|\d\d$)| (?P<yw>vorige|afgelopen|deze|volgende) jaar)|{_NOT_COUNTED})"
    r"(?: (?P<ym>jl|aanstaande))?"
)
_APART = of_canonical(
    r"(?<!\d [-/.] )(?P<d>\d\d?) (?P<sep>[-/.]) (?P<m>\d\d?)(?: (?P=sep) (?P<y>\d{4}|\d\d))(?! (?P=sep) \d)"
    r"|(?<!\d )(?P<d2>\d\d?) (?P<m2>\d\d?) (?P<y2>(?:19|20)\d\d)(?! \d)"
    r"|^(?P<d3>\d\d?) (?P<m3>\d\d?) (?:' ?)?(?P<y3>\d\d)$"
    r"|(?<!\d )(?P<d4>\d\d?) (?P<sep4>[-/]) (?P<m4>\d\d?)$"
)
_UNBROKEN = of_canonical(r"^(?:\S+ )?(?:(?P<a>\d{8})|(?P<b>\d{6}))$")
_MONTH = r"(?: -| /| \.)?(?: van| in)?(?: de maand)? M(?P<m>\d\d)"
_DAYS_AND_MONTH = of_canonical(
    r"(?:(?:(?P<d0>\d\d?)e? , )?(?P<d1>\d\d?)e? ?(?:,|of|en|tem|tot|op|-|/|a|tot en met) (?:de |op )?)?"
    rf"(?P<d>\d\d?e?|een){_MONTH}{YEAR}"
)
_PAIR_AND_MONTH = of_canonical(rf"(?P<d1>\d\d?)(?:-|/)(?P<d>\d\d?){_MONTH}{YEAR}")
_MONTH_FIRST = of_canonical(
    rf"(?<!\d )(?<!\de )M(?P<m>\d\d)(?: ,)?(?: op)?(?: de (?P<d>\d\d?)e?| (?P<d2>\d\d?e|\d)){_NOT_COUNTED}{YEAR}"
    r"|(?<!\d )(?<!\de )M(?P<m3>\d\d) (?P<d3>\d\d?) ,? ?(?P<y3>(?:19|20)\d\d)"
    r"|M(?P<m4>\d\d)(?: van)? (?P<y4>(?:19|20)\d\d)(?: ,)?(?: en wel)?(?: op)? de (?P<d4>\d\d?)e?(?! \d)"
)
_NTH_WEEKDAY = of_canonical(
    rf"(?P<n>[1-5]e|laatste) W(?P<w>\d)(?: van| in)?(?: de)?(?: maand)? M(?P<m>\d\d){YEAR}"
    rf"|(?P<edge>1e|laatste) dag(?: van| in)?(?: de)?(?: maand)? M(?P<m2>\d\d)(?: van)?(?: (?P<y2>(?:19|20)\d\d))?"
)
# The longest name first, and "2e kerstdag" is not "kerstdag".
_BY_NAME = {name: in_year for names, in_year in NAMED_DAYS.items() for name in names.split("|")}
_NAMED = of_canonical(rf"(?<!\de )(?<!\d )(?P<name>{'|'.join(sorted(_BY_NAME, key=len, reverse=True))}){YEAR}")

# "Kamer 12/3" and "afdeling 3-4" are places, not days.
_NUMBERED_THING = re.compile(
    r"(?<!\S)(?:afdeling|kamer|zaal|nummer|nr|hoofdstuk|pagina|blz|bladzijde|versie|punt|paragraaf|vraag|huisnummer|lijn"
    r"|score|cao|schaal|trede|klas|groep|team|bed|stap|optie|spoor)(?: [.:])* $"
)
_WHICH = re.compile(r"(?<!\S)(?:(afgelopen|vorige)|(komende|aanstaande|volgende)) $")


def runs(text: str, now: Now) -> Iterator[Found]:
    """ "3-3-25", "3/3", "2025-03-03": the day stands before the month, unless the year comes first."""
    for match in _RUN.finditer(text):
        parts = re.split(r"[-/.]", match["run"])
        if re.search(r"(?:(?:om|€|#)|(?<!\S)\d\d? [-/]) $", text[max(0, match.start() - 6) : match.start()]) or any(
            len(part) > 4 for part in parts
        ):
            continue
        found = _run(parts, match, now)
        if len(parts) == 2 and _NUMBERED_THING.search(text[max(0, match.start() - 20) : match.start()]):
            continue
        if found:
            yield found


def _run(parts: list[str], match: re.Match[str], now: Now) -> Found | None:
    start, end = match.span()
    if len(parts) == 2 and max(map(len, parts)) <= 2:
        # "3.3" in a sentence is more often an amount, a clock time or a section.
        if "." in match["run"] and year_in(match, now) is None and start > 0:
            return None
        return dated(start, end, _on(int(parts[0]), int(parts[1])), year_in(match, now), direction_in(match, now))
    if len(parts) != 3:
        return None
    year, month, day = parts if len(parts[0]) == 4 else parts[::-1]
    if len(year) not in (2, 4) or max(len(month), len(day)) > 2:
        return Found(start, end, ()) if len(year) == 3 else None
    return dated(start, end, _on(int(day), int(month)), full_year(year), now)


def _on(day: int, month: int) -> InYear:
    return lambda year: day_of(year, month, day)


def apart(text: str, now: Now) -> Iterator[Found]:
    """ "3 - 3 - 2025", "3 3 2025" and, when the text is nothing else, "03032025"."""
    for match in _APART.finditer(text):
        kind = next(kind for kind in ("", "2", "3", "4") if match[f"d{kind}"])
        typed_year = match[f"y{kind}"] if kind != "4" else None
        year = full_year(typed_year) if typed_year else None
        yield dated(*match.span(), _on(int(match[f"d{kind}"]), int(match[f"m{kind}"])), year, now)
    for match in _UNBROKEN.finditer(text):
        digits = match["a"] or match["b"]
        day = day_of(full_year(digits[4:]), int(digits[2:4]), int(digits[:2])) if full_year(digits[4:]) else None
        year_first = full_year(digits[:4]) if match["a"] else 0
        other = day_of(year_first, int(digits[4:6]), int(digits[6:])) if year_first else None
        if day or other:
            yield Found(*match.span(), tuple(each for each in (day, other) if each))


def days_and_month(text: str, now: Now) -> Iterator[Found]:
    """ "3 maart", "3e van maart '25", and each day of "3 of 4 maart"."""
    for pattern in (_DAYS_AND_MONTH, _PAIR_AND_MONTH):
        for match in pattern.finditer(text):
            way, year, month = direction_in(match, now), year_in(match, now), int(match["m"])
            names = [name for name in ("d0", "d1", "d") if match.groupdict().get(name)]
            for name in names:
                typed = match[name].rstrip("e")
                day = 1 if match[name] == "een" else int(typed)
                end = match.end() if name == "d" else match.end(name)
                yield dated(match.start(name), end, _on(day, month), year, way)


def month_first(text: str, now: Now) -> Iterator[Found]:
    """ "maart, de 3e" and "maart 3 2025"; not "maart 25", which may be a year."""
    for match in _MONTH_FIRST.finditer(text):
        with_year = next((kind for kind in "34" if match[f"m{kind}"]), None)
        if with_year:
            day, month, year = (int(match[f"{part}{with_year}"]) for part in "dmy")
            yield dated(*match.span(), _on(day, month), year, now)
            continue
        day = int((match["d"] or match["d2"]).rstrip("e"))
        yield dated(*match.span(), _on(day, int(match["m"])), year_in(match, now), direction_in(match, now))


def nth_weekdays(text: str, now: Now) -> Iterator[Found]:
    """ "de laatste vrijdag van maart", "de laatste dag van maart"."""
    for match in _NTH_WEEKDAY.finditer(text):
        if match["edge"]:
            edge_year = int(match["y2"]) if match["y2"] else None
            yield dated(*match.span(), _edge_of(int(match["m2"]), match["edge"] == "1e"), edge_year, now)
            continue
        place = -1 if match["n"] == "laatste" else int(match["n"][0])
        in_year = _nth(int(match["m"]), int(match["w"]), place)
        yield dated(*match.span(), in_year, year_in(match, now), direction_in(match, now))


def _edge_of(month: int, first: bool) -> InYear:
    lengths = (1,) if first else (31, 30, 29, 28)
    return lambda year: next((day for length in lengths if (day := day_of(year, month, length))), None)


def _nth(month: int, weekday: int, place: int) -> InYear:
    return lambda year: nth_weekday(year, month, weekday, place)


def named_days(text: str, now: Now) -> Iterator[Found]:
    """ "koningsdag", "2e kerstdag 2024", "vorige kerst"."""
    for match in _NAMED.finditer(text):
        way = direction_in(match, now)
        before = _WHICH.search(text[max(0, match.start() - 12) : match.start()])
        if before:
            way = Now(now.today, "past" if before[1] else "future")
        yield dated(*match.span(), _BY_NAME[match["name"]], year_in(match, now), way)
