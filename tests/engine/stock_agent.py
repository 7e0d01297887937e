"""What Rasa's own Agent makes of a trained model: an archive and messages in, its predictions out as one line of JSON.

`python -m tests.engine.stock_agent <archive>`, with a JSON list of messages on standard input. A process of its own,
because the Agent imports TensorFlow.
"""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Any

from rasa.core.agent import Agent
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

LISTEN = "action_listen"


def chosen(agent: Agent, intent: str) -> list[str]:
    """The actions that the policies choose after a message with this intent, up to the next message."""
    events: list[Any] = [ActionExecuted(LISTEN), UserUttered("…", {"name": intent, "confidence": 1.0})]
    actions: list[str] = []
    while LISTEN not in actions and len(actions) < 5:
        tracker = DialogueStateTracker.from_events("iemand", events, agent.domain.slots, domain=agent.domain)
        action, _ = agent.processor.predict_next_with_tracker_if_should(tracker)
        actions.append(action.name())
        events.append(ActionExecuted(action.name()))
    return actions


def main() -> None:
    """Prints the actions after every intent and the parse data of every message."""
    agent = Agent.load(sys.argv[1])
    messages = json.load(sys.stdin)
    actions = {intent: chosen(agent, intent) for intent in agent.domain.intents}
    parsed = {text: asyncio.run(agent.parse_message(text)) for text in messages}
    print(json.dumps({"actions": actions, "parsed": parsed}))  # noqa: T201


if __name__ == "__main__":
    main()
