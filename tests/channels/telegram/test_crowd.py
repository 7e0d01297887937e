"""A hundred people at once: each reads the own answers, all of them, in order, at a pace that Telegram allows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from tests.channels.telegram.fake import FakeTelegram
from tests.channels.telegram.phone import Phone, until
from tests.service import Process

ASKED = {
    "wie betaalt de cursus van mijn werknemer?": "Hoe lang duurt de opleiding",
    "bedankt": "Graag gedaan",
    "tot ziens": "Tot ziens",
    "hallo": "Hallo!",
}
"""What people type, and how the last message of the answer begins."""
MOST_A_SECOND = 30


def test_no_reply_is_lost_or_crossed_and_telegrams_pace_is_kept(
    telegram: FakeTelegram, own_service: Callable[..., Process]
) -> None:
    service = own_service(**telegram.settings())
    service.start()
    people = [(Phone(telegram), *asked) for asked in list(ASKED.items()) * 25]
    for phone, question, _ in people:
        phone.types(question)
    until(lambda: all(any(text.startswith(answer) for text in p.texts()) for p, _, answer in people), patience=60)
    service.stop()

    for phone, question, answer in people:
        expected = ["Welkom"] + (["Dit haal ik uit uw bericht"] if "werknemer" in question else []) + [answer]
        found = phone.texts()
        assert len(found) == len(expected)
        assert all(text.startswith(start) for text, start in zip(found, expected))
    times = [call.at for call in telegram.made("sendMessage")]
    assert len(times) == 225
    assert max(index - bisect_left(times, at - 1) for index, at in enumerate(times)) < MOST_A_SECOND
    assert telegram.problems == []
