"""Every path of every tree of the repository ends in a text that a person can read, for both roles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from functools import cache
from itertools import product

import pytest

from actions.contradiction import contradiction
from actions.outcomes import COMPUTATIONS
from bot.answer import Renderer
from bot.checking.channel_limits import LONGEST_MESSAGE
from knowledge.content import FOLDER, load
from knowledge.errors import InputError
from knowledge.model import UNKNOWN, AnswerText
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
FROM_ELSEWHERE: Sequence[dict[str, Value]] = (
    NOTHING,
    {"aow_datum": "2026-12-11"},
    {"bijzonderheid": "loonsanctie", "loonsanctie_weken": "26"},
)
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
    "herstelperiodes": [
        [],
        [{"from": "2026-11-16", "until": "2026-11-18"}],
        [{"from": "2026-07-01", "until": "2026-08-15"}],
    ],
    "verlofperiodes": [[{"from": "2026-09-01", "until": "2026-10-30"}], []],
    "loonsanctie_weken": ["26"],
    "dienst_begin": ["2018-01-10"],
    "maandsalaris": ["3000.00"],
    "vakantietoeslag": ["8"],
    "uren_per_week": ["32"],
    "loon_percentage_jaar_1": ["100"],
    "loon_percentage_jaar_2": ["80"],
    "verdiencapaciteit": ["2500.00", "1500.00", "500.00"],
    "wia_ingangsdatum": ["2026-12-01", "2026-01-05", "2020-01-06", "2015-12-01"],
}


def values_of(name: str) -> Sequence[Value]:
    """What this test says when a fact is asked: every choice, or one of a few days, and not to know it."""
    fact = REAL.facts[name]
    some = options(fact) or [day for day in KNOWN_VALUES.get(name, OTHER_DAYS) if is_valid(name, fact, day, TODAY)]
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


@cache
def taken(topic: str) -> Mapping[Path, Facts]:
    """Every path of a tree that can be walked, with the first facts that lead along it."""
    found: dict[Path, Facts] = {}
    for elsewhere in FROM_ELSEWHERE:
        for path, facts in walks(topic, elsewhere):
            found.setdefault(path, facts)
    return found


@pytest.mark.parametrize("topic", sorted(REAL.trees))
def test_every_path_that_can_be_walked_ends_in_a_text(topic: str) -> None:
    tree = REAL.trees[topic].file
    for path, facts in taken(topic).items():
        check(tree.answers[path.answer], facts, path)

    ends = {(path.answer, dict(path.branches)["rol"]) for path in taken(topic)}
    assert {answer for answer, _ in ends} == set(tree.answers), "no facts of this test lead to these answers"
    assert {role for _, role in ends} == set(ROLES)
    assert taken(topic).keys() <= set(paths(tree))


@pytest.mark.parametrize("topic", sorted(REAL.trees))
def test_an_answer_is_whole_whatever_else_is_known(topic: str) -> None:
    """Facts come from other topics too: an answer must not stand or fall with a date that it does not need."""
    tree = REAL.trees[topic]
    by_end = {(path.answer, facts["rol"]): facts for path, facts in taken(topic).items()}
    ends = set()
    for known, added in product(by_end.values(), ADDED):
        for facts in ({**added, **known}, {**known, **added}):
            end = walk(tree, facts, TODAY) if contradiction(facts, TODAY) is None else None
            if isinstance(end, Answer):
                check(tree.file.answers[end.id], facts, facts)
                ends.add((end.id, facts["rol"]))

    assert ends >= by_end.keys()


@pytest.mark.parametrize("name", REAL.facts)
def test_the_values_of_this_test_are_valid(name: str) -> None:
    """A value out of range would be asked again, and its answer never be rendered."""
    assert [value for value in values_of(name) if value != UNKNOWN]
    for added in (*ADDED, *FROM_ELSEWHERE):
        assert name not in added or is_valid(name, REAL.facts[name], added[name], TODAY)
    for value in KNOWN_VALUES.get(name, ()):
        assert is_valid(name, REAL.facts[name], value, TODAY)
