"""What the template of an answer can say and what it looks up: its syntax tree in, words and names out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jinja2 import nodes

FILLED = "…"
"""What stands where an answer shows a value of the person."""

Template = nodes.Template


def variants(template: Template) -> tuple[str, ...]:
    """The words that people can read: together these hold every branch of the template."""
    return tuple(dict.fromkeys(_variants(template.body)))


def amounts_asked(template: Template) -> Iterator[tuple[str, bool]]:
    """Each dated amount that the template names, and whether it is that of today; else it is that of another day."""
    for call in template.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in ("bedrag", "bedrag_bekend") and call.args:
            name, days = call.args[0], [*call.args[1:], *(keyword.value for keyword in call.kwargs)]
            if isinstance(name, nodes.Const):
                yield str(name.value), all(isinstance(day, nodes.Name) and day.name == "vandaag" for day in days)


def _variants(parts: Sequence[nodes.Node]) -> list[str]:
    """As many wordings as the part with most branches has, so that each branch stands in one of them.

    All combinations would be 2 to the number of conditions; a sentence seldom depends on two of them.
    """
    each = [_of(part) for part in parts]
    longest = max(map(len, each), default=1)
    return ["".join(words[min(index, len(words) - 1)] for words in each) for index in range(longest)]


def _of(part: nodes.Node) -> list[str]:
    if isinstance(part, nodes.TemplateData):
        return [part.data]
    if isinstance(part, nodes.Output):
        return _variants(part.nodes)
    if isinstance(part, nodes.If):
        branches = (part.body, *(branch.body for branch in part.elif_), part.else_)
        return [words for branch in branches for words in _variants(branch)]
    if isinstance(part, nodes.For):
        return _variants(part.body)
    if isinstance(part, nodes.CondExpr):
        return [words for branch in (part.expr1, part.expr2) if branch is not None for words in _of(branch)]
    if isinstance(part, nodes.Const):
        return [str(part.value)]
    return [FILLED] if isinstance(part, nodes.Expr) else [""]
