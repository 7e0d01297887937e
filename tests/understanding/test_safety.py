"""Talk of suicide and self-harm is always noticed; figures of speech about work are not taken for it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from bot.understanding.safety import is_crisis

PHRASES = [
    line.split("\t")
    for line in (Path(__file__).parent / "phrases_crisis.tsv").read_text(encoding="utf-8").splitlines()
    if line
]


@pytest.mark.parametrize("text", [text for verdict, text in PHRASES if verdict == "ja"])
def test_sign_of_crisis_is_noticed(text: str) -> None:
    assert is_crisis(text)


@pytest.mark.parametrize("text", [text for verdict, text in PHRASES if verdict == "nee"])
def test_figure_of_speech_is_no_crisis(text: str) -> None:
    assert not is_crisis(text)


@pytest.mark.parametrize("text", [text for verdict, text in PHRASES if verdict == "ja"])
def test_sign_is_noticed_in_the_middle_of_a_story(text: str) -> None:
    before = "Mijn contract loopt af en ik heb al drie weken niets van mijn werkgever gehoord. "

    assert is_crisis(f"{before}{text}. Wat moet ik nu met mijn loon?")


@pytest.mark.parametrize("place", range(1, len("zelfmoord")))
def test_word_itself_is_noticed_with_a_letter_missing_doubled_or_wrong(place: int) -> None:
    word = "zelfmoord"

    assert is_crisis(f"ik denk aan {word[:place]}{word[place + 1 :]}")
    assert is_crisis(f"ik denk aan {word[: place + 1]}{word[place:]}")
    assert is_crisis(f"ik denk aan {word[:place]}x{word[place + 1 :]}")


def test_figure_of_speech_in_one_sentence_does_not_hide_a_sign_in_the_next() -> None:
    assert is_crisis("Ik heb niets van mijn werkgever gehoord. Ik wil er een einde aan maken. Mijn contract is weg.")
    assert not is_crisis("Mijn werkgever wil er een einde aan maken.")


@pytest.mark.parametrize("text", ["", "?", "\n\n", "привет", "😀"])
def test_text_without_words_is_no_crisis(text: str) -> None:
    assert not is_crisis(text)


def test_sign_at_the_end_of_a_long_message_is_noticed() -> None:
    assert is_crisis("Ik wacht op bericht van mijn werkgever. " * 240 + "Ik wil niet meer leven.")


@pytest.mark.parametrize(
    "piece",
    [
        "ik wil niet meer ",
        "er een einde aan ",
        "mezelf iets ",
        "a",
        "van de ",
        "dood ",
        "zelf",
        "op het spoor ",
        "als ik er ",
        "a. ",
    ],
)
def test_longest_message_takes_less_than_a_second(piece: str) -> None:
    begin = time.perf_counter()
    is_crisis((piece * 10_000)[:10_000])

    assert time.perf_counter() - begin < 1.0
