"""Ways of understanding, each measured in a process of its own: examples and messages in; rankings, time and memory out.

`ours` is this project's classifier, `diet` stock Rasa with the pipeline that it suggests itself, `node_nlp` the
library of that name, which is installed from the npm registry into a temporary folder and is no part of the product.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec
import yaml

from bot.settings import PROJECT
from bot.understanding.classifier import Ranking, TopicClassifier
from bot.understanding.learning import Example

NAMES = ("ours", "diet", "node_nlp")
_NODE_NLP = "node-nlp@4.27.0"


class Task(msgspec.Struct):
    """What has to be learned, and the messages to rank afterwards."""

    examples: list[Example]
    messages: list[str]


class Outcome(msgspec.Struct):
    """What a classifier makes of the messages, and what that took: seconds, milliseconds a message, megabytes."""

    rankings: list[Ranking]
    training: float
    each: list[float]
    memory: float


def measured(name: str, task: Task) -> Outcome:
    """Trains and asks the classifier of this name.

    Raises:
        subprocess.CalledProcessError: it failed; its own words are on standard error.
    """
    command = [sys.executable, "-m", "tests.bench.classifiers", name]
    done = subprocess.run(
        command, input=msgspec.json.encode(task), stdout=subprocess.PIPE, check=True, cwd=PROJECT, timeout=7200
    )
    return msgspec.json.decode(done.stdout.splitlines()[-1], type=Outcome)


def ours(task: Task) -> Outcome:
    """This project's classifier; Rasa trains exactly this."""
    begin = time.perf_counter()
    classifier = TopicClassifier.train(task.examples)
    training = time.perf_counter() - begin
    with tempfile.TemporaryDirectory() as folder:
        classifier.save(Path(folder))
        loaded = TopicClassifier.load(Path(folder))
    rankings, each = [], []
    for message in task.messages:
        begin = time.perf_counter()
        rankings.append(loaded.rank(message))
        each.append((time.perf_counter() - begin) * 1000)
    return Outcome(rankings, training, each, _peak())


def diet(task: Task) -> Outcome:
    """Stock Rasa: `rasa train nlu` without a pipeline in its configuration, so that it fills in its own suggestion."""
    from rasa.core.agent import Agent

    with tempfile.TemporaryDirectory() as folder:
        _write_rasa_project(Path(folder), task.examples)
        begin = time.perf_counter()
        command = [sys.executable, "-m", "rasa", "train", "nlu", "--nlu", "nlu.yml", "--fixed-model-name", "diet"]
        subprocess.run(command, cwd=folder, check=True, stdout=sys.stderr)
        training = time.perf_counter() - begin
        agent = Agent.load(str(Path(folder) / "models" / "diet.tar.gz"))
        rankings, each = _parsed(agent, task.messages)
    return Outcome(rankings, training, each, max(_peak(), _peak(resource.RUSAGE_CHILDREN)))


def _parsed(agent: object, messages: Sequence[str]) -> tuple[list[Ranking], list[float]]:
    import asyncio

    rankings: list[Ranking] = []
    each: list[float] = []

    async def parse_all() -> None:
        for message in messages:
            begin = time.perf_counter()
            parsed = await agent.parse_message(message)  # type: ignore[attr-defined]
            each.append((time.perf_counter() - begin) * 1000)
            rankings.append(tuple((item["name"], item["confidence"]) for item in parsed["intent_ranking"]))

    asyncio.run(parse_all())
    return rankings, each


def _write_rasa_project(folder: Path, examples: Sequence[Example]) -> None:
    by_label: dict[str, list[str]] = {}
    for text, label, *_ in examples:
        by_label.setdefault(label, []).append(" ".join(text.replace("[", "(").replace("]", ")").split()))
    nlu = [{"intent": label, "examples": "".join(f"- {t}\n" for t in texts)} for label, texts in by_label.items()]
    (folder / "config.yml").write_text("recipe: default.v1\nassistant_id: peer\nlanguage: nl\n", encoding="utf-8")
    (folder / "domain.yml").write_text(yaml.safe_dump({"version": "3.1", "intents": sorted(by_label)}))
    (folder / "nlu.yml").write_text(yaml.safe_dump({"version": "3.1", "nlu": nlu}, allow_unicode=True, width=10_000))


def node_nlp(task: Task) -> Outcome:
    """The NlpManager of node-nlp for Dutch, as its documentation uses it."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["npm", "install", "--silent", "--no-audit", "--no-fund", _NODE_NLP],
            cwd=folder,
            check=True,
            stdout=sys.stderr,
        )
        script = Path(folder) / "peer.cjs"
        script.write_text((Path(__file__).parent / "node_nlp.cjs").read_text(encoding="utf-8"), encoding="utf-8")
        done = subprocess.run(
            ["node", script.name],
            input=msgspec.json.encode(task),
            stdout=subprocess.PIPE,
            check=True,
            cwd=folder,
        )
    return msgspec.json.decode(done.stdout.splitlines()[-1], type=Outcome)


def _peak(who: int = resource.RUSAGE_SELF) -> float:
    return resource.getrusage(who).ru_maxrss / 1024


if __name__ == "__main__":
    work = msgspec.json.decode(sys.stdin.buffer.read(), type=Task)
    print(json.dumps(msgspec.to_builtins({"ours": ours, "diet": diet, "node_nlp": node_nlp}[sys.argv[1]](work))))
