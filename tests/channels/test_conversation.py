"""Whole conversations over HTTP, typed and picked as people do, as of 21 November 2026."""

from __future__ import annotations

from tests.service import Person, text_of


def test_someone_asks_who_pays_for_a_course_is_asked_two_things_and_gets_a_sourced_answer(person: Person) -> None:
    assert "werkgever of werknemer" in text_of(person.types("wie betaalt de cursus?"))
    person.picks("Werkgever")
    answer = person.types("kort")

    while not answer[-1]["sources"]:
        answer = person.picks("Ja")
    assert all(source["url"].startswith("http") and source["checked_on"] for source in answer[-1]["sources"])
    assert any(choice["value"].startswith("onderwerp:") for choice in person.offered)


def test_a_first_day_of_sickness_is_read_back_in_words_and_gives_a_dated_timeline(person: Person) -> None:
    person.types("welke stappen en termijnen gelden er bij ziekte?")
    person.picks("Werkgever")

    assert "maandag 6 januari 2025" in text_of(person.types("6-1-2025"))
    person.picks("Ja")
    person.picks("Nee, geen")
    person.picks("Nee")
    said = text_of(person.types("weet ik niet")) if not person.history()[-1]["sources"] else text_of(person.history())

    # law.md a: first day 2025-01-06 → WIA application at the latest 2026-10-18, last day 2027-01-03.
    assert "18 oktober 2026" in said
    assert "3 januari 2027" in said


def test_a_date_that_the_person_denies_is_asked_again(person: Person) -> None:
    person.types("welke stappen en termijnen gelden er bij ziekte?")
    person.picks("Werknemer")
    person.types("3 maart 2026")

    said = person.types("nee joh")

    assert "eerste ziektedag" in said[-1]["text"].lower()


def test_an_impossible_date_is_asked_again_and_nothing_is_computed(person: Person) -> None:
    person.types("welke stappen en termijnen gelden er bij ziekte?")
    person.picks("Werknemer")

    said = person.types("31 februari 2026")

    assert "geen datum" in text_of(said)
    assert "eerste ziektedag" in said[-1]["text"].lower()


def test_a_vague_date_is_asked_again_with_the_readings_it_could_mean(person: Person) -> None:
    person.types("welke stappen en termijnen gelden er bij ziekte?")
    person.picks("Werknemer")

    said = person.types("begin maart")

    assert len(said[-1]["choices"]) > 1
    assert all("maart" in choice["title"] for choice in said[-1]["choices"])


def test_dates_outside_what_can_be_true_are_refused_with_what_can(person: Person) -> None:
    person.types("welke stappen en termijnen gelden er bij ziekte?")
    person.picks("Werknemer")

    for date in ("3 maart 1900", "3 maart 2200"):
        assert "eerste ziektedag" in person.types(date)[-1]["text"].lower()


def test_another_question_half_way_is_answered_and_the_open_one_comes_back(person: Person) -> None:
    person.types("wie betaalt de cursus?")
    person.picks("Werkgever")
    person.types("heb ik als werkgever recht op de no-riskpolis?")
    said = []
    for _ in range(8):
        if any("Nu uw andere vraag" in message["text"] for message in said):
            break
        said = person.picks(person.offered[0]["title"])

    assert "Nu uw andere vraag" in text_of(said)
    assert "opleiding" in said[-1]["text"].lower()


def test_a_known_fact_is_never_asked_twice(person: Person) -> None:
    person.types("wie betaalt de cursus?")
    person.picks("Werkgever")
    person.types("opnieuw")
    person.picks("Nee")

    said = person.types("wat kost een deskundigenoordeel bij het uwv?")

    assert "werkgever of werknemer" not in text_of(said)


def test_back_forgets_the_last_answer_and_asks_it_again(person: Person) -> None:
    person.types("wie betaalt de cursus?")
    person.picks("Werkgever")

    said = person.types("terug")

    assert "werkgever of werknemer" in said[-1]["text"]


def test_a_changed_answer_says_what_became_different(person: Person) -> None:
    person.types("wie betaalt de cursus?")
    person.picks("Werkgever")
    person.types("kort")
    while not person.history()[-1]["sources"]:
        person.picks("Ja")

    assert "werkgever of werknemer" in text_of(person.types("wijzig mijn antwoord op rol"))
    said = text_of(person.picks("Werknemer"))

    assert "“Werkgever” en is nu “Werknemer”" in said


def test_why_names_the_answers_that_led_here(person: Person) -> None:
    person.types("wie betaalt de cursus?")
    person.picks("Werkgever")
    person.types("kort")
    while not person.history()[-1]["sources"]:
        person.picks("Ja")

    said = text_of(person.types("waarom krijg ik dit antwoord?"))

    assert "Werkgever" in said
    assert "Kort" in said


def test_smalltalk_is_answered_and_the_open_question_comes_back(person: Person) -> None:
    person.types("wie betaalt de cursus?")

    for text in ("bedankt", "hallo", "help"):
        assert "werkgever of werknemer" in person.types(text)[-1]["text"]


def test_starting_again_asks_first_and_then_forgets_the_facts(person: Person) -> None:
    person.types("wie betaalt de cursus?")
    person.picks("Werkgever")
    person.types("opnieuw")
    person.picks("Ja")

    assert "werkgever of werknemer" in text_of(person.types("wie betaalt de cursus?"))


def test_talk_of_suicide_is_answered_with_113_before_anything_else(person: Person) -> None:
    said = person.types("ik wil niet meer leven door dit gedoe met mijn werk")

    assert "113" in text_of(said)
    assert said[-1]["choices"] == []


def test_medical_facts_are_left_out_of_what_is_kept_and_the_person_is_told_why(person: Person) -> None:
    said = person.types("mijn werknemer heeft een depressie, wie betaalt de cursus?")

    assert "weggelaten" in text_of(said)
    assert "Hoe lang duurt de opleiding" in said[-1]["text"]
    assert "depressie" not in str(person.history())


def test_a_question_about_something_else_is_not_answered_and_a_person_is_offered(person: Person) -> None:
    said = person.types("hoeveel kinderopvangtoeslag kan ik krijgen?")

    assert "Daar weet ik geen antwoord op" in text_of(said)
    assert "doe:coach" in [choice["value"] for choice in said[-1]["choices"]]


def test_topics_are_offered_in_groups(person: Person) -> None:
    assert {choice["value"].split(":")[0] for choice in person.offered} == {"groep"}

    person.picks("De WIA")
    assert "onderwerp:wia_aanvraag" in [choice["value"] for choice in person.offered]
