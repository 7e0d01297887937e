"""What is no text: edited messages, photos and files, groups, people who leave and come back, and floods."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.channels.telegram.failure import Failure
from tests.channels.telegram.fake import FakeTelegram
from tests.channels.telegram.phone import Phone, until
from tests.service import Process

FILE = {"file_id": "geheim-bestand", "file_unique_id": "geheim-nummer"}
SENT: list[dict[str, Any]] = [
    {"photo": [{**FILE, "width": 1, "height": 1}], "caption": "mijn uitslag"},
    {"voice": {**FILE, "duration": 3}},
    {"video": {**FILE, "width": 1, "height": 1, "duration": 3}},
    {"video_note": {**FILE, "length": 1, "duration": 3}},
    {"audio": {**FILE, "duration": 3}},
    {"document": {**FILE, "file_name": "uitslag.pdf"}},
    {"sticker": {**FILE, "type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}},
    {"contact": {"phone_number": "0612345678", "first_name": "Geheim"}},
    {"location": {"latitude": 52.1, "longitude": 5.1}},
    {"dice": {"emoji": "🎲", "value": 3}},
]


@pytest.mark.parametrize("content", SENT, ids=lambda content: next(iter(content)))
def test_what_is_no_text_gets_a_friendly_answer_and_is_not_stored(
    bot: Process, phone: Phone, content: dict[str, Any]
) -> None:
    phone.sends(**content)

    assert phone.reads("Ik lees alleen tekst en knoppen. Wat u stuurde, heb ik niet bekeken en niet bewaard.")
    stored = b"".join(f.read_bytes() for f in Path(bot.environment["SPOORWIJZER_DATABASE"]).parent.iterdir())
    for secret in (b"geheim", b"Geheim", b"uitslag", b"0612345678", b"52.1"):
        assert secret not in stored


def test_an_event_of_the_chat_itself_is_no_message(phone: Phone) -> None:
    phone.sends(message_auto_delete_timer_changed={"message_auto_delete_time": 86400})
    phone.types("hallo")
    phone.reads("Hallo!")

    assert len(phone.texts()) == 2


def test_the_last_message_edited_is_answered_anew_as_if_it_had_been_sent_so(phone: Phone) -> None:
    phone.types("/tijdlijn")
    phone.taps("Werkgever")
    phone.reads("eerste ziektedag")
    date = phone.types("6-1-2025")
    phone.reads("Eerste ziektedag: ik lees maandag 6 januari 2025.")
    phone.edits(date, "13-1-2025")
    phone.reads("U hebt uw bericht aangepast.")
    phone.reads("Eerste ziektedag: ik lees maandag 13 januari 2025.")
    phone.edits(date, "20-1-2025")
    phone.reads("Eerste ziektedag: ik lees maandag 20 januari 2025.")
    phone.taps("Ja")
    phone.reads("hersteld")
    phone.types("/gegevens")

    assert "Eerste ziektedag: maandag 20 januari 2025" in phone.reads("Dit weet ik van uw situatie:")


def test_an_edited_question_takes_back_what_was_read_from_it(phone: Phone) -> None:
    question = phone.types("wie betaalt de cursus van mijn werknemer?")
    phone.reads("Dit haal ik uit uw bericht")
    phone.reads("Hoe lang")
    phone.edits(question, "hoe lang mag ik als werknemer een opleiding volgen?")
    phone.reads("U hebt uw bericht aangepast.")
    phone.types("/gegevens")

    assert "Werkgever" not in phone.reads("situatie")


def test_an_earlier_message_edited_is_not_read_and_the_person_is_told_how_to_change_an_answer(phone: Phone) -> None:
    question = phone.types("wie betaalt de cursus van mijn werknemer?")
    phone.taps("Kort")
    phone.reads("dichter bij passend werk")
    phone.edits(question, "wie betaalt de cursus van mij?")

    assert "/wijzig" in phone.reads("U hebt een eerder bericht aangepast.")


def test_an_edit_that_changes_no_words_changes_nothing(phone: Phone) -> None:
    """Telegram also reports an edit when only something around the text has changed."""
    question = phone.types("wie betaalt de cursus van mijn werknemer?")
    phone.reads("Hoe lang duurt de opleiding")
    before = len(phone.texts())
    phone.edits(question, "wie betaalt de cursus van mijn werknemer?")
    phone.types("bedankt")
    phone.reads("Graag gedaan")

    assert phone.texts()[before].startswith("Graag gedaan")


def test_in_a_group_it_says_once_that_it_works_alone_and_leaves(bot: Process, shared_telegram: FakeTelegram) -> None:
    group = Phone(shared_telegram, chat=-100123)
    group.member("member")
    for text in ("/start", "hallo", "wie betaalt de cursus?"):
        group.types(text)
    until(lambda: shared_telegram.left)
    other = Phone(shared_telegram)
    other.types("hallo")
    other.reads("Welkom")

    assert len(group.texts()) == 1
    assert "alleen in een privégesprek" in group.texts()[0]
    assert shared_telegram.left == [group.chat]
    assert rows(bot, "telegram:-100123") == 0


def rows(service: Process, conversation: str) -> int:
    """How often the database names this conversation."""
    return sum(
        file.read_bytes().count(conversation.encode())
        for file in Path(service.environment["SPOORWIJZER_DATABASE"]).parent.iterdir()
    )


def test_a_group_where_it_may_not_speak_is_left_all_the_same(shared_telegram: FakeTelegram, bot: Process) -> None:
    group = Phone(shared_telegram, chat=-100124)
    shared_telegram.fail(Failure(status=403), "sendMessage", chat=group.chat)
    group.member("member")

    until(lambda: group.chat in shared_telegram.left)
    assert group.texts() == []


def test_an_update_that_cannot_be_read_is_passed_over(phone: Phone) -> None:
    phone.types("hallo")
    phone.telegram.bring("message", {"message_id": "geen bericht"})
    phone.types("bedankt")

    phone.reads("Hallo!")
    assert phone.reads("Graag gedaan")


def test_who_blocked_it_gets_what_was_said_after_coming_back(phone: Phone) -> None:
    phone.types("hallo")
    phone.reads("Hallo!")
    phone.telegram.blocked.add(phone.chat)
    phone.types("wie betaalt de cursus van mijn werknemer?")
    tried = until(lambda: len(calls_to(phone)) > 2 and len(calls_to(phone)))
    time.sleep(0.3)
    assert len(calls_to(phone)) == tried

    phone.telegram.blocked.discard(phone.chat)
    phone.member("member")
    phone.reads("Dit haal ik uit uw bericht")
    phone.reads("Hoe lang duurt de opleiding")
    assert len(phone.texts()) == 4


def calls_to(phone: Phone) -> list[object]:
    return [call for call in phone.telegram.made("sendMessage") if call.parameters["chat_id"] == str(phone.chat)]


def test_what_is_said_while_blocked_waits_until_the_person_writes_again(phone: Phone) -> None:
    phone.types("hallo")
    phone.reads("Hallo!")
    phone.member("kicked")
    phone.types("bedankt")
    phone.reads("Graag gedaan")

    assert len(phone.texts()) == 3


def test_a_chat_that_is_gone_is_not_tried_for_ever(phone: Phone) -> None:
    phone.telegram.unknown.add(phone.chat)
    phone.types("hallo")
    until(lambda: calls_to(phone))
    time.sleep(0.5)

    assert len(calls_to(phone)) == 1
    phone.telegram.problems.clear()


def test_a_flood_by_one_person_is_refused_and_slows_nobody_else(
    telegram: FakeTelegram, own_service: Callable[..., Process]
) -> None:
    service = own_service(**telegram.settings(SPOORWIJZER_MESSAGES_PER_MINUTE="20"))
    service.start()
    flooding, other = Phone(telegram), Phone(telegram)
    for _ in range(500):
        flooding.types("hallo")
    other.types("bedankt")
    began = time.monotonic()
    other.reads("Graag gedaan")

    assert time.monotonic() - began < 5
    flooding.reads("Dat gaat te snel.")
    assert sum("Dat gaat te snel" in text for text in flooding.texts()) == 1
    assert telegram.problems == []
