"""A word with one typing error is read as the known word that it must be; a known word never changes."""

from __future__ import annotations

import time

import pytest

from bot.understanding.spelling import Spelling

COMMON = {"werkgever": 2.0, "vakantie": 3.0, "cursus": 4.0, "sanctie": 5.0, "functie": 4.5, "ontslag": 2.5, "loon": 1.0}
SPELLING = Spelling(frozenset({*COMMON, "functies", "fuctie"}), COMMON)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("werkgver", "werkgever"),
        ("wekrgever", "werkgever"),
        ("werkgeever", "werkgever"),
        ("werkgefer", "werkgever"),
        ("vakansie", "vakantie"),
        ("kursus", "cursus"),
        ("onstlag", "ontslag"),
        ("mag mijn werkgver mij onslag geven", "mag mijn werkgever mij ontslag geven"),
    ],
)
def test_one_error_is_mended(typed: str, meant: str) -> None:
    assert SPELLING.mended(typed) == meant


@pytest.mark.parametrize("text", ["", "functies", "fuctie", "lon", "xyzzy", "wrkgvr", "1234567", "loen", "привет"])
def test_a_word_that_is_known_short_or_too_far_off_stays(text: str) -> None:
    assert SPELLING.mended(text) == text


def test_between_two_words_the_commonest_is_meant() -> None:
    either = Spelling(frozenset(), {"rechten": 5.0, "rechter": 2.0})

    assert either.mended("rechtem") == "rechter"


def test_a_message_of_nothing_but_errors_takes_less_than_a_tenth_of_a_second() -> None:
    text = " ".join(f"onbekendwoord{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(60))
    begin = time.perf_counter()
    SPELLING.mended(text)

    assert time.perf_counter() - begin < 0.1
