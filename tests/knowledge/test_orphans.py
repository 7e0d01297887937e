"""What nothing uses is a warning; what only a computation uses is used, and what it uses exists."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from actions.outcomes import COMPUTATIONS as REAL_COMPUTATIONS
from actions.sick_pay import Wage, sick_pay
from actions.sickness_case import SicknessCase
from actions.timeline import timeline
from actions.transition_payment import Employment, payment
from bot.answer import Renderer
from bot.checking.orphans import named_in_code, orphans
from bot.checking.written import answer_texts, other_texts
from knowledge.content import FOLDER, Knowledge, assemble
from knowledge.reader import read_files
from tests.knowledge.small_folder import TODAY, SmallFolder

FIRST = date(2025, 3, 3)
CASES = [
    SicknessCase(first_day=FIRST),
    SicknessCase(first_day=FIRST, sanction_weeks=26),
    SicknessCase(first_day=FIRST, voluntary_extension_until=date(2027, 8, 1)),
    SicknessCase(first_day=FIRST, contract_end=date(2026, 12, 31)),
    SicknessCase(first_day=FIRST, aow_date=date(2026, 6, 1)),
]
"""Each way in which wage payment can end."""
SALARY = Decimal(3000)


def computed_sources(real: Knowledge) -> Iterator[str]:
    for case in CASES:
        for milestone in timeline(case, TODAY).milestones:
            yield from milestone.sources
    for start in (date(2018, 1, 10), date(2026, 6, 20)):
        found = payment(Employment(start, date(2026, 6, 30), SALARY, Decimal(8)), lambda day: Decimal(102000))
        yield from found.sources
    for year in ("jaar_1", "jaar_2", "loonsanctie"):
        yield from sick_pay(Wage(SALARY, Decimal(36), Decimal(70)), year, TODAY, real.amount).sources


def test_every_source_that_a_computation_names_exists_and_counts_as_used(real: Knowledge) -> None:
    named = set(computed_sources(real))

    assert {"wia_24", "wia_25", "stb_2023_169", "zw_38", "stb_2019_298", "bw_7_629"} <= named
    assert named <= real.sources.keys()
    assert named <= named_in_code().among(real.sources)


@pytest.mark.parametrize(
    ("file", "entry"),
    [
        ("facts.yml", "los: {kind: yes_no, label: Los, ask: Is het los?}\n"),
        ("sources.yml", "los: {title: Los, url: https://example.nl, checked_on: 2026-11-01, certainty: zeker}\n"),
        (
            "amounts.yml",
            'los: {title: L, unit: euro, values: {2026-01-01: {value: "1", sources: [wet], checked_on: 2026-11-01}}}\n',
        ),
        ("glossary.yml", "los: {meaning: Wat nergens aan vastzit., also: [losjes, los zand]}\n"),
    ],
)
def test_what_nothing_uses_is_a_warning(folder: SmallFolder, file: str, entry: str) -> None:
    """A word that only its own explanation uses is not used either; “los” in “loslaten” is another word."""
    folder.change("trees/wanneer.yml", "Dat hangt af", "Dat hangt, loslaten of niet, af")
    folder.add(file, entry)
    (fault,) = folder.faults()

    assert (fault.file, fault.line, fault.field) == (file, folder.line(file, entry[:-1]), "los")
    assert (fault.severity, fault.problem) == ("waarschuwing", "wordt nergens gebruikt")


def test_an_amount_that_is_only_mentioned_in_words_is_not_used(folder: SmallFolder) -> None:
    folder.change("trees/wanneer.yml", 'Het maximum is {{ bedrag("maximum") }}.', "Het maximum is er.")

    assert [(fault.file, fault.field) for fault in folder.faults()] == [("amounts.yml", "maximum")]


@pytest.mark.parametrize(
    ("text", "file"),
    [
        ("Dat gaat losjes.", "trees/wanneer.yml"),
        ("Dat gaat Los.", "trees/wanneer.yml"),
    ],
)
def test_a_word_in_another_form_or_case_is_used(folder: SmallFolder, text: str, file: str) -> None:
    folder.add("glossary.yml", "los: {meaning: Wat nergens aan vastzit., also: [losjes]}\n")
    folder.change(file, "Dat hangt af", f"{text} Dat hangt af")

    assert folder.faults() == []


def test_code_names_a_whole_string_and_every_name_of_a_form(tmp_path: Path) -> None:
    (tmp_path / "rente.py").write_text(
        'A = ("wet_1",)\nB = f"tarief_{A}_hoog"\nC = f"{A}_{B}"\nD = "de wet_2"\n# wet_3\n', encoding="utf-8"
    )
    names = dict.fromkeys(["wet_1", "wet_2", "wet_3", "tarief_oud_hoog", "tarief_oud", "tarief_hoog"])

    assert named_in_code(tmp_path).among(names) == {"wet_1", "tarief_oud_hoog"}


def test_everything_in_this_repository_is_used() -> None:
    files = read_files(FOLDER)
    texts = [*answer_texts(files, Renderer(assemble(files, REAL_COMPUTATIONS))), *other_texts(files)]

    assert [str(fault) for fault in orphans(files, REAL_COMPUTATIONS, texts)] == []
