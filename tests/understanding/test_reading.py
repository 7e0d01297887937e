"""Every phrase that people use means what the calendar and the language say; the expected values are set by hand."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.understanding.dutch_calendar import speak
from bot.understanding.reading import KINDS, Reading, read

SATURDAY = date(2026, 11, 21)
HERE = Path(__file__).parent


def _rows(name: str) -> Iterator[list[str]]:
    for line in (HERE / f"phrases_{name}.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _phrases() -> Iterator[tuple[str, str, str, str]]:
    kinds = {"dates": "date", "periods": "period", "amounts": "amount", "yes_no": "yes_no"}
    for name, kind in kinds.items():
        for text, value, alternatives in _rows(name):
            yield kind, text, value, alternatives
    for kind, text, value, alternatives in _rows("numbers"):
        yield kind, text, value, alternatives


def _shown(value: object) -> str:
    return f"{value['from']}..{value['until']}" if isinstance(value, dict) else str(value or "")


@pytest.mark.parametrize(("kind", "text", "value", "alternatives"), list(_phrases()))
def test_phrase_is_read_as_people_mean_it(kind: str, text: str, value: str, alternatives: str) -> None:
    reading = read(kind, text, SATURDAY)

    assert _shown(reading.value) == value
    assert " | ".join(_shown(each) for each in reading.alternatives) == alternatives


@pytest.mark.parametrize(
    ("text", "value", "alternatives"),
    [
        ("1 januari", "2027-01-01", ()),
        ("21 november", "2026-11-21", ()),
        ("20 november", "2027-11-20", ()),
        ("maandag", "2026-11-23", ()),
        ("de 20e", "2026-12-20", ()),
        ("kerst", "2026-12-25", ()),
        ("3 maart jl.", "2026-03-03", ()),
        ("3 maart 2025", "2025-03-03", ()),
        ("eind maart", None, ("2027-03-22", "2027-03-26", "2027-03-31")),
    ],
)
def test_direction_future_takes_the_next_date(text: str, value: str | None, alternatives: tuple[str, ...]) -> None:
    assert read("date", text, SATURDAY, direction="future") == Reading(value, alternatives)


def test_direction_any_offers_the_last_and_the_next() -> None:
    assert read("date", "1 januari", SATURDAY, direction="any") == Reading(None, ("2026-01-01", "2027-01-01"))
    assert read("date", "21 november", SATURDAY, direction="any") == Reading("2026-11-21")
    assert read("date", "1 januari 2025", SATURDAY, direction="any") == Reading("2025-01-01")


def test_period_gives_both_days() -> None:
    assert read("period", "4 t/m 24 juli", SATURDAY).value == {"from": "2026-07-04", "until": "2026-07-24"}


def test_unknown_kind_is_an_error_that_names_the_kinds() -> None:
    with pytest.raises(ValueError, match=r"'colour' cannot be read; choose one of date, period, amount"):
        read("colour", "rood", SATURDAY)


@pytest.mark.parametrize(
    "text",
    [
        "\u200f3-3-2025\u200f",
        "3\u200b-3-2025",
        "３-３-２０２５",
        "٣-٣-٢٠٢٥",
        "\x003-3-2025\x07",
        "3\u20113\u20112025",
        "🤒 3-3-2025 😷",
        "\n\t3-3-2025\r\n",
    ],
)
def test_invisible_signs_and_other_digits_do_not_matter(text: str) -> None:
    assert read("date", text, SATURDAY) == Reading("2025-03-03")


def test_day_is_spoken_with_its_weekday() -> None:
    assert speak(date(2026, 3, 3)) == "dinsdag 3 maart 2026"
    assert speak(SATURDAY) == "zaterdag 21 november 2026"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "piece",
    [
        "1-",
        "a",
        "3 maart ",
        "1 ",
        "een ",
        "👍",
        "€ ",
        "0612 ",
        "niet ",
        "ja ",
        "maandag ",
        "3.250,50 ",
        "van 4 juli t/m 24 juli ",
        "3 febuarri ",
        " ",
        "\u202e",
    ],
)
@pytest.mark.parametrize("length", [590, 10_000])
def test_long_text_is_answered_within_20_ms(kind: str, piece: str, length: int) -> None:
    text = (piece * length)[:length]
    spent = []
    for attempt in range(3):
        started = time.process_time()
        read(kind, f"{text}{attempt}", SATURDAY)
        spent.append(time.process_time() - started)

    assert min(spent) < 0.020


def test_value_in_a_long_story_is_not_guessed() -> None:
    assert read("date", "bla " * 2500 + "3-3-2025", SATURDAY) == Reading(None)
