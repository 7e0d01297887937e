"""The year that belongs to a date: takes what follows a day and month in canonical text, gives the year."""

from __future__ import annotations

import re
from datetime import date

from bot.understanding.found import Found, InYear, Now, nearest

# Words that make the number before them a count, not a day, a month or a year.
COUNTED = (
    r"(?:uur|week|dag|maand|jaar|kwartaal|euro|eur|%|procent|keer|x|personen|mensen|medewerkers|collega\S*|werknemers|"
    r"minuten|minuut|min|km|kilometer|fte|stuks|kinderen|punten|leden|lid|bladzijden|werkdagen|cent|k|graden)"
)
_NOT_A_YEAR = rf"(?! {COUNTED}(?!\S))(?:(?<=(?:19|20)\d\d)|(?! (?:(?:of|en|tem|tot|op|-|/) \d{{1,2}}e? )?M\d))"

# Groups: y a number, with or without apostrophe; yw a word for a year; ya how many years ago; ym which way to look.
YEAR = (
    r"(?: \.)?(?:"
    rf"(?: [,/.-])?(?: van| in)?(?: het jaar)? (?P<y>(?:19|20) \d\d|(?:' ?)?\d{{2}}|\d{{3,}}){_NOT_A_YEAR}"
    r"|(?: ,)?(?: van| in)?(?: het)? (?P<yw>vorige|afgelopen|deze|volgende|komende) jaar"
    r"|(?: ,)? (?P<ya>\d\d?) jaar geleden"
    r"| (?P<ym>jl|aanstaande)"
    r")?"
)


def of_canonical(pattern: str) -> re.Pattern[str]:
    """The pattern for whole tokens only."""
    return re.compile(rf"(?<!\S)(?:{pattern})(?!\S)")


def full_year(digits: str) -> int:
    """A typed year: 00–79 is 20xx, 80–99 is 19xx; 0 for a number that cannot be a year in somebody's working life."""
    plain = digits.strip("' ").replace(" ", "")
    number = int(plain) if plain.isdigit() and len(plain) in (2, 4) else 0
    if len(plain) == 2:
        return number + (2000 if number < 80 else 1900)
    return number if 1900 <= number <= 2099 else 0


def year_in(match: re.Match[str], now: Now) -> int | None:
    """The year in the groups of `YEAR`; none when the text has no year, 0 when it has one that cannot be."""
    groups = match.groupdict()
    if groups.get("y"):
        # "Ik word 7 maart 60" names no year; a year so far ahead is typed in full.
        return 0 if re.fullmatch(r"[4-7]\d", groups["y"].strip()) else full_year(groups["y"])
    word = groups.get("yw")
    if word:
        return now.today.year + {"vorige": -1, "afgelopen": -1, "deze": 0, "volgende": 1, "komende": 1}[word]
    return now.today.year - int(groups["ya"]) if groups.get("ya") else None


def direction_in(match: re.Match[str], now: Now) -> Now:
    """The way to look for a date without a year, which "jl." and "a.s." set."""
    way = match.groupdict().get("ym")
    if way == "jl":
        return Now(now.today, "past")
    return Now(now.today, "future") if way == "aanstaande" else now


def dated(start: int, end: int, in_year: InYear, year: int | None, now: Now) -> Found:
    """A day in its own year or, without one, in the year that lies nearest in the right direction."""
    if year is None:
        return Found(start, end, nearest(in_year, now), in_year=in_year)
    day: date | None = in_year(year) if year else None
    return Found(start, end, (day,) if day else (), year=year or None)
