"""What a message tells in passing of the case is taken by the right name, and nothing else is, on 21 November 2026."""

from __future__ import annotations

import time
from datetime import date

import pytest

from bot.understanding.mentioned import mentioned

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "fact", "values"),
    [
        ("mijn medewerker is ziek sinds 3 maart", "eerste_ziektedag", ("2026-03-03",)),
        ("Mijn werknemer is op 6-1-2025 uitgevallen, wanneer moet de wia?", "eerste_ziektedag", ("2025-01-06",)),
        ("Ik zit sinds 12 mei 2025 thuis", "eerste_ziektedag", ("2025-05-12",)),
        ("Ik meldde me 5 juni 2025 ziek", "eerste_ziektedag", ("2025-06-05",)),
        ("eerste ziektedag: 13-01-2025", "eerste_ziektedag", ("2025-01-13",)),
        ("ik ben gisteren ziek geworden", "eerste_ziektedag", ("2026-11-20",)),
        ("mijn contract loopt op 31 december 2026 af", "contract_einde", ("2026-12-31",)),
        ("het contract loopt tot 1 januari", "contract_einde", ("2027-01-01",)),
        ("op 1 mei loopt mijn contract af", "contract_einde", ("2027-05-01",)),
        ("hij is per 1 september 2025 uit dienst", "contract_einde", ("2025-09-01",)),
        ("mijn contract eindigde op 1 mei", "contract_einde", ("2026-05-01", "2027-05-01")),
        ("ze is sinds 1-2-2019 in dienst", "dienst_begin", ("2019-02-01",)),
        ("de eerstejaarsevaluatie was op 3 februari 2026", "evaluatiedatum", ("2026-02-03",)),
        ("mijn aow gaat in op 1 mei 2027", "aow_datum", ("2027-05-01",)),
        ("we hebben samen verlengd tot 1 juni 2027", "verlenging_tot", ("2027-06-01",)),
        ("ik verdien 3200 bruto per maand", "maandsalaris", ("3200.00",)),
        ("haar salaris is € 2.850,50", "maandsalaris", ("2850.50",)),
        ("ik heb een 32-uurs contract", "uren_per_week", ("32",)),
        ("ik werk 24 uur", "uren_per_week", ("24",)),
    ],
)
def test_a_fact_is_taken_by_its_name(text: str, fact: str, values: tuple[str, ...]) -> None:
    assert mentioned(text, TODAY)[fact] == values


def test_several_facts_in_one_message_are_all_taken() -> None:
    text = "ik ben werkgever, mijn medewerker is ziek sinds 3 maart en het contract loopt tot 1 januari"

    assert mentioned(text, TODAY) == {
        "eerste_ziektedag": ("2026-03-03",),
        "contract_einde": ("2027-01-01",),
        "bijzonderheid": ("contract",),
    }


@pytest.mark.parametrize(
    "text",
    ["", "ik ben al 8 maanden ziek", "ziek sinds maart", "op 1 maart word ik geopereerd", "ik ben 1 maart beter gemeld",
     "hersteld op 15 augustus en weer ziek op 11 september", "als ik over twee maanden weer ziek word",
     "ik ga 3 maart op vakantie terwijl ik ziek ben", "is het loon 70% vanaf 1 januari?",
     "loonplicht na 104 weken weer ziek", "kreeg net mijn eerste salaris en er is 500 euro af",
     "de arbo zegt 4 uur per week", "het loopt niet goed sinds 3 maart"],
)  # fmt: skip
def test_what_is_said_of_something_else_is_not_taken(text: str) -> None:
    assert mentioned(text, TODAY) == {}


@pytest.mark.parametrize("piece", ["ziek sinds 3 maart ", "contract tot ", "1-1-2025 ", "loon ", "verdien 12 "])
def test_the_longest_message_takes_less_than_half_a_second(piece: str) -> None:
    begin = time.perf_counter()
    mentioned((piece * 10_000)[:10_000], TODAY)

    assert time.perf_counter() - begin < 0.5
