"""What was not understood is listed by likeliest topic, without personal data, as lines that a tree can take over."""

from __future__ import annotations

import yaml

from bot.unanswered import groups, listed


def now(intent: str, likeliest: str) -> dict[str, object]:
    return {"intent": {"name": intent}, "intent_ranking": [{"name": likeliest, "confidence": 0.4}]}


def test_messages_are_grouped_and_the_same_one_is_counted() -> None:
    understood = {
        "Hoe zit dat?": now("suggestie", "wia_aanvraag"),
        "hoe zit dat": now("suggestie", "wia_aanvraag"),
        "en nu": now("buiten_bereik", "loonsanctie"),
        "wat dan": now("suggestie", "wia_aanvraag"),
    }

    found = groups(["Hoe zit dat?", "en nu", "hoe zit dat", "wat dan"], understood)

    assert found == {"wia_aanvraag": [("Hoe zit dat?", 2), ("wat dan", 1)], "loonsanctie": [("en nu", 1)]}


def test_what_is_understood_by_now_is_left_out() -> None:
    assert groups(["wie betaalt"], {"wie betaalt": now("opleiding_kosten", "opleiding_kosten")}) == {}


def test_personal_data_and_stories_are_left_out() -> None:
    text = "bel mij op 06-12345678 of mail jan@bedrijf.example, ik woon op 1234 AB 12"
    story = "lang " * 100

    found = groups([text, story], {text: now("suggestie", "coach"), story: now("suggestie", "coach")})

    assert found == {"coach": [("bel mij op … of mail … ik woon op …", 1)]}


def test_the_list_can_be_pasted_below_the_examples_of_a_tree() -> None:
    text = 'zeg: "ja" # of nee'
    found = groups([text, text], {text: now("suggestie", "wia_aanvraag")})

    assert listed(found).startswith("# wia_aanvraag: 1\n")
    assert yaml.safe_load("asked_as:\n" + listed(found)) == {"asked_as": [text]}
