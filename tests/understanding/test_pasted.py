"""Of a pasted e-mail only what its writer says is kept: no headers, names, signature, disclaimer or older mails."""

from __future__ import annotations

import time

import pytest

from bot.understanding.pasted import question_in

QUESTION = "Onze medewerker is sinds 3 maart ziek. Wanneer moet het tweede spoor starten?"
MAIL = f"""Van: Jan Jansen <jan@bedrijf.example>
Verzonden: maandag 3 november 2025 09:11
Aan: info@bureau.example
Onderwerp: RE: ziek

Beste mevrouw De Boer,

{QUESTION}

Met vriendelijke groet,

Jan Jansen
HR-manager
T 06-12345678

Op di 4 nov 2025 om 10:12 schreef Piet <piet@bedrijf.example>:
> Goedemorgen Jan,
> hoe staat het met de vakantiedagen?
"""


def test_of_a_whole_mail_the_subject_and_the_question_are_left() -> None:
    assert question_in(MAIL) == f"ziek.\n{QUESTION}"


def test_a_greeting_above_the_headers_of_a_forwarded_mail_changes_nothing() -> None:
    forwarded = f"Beste,\n\nVan: Henk <henk@bedrijf.example>\nAan: info@bureau.example\nOnderwerp: vraag\n\n{QUESTION}"

    assert question_in(forwarded) == f"vraag.\n{QUESTION}"


@pytest.mark.parametrize(
    "closing",
    ["Groetjes Anna", "mvg\nPiet de Vries\nTeamleider", "Hoogachtend,\nA. Bakker", "Verstuurd vanaf mijn iPhone",
     "-- \nPiet", "Dit e-mailbericht is vertrouwelijk en alleen bestemd voor de geadresseerde.",
     "Aan dit bericht kunnen geen rechten worden ontleend.", "-----Oorspronkelijk bericht-----\nwat een ander schreef",
     "________________\nVan: iemand anders"],
)  # fmt: skip
def test_what_follows_the_question_is_dropped(closing: str) -> None:
    assert question_in(f"Goedemiddag,\n\n{QUESTION}\n\n{closing}") == QUESTION


def test_a_closing_on_the_line_of_the_question_is_dropped_too() -> None:
    assert question_in("Hoi,\nmoet ik naar de bedrijfsarts? groetjes Jan") == "moet ik naar de bedrijfsarts?"


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", QUESTION, "hallo", "groeten\nPiet", "van: 3 maart\naan: niemand",
     "ik ben ziek\nmoet ik solliciteren?", "groet van een zieke, wat moet ik doen?\nik weet het niet"],
)  # fmt: skip
def test_a_message_that_is_no_mail_stays_as_it_is(text: str) -> None:
    assert question_in(text) == text


@pytest.mark.parametrize("piece", ["\n", "Op ", "Op di 4 nov\n", "groet ", "van: x\n", "> ", ". groet ", "- ", "-"])
def test_the_longest_message_takes_less_than_a_tenth_of_a_second(piece: str) -> None:
    text = "ik ben ziek\n" + (piece * 10_000)[:10_000]
    begin = time.perf_counter()
    question_in(text)

    assert time.perf_counter() - begin < 0.1
