"""Every text that people can reach, with its buttons, is one that Telegram accepts: static, without a conversation."""

from __future__ import annotations

import pytest

from bot.channels.telegram import menu
from bot.channels.telegram.markup import LONGEST_PART, parts
from bot.channels.telegram.outbox import keyboard_of
from bot.contact import contact
from bot.message import Message, Option
from bot.state import State
from bot.texts import load_texts
from tests.channels.every_message import ABOUT_ANSWERS, CONVERSATION, answered, chosen
from tests.channels.telegram.strict import checked_keyboard, checked_text, units
from tests.knowledge.test_answers import ROLES

KNOWLEDGE, BUTTONS = CONVERSATION.knowledge, CONVERSATION.buttons
TEXTS = load_texts()
ALERTS = ("keuze_verlopen", "telegram_te_snel", "telegram_gewist", "telegram_storing")
LONGEST_ALERT = 200
"""The longest text that Telegram shows after a tap, in characters."""


def check(message: Message) -> None:
    """Shows the message as the channel does, to a server that refuses what Telegram refuses."""
    found = parts(message, TEXTS)
    assert found, message
    for part in found:
        text, _ = checked_text({"text": part.html, "parse_mode": "HTML"})
        assert units(text) <= LONGEST_PART
        assert "**" not in text, text
        assert "|---" not in text, text
    buttons = keyboard_of(message.choices)
    if buttons is not None:
        shown = checked_keyboard({"reply_markup": buttons.to_json()})
        assert [Option(b["text"], b["callback_data"]) for row in shown for b in row] == list(message.choices)


@pytest.mark.parametrize("topic", sorted(KNOWLEDGE.trees))
def test_every_answer_and_what_can_be_asked_about_it_is_accepted(topic: str) -> None:
    shown = set()
    for answer in answered(topic):
        for turn in (answer, *(chosen(answer.state, choice) for choice in ABOUT_ANSWERS)):
            for message in turn.messages:
                check(message)
        shown.add(answer.state.shown)

    assert {end[1] for end in shown if end and end[0] == topic} == set(KNOWLEDGE.trees[topic].file.answers)


@pytest.mark.parametrize("name", sorted(KNOWLEDGE.facts))
def test_every_question_and_its_hint_is_accepted(name: str) -> None:
    for role in ROLES:
        check(CONVERSATION.asking.question(name, {"rol": role}))
        check(CONVERSATION.asking.hint(name, {"rol": role}))


def test_everything_else_that_is_said_is_accepted() -> None:
    for name, text in TEXTS.by_name.items():
        if not name.startswith(("knop_", "telegram_menu_", "telegram_knop_")):
            check(Message(text=text))
    for organisation in KNOWLEDGE.organisations.values():
        check(contact(organisation, TEXTS))
    for group in KNOWLEDGE.groups:
        check(Message(text=TEXTS("kies_uit_groep"), choices=BUTTONS.group(group)))
    for message in (*CONVERSATION.welcome(), menu.ask_to_erase(TEXTS), menu.offer_to_compute(BUTTONS, TEXTS)):
        check(message)


@pytest.mark.parametrize("name", ALERTS)
def test_what_is_said_after_a_tap_fits_in_an_alert(name: str) -> None:
    assert len(TEXTS(name)) <= LONGEST_ALERT


@pytest.mark.parametrize("name", menu.MENU)
def test_every_command_of_the_menu_has_a_short_description(name: str) -> None:
    """A phone shows one line; Telegram takes 256 characters."""
    assert 1 <= len(TEXTS(f"telegram_menu_{name}")) <= 40


def test_everything_that_is_offered_to_compute_is_a_topic() -> None:
    assert [option.value for option in BUTTONS.topics(menu.COMPUTING)] == [f"onderwerp:{n}" for n in menu.COMPUTING]


def test_every_command_that_is_a_choice_can_be_made_at_any_moment() -> None:
    for choice in (*menu.CHOICES.values(), menu.GREETING, menu.HELP):
        assert chosen(State(), choice).messages
