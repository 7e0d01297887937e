"""The notes beside a timeline: what was left out, what is uncertain, in short sentences."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from actions.timeline import Period, SicknessCase, timeline

TODAY = date(2026, 11, 21)
CASE = SicknessCase(date(2025, 1, 6), evaluation_date=date(2025, 12, 1))
LEAVE = (Period(date(2025, 7, 22), date(2025, 11, 10)),)
SHORT = (Period(date(2025, 5, 5), date(2025, 5, 31)),)
LONG = (Period(date(2025, 5, 5), date(2025, 6, 1)),)

VARIED = {
    "plain": CASE,
    "no evaluation": replace(CASE, evaluation_date=None),
    "early evaluation": replace(CASE, evaluation_date=date(2025, 6, 1)),
    "late evaluation": replace(CASE, evaluation_date=date(2026, 2, 1)),
    "short recovery": replace(CASE, recoveries=SHORT),
    "recovery that lasts": replace(CASE, recoveries=(Period(date(2026, 11, 10), date(2026, 11, 30)),)),
    "long recovery": replace(CASE, recoveries=LONG),
    "long recovery that lasts": replace(CASE, recoveries=(Period(date(2026, 10, 1), date(2026, 11, 21)),)),
    "leave": replace(CASE, leaves=LEAVE),
    "loonsanctie": replace(CASE, sanction_weeks=1),
    "extension": replace(CASE, voluntary_extension_until=date(2027, 6, 30)),
    "both": replace(CASE, sanction_weeks=52, voluntary_extension_until=date(2027, 6, 30)),
    "contract": replace(CASE, contract_end=date(2025, 12, 31), sanction_weeks=10),
    "contract within loonsanctie": replace(CASE, contract_end=date(2027, 3, 31), sanction_weeks=26),
    "aow": replace(CASE, aow_date=date(2026, 3, 10)),
    "aow within loonsanctie": replace(CASE, aow_date=date(2027, 3, 10), sanction_weeks=26),
    "aow, sick before the change": SicknessCase(date(2023, 1, 9), aow_date=date(2024, 1, 15)),
    "waited before": SicknessCase(date(2022, 1, 3), recoveries=(Period(date(2024, 3, 1), date(2024, 4, 30)),)),
    "report on a Saturday": SicknessCase(TODAY),
}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("no evaluation", "einde van week 58"),
        ("early evaluation", "vóór week 46"),
        ("late evaluation", "na week 52"),
        ("short recovery", "volledig herstel: 27 dagen"),
        ("recovery that lasts", "nieuwe telling"),
        ("long recovery", "opnieuw op 2 juni 2025"),
        ("long recovery that lasts", "Er loopt nu geen ziektegeval"),
        ("leave", "bevallingsverlof: 112 dagen"),
        ("loonsanctie", "1 week"),
        ("extension", "30 juni 2027"),
        ("contract", "eindigt op 31 december 2025"),
        ("contract", "niet meegerekend"),
        ("contract", "laatste werkdag"),
        ("contract within loonsanctie", "31 maart 2027"),
        ("aow", "zes weken"),
        ("aow", "geen WIA"),
        ("aow, sick before the change", "13 weken"),
        ("waited before", "104 weken of langer"),
        ("report on a Saturday", "geen werkdag"),
    ],
)
def test_what_changes_the_dates_is_said(name: str, words: str) -> None:
    assert any(words in note for note in timeline(VARIED[name], TODAY).notes)


@pytest.mark.parametrize("name", VARIED)
def test_the_date_in_a_letter_of_uwv_always_comes_last_and_wins(name: str) -> None:
    assert "Dan geldt de datum van UWV" in timeline(VARIED[name], TODAY).notes[-1]


def test_a_plain_case_gets_no_other_note() -> None:
    assert len(timeline(CASE, TODAY).notes) == 1


def test_after_the_end_of_the_wage_payment_the_last_week_is_named() -> None:
    assert any("week 104" in note for note in timeline(CASE, date(2027, 1, 4)).notes)
    assert not any("week 104" in note for note in timeline(CASE, date(2027, 1, 3)).notes)


@pytest.mark.parametrize("name", VARIED)
def test_sentences_are_short_and_notes_are_not_repeated(name: str) -> None:
    notes = timeline(VARIED[name], TODAY).notes

    assert len(set(notes)) == len(notes)
    for sentence in re.split(r"(?<=[.?!:])\s+", " ".join(notes)):
        assert len(sentence.split()) <= 20, sentence
