"""What an organisation says of itself is shown as its own words, after its name, and only where it says something."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actions.outcomes import COMPUTATIONS
from bot.answer import Renderer
from bot.contact import contact
from bot.offer import offer, price_range
from bot.texts import load_texts
from knowledge.content import FOLDER, load
from knowledge.model import Download, Organisation, Package
from tests.knowledge.small_folder import TODAY

REAL = load(FOLDER, COMPUTATIONS, TODAY)
SHORT = Package(title="Kort", price=Decimal("1250"), duration="3 maanden", for_whom="Wie weet wat hij wil.")
LONG = Package(title="Lang", price=Decimal("2800.50"), duration="9 maanden")
FULL = Organisation(
    name="De Brug",
    phone="010-0000000",
    quotation="Mail ons de eerste ziektedag.",
    packages=(SHORT, LONG),
    trajectory=("Kennismaken.", "Plan maken."),
    feasibility_study="Zes weken, drie gesprekken.",
    promises=("Wij bellen dezelfde dag terug.",),
    downloads=(Download(title="Checklist", url="https://brug.example.nl/lijst"),),
)
PLACES = [
    ("tweede_spoor_kosten", "prijs", "werkgever", "packages"),
    ("haalbaarheidsonderzoek", "zinvol", "werkgever", "feasibility_study"),
    ("haalbaarheidsonderzoek", "zinvol", "werknemer", "feasibility_study"),
    ("contact_coach", "offerte", "werkgever", "quotation"),
    ("contact_coach", "offerte", "werknemer", "downloads"),
    ("re_integratiebureau", "kiezen", "werkgever", "promises"),
    ("re_integratiebureau", "kiezen", "werknemer", "promises"),
    ("tweede_spoor_verloop", "alle_stappen", "werkgever", "trajectory"),
    ("tweede_spoor_verloop", "alle_stappen", "werknemer", "trajectory"),
]


def answered(topic: str, name: str, role: str, organisation: Organisation | None) -> str:
    answer = REAL.trees[topic].file.answers[name]
    return Renderer(REAL, organisation).answer(answer, {"rol": role}, TODAY)


@pytest.mark.parametrize(
    "paragraph", ["packages", "trajectory", "feasibility_study", "promises", "quotation", "downloads"]
)
def test_each_paragraph_opens_with_the_name_so_that_it_is_not_taken_for_law(paragraph: str) -> None:
    assert str(getattr(offer(FULL), paragraph)).startswith("**Volgens De Brug:**")


def test_packages_are_a_table_with_price_duration_and_for_whom() -> None:
    found = offer(FULL)

    assert found is not None
    assert str(found.packages).splitlines()[2:] == [
        "| Traject | Prijs | Duur | Voor wie |",
        "|---|---|---|---|",
        "| Kort | € 1.250 | 3 maanden | Wie weet wat hij wil. |",
        "| Lang | € 2.800,50 | 9 maanden |  |",
    ]


def test_an_organisation_that_gives_only_its_name_says_nothing_of_itself() -> None:
    found = offer(Organisation(name="De Brug"))

    assert found is not None
    assert {getattr(found, name) for name in ("packages", "trajectory", "promises", "quotation", "downloads")} == {None}
    assert offer(None) is None


@pytest.mark.parametrize(
    ("packages", "words"),
    [((SHORT,), "€ 1.250"), ((SHORT, SHORT), "€ 1.250"), ((LONG, SHORT), "€ 1.250 tot € 2.800,50")],
)
def test_the_prices_of_packages_are_one_price_or_the_lowest_and_the_highest(
    packages: tuple[Package, ...], words: str
) -> None:
    assert price_range(packages) == words


def test_the_middle_price_is_not_named() -> None:
    middle = Package(title="Midden", price=Decimal("2000"), duration="6 maanden")

    assert price_range((LONG, middle, SHORT)) == "€ 1.250 tot € 2.800,50"


@pytest.mark.parametrize(("topic", "name", "role", "paragraph"), PLACES)
def test_an_answer_shows_the_offer_of_the_organisation(topic: str, name: str, role: str, paragraph: str) -> None:
    assert str(getattr(offer(FULL), paragraph)) in answered(topic, name, role, FULL)


@pytest.mark.parametrize("organisation", [None, Organisation(name="De Brug")], ids=["no profile", "only a name"])
@pytest.mark.parametrize(("topic", "name", "role", "paragraph"), PLACES)
def test_without_an_offer_the_answer_is_whole(
    topic: str, name: str, role: str, paragraph: str, organisation: Organisation | None
) -> None:
    text = answered(topic, name, role, organisation)

    assert text
    assert "Volgens" not in text
    assert "None" not in text


def test_no_price_can_be_given_where_the_organisation_names_none() -> None:
    words = "Een prijs kan ik u hier dus niet geven."

    assert words in answered("tweede_spoor_kosten", "prijs", "werkgever", None)
    assert words not in answered("tweede_spoor_kosten", "prijs", "werkgever", FULL)


def test_the_message_about_a_person_names_prices_and_how_to_ask_for_a_quotation() -> None:
    text = contact(FULL, load_texts()).text

    assert "Volgens De Brug kost een traject € 1.250 tot € 2.800,50." in text
    assert "Mail ons de eerste ziektedag." in text


def test_the_message_about_a_person_is_short_where_only_a_phone_is_known() -> None:
    text = contact(Organisation(name="De Brug", phone="010-0000000"), load_texts()).text

    assert text.splitlines()[-1] == "- Telefoon: 010-0000000"
