"""A message in another language is recognised; Dutch, with all the English of this field in it, never is."""

from __future__ import annotations

import pytest

from bot.assistant import assemble
from bot.settings import Settings
from bot.understanding.language import DUTCH, LANGUAGES, foreign_language
from flows.reader import load_flows


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("can my boss fire me while i am sick", "en"),
        ("do i need to see the company doctor", "en"),
        ("Kann mir gekündigt werden wenn ich krank bin?", "de"),
        ("est-ce que je peux partir en vacances pendant ma maladie", "fr"),
        ("czy mogą mnie zwolnić na chorobowym", "pl"),
        ("hastayken işten çıkarılabilir miyim", "tr"),
        ("هل يمكن فصلي وأنا مريض", "ar"),
        ("¿pueden despedirme si estoy enfermo?", "es"),
        ("pot fi concediat dacă sunt bolnav", "ro"),
        ("чи можуть мене звільнити під час хвороби", "uk"),
        ("могат ли да ме уволнят докато съм болен", "bg"),
        ("posso essere licenziato mentre sono malato", "it"),
        ("posso ser despedido enquanto estou doente", "pt"),
    ],
)
def test_a_sentence_in_another_language_is_recognised(text: str, language: str) -> None:
    assert foreign_language(text) == language


@pytest.mark.parametrize(
    "text", ["", "hello", "burn-out", "second opinion", "12-3-2025", "???", "😀 😀 😀", "ok thanks"]
)
def test_too_little_to_tell_is_no_other_language(text: str) -> None:
    assert foreign_language(text) is None


def test_hardly_any_dutch_example_is_taken_for_another_language() -> None:
    """Fewer than one in a thousand; and those are answered all the same, because their topic is sure."""
    trees = assemble(Settings()).knowledge.trees.values()
    examples = [text for tree in trees for text in tree.file.asked_as]

    taken = [text for text in examples if foreign_language(text)]

    assert len(taken) * 1000 <= len(examples), taken


def test_every_language_has_its_sentence() -> None:
    assert set(load_flows().languages) == set(LANGUAGES) - {DUTCH}
