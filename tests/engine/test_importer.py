"""What Rasa trains on: an intent for each topic, a slot for each fact, one rule for each intent."""

from __future__ import annotations

import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from rasa.shared.core.events import ActionExecuted, UserUttered

import bot.engine.importer
from actions.outcomes import COMPUTATIONS
from bot.engine.importer import KnowledgeImporter
from bot.state import CONTROL_SLOTS
from bot.understanding.examples import examples
from flows.reader import load_flows
from knowledge.content import FOLDER, load
from tests.service import PROJECT, TODAY

pytestmark = [
    pytest.mark.rasa,
    pytest.mark.filterwarnings("ignore:Slot auto-fill has been removed:UserWarning"),  # Rasa says so of any slot
]

KNOWLEDGE = load(FOLDER, COMPUTATIONS, date.fromisoformat(TODAY))
FLOWS = load_flows()
EXAMPLES = examples(KNOWLEDGE, FLOWS)
RULE_ONLY = FLOWS.actions.keys() - FLOWS.examples.keys()
"""Intents that only a button, a rule or the ranking gives; Rasa wants two examples of each."""

NEW_TOPIC = """\
topic: reiskosten
title: Reiskosten bij re-integratie
group: werk
checked_on: 2026-11-21
checked_by: Een test
asked_as:
  - wie betaalt mijn reiskosten naar de re-integratieplek
  - krijgt mijn werknemer de kilometers vergoed

first: start

nodes:
  start:
    ask: rol
    go:
      werkgever: antwoord
      werknemer: antwoord

answers:
  antwoord:
    text: De reis hoort bij de re-integratie.
    sources: [{source}]
"""


def importer() -> KnowledgeImporter:
    return KnowledgeImporter(str(PROJECT / "config.yml"), str(PROJECT / "domain.yml"), None)


def rules(of: KnowledgeImporter) -> list[tuple[str, str]]:
    """The intent and the action of every rule."""
    found = []
    for step in of.get_stories().story_steps:
        said = [event.intent_name for event in step.events if isinstance(event, UserUttered)]
        done = [event.action_name for event in step.events if isinstance(event, ActionExecuted) and event.action_name]
        found += [(intent, action) for intent in said for action in done if action.startswith("action_")]
    return [(intent, action) for intent, action in found if action not in ("action_listen", "action_unlikely_intent")]


def test_every_topic_with_or_without_a_tree_is_an_intent_with_its_examples() -> None:
    intents = set(importer().get_domain().intents)
    learned = Counter(example.get("intent") for example in importer().get_nlu_data().intent_examples)

    assert set(KNOWLEDGE.trees) <= intents
    assert learned == Counter(example.label for example in EXAMPLES) + Counter(dict.fromkeys(RULE_ONLY, 2))


def test_what_an_example_tells_goes_along_as_its_metadata() -> None:
    told = {
        (str(message.get("text")), *message.get("metadata")["example"].values())
        for message in importer().get_nlu_data().intent_examples
        if message.get("metadata")
    }

    assert told == {(example.text, example.fact, example.value) for example in EXAMPLES if example.fact}


def test_every_fact_is_a_slot_and_so_is_everything_else_that_a_conversation_remembers() -> None:
    slots = {slot.name for slot in importer().get_domain().slots}

    assert set(KNOWLEDGE.facts) | set(CONTROL_SLOTS) <= slots


def test_no_slot_has_a_say_in_which_action_comes_next() -> None:
    own = [slot for slot in importer().get_domain().slots if slot.name in (*KNOWLEDGE.facts, *CONTROL_SLOTS)]

    assert own
    assert not any(slot.influence_conversation for slot in own)


def test_every_intent_has_exactly_one_rule_of_one_action() -> None:
    found = rules(importer())
    own = [intent for intent in importer().get_domain().intents if not intent_is_rasas_own(intent)]

    assert Counter(intent for intent, _ in found) == Counter(own)


def test_every_intent_has_at_least_the_two_examples_that_rasa_asks_for() -> None:
    learned = Counter(example.get("intent") for example in importer().get_nlu_data().intent_examples)

    for intent, _ in rules(importer()):
        assert learned[intent] >= 2, intent


def test_a_conversation_never_expires_because_a_case_takes_months() -> None:
    session = importer().get_domain().session_config

    assert session.session_expiration_time == 0
    assert session.carry_over_slots


def test_adding_a_tree_file_adds_its_intent_its_examples_and_its_rule(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, rules_before = set(importer().get_domain().intents), set(rules(importer()))
    folder = tmp_path / "knowledge"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    topic = NEW_TOPIC.replace("{source}", next(iter(KNOWLEDGE.sources)))
    (folder / "trees" / "reiskosten.yml").write_text(topic, encoding="utf-8")
    monkeypatch.setattr(bot.engine.importer, "FOLDER", folder)

    grown = importer()

    assert set(grown.get_domain().intents) - before == {"reiskosten"}
    assert set(rules(grown)) - rules_before == {("reiskosten", "action_onderwerp")}
    learned = [example for example in grown.get_nlu_data().intent_examples if example.get("intent") == "reiskosten"]
    assert {example.get("text") for example in learned} == {
        "wie betaalt mijn reiskosten naar de re-integratieplek",
        "krijgt mijn werknemer de kilometers vergoed",
    }


def intent_is_rasas_own(intent: str) -> bool:
    """Whether Rasa has this intent in every project."""
    return intent in ("back", "restart", "session_start", "out_of_scope", "nlu_fallback")
