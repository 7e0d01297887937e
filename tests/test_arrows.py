"""Which folder may import which, and where each heavy library lives: imports only go down, and none go round.

bot → flows, actions → knowledge; one file looks up, because Rasa starts the actions: actions/server.py.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

import pytest

from bot.settings import PROJECT

BELOW = {
    "bot": {"bot", "flows", "actions", "knowledge"},
    "flows": {"flows", "knowledge"},
    "actions": {"actions", "knowledge"},
    "knowledge": {"knowledge"},
}
UPWARD = {("actions/server.py", "bot")}
"""The declared exceptions: the adapter with which Rasa runs the same conversation."""

HOMES = {
    "rasa": ("bot/engine/",),
    "rasa_sdk": ("bot/engine/", "actions/server.py"),
    "sqlite_utils": ("bot/store.py",),
    "sqlite3": ("bot/store.py",),
    "telegram": ("bot/channels/telegram",),
    "starlette": ("bot/channels/",),
    "sse_starlette": ("bot/channels/",),
    "uvicorn": ("bot/serving.py",),
    "jinja2": ("bot/answer.py", "bot/checking/", "bot/channels/"),
    "msgspec": ("bot/", "flows/", "knowledge/", "actions/server.py"),
    "yaml": ("knowledge/reader.py", "bot/"),
    "numpy": ("bot/understanding/", "bot/engine/"),
}
"""Where a library may be imported: a file, or every file whose path starts like this."""

SOURCES = {
    path.relative_to(PROJECT).as_posix(): path.read_text(encoding="utf-8")
    for folder in BELOW
    for path in sorted((PROJECT / folder).rglob("*.py"))
}


def imported(source: str, *, at_start_only: bool = False) -> Iterator[tuple[int, str]]:
    """The line and full name of every module that a source imports; those inside functions and `if`s included."""
    tree = ast.parse(source)
    for node in tree.body if at_start_only else ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def wrong_imports(file: str, source: str) -> list[str]:
    """Every import in this file that goes up, is relative, or takes a library away from its home."""
    folder = file.split("/")[0]
    wrong = []
    for line, name in imported(source):
        top = name.split(".")[0]
        upward = top in BELOW and top not in BELOW[folder] and (file, top) not in UPWARD
        if upward or not top or (top in HOMES and not file.startswith(HOMES[top])):
            wrong.append(f"{file}:{line}: {name}")
    return wrong


def cycle(sources: Mapping[str, str]) -> list[str]:
    """The modules of one circle of imports at module level; empty if there is none."""
    names = {file.removesuffix(".py").removesuffix("/__init__").replace("/", "."): file for file in sources}
    edges = {
        module: {_own(name, names) for _, name in imported(sources[file], at_start_only=True)} - {"", module}
        for module, file in names.items()
    }
    finished: set[str] = set()

    def search(module: str, trail: list[str]) -> list[str]:
        if module in trail:
            return [*trail[trail.index(module) :], module]
        if module in finished:
            return []
        found = next((c for target in sorted(edges[module]) if (c := search(target, [*trail, module]))), [])
        finished.add(module)
        return found

    return next((found for module in sorted(edges) if (found := search(module, []))), [])


def _own(name: str, modules: Mapping[str, str]) -> str:
    """The module of ours that this import loads; empty for one that is not ours."""
    if name in modules:
        return name
    parent = name.rpartition(".")[0]
    return parent if parent in modules else ""


@pytest.mark.parametrize("file", sorted(SOURCES))
def test_imports_only_go_down_and_each_library_stays_at_home(file: str) -> None:
    assert wrong_imports(file, SOURCES[file]) == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert cycle(SOURCES) == []


def test_every_folder_of_the_package_is_looked_at() -> None:
    assert {file.split("/")[0] for file in SOURCES} == {"bot", "flows", "actions", "knowledge"}
    assert {"bot/answer.py", "bot/engine/importer.py", "actions/server.py", "knowledge/walk.py"} <= SOURCES.keys()


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("knowledge/walk.py", "from actions.timeline import timeline"),
        ("knowledge/walk.py", "import flows.reader"),
        ("knowledge/walk.py", "def later():\n    from bot.answer import Renderer"),
        ("actions/timeline.py", "if True:\n    import bot.settings"),
        ("actions/timeline.py", "from flows import reader"),
        ("flows/reader.py", "from actions.outcomes import COMPUTATIONS"),
        ("flows/reader.py", "from bot.settings import Settings"),
        ("bot/conversation.py", "from rasa.shared.core.domain import Domain"),
        ("bot/conversation.py", "import rasa_sdk"),
        ("bot/channels/website.py", "import sqlite_utils"),
        ("bot/channels/website.py", "import telegram.ext"),
        ("bot/conversation.py", "from jinja2 import Template"),
        ("bot/serving.py", "from starlette.applications import Starlette"),
        ("actions/timeline.py", "import msgspec"),
        ("actions/timeline.py", "from rasa_sdk import Action"),
        ("knowledge/walk.py", "from .values import typed"),
        ("knowledge/walk.py", "from . import values"),
    ],
)
def test_a_wrong_import_is_found(file: str, source: str) -> None:
    assert len(wrong_imports(file, source)) == 1


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("actions/server.py", "from bot.assistant import assemble\nfrom rasa_sdk import Action\nimport msgspec"),
        ("bot/engine/importer.py", "import rasa.shared.utils.io\nimport rasa_sdk"),
        ("bot/channels/telegram.py", "from telegram.ext import Application"),
        ("bot/conversation.py", "from flows.reader import load_flows\nfrom knowledge.walk import walk"),
    ],
)
def test_a_right_import_is_left_alone(file: str, source: str) -> None:
    assert wrong_imports(file, source) == []


def test_a_circle_of_imports_is_found() -> None:
    sources = {
        "bot/one.py": "from bot.two import thing",
        "bot/two.py": "import bot.three",
        "bot/three.py": "from bot import one",
        "bot/__init__.py": "",
    }

    assert cycle(sources) == ["bot.one", "bot.two", "bot.three", "bot.one"]


def test_an_import_inside_a_function_makes_no_circle() -> None:
    sources = {"bot/one.py": "from bot.two import thing", "bot/two.py": "def late():\n    from bot.one import thing"}

    assert cycle(sources) == []
