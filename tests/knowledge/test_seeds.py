"""Everything on the five pages that this knowledge began with is answered, and what the law has overtaken is not said.

The pages are not in the repository. `seed_items.jsonl` lists what stands on them: each line, what kind of thing it is
and a digest of its text (the first 16 hexadecimal digits of the SHA-256 of the line without the spaces around it), so
that somebody who has the pages can see that nothing was left out.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from actions.outcomes import COMPUTATIONS
from bot.answer import Renderer
from knowledge.content import FOLDER, load
from knowledge.model import Conflict, Instead, Seeds
from knowledge.reader import read_files
from knowledge.values import Value
from tests.knowledge.small_folder import TODAY
from tests.knowledge.test_answers import walks

REAL = load(FOLDER, COMPUTATIONS, TODAY)
PROFILE = REAL.organisations["voorbeeld"]
RENDERER = Renderer(REAL, PROFILE)
LISTED = [
    json.loads(line) for line in (Path(__file__).parent / "seed_items.jsonl").read_text(encoding="utf-8").splitlines()
]
ON_THE_PAGES = {f"{row['seed']}-{row['line']}{row['part']}": row["kind"] for row in LISTED if row["kind"] != "picture"}


def seeds() -> Seeds:
    found = read_files(FOLDER).seeds
    assert found is not None
    return found


SEEDS = seeds()
STANDS = [
    pytest.param(conflict, instead, role, id=f"{number}-{instead.answer}-{role}")
    for number, conflict in SEEDS.conflicts.items()
    for instead in conflict.stands
    for role in ([instead.role] if instead.role else ["werkgever", "werknemer"])
]
NEVER = [(number, words) for number, conflict in SEEDS.conflicts.items() for words in conflict.never]


@cache
def ways(topic: str) -> dict[tuple[str, str], dict[str, Value]]:
    """For each answer of a topic and each role the first facts with which a conversation leads there."""
    found: dict[tuple[str, str], dict[str, Value]] = {}
    for path, facts in walks(topic, {}):
        found.setdefault((path.answer, dict(path.branches).get("rol", "")), facts)
    return found


def shown(place: str, role: str) -> str:
    """The answer with its longer explanation as this role reads it; empty if no conversation leads there."""
    topic, name = place.split(".")
    facts = ways(topic).get((name, role))
    if facts is None:
        return ""
    answer = REAL.trees[topic].file.answers[name]
    return plain(f"{RENDERER.answer(answer, facts, TODAY)} {RENDERER.longer(answer, facts, TODAY)}")


def plain(text: str) -> str:
    """A text in small letters with single spaces, so that a line break or a capital does not hide its words."""
    return re.sub(r"\s+", " ", text).lower()


def test_the_list_holds_what_was_counted_on_the_pages() -> None:
    """Lines with words on each page (one with only a no-break space has none); four of them name a picture."""
    lines = {(row["seed"], row["line"]) for row in LISTED}

    assert Counter(seed for seed, _ in lines) == {"000": 16, "001": 26, "002": 14, "003": 86, "004": 98}
    assert sum(row["kind"] == "picture" for row in LISTED) == 4
    assert all(re.fullmatch(r"[0-9a-f]{16}", row["sha256"]) for row in LISTED)


def test_each_line_of_the_pages_has_its_place_in_the_table() -> None:
    assert {name: item.kind for name, item in SEEDS.items.items()} == ON_THE_PAGES


def test_the_table_repeats_no_sentence_of_the_pages() -> None:
    """Eight words at most, in our own words."""
    assert [name for name, item in SEEDS.items.items() if len(item.says.split()) > 8] == []


def test_each_claim_that_the_law_has_overtaken_is_marked() -> None:
    """The fact sheet of the law lists twenty-five of them."""
    marked = {number for item in SEEDS.items.values() for number in item.overtaken}

    assert sorted(SEEDS.conflicts) == list(range(1, 26))
    assert marked == set(SEEDS.conflicts)


@pytest.mark.parametrize("place", sorted({place for item in SEEDS.items.values() for place in item.answers}))
def test_an_answer_that_the_table_names_is_given_to_somebody(place: str) -> None:
    assert shown(place, "werkgever") or shown(place, "werknemer")


def test_a_field_that_the_table_names_is_filled_in_the_example() -> None:
    """An installation sees in the example where its own prices, promises and steps go."""
    named = {field for item in SEEDS.items.values() for field in item.organisation}

    assert named
    assert [field for field in sorted(named) if not getattr(PROFILE, field)] == []


@pytest.mark.parametrize(("conflict", "instead", "role"), STANDS)
def test_what_is_said_instead_stands_in_the_answer(conflict: Conflict, instead: Instead, role: str) -> None:
    text = shown(instead.answer, role)

    assert text, "no conversation of this role leads to the answer"
    assert [words for words in instead.words if plain(words) not in text] == [], conflict.instead


@pytest.mark.parametrize(("number", "words"), NEVER)
def test_what_the_law_has_overtaken_is_said_in_no_answer(number: int, words: str) -> None:
    wrong = [
        (topic, name)
        for topic, tree in REAL.trees.items()
        for name, answer in tree.file.answers.items()
        if plain(words) in plain(f"{answer.text} {answer.more}")
    ]

    assert wrong == []
