"""A text that reads hard is a warning that says where and what: long sentences, unexplained words, “je”."""

from __future__ import annotations

import pytest

from tests.knowledge.small_folder import SmallFolder

TREE = "trees/wanneer.yml"
OPEN = "Dat hangt af van de eerste dag."


def warned(folder: SmallFolder, text: str) -> list[tuple[str, str]]:
    """The field and the problem of each warning when one answer of the small folder says this."""
    folder.change(TREE, OPEN, text)
    found = folder.faults()
    assert {fault.severity for fault in found} <= {"waarschuwing"}
    assert all((fault.file, fault.line) == (TREE, folder.line(TREE, text)) and fault.remedy for fault in found)
    return [(fault.field, fault.problem) for fault in found]


def test_a_sentence_may_have_25_words_and_no_more(folder: SmallFolder) -> None:
    """The house style asks for short sentences of plain Dutch; 25 words is where a warning starts."""
    (found,) = warned(folder, "Dit zijn er" + 23 * " een" + ". Kort.")

    assert found == ("answers.algemeen.text", "heeft een zin van 26 woorden: “Dit zijn er een een een …”")


def test_a_sentence_of_25_words_is_no_warning(folder: SmallFolder) -> None:
    assert warned(folder, "Dit zijn er" + 22 * " een" + ". Kort.") == []


def test_a_long_sentence_in_one_branch_of_a_template_is_found(folder: SmallFolder) -> None:
    (found,) = warned(folder, "Kort.{% if week %} Nu{% else %} Wacht" + 25 * " even" + "{% endif %}.")

    assert found[1].startswith("heeft een zin van 26 woorden: “Wacht even")


def test_sentences_of_more_than_15_words_on_average_are_a_warning(folder: SmallFolder) -> None:
    (found,) = warned(
        folder, " ".join(["Dit is" + 14 * " er" + "."] * 2 + ["Nu is" + 14 * " er" + ".", "Zo is" + 14 * " er" + "."])
    )

    assert found == ("answers.algemeen.text", "heeft zinnen van gemiddeld 16,0 woorden")


@pytest.mark.parametrize("word", ["je", "jij", "Jou", "jouw"])
def test_a_reader_is_u(folder: SmallFolder, word: str) -> None:
    assert warned(folder, f"Dat is {word} dag.") == [("answers.algemeen.text", f"zegt “{word.lower()}”")]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Dat zegt UWV. UWV zegt dat.", "UWV"),
        ("De ZW-uitkering stopt.", "ZW"),
        ("Vraag om een Deskundigenoordeel.", "deskundigenoordeel"),
        ("Dat is nieuw bedongen arbeid.", "nieuw bedongen arbeid"),
    ],
)
def test_a_word_of_the_field_needs_an_entry_in_the_glossary(folder: SmallFolder, text: str, word: str) -> None:
    assert warned(folder, text) == [("answers.algemeen.text", f"noemt “{word}” zonder uitleg")]


@pytest.mark.parametrize("text", ["Vraag om de WIA-aanvraag.", "Vraag om de oordelen.", "Lees de UWVkrant."])
def test_what_is_explained_or_no_word_of_the_field_is_no_warning(folder: SmallFolder, text: str) -> None:
    assert warned(folder, text) == []


def test_an_unexplained_word_is_said_once_with_the_number_of_other_texts(folder: SmallFolder) -> None:
    folder.change(TREE, "Doe het nu.", "Bel UWV nu.")
    folder.change(TREE, "Wacht nog.", "Wacht op UWV.")
    (fault,) = folder.faults()

    assert (fault.field, fault.problem) == ("answers.wacht.text", "noemt “UWV” zonder uitleg (ook in 1 andere teksten)")


def test_a_question_is_read_too(folder: SmallFolder) -> None:
    folder.change("facts.yml", "'Wat is uw eerste dag?'", "'Wat is je eerste dag?'")
    (fault,) = folder.faults()

    assert (fault.file, fault.field, fault.problem) == ("facts.yml", "eerste_dag.ask.werknemer", "zegt “je”")
