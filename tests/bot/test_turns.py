"""One turn at a time, without Rasa: what the assistant does with a message in each situation, on 21 November 2026."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from bot.assistant import assemble
from bot.conversation import Conversation
from bot.heard import Heard
from bot.message import Message
from bot.settings import Settings
from bot.state import State, from_slots, to_slots
from knowledge.errors import InputError

TODAY = date(2026, 11, 21)


class Talk:
    """A conversation held step by step; its state goes through slots and JSON between two turns, as in the store."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self.state = State()
        self.said: tuple[Message, ...] = ()

    def asks(self, topic: str, text: str = "een vraag over dit onderwerp") -> Talk:
        return self.hears(Heard(text=text, intent=topic, sure=True))

    def types(self, text: str, intent: str = "buiten_bereik", sure: bool = False) -> Talk:
        return self.hears(Heard(text=text, intent=intent, sure=sure))

    def commands(self, name: str, text: str = "") -> Talk:
        return self.hears(Heard(text=text or name, intent=name, sure=True))

    def picks(self, *choices: str) -> Talk:
        for choice in choices:
            self.hears(Heard(choice=choice))
        return self

    @property
    def text(self) -> str:
        return "\n".join(message.text for message in self.said)

    @property
    def offered(self) -> list[str]:
        return [choice.value for choice in self.said[-1].choices]

    def hears(self, heard: Heard) -> Talk:
        turn = self._conversation.respond(self.state, heard, TODAY)
        stored = json.loads(json.dumps(to_slots(turn.state)))
        self.state, self.said = from_slots(stored, self._conversation.knowledge.facts), turn.messages
        assert self.state == turn.state, "a state must come back from the store as it was"
        return self


@pytest.fixture(scope="session")
def conversation() -> Conversation:
    return assemble(Settings())


@pytest.fixture
def talk(conversation: Conversation) -> Talk:
    return Talk(conversation)


def answered_course_question(talk: Talk) -> Talk:
    return talk.asks("opleiding_kosten").picks("rol:werkgever", "opleiding_duur:kort", "opleiding_kans:concreet")


def test_a_typed_reply_is_first_tried_as_the_answer_to_the_open_question(talk: Talk) -> None:
    talk.asks("opleiding_kosten").types("ik ben werkgever")

    assert talk.state.facts == {"rol": "werkgever"}


def test_a_reply_that_names_two_choices_is_given_back_as_a_choice(talk: Talk) -> None:
    talk.asks("opleiding_kosten").types("werkgever of werknemer, wat maakt dat uit")

    assert talk.state.facts == {}
    assert talk.offered == ["lees:0", "lees:1"]


@pytest.mark.parametrize(
    ("reply", "choice"),
    [
        ("het contract loopt af", "contract"),
        ("het contract is niet verlengd", "contract"),
        ("niet zwangerschapsverlof maar een loonsanctie", "loonsanctie"),
        ("geen", "geen"),
        ("geen idee", "onbekend"),
        ("niets bijzonders", "geen"),
    ],
)
def test_a_reply_is_the_choice_that_it_names_and_not_one_that_it_denies(talk: Talk, reply: str, choice: str) -> None:
    talk.asks("poortwachter_tijdlijn").picks("rol:werkgever").types("5 januari 2026").picks("klopt:ja")
    talk.picks("herstelperiodes:geen").types(reply)

    assert talk.state.facts["bijzonderheid"] == choice


def test_a_clear_question_about_something_else_is_not_taken_as_a_reply(talk: Talk) -> None:
    talk.asks("opleiding_kosten").asks("no_riskpolis", "krijg ik als werkgever geld van de no-riskpolis?")

    assert talk.state.topic == "no_riskpolis"
    assert talk.state.waiting == ("opleiding_kosten",)


def test_a_role_that_the_question_shows_is_not_asked_but_said(talk: Talk) -> None:
    talk.asks("opleiding_kosten", "wie betaalt de cursus voor mijn werknemer?")

    assert talk.state.facts == {"rol": "werkgever"}
    assert "- Uw rol: **Werkgever**" in talk.said[0].text
    assert "opleiding_duur:kort" in talk.offered


def test_a_role_that_was_given_is_not_replaced_by_one_that_a_question_seems_to_show(talk: Talk) -> None:
    talk.asks("opleiding_kosten").picks("rol:werknemer").asks("no_riskpolis", "wat als mijn werknemer ziek wordt")

    assert talk.state.facts["rol"] == "werknemer"


def test_an_interrupted_question_comes_back_after_the_other_answer(talk: Talk) -> None:
    talk.asks("opleiding_kosten").picks("rol:werknemer").asks("wia_aanvraag", "hoe zit het met de wia voor mij")
    while talk.state.topic == "wia_aanvraag":
        talk.picks(
            next(choice for choice in talk.offered if choice.endswith((":papieren", ":ja", ":geen", ":onbekend")))
        )

    assert talk.said[-1].text == "Hoe lang duurt de opleiding of cursus ongeveer?"
    assert talk.state.waiting == ()


def test_a_topic_asked_again_while_it_waits_does_not_wait_twice(talk: Talk) -> None:
    talk.asks("opleiding_kosten").asks("no_riskpolis").asks("opleiding_kosten").asks("no_riskpolis")

    assert talk.state.waiting == ("opleiding_kosten",)


def test_a_date_is_not_used_before_the_person_agrees(talk: Talk) -> None:
    talk.asks("poortwachter_tijdlijn").picks("rol:werkgever").types("5 januari 2026")

    assert "maandag 5 januari 2026" in talk.text
    assert "eerste_ziektedag" not in talk.state.facts

    assert talk.types("klopt").state.facts["eerste_ziektedag"] == "2026-01-05"


def test_another_date_typed_instead_of_yes_replaces_the_one_that_was_read(talk: Talk) -> None:
    talk.asks("poortwachter_tijdlijn").picks("rol:werkgever").types("5 januari 2026").types("12 januari 2026")

    assert "maandag 12 januari 2026" in talk.text


def test_a_date_with_a_contradicting_weekday_is_asked_again_with_both_readings(talk: Talk) -> None:
    """5 January 2026 was a Monday."""
    talk.asks("poortwachter_tijdlijn").picks("rol:werkgever").types("dinsdag 5 januari 2026")

    titles = [choice.title for choice in talk.said[-1].choices]
    assert "maandag 5 januari 2026" in titles
    assert "dinsdag 6 januari 2026" in titles


def test_a_first_day_in_the_future_is_refused_and_asked_again(talk: Talk) -> None:
    talk.asks("poortwachter_tijdlijn").picks("rol:werkgever").types("5 januari 2027")

    assert talk.state.reading is None
    assert "eerste_ziektedag" not in talk.state.facts
    assert "eerste ziektedag" in talk.said[-1].text.lower()


def test_periods_are_all_read_back_before_they_count(talk: Talk) -> None:
    talk.asks("poortwachter_tijdlijn").picks("rol:werkgever").types("5 januari 2026").types("ja")
    talk.types("van 2 maart t/m 8 maart 2026; van 1 juni 2026 t/m 5 juni 2026")

    assert "maandag 2 maart 2026 tot en met zondag 8 maart 2026" in talk.text
    talk.picks("klopt:ja")
    assert talk.state.facts["herstelperiodes"] == [
        {"from": "2026-03-02", "until": "2026-03-08"},
        {"from": "2026-06-01", "until": "2026-06-05"},
    ]


def test_a_period_before_the_first_day_is_refused_with_the_reason(talk: Talk) -> None:
    talk.asks("poortwachter_tijdlijn").picks("rol:werkgever").types("5 januari 2026").types("ja")
    talk.types("van 1 december 2025 t/m 8 december 2025")

    assert "herstelperiodes" not in talk.state.facts
    assert "hersteld" in talk.said[-1].text


def test_i_do_not_know_is_an_answer_where_the_tree_can_go_on_without(talk: Talk) -> None:
    talk.asks("poortwachter_tijdlijn").picks("rol:werkgever").types("weet ik niet")

    assert talk.state.facts["eerste_ziektedag"] == "onbekend"
    assert talk.said[-1].sources


def test_back_forgets_the_last_fact_and_only_that(talk: Talk) -> None:
    answered_course_question(talk).commands("terug")

    assert talk.state.facts == {"rol": "werkgever", "opleiding_duur": "kort"}
    assert "opleiding_kans:concreet" in talk.offered


def test_back_while_a_date_waits_for_yes_asks_the_date_again(talk: Talk) -> None:
    talk.asks("poortwachter_tijdlijn").picks("rol:werkgever").types("5 januari 2026").commands("terug")

    assert talk.state.facts == {"rol": "werkgever"}
    assert "eerste ziektedag" in talk.text.lower()


def test_back_right_after_an_interruption_returns_to_the_interrupted_question(talk: Talk) -> None:
    talk.asks("poortwachter_tijdlijn").picks("rol:werkgever").asks("no_riskpolis").commands("terug")

    assert talk.state.facts == {"rol": "werkgever"}
    assert (talk.state.topic, talk.state.waiting) == ("poortwachter_tijdlijn", ())
    assert "eerste ziektedag" in talk.text


def test_back_with_nothing_given_says_so(talk: Talk) -> None:
    assert "geen antwoord om op terug te komen" in talk.commands("terug").text


def test_changing_names_the_fact_by_its_label(talk: Talk) -> None:
    answered_course_question(talk).commands("wijzig", "wijzig mijn antwoord op uw rol")

    assert talk.said[-1].text == "Bent u werkgever of werknemer?"


def test_a_change_says_what_was_what_is_and_that_the_answer_is_another(talk: Talk) -> None:
    answered_course_question(talk).picks("wijzig:opleiding_kans", "opleiding_kans:eigen_wens")

    assert "Gewijzigd" in talk.said[0].text
    assert "Daardoor is het antwoord anders" in talk.said[0].text
    assert talk.state.shown == ("opleiding_kosten", "zonder_verband")


def test_a_changed_first_day_lists_every_date_that_moves(talk: Talk) -> None:
    """Seven days later moves every milestone seven days; law.md a: first day 2025-01-06 → WIA application 2026-10-18."""
    talk.asks("poortwachter_tijdlijn").picks("rol:werkgever").types("6-1-2025").picks("klopt:ja")
    talk.picks("wijzig:eerste_ziektedag").types("13-1-2025").picks("klopt:ja")

    assert "WIA-aanvraag ingediend: was 18 oktober 2026, wordt 25 oktober 2026" in talk.text


def test_the_button_of_an_older_question_changes_that_answer(talk: Talk) -> None:
    answered_course_question(talk).picks("rol:werknemer")

    assert talk.state.facts["rol"] == "werknemer"
    assert "Gewijzigd" in talk.text


def test_why_lists_the_facts_and_the_outcomes_of_computations_in_words(talk: Talk) -> None:
    talk.asks("poortwachter_tijdlijn").picks("rol:werkgever").types("6-1-2025").picks(
        "klopt:ja", "herstelperiodes:geen"
    )
    talk.picks("bijzonderheid:geen").commands("waarom")

    assert "Eerste ziektedag: **maandag 6 januari 2025**" in talk.text
    assert "na_wia_termijn" not in talk.text
    assert "de termijn voor de WIA-aanvraag is voorbij" in talk.text


def test_a_fact_known_from_one_topic_is_not_asked_in_another(talk: Talk) -> None:
    answered_course_question(talk).asks("deskundigenoordeel")

    assert "rol:werkgever" not in talk.offered


def test_a_fact_whose_choice_was_removed_from_the_file_is_asked_again_and_the_others_are_kept(talk: Talk) -> None:
    answered_course_question(talk)
    talk.state = replace(talk.state, facts={**talk.state.facts, "opleiding_duur": "een_keuze_van_vroeger"})
    talk.asks("opleiding_kosten")

    assert "opleiding_duur:kort" in talk.offered
    assert talk.picks("opleiding_duur:lang").state.facts["rol"] == "werkgever"
    for command in ("gegevens", "waarom", "wijzig"):
        assert "vroeger" not in talk.commands(command).text


def test_a_topic_and_an_answer_that_were_removed_from_the_files_are_forgotten(talk: Talk) -> None:
    answered_course_question(talk)
    talk.state = replace(talk.state, topic="van_vroeger", waiting=("ook_weg",), shown=("van_vroeger", "weg"))
    talk.commands("waarom").commands("meer").commands("terug")

    assert talk.state.waiting == ()
    assert talk.state.topic != "van_vroeger"


@pytest.mark.parametrize(
    "choice",
    [
        "",
        "rol",
        "rol:directeur",
        "maandsalaris:-1",
        "loonsanctie_weken:26",
        "onderwerp:bestaat_niet",
        "doe:alles_wissen",
        "klopt:ja",
        "lees:0",
        "zeker:ja",
        "wijzig:rol",
    ],
)
def test_a_choice_that_was_never_offered_is_refused_and_changes_nothing(talk: Talk, choice: str) -> None:
    with pytest.raises(InputError, match="hoort niet bij een vraag"):
        talk.picks(choice)
    assert talk.state == State()


def test_a_term_of_the_field_is_explained_once_in_a_conversation(talk: Talk) -> None:
    answered_course_question(talk)
    first = {term.term for term in talk.said[-1].terms}
    talk.commands("opnieuw").picks("zeker:nee").asks("opleiding_kosten")

    assert "UWV" in first
    assert not first & {term.term for term in talk.said[-1].terms}


def test_starting_again_forgets_only_after_yes(talk: Talk) -> None:
    answered_course_question(talk).commands("opnieuw")

    assert talk.state.facts
    assert talk.picks("zeker:ja").state == State()


def test_a_message_in_doubt_offers_at_most_three_topics_and_something_else(
    conversation: Conversation, talk: Talk
) -> None:
    ranking = tuple((topic, 0.1) for topic in conversation.knowledge.trees)
    heard = Heard(text="iets met uwv", intent="suggestie", ranking=ranking)
    turn = conversation.respond(State(), heard, TODAY)

    values = [choice.value for choice in turn.messages[-1].choices]
    assert len(values) == 4
    assert values[-1] == "doe:hulp"


def test_danger_is_answered_before_the_open_question_and_leaves_it_open(talk: Talk) -> None:
    talk.asks("opleiding_kosten").types("ik zie het niet meer zitten", intent="crisis", sure=True)

    assert "113" in talk.text
    assert talk.said[-1].choices == ()
    assert talk.types("werkgever").state.facts == {"rol": "werkgever"}


def test_every_text_of_the_assistant_itself_can_be_said(conversation: Conversation, talk: Talk) -> None:
    for command in (
        "hulp",
        "groet",
        "dank",
        "afscheid",
        "coach",
        "gegevens",
        "meer",
        "waarom",
        "wijzig",
        "terug",
        "opnieuw",
    ):
        assert talk.commands(command).text
        assert "{" not in talk.text
