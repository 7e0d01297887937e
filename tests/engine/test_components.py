"""What the pipeline decides: danger first, then whether there is anything to read, then how sure the ranking is."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.engine import components
from bot.engine.components import Certainty, SafetyRules, TopicIntent

pytestmark = pytest.mark.rasa

CONTEXT = ExecutionContext(GraphSchema({}), "a model")


def decided(tmp_path: Path, text: str, ranking: dict[str, float]) -> Message:
    """The message after the rules and the decision, with this ranking in between."""
    storage, resource = LocalModelStorage(tmp_path), Resource("none")
    message = Message(data={"text": text})
    SafetyRules.create({}, storage, resource, CONTEXT).process([message])
    message.set("intent_ranking", [{"name": name, "confidence": share} for name, share in ranking.items()])
    Certainty.create({}, storage, resource, CONTEXT).process([message])
    return message


@pytest.mark.parametrize("surely", ["opleiding_kosten", "buiten_bereik", "groet", "ja"])
def test_danger_comes_before_whatever_the_classifier_is_sure_of(tmp_path: Path, surely: str) -> None:
    message = decided(tmp_path, "ik wil niet meer leven, wie betaalt de cursus?", {surely: 0.99, "terug": 0.01})

    assert message.get("intent")["name"] == "crisis"
    assert message.get("spoorwijzer")["sure"] is True


@pytest.mark.parametrize("text", ["", "   ", "???", "...", "!?!", "…", "👍", "— — —"])
def test_a_message_without_a_letter_or_digit_is_unreadable_whatever_the_classifier_says(
    tmp_path: Path, text: str
) -> None:
    assert decided(tmp_path, text, {"opleiding_kosten": 0.99}).get("intent")["name"] == "onleesbaar"


def test_a_sure_topic_is_answered(tmp_path: Path) -> None:
    message = decided(tmp_path, "wie betaalt de cursus?", {"opleiding_kosten": 0.9, "wia_aanvraag": 0.1})

    assert message.get("intent") == {"name": "opleiding_kosten", "confidence": 0.9}
    assert message.get("spoorwijzer")["sure"] is True


def test_topics_that_are_only_plausible_are_offered(tmp_path: Path) -> None:
    ranking = {"opleiding_kosten": 0.4, "wia_aanvraag": 0.35, "buiten_bereik": 0.25}
    message = decided(tmp_path, "hoe zit dat", ranking)

    assert message.get("intent")["name"] == "suggestie"
    assert message.get("spoorwijzer")["sure"] is False


def test_a_message_about_something_else_is_out_of_reach(tmp_path: Path) -> None:
    ranking = {"buiten_bereik": 0.9, "opleiding_kosten": 0.1}

    assert decided(tmp_path, "wat wordt het weer", ranking).get("intent")["name"] == "buiten_bereik"


def test_who_asks_for_a_person_is_handed_over(tmp_path: Path) -> None:
    assert decided(tmp_path, "ik wil iemand spreken", {"coach": 0.9, "hulp": 0.1}).get("intent")["name"] == "coach"


def test_a_command_that_is_merely_the_likeliest_does_not_leave_an_open_question(tmp_path: Path) -> None:
    ranking = {"terug": 0.4, "opleiding_kosten": 0.3, "buiten_bereik": 0.3}
    message = decided(tmp_path, "terug naar mijn werk", ranking)

    assert message.get("intent")["name"] == "terug"
    assert message.get("spoorwijzer")["sure"] is False


def test_medical_facts_and_numbers_of_persons_are_noted_and_left_out_of_what_is_kept(tmp_path: Path) -> None:
    # 111222333 passes the elfproef, so it can be a BSN.
    medical = decided(tmp_path, "ik heb een hernia", {"buiten_bereik": 0.9}).get("spoorwijzer")
    personal = decided(tmp_path, "mijn bsn is 111222333", {"buiten_bereik": 0.9}).get("spoorwijzer")

    assert (medical["medical"], medical["removed"]) == (True, True)
    assert (personal["medical"], personal["removed"]) == (False, True)
    assert "hernia" not in medical["kept"]
    assert "111222333" not in personal["kept"]


def test_a_changed_classifier_is_trained_anew_although_rasa_keeps_what_was_learned_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "classifier.py"
    source.write_text("weight = 1\n", encoding="utf-8")
    monkeypatch.setattr(components, "getfile", lambda kind: str(source))
    before = TopicIntent.fingerprint_addon({})
    assert TopicIntent.fingerprint_addon({}) == before

    source.write_text("weight = 2\n", encoding="utf-8")

    assert TopicIntent.fingerprint_addon({}) != before


@pytest.mark.filterwarnings("ignore::UserWarning")  # what scikit-learn thinks of four examples is not at issue here
def test_a_trained_classifier_survives_storing_and_never_learns_what_only_a_button_means(tmp_path: Path) -> None:
    storage, resource = LocalModelStorage(tmp_path), Resource("topics")
    learned = {
        "opleiding_kosten": ["wie betaalt de cursus", "is de opleiding voor rekening van de werkgever"],
        "wia_aanvraag": ["hoe vraag ik een wia-uitkering aan", "wanneer moet de aanvraag van de wia binnen zijn"],
        "keuze": ["/keuze", "/keuze{}"],
    }
    examples = [Message.build(text=text, intent=intent) for intent, texts in learned.items() for text in texts]
    TopicIntent.create({}, storage, resource, CONTEXT).train(TrainingData(examples))

    loaded = TopicIntent.load({}, storage, resource, CONTEXT)
    message = loaded.process([Message(data={"text": "wie betaalt de cursus"})])[0]

    assert {item["name"] for item in message.get("intent_ranking")} >= {"opleiding_kosten", "wia_aanvraag"}
    assert "keuze" not in {item["name"] for item in message.get("intent_ranking")}
    assert message.get("intent")["name"] == "opleiding_kosten"
