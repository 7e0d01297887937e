"""Questions with their topic go in; how often, how surely and how fast they are understood comes out.

Run: python -m tests.bench.understanding [questions.jsonl] [out_of_scope.jsonl]
Without questions it reports on every fourth example, held out from training.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.assistant import assemble
from bot.settings import Settings
from bot.understanding.classifier import OUT_OF_SCOPE, Ranking, TopicClassifier
from bot.understanding.examples import labelled
from bot.understanding.route import PLAUSIBLE, SMALLTALK, SURE, route, topics
from flows.reader import load_flows


@dataclass(frozen=True)
class Question:
    """A message and the topics that count as understood; none for one that is out of scope."""

    text: str
    right: tuple[str, ...]


def main(arguments: Sequence[str]) -> None:
    """Train on the examples of this repository and print the figures for the files named in `arguments`."""
    examples = labelled(assemble(Settings()).knowledge, load_flows())
    questions, foreign = _held_out(examples) if not arguments else ([], [])
    if arguments:
        questions = _read(Path(arguments[0]))
        foreign = _read(Path(arguments[1])) if len(arguments) > 1 else []
    else:
        examples = tuple(pair for number, pair in enumerate(examples) if number % 4)
    begin = time.perf_counter()
    classifier = TopicClassifier.train(examples)
    print(f"{len(examples)} examples, {len(classifier.labels)} labels, training {time.perf_counter() - begin:.1f} s")
    rankings = [classifier.rank(question.text) for question in questions]
    _report_topics(questions, rankings)
    _report_routes(questions, rankings)
    if foreign:
        _report_foreign(foreign, [classifier.rank(question.text) for question in foreign])
    _report_speed(classifier, [question.text for question in questions])


def _read(file: Path) -> list[Question]:
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [Question(row["text"], tuple(row[key] for key in ("topic", "secondary") if row.get(key))) for row in rows]


def _held_out(examples: Sequence[tuple[str, str]]) -> tuple[list[Question], list[Question]]:
    kept = [pair for number, pair in enumerate(examples) if number % 4 == 0 and pair[1] not in SMALLTALK]
    foreign = [Question(text, ()) for text, label in kept if label == OUT_OF_SCOPE]
    return [Question(text, (label,)) for text, label in kept if label not in (OUT_OF_SCOPE, "coach")], foreign


def _report_topics(questions: Sequence[Question], rankings: Sequence[Ranking]) -> None:
    orders = [[topic for topic, _ in topics(ranking)] for ranking in rankings]
    hits: dict[str, list[bool]] = defaultdict(list)
    missed: Counter[tuple[str, str]] = Counter()
    for question, order in zip(questions, orders):
        hits[question.right[0]].append(order[0] in question.right)
        if order[0] not in question.right:
            missed[question.right[0], order[0]] += 1
    first = sum(order[0] in question.right for question, order in zip(questions, orders))
    among = sum(bool(set(order[:3]) & set(question.right)) for question, order in zip(questions, orders))
    macro = sum(sum(row) / len(row) for row in hits.values()) / len(hits)
    print(f"{len(questions)} questions: first topic right {first / len(questions):.3f}, ", end="")
    print(f"among three {among / len(questions):.3f}, average per topic {macro:.3f}")
    print("confused: " + ", ".join(f"{right} → {seen} {count}" for (right, seen), count in missed.most_common(15)))


def _report_routes(questions: Sequence[Question], rankings: Sequence[Ranking]) -> None:
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for question, ranking in zip(questions, rankings):
        decision = route(ranking)
        seen[decision.route] += 1
        offered = (decision.label, *decision.choices)
        right[decision.route] += bool(set(offered) & set(question.right))
    print(f"routes (sure from {SURE}, offered from {PLAUSIBLE}; of which with the right topic):")
    for kind, count in seen.most_common():
        print(f"  {kind:13}{count / len(questions):.3f}  right {right[kind] / count:.3f}")


def _report_foreign(questions: Sequence[Question], rankings: Sequence[Ranking]) -> None:
    routes = Counter(route(ranking).route for ranking in rankings)
    shares = ", ".join(f"{kind} {count / len(questions):.3f}" for kind, count in routes.most_common())
    print(f"{len(questions)} out of scope: answered {routes['answer'] / len(questions):.3f} ({shares})")
    for question, ranking in zip(questions, rankings):
        if route(ranking).route in ("answer", "handover"):
            print(f"  {question.text[:90]} → {ranking[0][0]} {ranking[0][1]:.2f}")


def _report_speed(classifier: TopicClassifier, texts: Sequence[str]) -> None:
    durations = []
    for text in texts:
        begin = time.perf_counter()
        classifier.rank(text)
        durations.append((time.perf_counter() - begin) * 1000)
    durations.sort()
    middle, slow = durations[len(durations) // 2], durations[int(len(durations) * 0.95)]
    print(f"per message: median {middle:.2f} ms, 95 of 100 within {slow:.2f} ms")


if __name__ == "__main__":
    main(sys.argv[1:])
