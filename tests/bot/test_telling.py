"""What a person tells in passing is taken, said and never asked again; a date is read back before it counts."""

from __future__ import annotations

import pytest

from bot.assistant import assemble
from bot.heard import Heard
from bot.settings import Settings
from tests.bot.test_turns import Talk

STORY = "ik ben werkgever, mijn medewerker is ziek sinds 3 maart en het contract loopt tot 1 januari"


@pytest.fixture
def talk() -> Talk:
    return Talk(assemble(Settings()))


def test_a_story_before_the_question_answers_what_the_tree_asks(talk: Talk) -> None:
    talk.asks("poortwachter_tijdlijn", f"{STORY}, welke stappen moet ik zetten?")

    assert "- Uw rol: **Werkgever**" in talk.said[0].text
    assert "Eerste ziektedag: ik lees **dinsdag 3 maart 2026**. Klopt dat?" in talk.text

    talk.picks("klopt:ja", "herstelperiodes:geen")
    assert talk.state.facts["bijzonderheid"] == "contract"
    assert "vrijdag 1 januari 2027" in talk.text

    talk.picks("klopt:ja")
    assert talk.state.facts["contract_einde"] == "2027-01-01"
    assert talk.said[-1].sources


def test_a_story_without_a_question_is_remembered_and_the_question_asked_for(talk: Talk) -> None:
    talk.types(STORY)

    assert "- Eerste ziektedag: **dinsdag 3 maart 2026**" in talk.text
    assert "Wat wilt u weten?" in talk.text
    assert talk.state.facts == {}, "nothing counts before it was read back"

    talk.asks("poortwachter_tijdlijn")
    assert "dinsdag 3 maart 2026" in talk.text


def test_a_role_alone_is_no_story(talk: Talk) -> None:
    talk.types("mijn werkgever heeft een hond")

    assert "Daar weet ik geen antwoord op" in talk.text


def test_what_was_misread_is_asked(talk: Talk) -> None:
    talk.asks("poortwachter_tijdlijn", f"{STORY}, welke stappen?").picks("klopt:nee")

    assert "eerste_ziektedag" not in talk.state.facts
    assert "eerste_ziektedag" not in talk.state.mentioned
    assert "Wat is de eerste ziektedag" in talk.said[-1].text


def test_a_reply_that_tells_more_answers_the_open_question_and_keeps_the_rest(talk: Talk) -> None:
    talk.asks("poortwachter_tijdlijn").picks("rol:werknemer")
    talk.types("ik ben ziek sinds 3 maart en mijn contract loopt tot 1 januari")

    assert "Eerste ziektedag: ik lees **dinsdag 3 maart 2026**" in talk.text
    assert talk.state.mentioned["contract_einde"] == ("2027-01-01",)


def test_the_date_of_another_fact_is_not_taken_for_the_one_that_is_asked(talk: Talk) -> None:
    talk.asks("poortwachter_tijdlijn").picks("rol:werknemer").types("mijn contract loopt tot 1 januari 2027")

    assert talk.state.reading is None
    assert "Wat is uw eerste ziektedag?" in talk.said[-1].text
    assert talk.state.mentioned["contract_einde"] == ("2027-01-01",)


def test_another_first_day_than_before_is_read_back_as_a_change(talk: Talk) -> None:
    talk.asks("poortwachter_tijdlijn").picks("rol:werkgever").types("6-1-2025").picks("klopt:ja")
    talk.asks("wia_aanvraag", "hij is ziek sinds 13-1-2025, wanneer moet de wia aangevraagd worden?")

    assert "maandag 13 januari 2025" in talk.text
    assert talk.state.facts["eerste_ziektedag"] == "2025-01-06", "not before the person agrees"

    talk.picks("klopt:ja")
    assert talk.state.facts["eerste_ziektedag"] == "2025-01-13"
    assert "Gewijzigd: Eerste ziektedag" in talk.text


def test_a_question_that_tells_what_it_is_about_is_not_asked_what_it_is_about(talk: Talk) -> None:
    talk.hears(Heard("welke papieren?", intent="wia_aanvraag", sure=True, told=(("wia_vraag", "papieren"),)))
    talk.picks("rol:werkgever")

    assert talk.state.facts["wia_vraag"] == "papieren"
    assert talk.state.shown is not None


def test_a_second_question_on_a_topic_is_a_new_question(talk: Talk) -> None:
    talk.asks("wia_aanvraag").picks("rol:werkgever", "wia_vraag:papieren").asks("wia_aanvraag", "nog iets over de wia")

    assert "wia_vraag" not in talk.state.facts
    assert talk.state.facts["rol"] == "werkgever"
    assert "wia_vraag:moment" in talk.offered


def test_of_two_questions_the_second_follows_the_answer_to_the_first(talk: Talk) -> None:
    talk.hears(Heard("twee dingen", intent="opleiding_kosten", sure=True, also=("vakantiedagen",)))

    assert "U stelt meer vragen" in talk.said[0].text
    talk.picks("rol:werkgever", "opleiding_duur:kort", "opleiding_kans:concreet")
    assert talk.state.topic == "vakantiedagen"
    assert "Nu uw andere vraag: **Vakantie" in talk.text


def test_an_answer_in_another_language_says_that_it_speaks_dutch(talk: Talk) -> None:
    talk.hears(Heard("can my boss fire me", intent="andere_taal", language="en"))

    assert talk.text.startswith("Spoorwijzer speaks Dutch only.")
    assert "doe:coach" in talk.offered


def test_a_question_from_outside_the_field_hears_where_to_ask(talk: Talk) -> None:
    talk.types("hoe vraag ik huurtoeslag aan")

    assert "Daar weet ik geen antwoord op" in talk.text
    assert "www.toeslagen.nl" in talk.text
    assert "doe:coach" in talk.offered


def test_a_date_is_an_answer_also_when_its_words_sound_like_a_command(talk: Talk) -> None:
    talk.asks("poortwachter_tijdlijn").picks("rol:werkgever").commands("opnieuw", "begin maart")

    assert talk.state.reading is not None
    assert talk.state.facts == {"rol": "werkgever"}


def test_a_command_in_its_own_words_is_a_command_while_a_question_is_open(talk: Talk) -> None:
    talk.asks("poortwachter_tijdlijn").picks("rol:werkgever").types("6-1-2025").picks("klopt:ja")
    talk.commands("wijzig", "wijzig eerste ziektedag in 13 januari 2025")

    assert talk.state.changing == "eerste_ziektedag"
    assert "ik lees **maandag 13 januari 2025**" in talk.text
    assert talk.picks("klopt:ja").state.facts["eerste_ziektedag"] == "2025-01-13"


def test_a_statement_answers_the_open_question_although_it_sounds_like_another_topic(talk: Talk) -> None:
    talk.asks("opleiding_kosten").picks("rol:werkgever").types("hij duurt 3 maanden", "tweede_spoor_duur", sure=True)

    assert talk.state.facts["opleiding_duur"] == "kort"


def test_what_is_told_while_another_question_is_open_is_kept_and_said(talk: Talk) -> None:
    talk.asks("wia_aanvraag").picks("rol:werkgever").types("hij is ziek sinds 3 maart")

    assert "- Eerste ziektedag: **dinsdag 3 maart 2026**" in talk.said[0].text
    assert "wia_vraag:moment" in talk.offered


def test_a_question_from_outside_the_field_is_answered_and_the_open_question_comes_back(talk: Talk) -> None:
    talk.asks("poortwachter_tijdlijn").picks("rol:werkgever").types("hoe vraag ik huurtoeslag aan?")

    assert "www.toeslagen.nl" in talk.said[0].text
    assert "Wat is de eerste ziektedag" in talk.said[-1].text


def read_back(talk: Talk) -> Talk:
    return talk.asks("poortwachter_tijdlijn").picks("rol:werkgever").types("3 maart 2025")


@pytest.mark.parametrize("reply", ["nee, 5 maart 2025", "klopt niet, het was 5 maart 2025", "ik bedoel 5 maart 2025"])
def test_another_day_than_was_read_back_is_read(talk: Talk, reply: str) -> None:
    read_back(talk).commands("wijzig", reply)

    assert "ik lees **woensdag 5 maart 2025**" in talk.text


def test_yes_and_something_more_is_yes(talk: Talk) -> None:
    read_back(talk).types("ja, en het contract loopt tot 1 mei 2027")

    assert talk.state.facts["eerste_ziektedag"] == "2025-03-03"
    assert talk.state.mentioned["contract_einde"] == ("2027-05-01",)


def test_another_first_day_told_while_something_else_is_asked_is_read_back(talk: Talk) -> None:
    read_back(talk).picks("klopt:ja").types("hij is eigenlijk pas ziek sinds 10 juni 2025")

    assert "Eerste ziektedag: ik lees **dinsdag 10 juni 2025**" in talk.text
    assert talk.picks("klopt:ja").state.facts["eerste_ziektedag"] == "2025-06-10"


def test_another_first_day_told_after_the_answer_is_read_back(talk: Talk) -> None:
    read_back(talk).picks("klopt:ja", "herstelperiodes:geen", "bijzonderheid:geen")
    talk.types("hij is trouwens pas ziek sinds 1 mei 2025")

    assert "Eerste ziektedag: ik lees **donderdag 1 mei 2025**" in talk.text


def test_a_contract_told_after_nothing_special_counts(talk: Talk) -> None:
    read_back(talk).picks("klopt:ja", "herstelperiodes:geen", "bijzonderheid:geen")
    talk.asks(
        "wia_aanvraag", "o wacht het contract loopt tot 31 december 2026, wanneer moet de wia aangevraagd worden?"
    )
    talk.picks("wia_vraag:moment")

    assert talk.state.facts["bijzonderheid"] == "contract"
    assert "donderdag 31 december 2026" in talk.text


def test_what_a_reply_sounds_like_is_not_remembered_as_what_it_tells(talk: Talk) -> None:
    told = (("pva_vraag", "inhoud"),)
    talk.asks("poortwachter_tijdlijn").hears(Heard("casemanager", intent="probleemanalyse_plan_van_aanpak", told=told))

    assert "pva_vraag" not in talk.state.mentioned


def test_a_role_alone_is_kept_when_nothing_is_asked(talk: Talk) -> None:
    talk.types("ik ben werknemer").asks("wia_aanvraag")

    assert talk.state.facts["rol"] == "werknemer"


def test_a_short_reply_that_sounds_like_a_topic_does_not_leave_the_open_question(talk: Talk) -> None:
    talk.asks("poortwachter_tijdlijn").picks("rol:werkgever").types("ik ben zwanger", "zwangerschap", sure=True)

    assert talk.state.topic == "poortwachter_tijdlijn"


def test_an_order_to_change_needs_only_the_words_of_the_fact(talk: Talk) -> None:
    read_back(talk).picks("klopt:ja").types("kun je de ziektedag veranderen in 7 maart 2025?")

    assert "ik lees **vrijdag 7 maart 2025**" in talk.text


def test_why_at_an_open_question_is_about_that_question(talk: Talk) -> None:
    talk.asks("opleiding_kosten").picks("rol:werkgever", "opleiding_duur:kort", "opleiding_kans:concreet")
    talk.asks("poortwachter_tijdlijn").commands("waarom")

    assert "Ik heb nog nodig: Eerste ziektedag." in talk.text
