"""A button that a channel cannot carry is a fault, and one that is too long to read a warning."""

from __future__ import annotations

from tests.knowledge.small_folder import SmallFolder

TREE = "trees/wanneer.yml"
LONG = "Een titel van meer dan honderd tekens " * 3
CHOICES = "soort:\n  kind: choice\n  label: Soort\n  ask: Welke soort?\n  choices:\n"


def ask(folder: SmallFolder, fact: str, value: str) -> None:
    """Adds a choice to the small folder, asked where it ended before."""
    folder.add(
        "facts.yml", CHOICES.replace("soort", fact, 1) + f"    {value}: {{title: Een}}\n    twee: {{title: Twee}}\n"
    )
    folder.change(TREE, "onbekend: algemeen}}", "onbekend: soort}}")
    branches = f"{value}: algemeen, twee: algemeen, onbekend: algemeen"
    folder.change(TREE, "answers:\n", f"  soort: {{ask: {fact}, go: {{{branches}}}}}\nanswers:\n")


def test_a_button_of_64_bytes_is_right(folder: SmallFolder) -> None:
    """Telegram takes callback data of 1 to 64 bytes: 31 + 1 + 32 here."""
    ask(folder, "s" * 31, "w" * 32)

    assert folder.faults() == []


def test_a_button_of_65_bytes_is_a_fault_at_its_choice(folder: SmallFolder) -> None:
    ask(folder, "s" * 31, "w" * 33)
    (fault,) = folder.faults()

    assert (fault.file, fault.severity, fault.field) == ("facts.yml", "fout", f"{'s' * 31}.choices.{'w' * 33}")
    assert fault.line == folder.line("facts.yml", "w" * 33)
    assert "65 bytes" in fault.problem


def test_the_button_that_changes_a_fact_counts_too(folder: SmallFolder) -> None:
    """wijzig: and 58 letters are 65 bytes; onbekend after it is more."""
    ask(folder, "s" * 58, "een")

    assert {(fault.severity, fault.field) for fault in folder.faults()} == {
        ("fout", "s" * 58),
    }


def test_the_button_of_a_topic_counts_too(folder: SmallFolder) -> None:
    """onderwerp: and 55 letters are 65 bytes."""
    topic = "w" * 55
    folder.change(TREE, "topic: wanneer", f"topic: {topic}")
    folder.change(TREE, "next: [wanneer]", f"next: [{topic}]")
    (folder.path / TREE).rename(folder.path / "trees" / f"{topic}.yml")
    found = [fault for fault in folder.faults() if fault.field == "topic"]

    assert [(fault.severity, fault.file) for fault in found] == [("fout", f"trees/{topic}.yml")]


def test_a_title_of_more_than_100_characters_is_a_warning(folder: SmallFolder) -> None:
    folder.change("facts.yml", "{title: Werknemer}", f"{{title: {LONG}}}")
    folder.change("facts.yml", "label: Eerste dag", f"label: {LONG}")
    folder.change(TREE, "title: Wanneer", f"title: {LONG}")
    found = [fault for fault in folder.faults() if "knop" in fault.problem]

    assert [(fault.file, fault.severity, fault.field) for fault in found] == [
        ("facts.yml", "waarschuwing", "rol.choices.werknemer.title"),
        ("facts.yml", "waarschuwing", "eerste_dag.label"),
        (TREE, "waarschuwing", "title"),
    ]
