"""The diagram of a tree shows the whole tree, and no word in it can break it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from actions.outcomes import COMPUTATIONS
from bot.answer import Renderer
from bot.checking.diagram import flowchart
from bot.commands import main
from knowledge.content import FOLDER, load
from tests.knowledge.small_folder import TODAY, SmallFolder

REAL = load(FOLDER, COMPUTATIONS, TODAY)
RENDERER = Renderer(REAL)

LABEL = r'"[^"<>`|\[\]{}]*(?:<br/>[^"<>`|\[\]{}]*)*"'
"""What may stand in a label: nothing that could end it or that Mermaid or HTML reads as markup."""
PLACE = re.compile(rf"    (vraag|antwoord)_([a-z0-9_]+)(?:\[{LABEL}\]|{{{{{LABEL}}}}}|\(\[{LABEL}\]\))")
BRANCH = re.compile(rf"    vraag_([a-z0-9_]+) -->\|{LABEL}\| (?:vraag|antwoord)_([a-z0-9_]+)")
FIRST = re.compile(rf"    start\(\[{LABEL}\]\) --> (?:vraag|antwoord)_([a-z0-9_]+)")


@pytest.fixture
def folder(tmp_path: Path) -> SmallFolder:
    return SmallFolder.written(tmp_path)


def drawn(folder: SmallFolder) -> str:
    knowledge = folder.knowledge()
    return flowchart(knowledge, Renderer(knowledge), "wanneer")


def test_the_small_tree_is_drawn_in_words(folder: SmallFolder) -> None:
    assert (
        drawn(folder)
        == """\
%% wanneer
flowchart TD
    start(["Wanneer"]) --> vraag_rol
    vraag_rol["Bent u werkgever of werknemer?"]
    vraag_dag["Wat is zijn eerste dag?<br/>Wat is uw eerste dag?"]
    vraag_moment{{"Het moment"}}
    antwoord_wacht(["wacht<br/>Wacht nog."])
    antwoord_nu(["nu<br/>Doe het nu.<br/>Vraag het nu."])
    antwoord_algemeen(["algemeen<br/>Dat hangt af van de eerste dag."])
    vraag_rol -->|"Werkgever"| vraag_dag
    vraag_rol -->|"Werknemer"| vraag_dag
    vraag_dag -->|"Bekend"| vraag_moment
    vraag_dag -->|"Weet ik niet"| antwoord_algemeen
    vraag_moment -->|"het is nog vroeg"| antwoord_wacht
    vraag_moment -->|"het is al laat"| antwoord_nu
"""
    )


@pytest.mark.parametrize("topic", sorted(REAL.trees))
def test_the_diagram_of_a_topic_has_every_question_answer_and_branch(topic: str) -> None:
    tree = REAL.trees[topic].file
    lines = flowchart(REAL, RENDERER, topic).splitlines()
    places = [found.groups() for line in lines if (found := PLACE.fullmatch(line))]
    branches = [found.groups() for line in lines if (found := BRANCH.fullmatch(line))]
    first = [found[1] for line in lines if (found := FIRST.fullmatch(line))]

    assert lines[:2] == [f"%% {topic}", "flowchart TD"]
    assert first == [tree.first]
    assert places == [*(("vraag", name) for name in tree.nodes), *(("antwoord", name) for name in tree.answers)]
    assert branches == [(name, target) for name, node in tree.nodes.items() for target in node.go.values()]
    assert len(lines) == 3 + len(places) + len(branches)


def test_words_that_mean_something_to_mermaid_are_escaped(folder: SmallFolder) -> None:
    """Mermaid writes a character by its number: #34; is a double quote, #124; a bar, #35; a hash."""
    folder.change("facts.yml", "{title: Werknemer}", "{title: '\"]; end #1 | <b>`x`&'}")

    assert '-->|"#34;#93;#59; end #35;1 #124; #60;b#62;#96;x#96;#38;"| vraag_dag' in drawn(folder)


def test_a_node_named_after_a_word_of_mermaid_is_no_trouble(folder: SmallFolder) -> None:
    folder.change("trees/wanneer.yml", "laat: nu}", "laat: end}")
    folder.change("trees/wanneer.yml", "  nu:\n", "  end:\n")
    folder.change("seeds.yml", "wanneer.nu", "wanneer.end")

    assert 'antwoord_end(["end<br/>Doe het nu.<br/>Vraag het nu."])' in drawn(folder)


def test_the_first_sentence_of_an_answer_that_depends_on_the_person_shows_where_a_value_stands(
    folder: SmallFolder,
) -> None:
    folder.change("trees/wanneer.yml", "text: Wacht nog. Het", "text: Dat is week {{ week }}. Het")

    assert "wacht<br/>Dat is week …." in drawn(folder)


def test_the_command_draws_one_topic(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diagram", "loonsanctie"]) == 0
    assert capsys.readouterr().out == flowchart(REAL, RENDERER, "loonsanctie") + "\n"


def test_the_command_draws_every_topic_one_after_another(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diagram"]) == 0
    said = capsys.readouterr().out

    assert [line[3:] for line in said.splitlines() if line.startswith("%% ")] == sorted(REAL.trees)
    assert said.count("flowchart TD\n") == len(REAL.trees)


def test_a_topic_that_does_not_exist_is_refused_with_those_that_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diagram", "loon"]) == 1
    said = capsys.readouterr()

    assert said.out == ""
    assert "“loon” bestaat niet. Kies uit: " in said.err
    assert "loonsanctie" in said.err
