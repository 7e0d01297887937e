"""Every answer to every path of every tree, for both roles, is shown whole by the page, also on the narrowest screen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from bot.message import Message
from tests.browser import NEEDS_CHROMIUM, Visit, Visitor
from tests.channels.every_message import CONVERSATION, answered

pytestmark = NEEDS_CHROMIUM
SHOW = (Path(__file__).parent / "show_messages.js").read_text(encoding="utf-8")
NARROWEST = {"width": 320, "height": 640}
"""The width in CSS pixels at which WCAG 1.4.10 asks that nothing has to be scrolled sideways."""


@pytest.fixture
def visitor(visit: Visit) -> Visitor:
    return visit(viewport=NARROWEST)


def faults_in(visitor: Visitor, messages: list[Message]) -> list[Any]:
    """What the page shows wrong of these messages."""
    numbered = [msgspec.structs.replace(message, id=f"b{number}") for number, message in enumerate(messages)]
    return list(visitor.page.evaluate(SHOW, msgspec.to_builtins(numbered)))


@pytest.mark.parametrize("topic", sorted(CONVERSATION.knowledge.trees))
def test_every_answer_of_a_topic_is_shown_whole(visitor: Visitor, topic: str) -> None:
    messages = {message.text: message for turn in answered(topic) for message in turn.messages}

    assert faults_in(visitor, list(messages.values())) == []
    assert len(messages) >= len(CONVERSATION.knowledge.trees[topic].file.answers)


@pytest.mark.parametrize(
    ("text", "fault"), [("een **half vet woord", "markup left"), ("geen | --- | tabel", "markup left")]
)
def test_markup_that_is_not_understood_is_noticed(visitor: Visitor, text: str, fault: str) -> None:
    assert [found[1] for found in faults_in(visitor, [Message(text=text)])] == [fault]


def test_a_page_that_has_to_be_scrolled_sideways_is_noticed(visitor: Visitor) -> None:
    visitor.page.evaluate("document.body.style.minWidth = '400px'")

    assert [found[1] for found in faults_in(visitor, [Message(text="kort")])] == ["too wide"]
