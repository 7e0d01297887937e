"""Every path of every tree of the repository ends in a text that a person can read, for both roles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import chain

import pytest

from actions.contradiction import contradiction
from actions.outcomes import COMPUTATIONS
from bot.answer import Renderer
from bot.channel_limits import LONGEST_MESSAGE
from knowledge.content import FOLDER, load
from knowledge.errors import InputError
from knowledge.model import KNOWN, UNKNOWN, AnswerText
from knowledge.paths import Path, paths
from knowledge.values import Facts, Value, branch, is_valid, options
from knowledge.walk import Answer, Step, walk
from tests.knowledge.small_folder import TODAY

REAL = load(FOLDER, COMPUTATIONS, TODAY)
RENDERER = Renderer(REAL, REAL.organisations["voorbeeld"])
"""With an organisation, because its offer makes some answers longer."""
ROLES = ("werkgever", "werknemer")

FIRST_DAYS: list[Value] = [(TODAY - timedelta(weeks=week - 1)).isoformat() for week in (2, 10, 46, 60, 90, 100, 120)]
OTHER_DAYS: list[Value] = [(TODAY + timedelta(days=days)).isoformat() for days in (-30, -15, 20, 200, 900, -200, -2500)]
PAYMENT: dict[str, Value] = {"dienst_begin": "2018-01-10", "maandsalaris": "3000.00", "vakantietoeslag": "8"}
NOTHING: dict[str, Value] = {}
FROM_ELSEWHERE: Sequence[dict[str, Value]] = (NOTHING, {"aow_datum": "2026-12-11"})
"""A path can also be taken because of a fact that another topic asked."""
ADDED: Sequence[dict[str, Value]] = (
    NOTHING,
    *({"eerste_ziektedag": day, "herstelperiodes": []} for day in FIRST_DAYS),
    {**PAYMENT, "contract_einde": "2026-12-31"},
    {**PAYMENT, "contract_einde": "2027-02-28", "eerste_ziektedag": "2025-01-06"},
)
"""What is known from other topics: nothing, a first day in each phase, and all that the payment needs."""
KNOWN_VALUES: dict[str, Sequence[Value]] = {
    "eerste_ziektedag": FIRST_DAYS,
    "herstelperiodes": [[]],
    "verlofperiodes": [[{"from": "2026-09-01", "until": "2026-10-30"}], []],
    "loonsanctie_weken": ["26"],
    "dienst_begin": ["2018-01-10"],
    "maandsalaris": ["3000.00"],
    "vakantietoeslag": ["8"],
}
REACHABLE = [(topic, name) for topic, tree in REAL.trees.items() for name in tree.file.answers]


def values_of(name: str) -> Sequence[Value]:
    """What this test says when a fact is asked: every choice, or one of a few days, and not to know it."""
    fact = REAL.facts[name]
    some = options(fact) or KNOWN_VALUES.get(name, OTHER_DAYS)
    return [*some, UNKNOWN] if fact.can_be_unknown else some


def walks(topic: str, facts: dict[str, Value]) -> Iterator[tuple[Path, dict[str, Value]]]:
    """Every walk from these facts on, as a person would answer: each path taken, with the facts that took it."""
    try:
        end = walk(REAL.trees[topic], facts, TODAY)
    except InputError:  # the last value contradicts what is known; a person would be told so
        return
    if isinstance(end, Answer):
        yield Path(tuple(dict.fromkeys(map(branch_of, end.path))), end.id), facts
    else:
        for value in values_of(end.fact):
            yield from walks(topic, {**facts, end.fact: value})


def branch_of(step: Step) -> tuple[str, str]:
    return step.name, str(step.value) if step.computed else branch(REAL.facts[step.name], step.value)


def check(answer: AnswerText, facts: Facts, where: object) -> None:
    for text in (RENDERER.answer(answer, facts, TODAY), RENDERER.longer(answer, facts, TODAY)):
        assert len(text) <= LONGEST_MESSAGE, where
        assert "None" not in text, where
        assert not re.search("{{|}}|{%|%}", text), where
    assert RENDERER.answer(answer, facts, TODAY), where
    assert RENDERER.sources(answer), where


@pytest.mark.parametrize("topic", sorted(REAL.trees))
def test_every_path_that_can_be_walked_ends_in_a_text(topic: str) -> None:
    tree = REAL.trees[topic].file
    taken: dict[Path, dict[str, Value]] = {}
    for elsewhere in FROM_ELSEWHERE:
        for path, facts in walks(topic, elsewhere):
            taken.setdefault(path, facts)
    for path, facts in taken.items():
        check(tree.answers[path.answer], facts, path)

    assert {path.answer for path in taken} == set(tree.answers), "no facts of this test lead to these answers"
    assert taken.keys() <= set(paths(tree))
    assert {dict(path.branches)["rol"] for path in taken} == set(ROLES)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("topic", "name"), REACHABLE)
def test_an_answer_is_whole_whatever_else_is_known(topic: str, name: str, role: str) -> None:
    """Facts come from other topics too: an answer must not stand or fall with a date that it does not need."""
    tree = REAL.trees[topic].file
    ways = {tuple(b for b in path.branches if b[0] != "rol") for path in paths(tree) if path.answer == name}
    needed = dict(set.intersection(*(set(way) for way in ways)))
    certain = {
        fact: KNOWN_VALUES.get(fact, OTHER_DAYS)[0] if value == KNOWN else value for fact, value in needed.items()
    }
    fact_sets: list[dict[str, Value]] = [
        {**added, **{f: added.get(f, v) for f, v in certain.items() if f in REAL.facts}, "rol": role} for added in ADDED
    ]
    possible = [facts for facts in fact_sets if contradiction(facts, TODAY) is None]
    for facts in possible:
        check(tree.answers[name], facts, facts)

    assert possible


def test_the_values_of_this_test_are_valid() -> None:
    """A value out of range would be asked again, and its answer never be rendered."""
    for name, value in chain(
        ((name, value) for added in (*ADDED, *FROM_ELSEWHERE) for name, value in added.items()),
        ((name, value) for name, values in KNOWN_VALUES.items() for value in values),
    ):
        assert is_valid(name, REAL.facts[name], value, TODAY), name
