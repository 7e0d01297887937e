"""Questions with their topic go in; how often, how surely and how fast they are understood comes out.

Run: python -m tests.bench.understanding [questions.jsonl [out_of_scope.jsonl]] [--peers] [--every N]
Without files it asks data/test_questions.yml, from which nothing is learned. With --peers it does the same, on the
same examples, with the pipeline that stock Rasa suggests (DIET) and with node-nlp. DIET takes hours for all examples:
--every 8 learns, with all of them, from every eighth example of each label.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

import yaml

from bot.assistant import assemble
from bot.settings import PROJECT, Settings
from bot.understanding.classifier import OUT_OF_SCOPE, Ranking
from bot.understanding.examples import examples
from bot.understanding.learning import Example
from bot.understanding.route import PLAUSIBLE, SMALLTALK, SURE, route, topics
from flows.reader import load_flows
from tests.bench.classifiers import NAMES, Outcome, Task, measured

_BINS = 10
_NO_TOPIC = SMALLTALK | {OUT_OF_SCOPE, "coach", "onleesbaar", "crisis", "andere_taal"}


@dataclass(frozen=True)
class Question:
    """A message and the topics that count as understood; none for one that is out of scope."""

    text: str
    right: tuple[str, ...]


@dataclass(frozen=True)
class Judged:
    """The rankings of one classifier, held against what is right."""

    questions: Sequence[Question]
    rankings: Sequence[Ranking]

    def first(self) -> float:
        """The share of questions whose likeliest topic is right."""
        return mean(_hits(self.questions, self.rankings, 1))

    def among(self) -> float:
        """The share of questions with a right topic among the three likeliest."""
        return mean(_hits(self.questions, self.rankings, 3))

    def by_topic(self) -> float:
        """The average over topics of the share of questions whose likeliest topic is right."""
        hits: dict[str, list[bool]] = defaultdict(list)
        for question, hit in zip(self.questions, _hits(self.questions, self.rankings, 1)):
            hits[question.right[0]].append(hit)
        return mean(mean(row) for row in hits.values())

    def answered(self) -> list[bool]:
        """For each question that is answered outright, whether on a right topic."""
        decisions = [route(ranking) for ranking in self.rankings]
        return [
            decision.label in question.right
            for question, decision in zip(self.questions, decisions)
            if decision.route in ("answer", "handover")
        ]

    def miscalibration(self) -> float:
        """How far on average the chance of the likeliest topic is from how often it is right (expected error)."""
        bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
        for ranking, hit in zip(self.rankings, _hits(self.questions, self.rankings, 1)):
            chance = next((chance for _, chance in topics(ranking)), 0.0)
            bins[min(int(chance * _BINS), _BINS - 1)].append((chance, hit))
        gaps = (abs(sum(chance for chance, _ in row) - sum(hit for _, hit in row)) for row in bins.values())
        return sum(gaps) / len(self.rankings)

    def confused(self) -> list[tuple[tuple[str, str], int]]:
        """The pairs of right and likeliest topic that are mistaken most."""
        pairs: Counter[tuple[str, str]] = Counter()
        for question, ranking, hit in zip(self.questions, self.rankings, _hits(self.questions, self.rankings, 1)):
            if not hit:
                pairs[question.right[0], next((topic for topic, _ in topics(ranking)), "—")] += 1
        return pairs.most_common(15)


def main(arguments: Sequence[str]) -> None:
    """Train on the examples of this repository and print the figures for the files named in `arguments`."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args(arguments)
    files = options.files
    learned = examples(assemble(Settings()).knowledge, load_flows())
    if files:
        questions, foreign = _read(files[0]), _read(files[1]) if len(files) > 1 else []
    else:
        questions, foreign = _own_questions()
    if options.every > 1:
        learned = _every(options.every, learned)
    task = Task([*learned], [question.text for question in (*questions, *foreign)])
    names = NAMES if options.peers else NAMES[:1]
    outcomes = {name: measured(name, task) for name in names}
    print(f"{len(learned)} examples, {len(questions)} questions, {len(foreign)} out of scope\n")
    print(_table(questions, foreign, outcomes))
    ours = outcomes[NAMES[0]].rankings
    _report_routes(questions, ours[: len(questions)])
    pairs = Judged(questions, ours[: len(questions)]).confused()
    print("confused: " + ", ".join(f"{right} → {seen} {count}" for (right, seen), count in pairs))
    for question, ranking in zip(foreign, ours[len(questions) :]):
        if route(ranking).route in ("answer", "handover"):
            print(f"answered out of scope: {question.text[:90]} → {ranking[0][0]} {ranking[0][1]:.2f}")


def _read(file: Path) -> list[Question]:
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [Question(row["text"], tuple(row[key] for key in ("topic", "secondary") if row.get(key))) for row in rows]


def _own_questions() -> tuple[list[Question], list[Question]]:
    data = yaml.safe_load((PROJECT / "data" / "test_questions.yml").read_text(encoding="utf-8"))
    texts = {item["intent"]: [line[2:] for line in item["examples"].splitlines()] for item in data["nlu"]}
    asked = [Question(text, (label,)) for label, lines in texts.items() if label not in _NO_TOPIC for text in lines]
    return asked, [Question(text, ()) for text in texts[OUT_OF_SCOPE]]


def _every(step: int, learned: Sequence[Example]) -> tuple[Example, ...]:
    seen: Counter[str] = Counter()
    kept = []
    for example in learned:
        if seen[example.label] % step == 0:
            kept.append(example)
        seen[example.label] += 1
    return tuple(kept)


def _table(questions: Sequence[Question], foreign: Sequence[Question], outcomes: dict[str, Outcome]) -> str:
    judged = {name: Judged(questions, outcome.rankings[: len(questions)]) for name, outcome in outcomes.items()}
    rows = {
        "topic right first": [f"{one.first():.3f}" for one in judged.values()],
        "right among three": [f"{one.among():.3f}" for one in judged.values()],
        "average per topic": [f"{one.by_topic():.3f}" for one in judged.values()],
        f"answered outright (sure from {SURE})": [_share(one.answered(), len(questions)) for one in judged.values()],
        "wrong among those": [f"{1 - mean(one.answered() or [True]):.3f}" for one in judged.values()],
        "error of the stated chance": [f"{one.miscalibration():.3f}" for one in judged.values()],
        "off-topic but answered": [_off_topic(foreign, outcome, len(questions)) for outcome in outcomes.values()],
        "training": [f"{outcome.training:.1f} s" for outcome in outcomes.values()],
        "a message, p50": [f"{_middle(outcome.each):.2f} ms" for outcome in outcomes.values()],
        "memory at most": [f"{outcome.memory:.0f} MB" for outcome in outcomes.values()],
    }
    head = f"|  | {' | '.join(outcomes)} |\n|---|{' ---: |' * len(outcomes)}\n"
    return head + "".join(f"| {name} | {' | '.join(cells)} |\n" for name, cells in rows.items())


def _share(answered: Sequence[bool], of: int) -> str:
    return f"{len(answered) / of:.3f}"


def _off_topic(foreign: Sequence[Question], outcome: Outcome, before: int) -> str:
    if not foreign:
        return "—"
    taken = [route(ranking).route in ("answer", "handover") for ranking in outcome.rankings[before:]]
    return f"{mean(taken):.3f}"


def _middle(durations: Sequence[float]) -> float:
    return sorted(durations)[len(durations) // 2]


def _hits(questions: Sequence[Question], rankings: Sequence[Ranking], places: int) -> list[bool]:
    likely = ([topic for topic, _ in topics(ranking)[:places]] for ranking in rankings)
    return [bool(set(order) & set(question.right)) for question, order in zip(questions, likely)]


def _report_routes(questions: Sequence[Question], rankings: Sequence[Ranking]) -> None:
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for question, ranking in zip(questions, rankings):
        decision = route(ranking)
        seen[decision.route] += 1
        offered = (decision.label, *decision.choices)
        right[decision.route] += bool(set(offered) & set(question.right))
    print(f"\nroutes (sure from {SURE}, offered from {PLAUSIBLE}; of which with the right topic):")
    for kind, count in seen.most_common():
        print(f"  {kind:13}{count / len(questions):.3f}  right {right[kind] / count:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
