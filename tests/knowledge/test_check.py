"""Every fault that somebody can make in a knowledge file is found, with its file, line, field and what to do about it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from bot.commands import main
from knowledge.content import load
from knowledge.errors import Fault, KnowledgeError
from tests.knowledge.small_folder import COMPUTATIONS, TODAY, SmallFolder

TREE = "trees/wanneer.yml"


@dataclass(frozen=True)
class Mistake:
    """One change in a file that was right, and the fault that it must give: its field, and the line where `at` stands.

    Without `at` it is the last line with the new text. `alone` says that nothing else may be wrong because of it.
    """

    rule: str
    file: str
    old: str
    new: str
    field: str
    at: str
    says: str
    alone: bool


MISTAKES = [
    Mistake(**json.loads(line))
    for line in (Path(__file__).parent / "mistakes.jsonl").read_text(encoding="utf-8").splitlines()
]


def test_the_small_folder_is_right(folder: SmallFolder) -> None:
    assert folder.faults() == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.rule)
def test_a_mistake_is_found_at_its_place(folder: SmallFolder, mistake: Mistake) -> None:
    folder.change(mistake.file, mistake.old, mistake.new)
    found = [fault for fault in folder.faults() if fault.field == mistake.field and mistake.says in fault.problem]

    assert [(fault.file, fault.severity) for fault in found] == [(mistake.file, "fout")]
    assert found[0].line == line_of(folder, mistake)
    assert found[0].remedy


def line_of(folder: SmallFolder, mistake: Mistake) -> int:
    text = (folder.path / mistake.file).read_text(encoding="utf-8")
    if not mistake.at:
        return text[: text.rindex(mistake.new)].count("\n") + 1
    assert text.count(mistake.at) == 1, mistake.at
    return text[: text.index(mistake.at)].count("\n") + 1


@pytest.mark.parametrize("mistake", [m for m in MISTAKES if m.alone], ids=lambda mistake: mistake.rule)
def test_one_mistake_is_said_once(folder: SmallFolder, mistake: Mistake) -> None:
    """A fact that cannot be read is not also reported by every tree that asks it."""
    folder.change(mistake.file, mistake.old, mistake.new)

    assert len({fault.line for fault in folder.faults()}) == 1


def test_a_line_of_a_fault_reads_file_line_field_problem_and_remedy() -> None:
    fault = Fault("trees/wanneer.yml", 8, "nodes.dag.ask", "vraagt het onbekende feit “dag”", "verbeter de naam")

    assert str(fault) == (
        "trees/wanneer.yml:8: fout: nodes.dag.ask: vraagt het onbekende feit “dag” → verbeter de naam"
    )


@pytest.mark.parametrize(
    ("today", "severity"),
    [
        (date(2027, 10, 31), None),
        (date(2027, 11, 15), "waarschuwing"),
        (date(2028, 4, 1), "waarschuwing"),
        (date(2028, 6, 1), "fout"),
    ],
)
def test_a_check_older_than_its_term_is_a_warning_and_much_older_a_fault(
    folder: SmallFolder, today: date, severity: str | None
) -> None:
    """The small tree was checked on 1 November 2026 and has the usual term of 12 months; half as much again is too old."""
    found = [fault for fault in folder.faults(today) if fault.file == TREE]

    assert [fault.severity for fault in found] == ([] if severity is None else [severity])
    assert all(
        (f.file, f.line, f.field) == (TREE, folder.line(TREE, "checked_on"), "checked_on") and f.remedy for f in found
    )


def test_a_fact_may_be_asked_only_after_the_role_when_its_choices_differ_by_role(folder: SmallFolder) -> None:
    folder.add(
        "facts.yml",
        "soort:\n  kind: choice\n  label: Soort\n  ask: Welke soort?\n  choices:\n"
        "    een: {title: {werkgever: Uw werknemer, werknemer: U zelf}}\n    twee: {title: Twee}\n",
    )
    folder.change(TREE, "nodes:\n", "nodes:\n  soort: {ask: soort, go: {een: rol, twee: rol, onbekend: rol}}\n")
    folder.change(TREE, "first: rol", "first: soort")
    (fault,) = folder.faults()

    assert (fault.field, fault.line) == ("nodes.soort", folder.line(TREE, "soort: {ask"))
    assert "“rol”" in fault.remedy


def test_an_answer_by_role_needs_the_role(folder: SmallFolder) -> None:
    folder.change(
        "facts.yml", "{werkgever: 'Wat is zijn eerste dag?', werknemer: 'Wat is uw eerste dag?'}", "Welke dag?"
    )
    folder.change(TREE, "first: rol", "first: dag")
    folder.change(TREE, "  rol: {ask: rol, go: {werkgever: dag, werknemer: dag}}\n", "")
    folder.change(TREE, "asked_with:\n  rol:\n    werkgever: [wanneer moet ik mijn werknemer melden]\n", "")
    found = [fault for fault in folder.faults() if fault.severity == "fout"]

    assert [(fault.field, fault.line) for fault in found] == [("answers.nu", folder.line(TREE, "  nu:"))]
    assert "vraag eerst" in found[0].remedy


def test_a_file_that_is_missing_is_named(folder: SmallFolder) -> None:
    (folder.path / "sources.yml").unlink()

    (fault,) = folder.faults()
    assert (fault.file, fault.line, fault.field) == ("sources.yml", 1, "(bestand)")


def test_a_file_that_is_not_utf_8_is_named(folder: SmallFolder) -> None:
    (folder.path / TREE).write_bytes("title: knoop é".encode("latin-1"))

    (fault,) = folder.faults()
    assert (fault.file, fault.problem) == (TREE, "is geen UTF-8-tekst")


@pytest.mark.parametrize("text", ["\x01", "a: &a [*a]", "? [a]\n: b", "<<: 3", "a: b: c", "a: 'b"])
def test_no_file_breaks_the_reader(folder: SmallFolder, text: str) -> None:
    """A control character, a list that holds itself, a list as a name, a merge of nothing, and ordinary slips."""
    (folder.path / "glossary.yml").write_text(text, encoding="utf-8")

    assert {fault.file for fault in folder.faults()} == {"glossary.yml"}


def test_a_file_that_would_be_passed_over_is_named(folder: SmallFolder) -> None:
    folder.add("trees/waarom.yaml", "topic: waarom\n")

    (fault,) = folder.faults()
    assert (fault.file, fault.remedy) == ("trees/waarom.yaml", "noem het bestand waarom.yml")


def test_the_command_says_every_fault_and_exits_1(
    folder: SmallFolder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.change(TREE, "ask: eerste_dag", "ask: laatste_dag")
    folder.change(TREE, "[wanneer]", "[waarom]")
    use(folder, monkeypatch)

    assert main(["check"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said == [*(str(fault) for fault in folder.faults()), "2 fouten, 0 waarschuwingen"]
    assert said[0].startswith(f"{TREE}:{folder.line(TREE, 'ask: laatste_dag')}: fout: nodes.dag.ask: ")


def test_the_command_exits_0_when_there_are_only_warnings(
    folder: SmallFolder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.add("facts.yml", "los: {kind: yes_no, label: Los, ask: Is het los?}\n")
    use(folder, monkeypatch)

    assert main(["check"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "0 fouten, 1 waarschuwingen"


def use(folder: SmallFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.commands.FOLDER", folder.path)
    monkeypatch.setattr("bot.commands.COMPUTATIONS", COMPUTATIONS)
    monkeypatch.setenv("SPOORWIJZER_TODAY", TODAY.isoformat())


def test_the_knowledge_of_this_repository_has_no_faults(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SPOORWIJZER_TODAY", TODAY.isoformat())

    assert main(["check"]) == 0, capsys.readouterr().out
    assert capsys.readouterr().out.splitlines()[-1].startswith("0 fouten, ")


def test_a_bad_file_stops_the_start_with_every_fault(folder: SmallFolder) -> None:
    folder.change(TREE, "ask: eerste_dag", "ask: laatste_dag")
    folder.change("sources.yml", "zeker", "soms")

    with pytest.raises(KnowledgeError) as stopped:
        load(folder.path, COMPUTATIONS, TODAY)
    assert [fault.file for fault in stopped.value.faults] == ["sources.yml", TREE]
    assert all(str(fault) in str(stopped.value) for fault in stopped.value.faults)


def test_a_warning_does_not_stop_the_start(folder: SmallFolder) -> None:
    folder.add("facts.yml", "los: {kind: yes_no, label: Los, ask: Is het los?}\n")

    assert "los" in load(folder.path, COMPUTATIONS, TODAY).facts


def test_nothing_is_loaded_from_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError):
        load(tmp_path / "weg", COMPUTATIONS, TODAY)


def test_the_same_example_in_two_trees_is_a_fault_of_the_second(folder: SmallFolder) -> None:
    tree = (folder.path / TREE).read_text(encoding="utf-8")
    (folder.path / "trees" / "zoiets.yml").write_text(tree.replace("topic: wanneer", "topic: zoiets"), encoding="utf-8")

    ambiguous = [fault for fault in folder.faults() if "staat ook bij wanneer" in fault.problem]

    assert {(fault.file, fault.field) for fault in ambiguous} == {("trees/zoiets.yml", "asked_as")}
    assert len(ambiguous) == 2
