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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "hoi, ik ben sinds 4 februari ziek en mijn contract loopt tot 1 juli 2027, wat nu?",
            {"eerste_ziektedag": "2026-02-04", "contract_einde": "2027-07-01"},
        ),
        ("Onze collega is vorige week dinsdag uitgevallen met rugklachten", {"eerste_ziektedag": "2026-11-10"}),
        ("medewerkster ziek gemeld 12-3-25. Moet 2e spoor al starten?", {"eerste_ziektedag": "2025-03-12"}),
        (
            "Ik heb me op 12 maart 2025 ziekgemeld, wanneer krijg ik bericht van het uwv?",
            {"eerste_ziektedag": "2025-03-12"},
        ),
        (
            "Hij is ziek vanaf 3maart en verdient 3200 bruto",
            {"eerste_ziektedag": "2026-03-03", "maandsalaris": "3200.00"},
        ),
        (
            "ik werk 32 uur per week in de zorg en ben sinds 1 juni ziek",
            {"uren_per_week": "32", "eerste_ziektedag": "2026-06-01"},
        ),
        ("mijn contract stopt 31 dec, ik ben nu 5 maanden ziek", {"contract_einde": "2026-12-31"}),
        (
            "Ik ben op 1-9-2018 in dienst gekomen en op 5-1-2026 ziek geworden.",
            {"dienst_begin": "2018-09-01", "eerste_ziektedag": "2026-01-05"},
        ),
        ("in dienst sinds 2010, ziek sinds 2 februari 2026", {"eerste_ziektedag": "2026-02-02"}),
        ("salaris is 2650 bruto, 36 uur", {"maandsalaris": "2650.00", "uren_per_week": "36"}),
        ("de evaluatie is geweest op 10 maart 2026", {"evaluatiedatum": "2026-03-10"}),
        ("eerstejaarsevaluatie 10-03-2026 gedaan", {"evaluatiedatum": "2026-03-10"}),
        ("mn aow leeftijd bereik ik op 12 april 2028", {"aow_datum": "2028-04-12"}),
        ("Mijn vaste contract is ingegaan op 1 februari 2020", {"dienst_begin": "2020-02-01"}),
        ("jaarcontract loopt af op 28 februari", {"contract_einde": "2027-02-28"}),
        ("contract is per 1 oktober verlopen", {"contract_einde": "2026-10-01"}),
        ("werknemer heeft zich maandag ziekgemeld", {"eerste_ziektedag": "2026-11-16"}),
        ("mijn personeelslid zit sinds 6 okt thuis met een burn-out", {"eerste_ziektedag": "2026-10-06"}),
        ("1e ziektedag 02/02/2026", {"eerste_ziektedag": "2026-02-02"}),
        ("eerste ziektedag was op maandag 2 februari 2026", {"eerste_ziektedag": "2026-02-02"}),
        ("wat is mijn eerste ziektedag als ik me 3 maart heb ziekgemeld?", {"eerste_ziektedag": "2026-03-03"}),
        ("als ik op 1 januari uit dienst ga, krijg ik dan nog geld?", {"contract_einde": "2027-01-01"}),
        ("we hebben vrijwillig verlengd t/m 1 juni 2027", {"verlenging_tot": "2027-06-01"}),
        (
            "contract 24 uur, ziek 15-09-2025, salaris 1950",
            {"uren_per_week": "24", "eerste_ziektedag": "2025-09-15", "maandsalaris": "1950.00"},
        ),
        ("ik ben gister ziek naar huis gegaan", {"eerste_ziektedag": "2026-11-20"}),
        ("sinds gisteren ben ik ziek", {"eerste_ziektedag": "2026-11-20"}),
        ("hij heeft een nulurencontract en viel uit op 7 juli", {"eerste_ziektedag": "2026-07-07"}),
        (
            "Mijn salaris bedraagt € 3.125,00 bruto per maand bij 32 uur. Eerste ziektedag 8 september 2025.",
            {"maandsalaris": "3125.00", "uren_per_week": "32", "eerste_ziektedag": "2025-09-08"},
        ),
        ("contract voor 24 uur sinds 1 mei 2020", {"uren_per_week": "24"}),
        ("wanneer is de eerstejaarsevaluatie, ik ben ziek vanaf 2 feb", {"eerste_ziektedag": "2026-02-02"}),
        ("ik ben sinds afgelopen dinsdag ziek", {"eerste_ziektedag": "2026-11-17"}),
        ("hij meldde zich maandag ziek", {"eerste_ziektedag": "2026-11-16"}),
        ("ik ben sinds 12 mei volledig arbeidsongeschikt", {"eerste_ziektedag": "2026-05-12"}),
        ("uitgevallen per 15-6-2025", {"eerste_ziektedag": "2025-06-15"}),
        ("vrijdag ziek gemeld", {"eerste_ziektedag": "2026-11-20"}),
        (
            "ziekmelding 3 maart 2026, contract tot 1 april 2027, salaris 2800",
            {"eerste_ziektedag": "2026-03-03", "contract_einde": "2027-04-01", "maandsalaris": "2800.00"},
        ),
        (
            "Beste, ik ben sinds 1-2-2025 ziek en wil graag weten wat ik krijg. Ik verdien bruto 3100 euro.",
            {"eerste_ziektedag": "2025-02-01", "maandsalaris": "3100.00"},
        ),
        ("mijn brutoloon is 3100", {"maandsalaris": "3100.00"}),
        ("bruto maandsalaris: € 3.100,-", {"maandsalaris": "3100.00"}),
        ("ik heb een contract van 36 uur", {"uren_per_week": "36"}),
        ("op 1 mei 2027 bereik ik de aow-leeftijd", {"aow_datum": "2027-05-01"}),
        ("aow per 1-5-2027", {"aow_datum": "2027-05-01"}),
        ("laatste dag van mijn contract is 30 april 2027", {"contract_einde": "2027-04-30"}),
        ("mijn arbeidsovereenkomst eindigt van rechtswege op 30-4-2027", {"contract_einde": "2027-04-30"}),
        ("tijdelijk contract t/m 30-4-2027", {"contract_einde": "2027-04-30"}),
        ("sinds 3 maart is mijn werknemer ziek thuis", {"eerste_ziektedag": "2026-03-03"}),
        ("ziek gemeld gisteren", {"eerste_ziektedag": "2026-11-20"}),
        (
            "Mijn werkneemster zit sinds 14 april ziek thuis, ze heeft een contract tot 1 februari",
            {"eerste_ziektedag": "2026-04-14", "contract_einde": "2027-02-01"},
        ),
        ("ik ben 14 april ziek geworden en de bedrijfsarts zag mij pas op 3 juni", {"eerste_ziektedag": "2026-04-14"}),
        (
            "heb 3 juni een gesprek met de arbeidsdeskundige, ben ziek sinds 14-4-2025",
            {"eerste_ziektedag": "2025-04-14"},
        ),
        ("ik werk 28 uur per week, verdien 2450 bruto", {"uren_per_week": "28", "maandsalaris": "2450.00"}),
        ("mijn werkgever heeft mij op 3 juni ziek gemeld", {"eerste_ziektedag": "2026-06-03"}),
        ("ik ben op 3 juni aangenomen als kok", {"dienst_begin": "2026-06-03"}),
        (
            "ik ben 3 juni in dienst getreden en 14 juli uitgevallen",
            {"dienst_begin": "2026-06-03", "eerste_ziektedag": "2026-07-14"},
        ),
        (
            "Contract loopt 31-12-2026 af en ik wil weten of ik recht heb op een transitievergoeding",
            {"contract_einde": "2026-12-31"},
        ),
        ("we hadden de eerstejaarsevaluatie op 9 maart", {"evaluatiedatum": "2026-03-09"}),
        ("hij ging 1 september uit dienst", {"contract_einde": "2026-09-01"}),
        ("Na mijn vakantie op 3 juni ziek geworden", {"eerste_ziektedag": "2026-06-03"}),
        ("hoe lang krijg ik loon als ik op 3 juni 2025 ziek ben geworden?", {"eerste_ziektedag": "2025-06-03"}),
        ("ik ben zwanger en sinds 3 juni ziek door bekkenklachten", {"eerste_ziektedag": "2026-06-03"}),
        (
            "mijn vrouw is sinds 6 mei ziek, haar contract loopt op 1 feb af",
            {"eerste_ziektedag": "2026-05-06", "contract_einde": "2027-02-01"},
        ),
        ("kosten 2e spoor 4500 euro, salaris 3300 bruto", {"maandsalaris": "3300.00"}),
        ("ik werk 36 uur waarvan 12 uur ziek", {"uren_per_week": "36"}),
        ("vorige week dinsdag ziek geworden in mijn proeftijd", {"eerste_ziektedag": "2026-11-10"}),
        (
            "goedemiddag, mijn collega heeft zich 19 juni ziek gemeld met een gebroken been, wat moet ik doen?",
            {"eerste_ziektedag": "2026-06-19"},
        ),
        (
            "ik ben al sinds 19-6-2025 ziek thuis en mijn baas wil mij ontslaan per 1 januari",
            {"eerste_ziektedag": "2025-06-19"},
        ),
        (
            "mijn jaarcontract eindigt 31 maart, ben ziek sinds 19 juni",
            {"contract_einde": "2027-03-31", "eerste_ziektedag": "2026-06-19"},
        ),
        ("ik verdien € 2.100 bruto en werk 24 uur per week", {"maandsalaris": "2100.00", "uren_per_week": "24"}),
        (
            "werknemer uitgevallen op 19 juni 2025, eerstejaarsevaluatie was op 15 juni 2026",
            {"eerste_ziektedag": "2025-06-19", "evaluatiedatum": "2026-06-15"},
        ),
        ("mijn aow gaat in op 19 juni 2028 en ik ben ziek", {"aow_datum": "2028-06-19"}),
        (
            "ik ben aangenomen op 1 april 2021, ziek geworden op 19 juni 2025",
            {"dienst_begin": "2021-04-01", "eerste_ziektedag": "2025-06-19"},
        ),
        ("arbeidsovereenkomst voor bepaalde tijd tot 1 juni 2027", {"contract_einde": "2027-06-01"}),
        ("mijn werknemer is maandag ziek uitgevallen", {"eerste_ziektedag": "2026-11-16"}),
        ("sinds maandag thuis met griep", {"eerste_ziektedag": "2026-11-16"}),
        (
            "mijn contract voor bepaalde tijd loopt van 1 mei 2025 tot 1 mei 2027",
            {"contract_einde": "2027-05-01"},
        ),
        ("12 mei 2 jaar geleden ziek geworden", {"eerste_ziektedag": "2024-05-12"}),
        ("zij meldde zich ziek op 13 oktober, was 3 november weer beter", {"eerste_ziektedag": "2026-10-13"}),
        (
            "mijn contract is op 1 oktober 2026 afgelopen en ik ben ziek sinds 3 september 2026",
            {"contract_einde": "2026-10-01", "eerste_ziektedag": "2026-09-03"},
        ),
    ],
)
def test_a_message_tells_these_facts_and_no_others(text: str, told: dict[str, str]) -> None:
    found = mentioned(text, TODAY)
    found.pop("bijzonderheid", None)

    assert found == {fact: (value,) for fact, value in told.items()}


@pytest.mark.parametrize(
    "text",
    [
        "mijn man is al sinds april vorig jaar ziek thuis",
        "ik werk al 20 jaar bij dit bedrijf",
        "de bedrijfsarts belde op 3 maart",
        "we hebben op 14 oktober een gesprek gehad met de arbeidsdeskundige",
        "ik was ziek van 3 maart tot 10 april",
        "ik ben niet ziek sinds 3 maart",
        "sinds 3 maart ben ik niet meer ziek",
        "ik ben sinds 3 maart weer beter",
        "ben 10 augustus hersteld gemeld",
        "op 1 mei weer aan het werk gegaan",
        "mijn collega verdient 4000 en ik 3000",
        "Haar uurloon is 15,50",
        "ik krijg 70% van mijn loon",
        "mag hij 2 uur per dag werken?",
        "ik bouw op naar 20 uur",
        "ik werk nu 3x4 uur op therapeutische basis",
        "cursus kost 2500 euro, wie betaalt dat?",
        "ik ga 1 juni 2027 met pensioen",
        "ik ben zwanger en uitgerekend op 3 maart",
        "bevallen op 3 maart, daarna ziek",
        "Ik heb op 3 maart de ziekmelding doorgegeven aan uwv",
        "ik ben ziek, sinds 3 maart is mijn collega weg",
        "mijn moeder is sinds 3 maart ziek, ik werk wel",
        "ik ben al 60 weken ziek",
        "de wia keuring is op 12 januari",
        "loonsanctie tot 3 juni 2027 gekregen",
        "ziek sinds 31 februari",
        "op 3 maart kreeg ik griep en op 1 juli brak ik mijn been",
        "ik ben 2 jaar ziek op 3 maart 2027",
        "ik ben ziek moet op 3 maart naar de bedrijfsarts",
        "ik moet op 3 maart naar het ziekenhuis",
        "op 3 maart ben ik in het ziekenhuis opgenomen",
        "verzuimgesprek op 3 maart gehad",
        "sinds 3 maart werk ik thuis",
        "ik werk sinds 3 maart thuis",
        "3 maart komt mijn zieke collega terug",
        "het contract is op 3 maart besproken",
        "ik ben op 3 maart begonnen met re-integratie",
        "ik ben per 1 juni begonnen met opbouwen",
        "mijn contract loopt sinds 1 mei",
        "we hebben op 3 maart het contract getekend",
        "ik werk 8 uur per dag",
        "ik werk 12 uur op arbeidstherapeutische basis",
        "ik verdien 42000 euro per jaar",
        "mijn loon is € 18,50 per uur",
        "ik verdien 2000 euro netto",
        "ik verdien 500 minder",
        "mijn loon is 70% vanaf 1 januari",
        "ik krijg salaris 2025 niet uitbetaald",
        "de evaluatie staat gepland op 10 maart",
        "ik ben altijd op maandag ziek",
        "mijn werknemer meldt zich elke maandag ziek",
        "op 3 maart was ik nog niet ziek",
        "tot 3 maart was ik ziek",
        "ik ben ziek geweest tot 3 maart",
        "ik was van 3 maart tot 1 mei ziek",
        "ik was ziek in maart en sinds 12 mei opnieuw",
        "Sinds 15 juni 2025 kan ik niet werken",
        "mijn wia loopt vanaf 3 maart",
        "ik ben op 3 maart geopereerd en sindsdien ziek",
        "zwangerschapsverlof tot 3 maart",
        "uwv heeft loonsanctie opgelegd tot 3 maart 2027",
        "hij gaat per 1 mei met pensioen",
        "Is 3 maart een feestdag?",
        "ik ben 3 maart jarig en ziek",
        "laatste werkdag was 30 april",
        "ik kan pas op 3 maart terecht bij de ziekenhuisarts",
        "mijn zieke werknemer wil op 3 maart op vakantie",
        "ik was op 3 juni niet ziek maar had vrij",
        "ik kreeg op 3 juni een brief van het uwv over mijn ziekte",
        "Sinds 3 juni krijg ik 70% omdat ik ziek ben",
        "ik verdien 28,50 per uur",
        "ik heb op 3 juni mijn WIA aangevraagd, ben ziek sinds juni vorig jaar",
        "mijn verlof duurt tot 3 juni en daarna ben ik ziek",
        "op 6 mei heb ik een ongeluk gehad, sindsdien thuis",
        "ik heb mij 6 mei beter gemeld",
        "de wachttijd eindigt op 6 mei 2027",
        "mijn loondoorbetaling stopt op 6 mei 2027",
        "mijn uitkering loopt tot 6 mei 2027",
        "het bedrijf stopt per 1 januari",
        "Het project loopt tot 1 januari, mijn contract niet",
        "mijn re-integratie is begonnen op 6 mei",
        "tweede spoor gestart op 6 mei",
        "ik ben sinds 6 mei in tweede spoor",
        "ik werk sinds 6 mei 3 dagen en ben 2 dagen ziek",
        "Ik wil me op 6 december ziek melden",
        "kan ik me morgen ziekmelden?",
        "ik word 6 mei 2027 67 en krijg aow",
        "plan van aanpak was 6 juli klaar, ziekte begon 6 mei",
        "ik moet 300 euro van mijn salaris inleveren",
        "mijn salaris wordt gekort met 300 euro",
        "ik krijg 1800 loon",
        "loon 2e jaar 70%",
        "loon doorbetalen tot 104 weken",
        "mijn werkgever betaalt het loon 2 maanden niet",
        "mijn loon is 3 weken te laat",
        "hij werkt 20 uur op therapeutische basis",
        "zij werkt nu 16 uur van haar 32 uur",
        "ik werk weer 20 uur",
        "ik werk 20 uur van de 36",
        "ik werk 4 uur",
        "ik mag van de arts maar 2 uur werken",
        "contract 0 uur",
        "ik ben sinds 31 februari ziek",
        "ik ben ziek sinds begin maart",
        "19 juni heb ik een afspraak bij de bedrijfsarts",
        "ik was op 19 juni weer beter",
        "de operatie is op 19 januari, ben nu ziek",
        "op 19 juni begon mijn zwangerschapsverlof",
        "krijg ik na 19 juni nog loon als ik ziek ben",
        "ben ziek, contract is verlengd tot 1 juni 2027",
        "de dag voor mijn ziekte, 19 juni, had ik ruzie",
        "hij is op 19 juni ontslagen wegens ziekte",
        "ik ben twee jaar geleden ziek geworden",
        "op 13 oktober is het 2 jaar geleden dat ik ziek werd",
        "hij is ziek en loopt op 3 maart een halve marathon",
    ],
)
def test_a_message_about_something_else_tells_nothing(text: str) -> None:
    assert mentioned(text, TODAY) == {}


def test_two_days_in_doubt_are_both_told() -> None:
    assert mentioned("ziek sinds 3 of 4 maart", TODAY) == {"eerste_ziektedag": ("2026-03-03", "2026-03-04")}


def test_the_year_of_one_date_is_not_that_of_a_date_in_another_clause() -> None:
    told = mentioned("ziek sinds 4 februari en het contract loopt tot 1 juli 2027", TODAY)

    assert (told["eerste_ziektedag"], told["contract_einde"]) == (("2026-02-04",), ("2027-07-01",))


def test_a_long_story_is_taken_sentence_by_sentence() -> None:
    story = "Het was een zwaar jaar en er is veel gebeurd. " * 15
    told = mentioned(f"{story}Ik ben ziek sinds 3 maart 2025. {story}Mijn contract loopt tot 1 mei 2027.", TODAY)

    assert (told["eerste_ziektedag"], told["contract_einde"]) == (("2025-03-03",), ("2027-05-01",))


@pytest.mark.parametrize(
    "piece",
    [
        "ziek sinds 3 maart ",
        "contract tot ",
        "1-1-2025 ",
        "loon ",
        "verdien 12 ",
        "Ziek sinds 3 maart. ",
        "werk 8 uur ",
    ],
)
def test_the_longest_message_takes_less_than_half_a_second(piece: str) -> None:
    begin = time.perf_counter()
    mentioned((piece * 10_000)[:10_000], TODAY)

    assert time.perf_counter() - begin < 0.5
