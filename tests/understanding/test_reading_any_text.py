"""Rules that hold for every date and every text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.dutch import MONTHS
from bot.understanding.dutch_calendar import WEEKDAYS, speak
from bot.understanding.mentioned import mentioned
from bot.understanding.numerals import cardinal
from bot.understanding.reading import KINDS, read

SATURDAY = date(2026, 11, 21)
SHORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
UNITS = ("", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
TEENS = ("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien")
FORMS: dict[str, Callable[[date], str]] = {
    "3-3-2025": lambda day: f"{day.day}-{day.month}-{day.year}",
    "03-03-2025": lambda day: f"{day:%d-%m-%Y}",
    "3/3/25": lambda day: f"{day.day}/{day.month}/{day:%y}",
    "3.3.2025": lambda day: f"{day.day}.{day.month}.{day.year}",
    "3 3 2025": lambda day: f"{day.day} {day.month} {day.year}",
    "03032025": lambda day: f"{day:%d%m%Y}",
    "iso": lambda day: day.isoformat(),
    "3 maart 2025": lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    "3 mrt '25": lambda day: f"{day.day} {SHORT[day.month - 1]} '{day:%y}",
    "3 mrt. 2025": lambda day: f"{day.day} {SHORT[day.month - 1]}. {day.year}",
    "3mrt2025": lambda day: f"{day.day}{SHORT[day.month - 1]}{day.year}",
    "3e van maart": lambda day: f"de {day.day}e van {MONTHS[day.month - 1]} {day.year}",
    "spoken": speak,
    "in a sentence": lambda day: f"Ik ben ziek sinds {speak(day)}, om 9:00 uur.",
}
past_days = st.dates(date(1981, 1, 1), date(2026, 11, 21))
phrases = Path(__file__).parent.glob("phrases_*.tsv")
words = sorted({word for file in phrases for word in file.read_text(encoding="utf-8").split()})
typed = st.text(st.characters(), max_size=200) | st.lists(st.sampled_from(words), max_size=12).map(" ".join)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=150, deadline=None)
@given(day=past_days)
def test_date_in_a_common_form_is_read_as_itself(form: str, day: date) -> None:
    assert read("date", FORMS[form](day), SATURDAY).value == day.isoformat()


@settings(max_examples=200, deadline=None)
@given(day=st.dates(SATURDAY - timedelta(days=364), SATURDAY))
def test_date_without_year_is_the_latest_one(day: date) -> None:
    text = f"{day.day} {MONTHS[day.month - 1]}"

    assert read("date", text, SATURDAY).value == day.isoformat()
    assert read("date", f"{day.day}-{day.month}", SATURDAY).value == day.isoformat()


@settings(max_examples=200, deadline=None)
@given(day=past_days, other=st.integers(0, 6))
def test_weekday_that_contradicts_the_date_gives_a_choice(day: date, other: int) -> None:
    reading = read("date", f"{WEEKDAYS[other]} {day.day}-{day.month}-{day.year}", SATURDAY)

    if other == day.weekday():
        assert reading.value == day.isoformat()
    else:
        assert reading.value is None
        assert reading.alternatives[0] == day.isoformat()
        assert all(date.fromisoformat(str(each)).weekday() == other for each in reading.alternatives[1:])


@settings(max_examples=200, deadline=None)
@given(first=past_days, last=past_days)
def test_period_the_wrong_way_round_is_not_read(first: date, last: date) -> None:
    reading = read("period", f"{first:%d-%m-%Y} t/m {last:%d-%m-%Y}", SATURDAY)

    if first <= last:
        assert reading.value == {"from": first.isoformat(), "until": last.isoformat()}
    else:
        assert (reading.value, reading.alternatives) == (None, ())


@given(euros=st.integers(0, 999_999), cents=st.integers(0, 99))
def test_amount_in_dutch_notation_is_read_as_itself(euros: int, cents: int) -> None:
    text = f"€ {euros:,}".replace(",", ".") + f",{cents:02}"

    assert read("amount", text, SATURDAY).value == f"{euros}.{cents:02}"


@given(tens=st.integers(2, 9), unit=st.integers(1, 9), hundreds=st.integers(2, 9))
def test_number_in_words_is_read(tens: int, unit: int, hundreds: int) -> None:
    tens_word = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")[tens - 2]
    word = f"{UNITS[hundreds]}honderd{UNITS[unit]}en{tens_word}"

    assert cardinal(word) == hundreds * 100 + tens * 10 + unit
    assert read("number", word, SATURDAY).value == f"{hundreds}{tens}{unit}"


@settings(max_examples=400, deadline=None)
@given(text=typed, today=st.dates(), kind=st.sampled_from(KINDS), direction=st.sampled_from(["past", "future", "any"]))
def test_no_text_ever_raises_and_a_value_excludes_alternatives(
    text: str, today: date, kind: str, direction: str
) -> None:
    reading = read(kind, text, today, direction=direction)  # type: ignore[arg-type]

    assert reading.value is None or reading.alternatives == ()
    assert len(reading.alternatives) == len({str(each) for each in reading.alternatives})


@settings(max_examples=400, deadline=None)
@given(text=typed, today=st.dates())
def test_no_message_ever_raises_and_a_fact_that_is_told_has_a_value(text: str, today: date) -> None:
    assert all(values and all(values) for values in mentioned(text, today).values())
