"""Typing errors, capitals and missing spaces hardly change which topic a message is about."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from functools import cache

import pytest

from bot.understanding.classifier import TopicClassifier
from bot.understanding.features import plain_words
from bot.understanding.route import SMALLTALK, topics
from tests.understanding.conftest import EXAMPLES

QUESTIONS = [example for example in EXAMPLES if example.label not in {*SMALLTALK, "buiten_bereik", "coach"}]
_LONG_WORD = re.compile(r"[^\W\d_]{6,}")


def dropped(word: str, dice: random.Random) -> str:
    """The word without one of its inner letters."""
    place = dice.randrange(1, len(word) - 1)
    return word[:place] + word[place + 1 :]


def swapped(word: str, dice: random.Random) -> str:
    """The word with two inner letters in the wrong order."""
    place = dice.randrange(1, len(word) - 2)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def doubled(word: str, dice: random.Random) -> str:
    """The word with one letter typed twice."""
    place = dice.randrange(1, len(word) - 1)
    return word[:place] + word[place] + word[place:]


def in_each_long_word(error: Callable[[str, random.Random], str]) -> Callable[[str, random.Random], str]:
    """One error in every word of six letters or more."""
    return lambda text, dice: _LONG_WORD.sub(lambda word: error(word.group(), dice), text)


def without_a_space(text: str, dice: random.Random) -> str:
    """One space in every six left out."""
    return re.sub(" ", lambda space: "" if dice.randrange(6) == 0 else " ", text)


def without_accents(text: str, dice: random.Random) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))


NOISE: dict[str, Callable[[str, random.Random], str]] = {
    "dropped letters": in_each_long_word(dropped),
    "swapped letters": in_each_long_word(swapped),
    "doubled letters": in_each_long_word(doubled),
    "missing spaces": without_a_space,
    "capitals": lambda text, dice: text.upper(),
    "no accents": without_accents,
    "no signs": lambda text, dice: re.sub(r"[^\w ]", " ", text),
}


@pytest.fixture(scope="module")
def understood(classifier: TopicClassifier) -> float:
    """The share of all questions that are understood as they were written."""
    return share(classifier, lambda text, dice: text)


@pytest.mark.parametrize("noise", NOISE)
def test_noise_costs_at_most_five_points(classifier: TopicClassifier, understood: float, noise: str) -> None:
    assert share(classifier, NOISE[noise]) >= understood - 0.05


def share(classifier: TopicClassifier, noise: Callable[[str, random.Random], str]) -> float:
    """The share of the questions with this noise whose likeliest topic is right."""
    dice = random.Random(7)
    noisy = [(noise(question.text, dice), question.label) for question in QUESTIONS]
    return sum(likeliest(classifier, plain_words(text)) == label for text, label in noisy) / len(noisy)


@cache
def likeliest(classifier: TopicClassifier, plain: str) -> str:
    """The likeliest topic; asked once for what becomes the same plain words."""
    return topics(classifier.rank(plain))[0][0]
