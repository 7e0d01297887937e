"""What a template can say is found without filling it in."""

from __future__ import annotations

import pytest
from jinja2 import Environment

from bot.checking.template import amounts_asked, variants

ENVIRONMENT = Environment(trim_blocks=True, lstrip_blocks=True, autoescape=False)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Doe het.", ("Doe het.",)),
        ("Voor {{ dag }}.", ("Voor ….",)),
        ("{% if a %}Ja{% endif %}", ("Ja", "")),
        ("{% if a %}Een{% elif b %}Twee{% else %}Drie{% endif %}.", ("Een.", "Twee.", "Drie.")),
        ("{% if a %}A{% else %}B{% endif %} en {% if c %}C{% else %}D{% endif %}", ("A en C", "B en D")),
        ("{% if a %}A{% else %}B{% if c %}C{% endif %}{% endif %}", ("A", "BC", "B")),
        ("{% for x in xs %}- {{ x }}{% endfor %}", ("- …",)),
        ("{{ 'nu' if a else 'later' }}", ("nu", "later")),
    ],
)
def test_every_branch_of_a_template_stands_in_one_of_its_wordings(text: str, words: tuple[str, ...]) -> None:
    assert variants(ENVIRONMENT.parse(text)) == words


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ('{{ bedrag("loon") }}', [("loon", True)]),
        ('{{ bedrag("loon", vandaag) }}', [("loon", True)]),
        ('{{ bedrag("loon", op=vandaag) }}', [("loon", True)]),
        ('{{ bedrag("loon", op=feiten.dag) }}', [("loon", False)]),
        ('{% if bedrag_bekend("loon") %}{% endif %}', [("loon", True)]),
        ('{{ anders("loon") }}', []),
    ],
)
def test_an_amount_is_that_of_today_unless_the_text_names_another_day(text: str, asked: list[tuple[str, bool]]) -> None:
    assert list(amounts_asked(ENVIRONMENT.parse(text))) == asked
