"""A message that the person has changed is answered as if it had been sent so, and remarks change no facts."""

from __future__ import annotations

import asyncio

import pytest

from bot.engine.embedded import Embedded, TooLateError, UnknownConversationError
from bot.message import Message

pytestmark = pytest.mark.rasa
NAME = "telegram:1"
QUESTION = "wie betaalt de cursus van mijn werknemer?"
CORRECTED = Message(text="U hebt uw bericht aangepast.")
PHOTO = Message(id="m9", sender="user", text="(foto)")


def talk(embedded: Embedded, *texts: str) -> None:
    """Says these texts in a new conversation, as messages m1, m2 and so on."""
    embedded.start(NAME)
    for number, text in enumerate(texts, 1):
        asyncio.run(embedded.say(NAME, f"m{number}", text=text))


def correct(embedded: Embedded, text: str, message_id: str = "m2:1", earlier: str = "m2") -> list[str]:
    """What is said to the last message in these words."""
    found = asyncio.run(embedded.correct(NAME, message_id, text, earlier=earlier, first=CORRECTED))
    return [message.text for message in found]


def known(embedded: Embedded) -> str:
    """What the conversation knows of the person."""
    return asyncio.run(embedded.say(NAME, "gegevens", choice="doe:gegevens"))[0].text


def test_a_corrected_answer_replaces_the_fact_that_it_gave(embedded: Embedded) -> None:
    talk(embedded, QUESTION, "kort")

    answer = correct(embedded, "lang")

    assert answer[0] == CORRECTED.text
    assert "Gewijzigd" not in "".join(answer)
    assert "Duur van de opleiding: **Lang, duidelijk meer dan een half jaar**" in known(embedded)


def test_a_corrected_question_takes_back_the_role_that_was_read_from_it(embedded: Embedded) -> None:
    talk(embedded, QUESTION)
    correct(embedded, "wie betaalt de cursus?", "m1:1", "m1")

    assert known(embedded) == "U hebt nog niets over uw situatie verteld."


def test_a_correction_can_be_corrected(embedded: Embedded) -> None:
    talk(embedded, QUESTION, "kort")
    correct(embedded, "lang", "m2:1")
    correct(embedded, "kort", "m2:2")

    assert "Duur van de opleiding: **Kort" in known(embedded)


@pytest.mark.parametrize("message_id", ["m2:1", "m2:2"])
def test_the_same_correction_again_changes_nothing(embedded: Embedded, message_id: str) -> None:
    talk(embedded, QUESTION, "kort")
    correct(embedded, "lang", "m2:1")
    before = embedded.history(NAME)

    assert correct(embedded, "lang", message_id) == []
    assert embedded.history(NAME) == before


def test_a_message_that_was_built_upon_cannot_be_corrected(embedded: Embedded) -> None:
    talk(embedded, QUESTION, "kort", "bedankt")
    before = embedded.history(NAME)

    with pytest.raises(TooLateError):
        correct(embedded, "lang")
    with pytest.raises(TooLateError):
        correct(embedded, "lang", "m7:1", "m7")
    assert embedded.history(NAME) == before


def test_a_remark_is_said_once_and_leaves_the_open_question(embedded: Embedded) -> None:
    talk(embedded, QUESTION)
    for _ in range(2):
        asyncio.run(embedded.remark(NAME, PHOTO, Message(text="Ik lees alleen tekst.")))

    assert [message.text for message in embedded.history(NAME)][-2:] == ["(foto)", "Ik lees alleen tekst."]
    answer = asyncio.run(embedded.say(NAME, "m10", text="kort"))
    assert "dichter bij passend werk" in answer[-1].text


def test_there_is_nothing_to_correct_or_to_remark_in_a_conversation_that_does_not_exist(embedded: Embedded) -> None:
    with pytest.raises(UnknownConversationError):
        correct(embedded, "lang")
    with pytest.raises(UnknownConversationError):
        asyncio.run(embedded.remark(NAME, PHOTO, CORRECTED))


def test_listeners_hear_everything_of_every_conversation(embedded: Embedded) -> None:
    heard: list[tuple[str, list[str]]] = []
    embedded.listeners += [lambda name, messages: heard.append((name, [m.sender for m in messages]))] * 2
    embedded.start("telegram:2", Message(id="m1", sender="user", text="/start"))
    asyncio.run(embedded.remark("telegram:2", PHOTO, CORRECTED))

    assert heard == [("telegram:2", ["user", "bot"])] * 4
