"""The likeliest topic comes first, what is unknown is out of scope, and a saved classifier is the same classifier."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from bot.settings import PROJECT
from bot.understanding.classifier import OUT_OF_SCOPE, ClassifierFileError, TopicClassifier
from bot.understanding.learning import Example
from bot.understanding.route import SMALLTALK, SURE, route, topics
from tests.understanding.conftest import EXAMPLES

FEW = [
    Example("wie betaalt de cursus", "opleiding_kosten"),
    Example("wordt mijn opleiding vergoed", "opleiding_kosten"),
    Example("kosten van een training", "opleiding_kosten"),
    Example("hoe vraag ik wia aan", "wia_aanvraag"),
    Example("wanneer moet de wia aanvraag binnen zijn", "wia_aanvraag"),
    Example("aanvraagformulier wia", "wia_aanvraag"),
]


@pytest.fixture(scope="module")
def small() -> TopicClassifier:
    return TopicClassifier.train(FEW)


def test_every_topic_and_intent_has_at_least_six_examples() -> None:
    labels = [example.label for example in EXAMPLES]

    assert {label: labels.count(label) for label in set(labels) if labels.count(label) < 6} == {}


def test_all_44_topics_and_16_intents_are_labels(classifier: TopicClassifier) -> None:
    """contract.md names 44 topics; 14 intents are small talk, one asks for a person, one is out of scope."""
    known = topics([(label, 0.0) for label in classifier.labels])

    assert len(known) == 44
    assert set(classifier.labels) >= {*SMALLTALK, "coach", OUT_OF_SCOPE}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("mag mijn baas de omscholing op mij afschuiven?", "opleiding_kosten"),
        ("hoeveel krijg ik mee als ik na 12 jaar ontslagen word, transitievergoeding", "transitievergoeding"),
        ("hoe regel ik een do bij het uwv", "deskundigenoordeel"),
        ("no-riskpolis hoe lang geldig", "no_riskpolis"),
        ("wannneer moet ik de wia uiterlijk aanvragn", "wia_aanvraag"),
        ("welke stappen kent de wet poortwachter", "poortwachter_tijdlijn"),
        ("2espoor verplicht?", "tweede_spoor_verplicht"),
        ("42 weeksmelding", "ziekmelding_42_weken"),
        ("Hoe hoog is mijn loon als ik ziek ben?", "loondoorbetaling"),
        ("second oppinion bij andere bedrijfsarts", "second_opinion_bedrijfsarts"),
    ],
)
def test_plain_question_is_answered_on_its_topic(classifier: TopicClassifier, text: str, topic: str) -> None:
    decision = route(classifier.rank(text))

    assert (decision.route, decision.label) == ("answer", topic)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("hallo daar", "groet"),
        ("dankjewel hoor", "dank"),
        ("ik weet het echt niet", "weet_niet"),
        ("14-02-2026", "antwoord"),
        ("3100 euro", "antwoord"),
        ("vorige vraag", "terug"),
        ("ben jij een computer?", "hulp"),
        ("begin maar opnieuw", "opnieuw"),
    ],
)
def test_talk_about_the_conversation_is_an_intent(classifier: TopicClassifier, text: str, intent: str) -> None:
    decision = route(classifier.rank(text))

    assert (decision.route, decision.label) == ("smalltalk", intent)


@pytest.mark.parametrize("text", ["ik wil iemand spreken", "kan een adviseur mij bellen", "stuur me een offerte"])
def test_wish_for_a_person_is_a_handover(classifier: TopicClassifier, text: str) -> None:
    decision = route(classifier.rank(text))

    assert (decision.route, decision.label) == ("handover", "contact_coach")


@pytest.mark.parametrize("text", ["", "???", "   ", "дом и сад", "你好吗", "مرحبا", "😀😀", "fjdksl hfjdk zxcvb"])
def test_text_without_anything_known_is_out_of_scope(classifier: TopicClassifier, text: str) -> None:
    ranking = classifier.rank(text)

    assert ranking[0][0] == OUT_OF_SCOPE
    assert route(ranking).route == "out_of_scope"


@pytest.mark.parametrize(
    "text", ["wat is de beste pizza in napels", "hoe vraag ik huurtoeslag aan bij de belastingdienst", "ik heb kanker"]
)
def test_another_subject_is_not_answered(classifier: TopicClassifier, text: str) -> None:
    assert route(classifier.rank(text)).route != "answer"


def test_which_illness_somebody_has_makes_no_difference(classifier: TopicClassifier) -> None:
    other = classifier.rank("Ik heb reuma, wie betaalt mijn cursus?")

    assert classifier.rank("Ik heb kanker, wie betaalt mijn cursus?") == other
    assert classifier.rank("Ik heb [weggelaten], wie betaalt mijn cursus?") == other


def test_probabilities_of_all_labels_add_up_to_one_and_fall(classifier: TopicClassifier) -> None:
    ranking = classifier.rank("hoe lang duurt een tweede spoor")
    chances = [chance for _, chance in ranking]

    assert {label for label, _ in ranking} == set(classifier.labels)
    assert sum(chances) == pytest.approx(1.0)
    assert chances == sorted(chances, reverse=True)


def test_training_twice_gives_the_same_ranking(small: TopicClassifier) -> None:
    assert TopicClassifier.train(FEW).rank("vergoeding cursus") == small.rank("vergoeding cursus")


def test_out_of_scope_is_a_label_even_without_examples_of_it(small: TopicClassifier) -> None:
    assert set(small.labels) == {"opleiding_kosten", "wia_aanvraag", OUT_OF_SCOPE}
    assert small.rank("wia aanvragen")[0][0] == "wia_aanvraag"


def test_one_label_is_not_enough_to_learn_from() -> None:
    with pytest.raises(ValueError, match="at least two labels"):
        TopicClassifier.train([Example("hallo", "groet"), Example("hoi", "groet")])


def test_saved_classifier_ranks_the_same_after_loading(classifier: TopicClassifier, tmp_path: Path) -> None:
    classifier.save(tmp_path / "topics")
    loaded = TopicClassifier.load(tmp_path / "topics")

    for text in ("wie betaalt de cursus", "ik wil dat u mij belt", "", "hoe laat is het"):
        assert loaded.rank(text) == classifier.rank(text)
        assert loaded.tells(text, "opleiding_kosten") == classifier.tells(text, "opleiding_kosten")


def test_loading_needs_neither_scikit_learn_nor_scipy(small: TopicClassifier, tmp_path: Path) -> None:
    small.save(tmp_path)
    program = (
        "import sys; from pathlib import Path; from bot.understanding.classifier import TopicClassifier;"
        f"TopicClassifier.load(Path({str(tmp_path)!r})).rank('wia');"
        "print(sorted(name for name in ('sklearn', 'scipy', 'yaml') if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("missing", ["classifier.json", "topics.npz", "told_0.npz", "rarity.npy"])
def test_missing_file_is_named(classifier: TopicClassifier, tmp_path: Path, missing: str) -> None:
    classifier.save(tmp_path)
    (tmp_path / missing).unlink()

    with pytest.raises(ClassifierFileError, match=missing):
        TopicClassifier.load(tmp_path)


def test_parts_of_two_classifiers_are_refused(small: TopicClassifier, tmp_path: Path) -> None:
    small.save(tmp_path)
    topics = small.learnt.topics
    np.savez(tmp_path / "topics.npz", rows=topics.rows, weights=topics.weights[:-1], bias=topics.bias)

    with pytest.raises(ClassifierFileError, match="do not belong together"):
        TopicClassifier.load(tmp_path)


def test_classifier_of_another_version_is_refused(small: TopicClassifier, tmp_path: Path) -> None:
    small.save(tmp_path)
    about = json.loads((tmp_path / "classifier.json").read_text(encoding="utf-8"))
    (tmp_path / "classifier.json").write_text(json.dumps({**about, "format": 0}), encoding="utf-8")

    with pytest.raises(ClassifierFileError, match="train it again"):
        TopicClassifier.load(tmp_path)


def test_question_at_the_end_of_a_long_story_is_seen(classifier: TopicClassifier) -> None:
    story = "Het regende gisteren en de kat zat op de bank. " * 200

    assert topics(classifier.rank(story + "Wie betaalt mijn cursus en opleiding?"))[0][0] == "opleiding_kosten"


def test_longest_message_is_ranked_in_a_tenth_of_a_second(classifier: TopicClassifier) -> None:
    begin = time.perf_counter()
    classifier.rank("hoe vraag ik een deskundigenoordeel aan " * 250)

    assert time.perf_counter() - begin < 0.1


@pytest.mark.parametrize(
    ("ranking", "expected"),
    [
        ([("wia_aanvraag", SURE), (OUT_OF_SCOPE, 0.45)], ("answer", "wia_aanvraag", ())),
        (
            [("wia_aanvraag", 0.4), ("iets", 0.3), (OUT_OF_SCOPE, 0.3)],
            ("suggest", "wia_aanvraag", ("wia_aanvraag", "iets")),
        ),
        ([(OUT_OF_SCOPE, 0.6), ("wia_aanvraag", 0.4)], ("out_of_scope", None, ())),
        (
            [("coach", SURE / 2), ("contact_coach", SURE / 2), ("wia_aanvraag", 1 - SURE)],
            ("handover", "contact_coach", ()),
        ),
        ([("dank", 0.4), ("wia_aanvraag", 0.3), (OUT_OF_SCOPE, 0.3)], ("smalltalk", "dank", ())),
        ([], ("out_of_scope", None, ())),
    ],
)
def test_route_follows_the_ranking(
    ranking: list[tuple[str, float]], expected: tuple[str, str | None, tuple[str, ...]]
) -> None:
    decision = route(ranking)

    assert (decision.route, decision.label, decision.choices) == expected


@pytest.mark.parametrize(
    ("text", "topic", "told"),
    [
        ("welke papieren moeten er bij de wia aanvraag", "wia_aanvraag", {"wia_vraag": "papieren"}),
        ("wij zijn te laat met de wia aanvraag, wat nu", "wia_aanvraag", {"wia_vraag": "te_laat"}),
        ("kunnen mijn vakantiedagen vervallen terwijl ik ziek ben", "vakantiedagen", {"vakantie_vraag": "vervallen"}),
        ("hoeveel procent loon krijg ik als ik ziek ben", "loondoorbetaling", {"loon_vraag": "hoogte"}),
        ("hoe vaak moet ik naar de bedrijfsarts", "bedrijfsarts_frequentie", {"bedrijfsarts_vraag": "hoe_vaak"}),
        ("ik heb een vraag over de wia", "wia_aanvraag", {}),
    ],
)
def test_what_a_question_surely_tells_is_known(
    classifier: TopicClassifier, text: str, topic: str, told: dict[str, str]
) -> None:
    assert classifier.tells(text, topic) == told


def test_a_topic_whose_examples_tell_nothing_tells_nothing(classifier: TopicClassifier) -> None:
    assert classifier.tells("hoeveel loon krijg ik", "poortwachter_tijdlijn") == {}
