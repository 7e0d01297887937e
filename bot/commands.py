"""The commands of `spoorwijzer`: arguments and JSON lines in, JSON lines or a running service out."""

from __future__ import annotations

import argparse
import io
import os
import sys
import time
from collections.abc import Callable
from datetime import date
from typing import Any, NoReturn

import msgspec

from actions.outcomes import COMPUTATIONS
from bot import requests
from bot.assistant import assemble
from bot.checking.diagram import flowchart
from bot.checking.everything import check_everything
from bot.settings import Settings, from_environment
from flows.reader import load_flows
from knowledge.content import FOLDER
from knowledge.errors import InputError, SpoorwijzerError
from knowledge.schema import write_schemas
from knowledge.values import iso_date


class UsageError(SpoorwijzerError):
    """A command line that cannot be understood."""


def main(arguments: list[str] | None = None) -> int:
    """Runs one command and gives its exit code; errors that somebody can mend are one line on standard error."""
    try:
        chosen = _parser().parse_args(arguments)
        settings = from_environment(os.environ)
        options = {name: value for name, value in vars(chosen).items() if name != "command"}
        return int(_COMMANDS[chosen.command or "serve"](settings, **options))
    except SpoorwijzerError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever read our output has seen enough; Python would complain once more at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130


def serve(settings: Settings) -> int:
    """Prepares what is missing, then serves the website, and Telegram if there is a token."""
    from bot.serving import serve as run

    return run(settings)


def chat(settings: Settings) -> int:
    """Holds the same conversation in the terminal."""
    from bot.channels.terminal import chat as hold
    from bot.serving import prepare, show_progress

    engine, _, _ = prepare(settings, show_progress)
    hold(engine, input, print)
    return 0


def check(settings: Settings, on: str | None = None) -> int:
    """Reports every fault in the knowledge and flow files, and what to look at; as of another day with --on."""
    day = None if on is None else _preview_day(on)
    faults = check_everything(FOLDER, COMPUTATIONS, settings.today(), day)
    for fault in faults:
        print(fault)
    wrong = sum(fault.severity == "fout" for fault in faults)
    print(f"{wrong} fouten, {len(faults) - wrong} waarschuwingen{'' if on is None else ' op ' + on}")
    return 1 if wrong else 0


def diagram(settings: Settings, topic: str | None = None) -> int:
    """Draws the tree of a topic, or every tree, as a Mermaid flowchart."""
    conversation = assemble(settings)
    trees = conversation.knowledge.trees
    if topic is not None and topic not in trees:
        raise InputError("topic", f"Het onderwerp “{topic[:40]}” bestaat niet. Kies uit: {', '.join(sorted(trees))}.")
    for name in sorted(trees) if topic is None else (topic,):
        print(flowchart(conversation.knowledge, conversation.renderer, name))
    return 0


def schema(settings: Settings) -> int:
    """Writes the JSON Schemas of the knowledge files."""
    write_schemas(FOLDER / "schema")
    return 0


def ask(settings: Settings) -> int:
    """Says which topic each message is about."""
    from bot.engine.model import TrainedModel
    from bot.engine.training import ensure_model

    conversation = assemble(settings)
    archive = ensure_model(settings.models, conversation.knowledge, load_flows(), lambda text: None)
    model = TrainedModel.load(archive)

    def answer(data: object) -> dict[str, Any]:
        text = requests.parsed(data, requests.AskRequest).text
        return requests.understanding_of(conversation, model.understand(text[: requests.LONGEST_TEXT]), text)

    return _each_line(answer)


def read(settings: Settings) -> int:
    """Reads a value that a person typed."""
    return _each_line(lambda data: requests.reading_of(data, settings.today()))


def unanswered(settings: Settings, days: str = "90") -> int:
    """Shows what was asked and not understood, grouped by likeliest topic, ready to be added as examples."""
    from bot.engine.model import TrainedModel
    from bot.engine.training import ensure_model
    from bot.store import Store
    from bot.unanswered import NOT_UNDERSTOOD, groups, listed

    if not days.isdecimal() or not 1 <= int(days) <= 3650:
        raise InputError("days", f"--days is “{days[:20]}”. Geef een aantal dagen van 1 tot en met 3650.")
    conversation = assemble(settings)
    archive = ensure_model(settings.models, conversation.knowledge, load_flows(), lambda text: None)
    model = TrainedModel.load(archive)
    store = Store(settings.database)
    try:
        texts = store.texts(NOT_UNDERSTOOD, time.time() - int(days) * 86_400)
    finally:
        store.close()
    found = groups(texts, {text: model.understand(text) for text in set(texts)})
    print(listed(found) or f"In de laatste {days} dagen is alles begrepen.")
    return 0


def timeline(settings: Settings) -> int:
    """Computes personal timelines."""
    conversation = assemble(settings)
    return _each_line(lambda data: requests.timeline_of(conversation, data, settings.today()))


def payment(settings: Settings) -> int:
    """Computes transition payments."""
    conversation = assemble(settings)
    return _each_line(lambda data: requests.payment_of(conversation, data))


def walk(settings: Settings) -> int:
    """Walks a tree without a conversation."""
    conversation = assemble(settings)
    return _each_line(lambda data: requests.walk_of(conversation, data, settings.today()))


_COMMANDS: dict[str, Callable[..., int]] = {
    "serve": serve,
    "chat": chat,
    "check": check,
    "ask": ask,
    "read": read,
    "unanswered": unanswered,
    "timeline": timeline,
    "payment": payment,
    "walk": walk,
    "diagram": diagram,
    "schema": schema,
}
_OPTIONS: dict[str, tuple[str, dict[str, Any]]] = {
    "check": ("--on", {"metavar": "JJJJ-MM-DD", "help": "de dag waarvoor gekeken wordt, in plaats van vandaag"}),
    "unanswered": ("--days", {"metavar": "DAGEN", "default": "90", "help": "hoeveel dagen wordt teruggekeken (90)"}),
    "diagram": ("topic", {"metavar": "onderwerp", "nargs": "?", "help": "de naam van een boom; anders allemaal"}),
}
"""The one option of a command, by the name of its parameter."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        known = ", ".join(_COMMANDS)
        raise UsageError(
            f"Die opdracht of optie bestaat niet. Kies uit: {known}; of vraag hulp met spoorwijzer --help."
        )


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="spoorwijzer", description="Gids bij langdurige ziekte en het tweede spoor.")
    commands = parser.add_subparsers(dest="command", metavar="opdracht")
    for name, command in _COMMANDS.items():
        own = commands.add_parser(name, help=(command.__doc__ or "").strip(), description=command.__doc__)
        if name in _OPTIONS:
            option, details = _OPTIONS[name]
            own.add_argument(option, **details)
    return parser


def _preview_day(text: str) -> date:
    day = iso_date("--on", text)
    if day.year not in requests.YEARS:
        raise InputError("--on", f"Kies een jaar van {requests.YEARS[0]} tot en met {requests.YEARS[-1]}.")
    return day


def _each_line(answer: Callable[[object], dict[str, Any]]) -> int:
    """Answers each JSON line on standard input with one on standard output; 1 if a line could not be answered."""
    failed = False
    for line in sys.stdin.buffer:
        if not line.strip():
            continue
        try:
            result = answer(requests.decoded(line))
        except InputError as error:
            failed = True
            result = {"error": {"field": error.field, "message": error.message}}
        sys.stdout.buffer.write(msgspec.json.encode(result) + b"\n")
        sys.stdout.buffer.flush()
    return 1 if failed else 0


def run() -> None:
    """The command `spoorwijzer`, also in a terminal that cannot show or type every character."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    sys.exit(main())


if __name__ == "__main__":
    run()
