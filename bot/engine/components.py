"""The pipeline's own components: a message in, the same message with its intent and how sure that is out.

They import no heavy part of Rasa, so that the embedded engine starts in a second;
`registration` makes them known to the training recipe.
"""

from __future__ import annotations

import hashlib
from inspect import getfile
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, METADATA, METADATA_EXAMPLE, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.heard import UNDERSTOOD
from bot.understanding.classifier import TopicClassifier
from bot.understanding.language import foreign_language
from bot.understanding.learning import Example
from bot.understanding.medical import without_medical_facts
from bot.understanding.pasted import question_in
from bot.understanding.questions import questions_in, stands_alone
from bot.understanding.route import SURE, asked_about, route
from bot.understanding.safety import is_crisis


class _Rules(GraphComponent):
    """A component that learns nothing and keeps nothing."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> _Rules:
        return cls()


class SafetyRules(_Rules):
    """Recognises danger and medical facts by rules, before any classifier and whatever its confidence."""

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            text = message.get(TEXT) or ""
            cleaned = without_medical_facts(question_in(text))
            found = {"crisis": is_crisis(text), "medical": cleaned.medical, "removed": cleaned.removed}
            message.set(UNDERSTOOD, {**found, "kept": cleaned.text}, add_to_output=True)
        return messages


class TopicIntent(GraphComponent):
    """Ranks every topic and general intent by how likely the message is about it."""

    def __init__(
        self, model_storage: ModelStorage, resource: Resource, classifier: TopicClassifier | None = None
    ) -> None:
        self._storage = model_storage
        self._resource = resource
        self._classifier = classifier

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> TopicIntent:
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> TopicIntent:
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, TopicClassifier.load(folder))

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """A digest of how it learns, so that Rasa's cache never gives back what an earlier classifier learned."""
        sources = sorted(Path(getfile(TopicClassifier)).parent.glob("*.py"))
        return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from the examples and stores plain arrays; what only a rule or a button can mean is not learned."""
        examples = [_example(message) for message in training_data.intent_examples]
        typed = [example for example in examples if not example.text.startswith(INTENT_MESSAGE_PREFIX)]
        self._classifier = TopicClassifier.train(typed)
        with self._storage.write_to(self._resource) as folder:
            self._classifier.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        assert self._classifier is not None
        for message in messages:
            text = message.get(TEXT) or ""
            whole = self._classifier.rank(text)
            ranking = [{"name": name, "confidence": chance} for name, chance in whole]
            asked = [
                (asked_about(self._classifier.rank(question), whole, stands_alone(question)), question)
                for question in questions_in(text)
            ]
            parts = {topic: question for topic, question in reversed(asked) if topic is not None}
            topics = [*dict.fromkeys(topic for topic, _ in asked if topic is not None)]
            told = {topic: self._classifier.tells(parts.get(topic, text), topic) for topic in {whole[0][0], *topics}}
            found = {"asked": topics, "told": told}
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
            message.set(UNDERSTOOD, {**(message.get(UNDERSTOOD) or {}), **found}, add_to_output=True)
        return messages


class Certainty(_Rules):
    """Decides what to do with the ranking: act upon the first, offer a few, or say that it is out of reach."""

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            understood = dict(message.get(UNDERSTOOD) or {})
            asked = list(understood.pop("asked", ()))
            ranking = [(item["name"], item["confidence"]) for item in message.get(INTENT_RANKING_KEY) or []]
            name, sure = _decide(message.get(TEXT) or "", bool(understood.get("crisis")), ranking, asked)
            if not sure:
                understood["language"] = foreign_language(message.get(TEXT) or "")
                name = "andere_taal" if understood["language"] else name
            understood["also"] = [topic for topic in asked if topic != name] if name in asked else []
            understood["told"] = (understood.get("told") or {}).get(name, {})
            confidence = dict(ranking).get(name, 1.0)
            message.set(INTENT, {"name": name, "confidence": confidence}, add_to_output=True)
            message.set(UNDERSTOOD, {**understood, "sure": sure}, add_to_output=True)
        return messages


def _example(message: Message) -> Example:
    tells = (message.get(METADATA) or {}).get(METADATA_EXAMPLE) or {}
    return Example(str(message.get(TEXT)), str(message.get(INTENT)), tells.get("fact"), tells.get("value"))


def _decide(text: str, crisis: bool, ranking: list[tuple[str, float]], asked: list[str]) -> tuple[str, bool]:
    """The intent to act upon, and whether that is sure enough to leave an open question for it."""
    if crisis:
        return "crisis", True
    if not any(character.isalnum() for character in text):
        return "onleesbaar", True
    if len(asked) > 1:
        return asked[0], True
    decision = route(ranking)
    if asked and decision.route != "answer":  # what stands around a question can hide it
        return asked[0], True
    if decision.route == "handover":
        return "coach", True
    if decision.route in ("answer", "smalltalk") and decision.label is not None:
        return decision.label, dict(ranking)[decision.label] >= SURE
    return ("suggestie", False) if decision.route == "suggest" else ("buiten_bereik", False)
