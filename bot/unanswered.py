"""What was not understood: stored messages go in, groups of examples to add come out, as YAML for a tree.

Messages that are understood by now are left out, so after adding examples the list becomes shorter.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from bot.understanding.normalising import normalise

NOT_UNDERSTOOD = ("suggestie", "buiten_bereik")
"""The intents of a message that was answered with suggestions, or not at all."""
_PERSONAL = re.compile(
    r"\S+@\S+\.\S+|(?<![\d.,])(?:\+31|0031|0)[ -]?[1-9](?:[ -]?\d){7,8}(?!\d)|\b\d{4} ?[A-Z]{2}\b(?: \d+)?"
)
"""E-mail addresses, telephone numbers and post codes; medical facts, BSN and IBAN were never stored."""
_LONGEST = 300
"""The longest message that can be an example, in characters; a longer one is a story."""


def groups(messages: Iterable[str], understood: Mapping[str, Mapping[str, Any]]) -> dict[str, list[tuple[str, int]]]:
    """The messages by the topic or intent that they are most likely about, each with how often it was said.

    `understood` is how each message is understood now, as Rasa's parse data.
    """
    often = Counter(normalise(text) for text in messages)
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for text in messages:
        now = understood[text]
        if now["intent"]["name"] in NOT_UNDERSTOOD and len(text) <= _LONGEST:
            likeliest = now["intent_ranking"][0]["name"]
            found[likeliest].setdefault(normalise(text), _PERSONAL.sub("…", " ".join(text.split())))
    return {
        name: sorted(((text, often[plain]) for plain, text in texts.items()), key=lambda pair: (-pair[1], pair[0]))
        for name, texts in sorted(found.items(), key=lambda group: (-len(group[1]), group[0]))
    }


def listed(found: Mapping[str, list[tuple[str, int]]]) -> str:
    """The groups as YAML: a heading a topic, and lines that can be moved to its examples as they are."""
    lines: list[str] = []
    for name, texts in found.items():
        lines.append(f"# {name}: {len(texts)}")
        lines += [
            f"  - {json.dumps(text, ensure_ascii=False)}{f'  # {times} keer' * (times > 1)}" for text, times in texts
        ]
    return "\n".join(lines)
