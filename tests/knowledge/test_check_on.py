"""`spoorwijzer check --on` looks at reviews and amounts as of another day, so that a change of law can be previewed."""

from __future__ import annotations

from datetime import date

import pytest

from bot.checking.everything import check_everything
from bot.commands import main
from tests.knowledge.small_folder import COMPUTATIONS, TODAY, SmallFolder

TREE = "trees/wanneer.yml"


def said(folder: SmallFolder, on: date) -> list[tuple[str, str, str]]:
    faults = check_everything(folder.path, COMPUTATIONS, TODAY, on)
    return [(fault.severity, fault.field, fault.problem) for fault in faults]


@pytest.mark.parametrize(
    ("on", "problem"),
    [
        (date(2024, 12, 31), "heeft op 31 december 2024 geen waarde; gebruikt in wanneer (wacht)"),
        (date(2025, 1, 1), None),
        (date(2026, 11, 21), None),
        (date(2027, 11, 1), None),
        (date(2027, 11, 2), "heeft na 31 december 2027 geen waarde; gebruikt in wanneer (wacht)"),
        (date(2027, 12, 31), "heeft na 31 december 2027 geen waarde; gebruikt in wanneer (wacht)"),
        (date(2028, 1, 1), "heeft op 1 januari 2028 geen waarde; gebruikt in wanneer (wacht)"),
    ],
)
def test_an_amount_without_a_value_on_the_day_or_60_days_later_is_a_warning(
    folder: SmallFolder, on: date, problem: str | None
) -> None:
    """The yearly amount of the small folder is known for 2025 up to and including 2027; 1 November + 60 days is
    31 December."""
    found = [fault for fault in said(folder, on) if fault[1] == "maximum"]

    assert found == ([] if problem is None else [("waarschuwing", "maximum", problem)])


def test_an_amount_of_another_day_does_not_name_the_answer(folder: SmallFolder) -> None:
    folder.change(TREE, 'bedrag("maximum")', 'bedrag("maximum", op=feiten.eerste_dag)')

    assert ("waarschuwing", "maximum", "heeft op 1 januari 2028 geen waarde") in said(folder, date(2028, 1, 1))


def test_a_review_term_is_that_of_the_day(folder: SmallFolder) -> None:
    """Checked on 1 November 2026 with a term of 12 months: in June 2028 half as much again is past, and still the
    amounts of that day are looked at."""
    found = said(folder, date(2028, 6, 1))

    assert [(severity, field) for severity, field, _ in found] == [("fout", "checked_on"), ("waarschuwing", "maximum")]


def test_a_check_of_before_today_is_not_in_the_future_of_an_earlier_day(folder: SmallFolder) -> None:
    assert said(folder, date(2025, 6, 1)) == []


def test_a_check_after_today_stays_a_fault_on_a_later_day(folder: SmallFolder) -> None:
    folder.change(TREE, "2026-11-01", "2026-11-22")

    assert [fault[:2] for fault in said(folder, date(2027, 1, 1))] == [("fout", "checked_on")]


def test_faults_come_before_warnings(folder: SmallFolder) -> None:
    """By file the warning about the amount would come first."""
    assert [severity for severity, _, _ in said(folder, date(2029, 1, 1))] == ["fout", "waarschuwing"]


def test_the_command_takes_the_day_and_says_it(
    folder: SmallFolder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("bot.commands.FOLDER", folder.path)
    monkeypatch.setattr("bot.commands.COMPUTATIONS", COMPUTATIONS)
    monkeypatch.setenv("SPOORWIJZER_TODAY", TODAY.isoformat())

    assert main(["check", "--on", "2024-12-31"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "0 fouten, 1 waarschuwingen op 2024-12-31"
    assert main(["check", "--on", "2028-06-01"]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "1 fouten, 1 waarschuwingen op 2028-06-01"


@pytest.mark.parametrize("day", ["gisteren", "2026-02-30", "0001-01-01", "9999-12-31"])
def test_a_day_that_cannot_be_is_refused_in_one_line(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--on", day]) == 1
    said = capsys.readouterr()

    assert (said.out, said.err.count("\n")) == ("", 1)


def test_in_2025_the_amounts_of_this_repository_that_were_not_published_are_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No source was found for the maximum daily wage from 1 July 2025, and it is shown in answers on wages."""
    monkeypatch.setenv("SPOORWIJZER_TODAY", TODAY.isoformat())

    assert main(["check", "--on", "2025-06-01"]) == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if ": maximumdagloon: " in line]
    assert "heeft na 30 juni 2025 geen waarde" in line
    assert "loondoorbetaling (" in line
