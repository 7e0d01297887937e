"""A walk through a tree is a function of the facts and the day: it asks what is missing and ends in an answer."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.contradiction import contradiction
from actions.outcomes import COMPUTATIONS
from bot.checking.orphans import named_in_code
from knowledge.content import FOLDER, load
from knowledge.errors import InputError
from knowledge.model import UNKNOWN, Fact
from knowledge.paths import Path, loop, paths, reached
from knowledge.values import Facts, Value, options
from knowledge.walk import Answer, Question, Step, Tree, walk
from tests.knowledge.small_folder import TODAY, SmallFolder

REAL = load(FOLDER, COMPUTATIONS, TODAY)


@pytest.fixture
def tree(folder: SmallFolder) -> Tree:
    return folder.knowledge().trees["wanneer"]


def test_unknown_facts_are_asked_in_the_order_of_the_tree(tree: Tree) -> None:
    role = Step("rol", "werknemer")

    assert walk(tree, {}, TODAY) == Question("rol", ())
    assert walk(tree, {"rol": "werknemer"}, TODAY) == Question("eerste_dag", (role,))


def test_a_known_fact_is_never_asked(tree: Tree) -> None:
    assert walk(tree, {"eerste_dag": "2026-03-03"}, TODAY) == Question("rol", ())
    assert isinstance(walk(tree, {"rol": "werknemer", "eerste_dag": "2026-03-03"}, TODAY), Answer)


def test_who_does_not_know_gets_an_answer_all_the_same(tree: Tree) -> None:
    end = walk(tree, {"rol": "werknemer", "eerste_dag": "onbekend"}, TODAY)

    assert end == Answer("algemeen", (Step("rol", "werknemer"), Step("eerste_dag", "onbekend")))


@pytest.mark.parametrize(("day", "answer", "outcome"), [("2025-11-21", "nu", "laat"), ("2025-11-22", "wacht", "vroeg")])
def test_the_path_says_what_decided(tree: Tree, day: str, answer: str, outcome: str) -> None:
    """The computation of the small tree is late from 365 days on."""
    end = walk(tree, {"rol": "werkgever", "eerste_dag": day}, TODAY)

    assert end == Answer(
        answer, (Step("rol", "werkgever"), Step("eerste_dag", day), Step("moment", outcome, computed=True))
    )


def test_the_same_facts_lead_elsewhere_on_another_day(tree: Tree) -> None:
    facts: Facts = {"rol": "werkgever", "eerste_dag": "2026-03-03"}

    assert walk(tree, facts, date(2026, 11, 21)).path[-1].value == "vroeg"
    assert walk(tree, facts, date(2027, 3, 3)).path[-1].value == "laat"


def test_a_choice_that_was_removed_is_asked_again_and_nothing_else(folder: SmallFolder) -> None:
    facts: Facts = {"rol": "partner", "eerste_dag": "2026-03-03"}
    folder.change("facts.yml", "    werknemer: {", "    partner: {title: Partner}\n    werknemer: {")
    folder.change("trees/wanneer.yml", "werkgever: dag,", "werkgever: dag, partner: dag,")
    before = folder.knowledge().trees["wanneer"]
    folder.change("facts.yml", "    partner: {title: Partner}\n", "")
    folder.change("trees/wanneer.yml", " partner: dag,", "")
    after = folder.knowledge().trees["wanneer"]

    assert isinstance(walk(before, facts, TODAY), Answer)
    assert walk(after, facts, TODAY) == Question("rol", ())
    assert isinstance(walk(after, {**facts, "rol": "werkgever"}, TODAY), Answer)


def test_a_date_that_has_come_to_lie_too_far_back_is_asked_again(tree: Tree) -> None:
    facts: Facts = {"rol": "werkgever", "eerste_dag": "2016-11-21"}

    assert isinstance(walk(tree, facts, TODAY), Answer)
    assert walk(tree, facts, TODAY + timedelta(days=1)) == Question("eerste_dag", (Step("rol", "werkgever"),))


def test_a_computation_does_not_see_a_value_that_is_no_longer_valid() -> None:
    """An AOW date of long ago was stored once; it may not stop the timeline of someone who has to apply now."""
    facts: Facts = {
        "rol": "werknemer",
        "wia_vraag": "moment",
        "eerste_ziektedag": "2025-03-03",
        "herstelperiodes": [],
        "bijzonderheid": "geen",
    }
    tree = REAL.trees["wia_aanvraag"]

    assert walk(tree, {**facts, "aow_datum": "1950-01-01"}, TODAY) == walk(tree, facts, TODAY)


def test_facts_that_cannot_be_true_together_are_refused() -> None:
    """Sick from 1 May, and on maternity leave from 1 April on: no date is better than a wrong one."""
    facts: Facts = {
        "rol": "werknemer",
        "wia_vraag": "moment",
        "eerste_ziektedag": "2026-05-01",
        "herstelperiodes": [],
        "bijzonderheid": "verlof",
        "verlofperiodes": [{"from": "2026-04-01", "until": "2026-07-01"}],
    }

    with pytest.raises(InputError) as refused:
        walk(REAL.trees["wia_aanvraag"], facts, TODAY)
    assert refused.value.field == "leaves"


def test_the_paths_of_a_tree_are_every_way_to_an_answer(tree: Tree) -> None:
    known = (("rol", "werkgever"), ("eerste_dag", "bekend"))

    assert [path for path in paths(tree.file) if path.branches[0] == ("rol", "werkgever")] == [
        Path((*known, ("moment", "vroeg")), "wacht"),
        Path((*known, ("moment", "laat")), "nu"),
        Path((("rol", "werkgever"), ("eerste_dag", "onbekend")), "algemeen"),
    ]
    assert len(list(paths(tree.file))) == 6
    assert loop(tree.file) == ()
    assert reached(tree.file) == {"rol", "dag", "moment", "wacht", "nu", "algemeen"}


def test_a_fact_that_is_met_twice_on_a_path_keeps_its_branch(folder: SmallFolder) -> None:
    folder.change(
        "trees/wanneer.yml",
        "laat: nu}}",
        "laat: nogmaals}}\n  nogmaals: {ask: rol, go: {werkgever: nu, werknemer: wacht}}",
    )
    late = [path for path in paths(folder.knowledge().trees["wanneer"].file) if ("moment", "laat") in path.branches]

    assert [(path.branches[0][1], path.answer) for path in late] == [("werkgever", "nu"), ("werknemer", "wacht")]


DAYS = st.one_of(
    st.dates(TODAY - timedelta(days=900), TODAY + timedelta(days=400)),
    st.dates(date(2010, 1, 1), date(2040, 1, 1)),
).map(date.isoformat)


def possible_values(fact: Fact) -> st.SearchStrategy[Value]:
    """Values of this fact, nearly all of them valid: a date may lie out of its range."""
    of_kind: dict[str, st.SearchStrategy[Any]] = {
        "date": DAYS,
        "amount": st.integers(1, 90_000_00).map(lambda cents: f"{cents // 100}.{cents % 100:02}"),
        "number": st.integers(0, 25).map(str),
        "weeks": st.integers(1, 52).map(str),
        "periods": st.lists(
            st.tuples(DAYS, DAYS).map(lambda ends: {"from": min(ends), "until": max(ends)}), max_size=2
        ),
    }
    known: st.SearchStrategy[Value] = of_kind[fact.kind] if fact.kind in of_kind else st.sampled_from(options(fact))
    return st.one_of(known, st.just(UNKNOWN)) if fact.can_be_unknown else known


COMPUTED = named_in_code().among(REAL.facts)


@cache
def some_facts(topic: str) -> st.SearchStrategy[dict[str, Value]]:
    """Any of the facts that can matter in this tree: those it asks and those that computations look at."""
    asked = {str(node.ask) for node in REAL.trees[topic].file.nodes.values() if node.ask}
    names = sorted(asked | COMPUTED)
    return st.fixed_dictionaries({}, optional={name: possible_values(REAL.facts[name]) for name in names})


@pytest.mark.parametrize("topic", sorted(REAL.trees))
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_any_facts_lead_to_a_question_or_an_answer(topic: str, data: st.DataObject) -> None:
    """Only facts that contradict each other may be refused."""
    facts: Facts = data.draw(some_facts(topic), label="facts")
    with suppress(InputError):
        walk(REAL.trees[topic], facts, TODAY)
    facts = consistent(facts)
    end = walk(REAL.trees[topic], facts, TODAY)

    assert isinstance(end, Question | Answer)
    assert walk(REAL.trees[topic], dict(facts), TODAY) == end
    assert end.fact in REAL.facts if isinstance(end, Question) else end.id in REAL.trees[topic].file.answers


@pytest.mark.parametrize("topic", sorted(REAL.trees))
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_answering_every_question_ends_in_an_answer(topic: str, data: st.DataObject) -> None:
    """As in a conversation: a value that contradicts what is known is refused, and the person says “weet ik niet”."""
    tree = REAL.trees[topic]
    facts = consistent(data.draw(some_facts(topic), label="facts"))
    asked = []
    end = walk(tree, facts, TODAY)
    while isinstance(end, Question):
        asked.append(end.fact)
        fact = REAL.facts[end.fact]
        value = data.draw(possible_values(fact), label=end.fact)
        tried = walk_with(tree, {**facts, end.fact: value})
        facts = {**facts, end.fact: value if isinstance(tried, Answer) or moved_on(tried, end) else UNKNOWN}
        end = walk(tree, facts, TODAY)

    assert len(asked) == len(set(asked)) <= len(tree.file.nodes)
    assert end.id in tree.file.answers


def consistent(facts: Facts) -> dict[str, Value]:
    """These facts without the ones that contradict an earlier one, as a conversation would keep them."""
    kept: dict[str, Value] = {}
    for name, value in facts.items():
        if contradiction({**kept, name: value}, TODAY) is None:
            kept[name] = value
    return kept


def walk_with(tree: Tree, facts: Facts) -> Question | Answer | None:
    return walk(tree, facts, TODAY) if contradiction(facts, TODAY) is None else None


def moved_on(now: Question | Answer | None, before: Question) -> bool:
    return isinstance(now, Question) and now.fact != before.fact
