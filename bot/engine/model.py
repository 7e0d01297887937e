"""The trained Rasa model, ready to be asked: an archive of `rasa train` in, what a message means and which action answers it out.

It loads the model's own components and rules without Rasa's policy and runner modules: those import TensorFlow,
which takes ten seconds and half a gigabyte and is not used by this pipeline.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.utils.common import class_from_module_path
from tarsafe import TarSafe

from knowledge.errors import SpoorwijzerError

_OWN = "bot.engine.components."
_RULES = "rasa.core.policies.rule_policy.RulePolicy"
LISTEN = "action_listen"


class ModelError(SpoorwijzerError):
    """The trained model cannot be used; the message says why and what to do."""


class TrainedModel:
    """What a model has learned: how to understand a message, and which action answers which intent."""

    def __init__(self, components: list[Any], actions: Mapping[str, str], fallback: str) -> None:
        self._components = components
        self._actions = actions
        self._fallback = fallback

    @classmethod
    def load(cls, archive: Path) -> TrainedModel:
        """The model in this archive.

        Raises:
            ModelError: the archive is missing, damaged or not made from this project's `config.yml`.
        """
        try:
            with tempfile.TemporaryDirectory() as folder, TarSafe.open(archive, "r:gz") as tar:
                tar.extractall(folder)
                return cls._unpacked(Path(folder))
        except ModelError:
            raise
        except Exception as error:  # whatever is wrong with the file, the remedy is the same
            raise ModelError(
                f"Het model {archive} kan niet worden geladen ({error}). Verwijder het en start opnieuw."
            ) from error

    @classmethod
    def _unpacked(cls, folder: Path) -> TrainedModel:
        metadata = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))
        storage = LocalModelStorage(folder / "components")
        context = ExecutionContext(GraphSchema({}), metadata["model_id"])
        nodes = metadata["predict_schema"]["nodes"]
        own = sorted((n for n in nodes.values() if n["uses"].startswith(_OWN)), key=lambda n: _position(nodes, n))
        components = []
        for node in own:
            kind = class_from_module_path(node["uses"])
            make = kind.load if node["constructor_name"] == "load" else kind.create
            resource = Resource(**node["resource"]) if node["resource"] else Resource(kind.__name__)
            components.append(make(node["config"], storage, resource, context))
        policy = next((n for n in nodes.values() if n["uses"] == _RULES), None)
        if policy is None or not components:
            raise ModelError("Dit model heeft geen regels of geen eigen onderdelen. Train het met deze config.yml.")
        with storage.read_from(Resource(**policy["resource"])) as rules:
            lookup = json.loads((rules / "rule_policy.json").read_text(encoding="utf-8"))["lookup"]["rules"]
        return cls(components, _actions(lookup), policy["config"]["core_fallback_action_name"])

    def understand(self, text: str) -> dict[str, Any]:
        """What a message means, in the form of Rasa's parse data."""
        message = Message(data={TEXT: text})
        for component in self._components:
            component.process([message])
        return dict(message.as_dict(only_output_properties=True))

    def action_for(self, intent: str) -> str:
        """The action that the trained rules choose after this intent."""
        return self._actions.get(intent, self._fallback)


def _position(nodes: Mapping[str, Any], node: Mapping[str, Any]) -> int:
    """How many nodes a message has passed before this one; a node needs the one before it."""
    before = node["needs"].get("messages")
    return 0 if before not in nodes else 1 + _position(nodes, nodes[before])


def _actions(lookup: Mapping[str, str]) -> dict[str, str]:
    """The action of each intent, out of RulePolicy's table of states; every rule here is one intent and one action."""
    found: dict[str, str] = {}
    for key, action in lookup.items():
        states = json.loads(key)
        intent = states[-1].get("user", {}).get("intent")
        if len(states) == 1 and intent is not None and action != LISTEN:
            found[intent] = action
        elif action != LISTEN:
            raise ModelError(f"De regel {key} is langer dan één bericht. Dat kan alleen met `rasa run`.")
    return found
