"""Builds what Rasa trains on out of knowledge/ and flows/: domain, examples and rules; adding a topic is adding one file."""

from __future__ import annotations

from typing import Any

import rasa.shared.utils.io
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from actions.outcomes import COMPUTATIONS
from bot.heard import CHOICE
from bot.settings import Settings
from bot.state import CONTROL_SLOTS
from bot.understanding.examples import examples
from bot.understanding.learning import Example
from flows.reader import Flows, load_flows
from knowledge.content import FOLDER, Knowledge, load


class KnowledgeImporter(TrainingDataImporter):
    """Rasa's view of the knowledge and flow files."""

    def __init__(
        self,
        config_file: str | None = None,
        domain_path: str | None = None,
        training_data_paths: Any = None,
        **kwargs: Any,
    ) -> None:
        self._config_file = config_file
        self._domain_path = domain_path
        self._knowledge: Knowledge = load(FOLDER, COMPUTATIONS, Settings().today())
        self._flows: Flows = load_flows()

    def get_domain(self) -> Domain:
        """Every topic and general intent, a slot for each fact, and the actions that the rules name; and `domain.yml`."""
        own = Domain.from_dict(
            {
                "version": "3.1",
                "intents": sorted(self._actions()),
                "entities": [CHOICE],
                "slots": {name: _slot() for name in (*self._knowledge.facts, *CONTROL_SLOTS)},
                "actions": sorted(set(self._actions().values())),
            }
        )
        return Domain.load(self._domain_path).merge(own) if self._domain_path else own

    def get_stories(self, exclusion_percentage: int | None = None) -> StoryGraph:
        """One rule an intent."""
        rules = [
            {"rule": intent, "steps": [{"intent": intent}, {"action": action}]}
            for intent, action in sorted(self._actions().items())
        ]
        steps = YAMLStoryReader(self.get_domain()).read_from_parsed_yaml({"version": "3.1", "rules": rules})
        return StoryGraph(steps)

    def get_conversation_tests(self) -> StoryGraph:
        """None: conversations are tested in tests/, on both ways of running."""
        return StoryGraph([])

    def get_config(self) -> dict[str, Any]:
        """The configuration file as it is."""
        return dict(rasa.shared.utils.io.read_model_configuration(self._config_file)) if self._config_file else {}

    def get_config_file_for_auto_config(self) -> str | None:
        """The configuration file; nothing in it is left to Rasa to fill in."""
        return self._config_file

    def get_nlu_data(self, language: str | None = "nl") -> TrainingData:
        """The examples of every topic and general intent."""
        learned = examples(self._knowledge, self._flows)
        told = self._actions().keys() - {example.label for example in learned}
        return TrainingData(
            [*map(_message, learned)]
            + [Message.build(text=text, intent=intent) for intent in sorted(told) for text in _as_payloads(intent)]
        )

    def _actions(self) -> dict[str, str]:
        """The action of each intent."""
        return dict.fromkeys(self._knowledge.trees, self._flows.topic_action) | dict(self._flows.actions)


def _message(example: Example) -> Message:
    tells = None if example.fact is None else {"fact": example.fact, "value": example.value}
    return Message.build(text=example.text, intent=example.label, example_metadata=tells)


def _as_payloads(intent: str) -> tuple[str, str]:
    """The examples of an intent that no classifier learns: as Rasa writes it itself, twice, because it asks for two."""
    return f"{INTENT_MESSAGE_PREFIX}{intent}", f"{INTENT_MESSAGE_PREFIX}{intent}{{}}"


def _slot() -> dict[str, Any]:
    """A slot that only the actions set and that no prediction looks at; a new one each time, because Rasa takes it apart."""
    return {"type": "any", "influence_conversation": False, "mappings": [{"type": "custom"}]}
