"""A message with two questions is taken apart; a message with one, and a story before it, is not."""

from __future__ import annotations

import pytest

from bot.understanding.questions import asks, questions_in, stands_alone


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Wie betaalt de cursus? En hoeveel loon krijg ik?", "Wie betaalt de cursus?", "En hoeveel loon krijg ik?"),
        ("hoe lang krijg ik loon en mag ik op vakantie", "hoe lang krijg ik loon", "mag ik op vakantie"),
        ("wanneer moet de wia aangevraagd worden, hoeveel krijg ik dan", "wanneer moet de wia aangevraagd worden",
         "hoeveel krijg ik dan"),
        ("Moet ik naar de bedrijfsarts?\nMag mijn baas bellen?", "Moet ik naar de bedrijfsarts?", "Mag mijn baas bellen?"),
    ],
)  # fmt: skip
def test_two_questions_are_told_apart(text: str, first: str, second: str) -> None:
    assert questions_in(text) == (first, second)


@pytest.mark.parametrize(
    "text",
    ["", "hallo", "wie betaalt de cursus", "mijn medewerker is ziek en wil op vakantie, mag dat?", "Wat? Echt?"],
)  # fmt: skip
def test_one_question_stays_whole(text: str) -> None:
    assert questions_in(text) == ()


def test_the_question_behind_a_story_is_found() -> None:
    story = (
        "Mijn medewerker is ziek sinds 3 maart. Zijn contract loopt tot 1 mei. Wanneer moet de WIA aangevraagd worden?"
    )

    assert questions_in(story) == ("Wanneer moet de WIA aangevraagd worden?",)


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        ("wanneer moet het binnen zijn?", False),
        ("mag dat zomaar?", False),
        ("en hoeveel loon krijg ik?", True),
        ("moet ik een transitievergoeding betalen", True),
    ],
)
def test_a_question_that_points_back_does_not_stand_alone(question: str, alone: bool) -> None:
    assert stands_alone(question) == alone


@pytest.mark.parametrize("text", ["mag dat", "Ik ben ziek. Hoe zit het met mijn loon", "de wia?"])
def test_a_question_is_seen_without_its_mark(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text", ["", "ik ben werkgever en hij is ziek sinds 3 maart", "mijn contract loopt tot 1 mei."]
)
def test_a_statement_asks_nothing(text: str) -> None:
    assert not asks(text)
