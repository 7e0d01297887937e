"""The same thing typed in different ways is spelled in one way afterwards."""

from __future__ import annotations

import time

import pytest

from bot.understanding.normalising import LONGEST_TEXT, normalise


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("Wie BETAALT dat?", "wie betaalt dat"),
        ("re-integratie", "reintegratie"),
        ("reïntegratie", "reintegratie"),
        ("re integratie", "reintegratie"),
        ("re-integreren", "reintegreren"),
        ("2e spoor", "tweede spoor"),
        ("spoor 2", "tweede spoor"),
        ("spoor twee", "tweede spoor"),
        ("2espoor", "tweede spoor"),
        ("tweedespoor", "tweede spoor"),
        ("tweedespoortraject", "tweede spoor traject"),
        ("2de-spoortraject", "tweede spoor traject"),
        ("1e spoor", "eerste spoor"),
        ("spoor 3", "derde spoor"),
        ("m'n baas", "mijn baas"),
        ("m’n baas", "mijn baas"),
        ("k wil stoppen", "ik wil stoppen"),
        ("jaaaaa", "jaa"),
        ("70%", "70 procent"),
        ("€ 100", "euro 100"),
        ("100000", "100000"),
        ("  veel\n\n  wit  ", "veel wit"),
        ("één café", "een cafe"),
        ("burn-out", "burnout"),
    ],
)
def test_spelling_is_made_plain(typed: str, plain: str) -> None:
    assert normalise(typed) == plain


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("mijn wg", "mijn werkgever"),
        ("een wn", "een werknemer"),
        ("de ba", "de bedrijfsarts"),
        ("arboarts", "bedrijfsarts"),
        ("50% ao", "50 procent arbeidsongeschikt"),
        ("vso tekenen", "vaststellingsovereenkomst tekenen"),
        ("het pva", "het plan van aanpak"),
        ("RIV", "reintegratieverslag"),
        ("lkv", "loonkostenvoordeel"),
        ("ERD", "eigenrisicodrager"),
        ("een DO aanvragen", "een deskundigenoordeel aanvragen"),
        ("do bij het UWV", "deskundigenoordeel bij het uwv"),
        ("de ad komt", "de arbeidsdeskundige komt"),
        ("ad-onderzoek", "arbeidsdeskundig onderzoek"),
        ("recht op tv", "recht op transitievergoeding"),
    ],
)
def test_abbreviation_of_the_field_is_written_out(typed: str, plain: str) -> None:
    assert normalise(typed) == plain


@pytest.mark.parametrize("typed", ["do 12 maart", "ad hoc", "tv kijken", "wat do ik nu", "een do 3 maart"])
def test_ordinary_word_that_looks_like_an_abbreviation_stays(typed: str) -> None:
    assert normalise(typed) == typed


@pytest.mark.parametrize("typed", ["", "???", "  ", "!?!", "___"])
def test_nothing_readable_gives_nothing(typed: str) -> None:
    assert normalise(typed) == ""


def test_other_scripts_are_kept_as_they_are() -> None:
    assert normalise("Привет") == "привет"


def test_text_beyond_the_limit_is_dropped() -> None:
    assert normalise("a b " * LONGEST_TEXT) == normalise(("a b " * LONGEST_TEXT)[:LONGEST_TEXT])


@pytest.mark.parametrize("piece", ["a", "re ", "spoor ", "m'n ", "%", "é", "1e "])
def test_longest_text_takes_less_than_half_a_second(piece: str) -> None:
    begin = time.perf_counter()
    normalise((piece * LONGEST_TEXT)[: LONGEST_TEXT * 2])

    assert time.perf_counter() - begin < 0.5
