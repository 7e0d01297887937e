"""A text can show what was computed for a person, and shows nothing where that is not known."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from decimal import Decimal

import pytest

from bot.answer import Renderer
from bot.computed_placeholders import COMPUTED
from bot.placeholders import SUPPLIERS
from knowledge.content import Knowledge
from knowledge.model import Amount, DatedValue
from knowledge.values import Value

TODAY = date(2026, 11, 21)
LISTED = {
    "minimumloon_per_uur": "14.99",
    "maximumdagloon": "309.91",
    "lkv_herplaatst_per_uur": "3.05",
    "lkv_herplaatst_maximum": "6000",
    "wia_ondergrens": "35",
    "wia_bovengrens": "80",
}
"""As listed for 21 November 2026 (law sheet c, g.2 and h)."""
SICK: dict[str, Value] = {"eerste_ziektedag": "2025-01-06"}


def amount(value: str) -> Amount:
    dated = DatedValue(value=Decimal(value), sources=("wet",), checked_on=TODAY)
    return Amount(title="Bedrag", unit="euro", values={date(2026, 7, 1): dated, date(2026, 1, 1): dated})


def knowledge_of(amounts: dict[str, Amount]) -> Knowledge:
    """Knowledge that holds amounts and nothing else."""
    empty = {field.name: {} for field in fields(Knowledge)}
    return Knowledge(**{**empty, "amounts": amounts})


def said(text: str, facts: dict[str, Value]) -> str:
    amounts = {name: amount(value) for name, value in LISTED.items()}
    return Renderer(knowledge_of(amounts)).fill(text, facts, TODAY)


@pytest.mark.parametrize(
    ("text", "facts", "words"),
    [
        ("{{ ziekteloon.jaar_1.amount | euro }}", {"maandsalaris": "3000", "uren_per_week": "36"}, "€ 2.338,44"),
        ("{{ ziekteloon.jaar_2.amount | euro }}", {"maandsalaris": "3000"}, "€ 2.100,00"),
        ("{{ lkv.amount | euro }}", {"lkv_soort": "herplaatst", "uren_per_week": "36"}, "€ 5.709,60"),
        ("{{ vordering_tot | kort }}", {"contract_einde": "2026-08-31"}, "30 november 2026"),
        ("{{ compensatie_tot | kort }}", {"vergoeding_betaald_op": "2026-05-21"}, "21 november 2026"),
        ("{{ bezwaar_tot | kort }}", {"loonsanctie_besluit_op": "2026-10-10"}, "21 november 2026"),
        ("{{ bekorting_beslist_voor | kort }}", {"bekorting_gevraagd_op": "2026-10-31"}, "21 november 2026"),
        ("{{ uit_dienst.report_on | kort }}", {**SICK, "contract_einde": "2026-01-31"}, "30 januari 2026"),
        ("{{ wia_mate.kind }}", {"maandsalaris": "4000", "verdiencapaciteit": "2600"}, "gedeeltelijk"),
        ("{{ no_risk_periode.opens | kort }}", SICK, "19 oktober 2026"),
        (
            "{{ samentelling.recovered }}",
            {**SICK, "herstelperiodes": [{"from": "2025-05-05", "until": "2025-05-31"}]},
            "27",
        ),
        ("{{ vakantiedagen.vorig_jaar.statutory_lapses | kort }}", {}, "1 juli 2026"),
        ("{{ vakantiedagen.dit_jaar.extra_lapses | kort }}", {}, "1 januari 2032"),
    ],
)
def test_a_text_shows_what_was_computed(text: str, facts: dict[str, Value], words: str) -> None:
    assert said(text, facts) == words


@pytest.mark.parametrize("name", sorted(set(COMPUTED) - {"vakantiedagen"}))
def test_without_the_facts_there_is_nothing_to_show(name: str) -> None:
    assert said(f"{{% if {name} %}}wel{{% else %}}niet{{% endif %}}", {}) == "niet"


def test_facts_that_contradict_each_other_show_nothing() -> None:
    facts = {**SICK, "contract_einde": "2024-12-31"}

    assert said("{% if uit_dienst %}wel{% else %}niet{% endif %}", facts) == "niet"


def test_an_amount_that_is_not_listed_leaves_the_wage_of_the_first_year_unknown() -> None:
    def without_minimum(text: str) -> str:
        amounts = {"maximumdagloon": amount("309.91")}
        facts: dict[str, Value] = {"maandsalaris": "3000", "uren_per_week": "36"}
        return Renderer(knowledge_of(amounts)).fill(text, facts, TODAY)

    assert without_minimum("{{ ziekteloon.jaar_1.amount }}") == "None"
    assert without_minimum("{{ ziekteloon.jaar_2.amount | euro }}") == "€ 2.100,00"


def test_every_computed_placeholder_can_be_used_in_a_text() -> None:
    assert COMPUTED.keys() <= SUPPLIERS.keys()
