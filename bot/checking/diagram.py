"""Draws a tree: a topic and its knowledge go in, a Mermaid flowchart with every question, branch and answer comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answer import Renderer
from bot.checking.sentences import sentences
from bot.checking.template import variants
from knowledge.content import Knowledge
from knowledge.model import KNOWN, UNKNOWN, ByRole, Node, Text, TreeFile

_WORDS = {"ja": "Ja", "nee": "Nee", KNOWN: "Bekend", UNKNOWN: "Weet ik niet"}
"""The branches that are no choice of a fact."""
_SPECIAL = re.compile(r"[^\w\s.,:!?()’“”…€%/+-]")
"""Everything that could end a label or mean something to Mermaid or HTML."""


def flowchart(knowledge: Knowledge, renderer: Renderer, topic: str) -> str:
    """The tree of this topic: questions in words, branches as they are chosen, answers with their first sentence."""
    tree = knowledge.trees[topic].file
    lines = [
        f"%% {topic}",
        "flowchart TD",
        f'    start(["{_escaped(tree.title)}"]) --> {_id(tree, tree.first)}',
        *(f"    {_id(tree, name)}{_shape(knowledge, node)}" for name, node in tree.nodes.items()),
        *(
            f'    {_id(tree, name)}(["{_answer(renderer, name, answer.text)}"])'
            for name, answer in tree.answers.items()
        ),
        *_branches(knowledge, tree),
    ]
    return "\n".join(lines) + "\n"


def _id(tree: TreeFile, place: str) -> str:
    """A name that Mermaid cannot take for a word of its own, such as “end”."""
    return f"{'vraag' if place in tree.nodes else 'antwoord'}_{place}"


def _shape(knowledge: Knowledge, node: Node) -> str:
    """A question as a box, a computation as a hexagon."""
    if node.ask is not None:
        return f'["{_label(knowledge.facts[node.ask].ask)}"]'
    return f'{{{{"{_escaped(knowledge.outcomes[str(node.compute)].title)}"}}}}'


def _answer(renderer: Renderer, name: str, text: Text) -> str:
    first = [_first_sentence(renderer, words) for words in _wordings(text)]
    return f"{_escaped(name)}<br/>" + "<br/>".join(_escaped(sentence) for sentence in dict.fromkeys(first))


def _first_sentence(renderer: Renderer, text: str) -> str:
    found = (sentence for words in variants(renderer.syntax(text)) for sentence in sentences(words))
    return next(found, "")


def _branches(knowledge: Knowledge, tree: TreeFile) -> Iterator[str]:
    for name, node in tree.nodes.items():
        for branch, target in node.go.items():
            yield f'    {_id(tree, name)} -->|"{_branch(knowledge, node, branch)}"| {_id(tree, target)}'


def _branch(knowledge: Knowledge, node: Node, branch: str) -> str:
    if node.ask is None:
        return _escaped(knowledge.outcomes[str(node.compute)].outcomes[branch])
    choices = knowledge.facts[node.ask].choices
    return _label(choices[branch].title if branch in choices else _WORDS[branch])


def _label(text: Text) -> str:
    return "<br/>".join(_escaped(words) for words in dict.fromkeys(_wordings(text)))


def _wordings(text: Text) -> tuple[str, ...]:
    return (text.werkgever, text.werknemer) if isinstance(text, ByRole) else (text,)


def _escaped(words: str) -> str:
    """The words on one line, each special character as its number."""
    return _SPECIAL.sub(lambda found: f"#{ord(found[0])};", " ".join(words.split()))
