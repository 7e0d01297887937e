"""What stands in the knowledge files and is used by nothing: the files and their texts in, warnings out."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from bot.checking.template import amounts_asked
from bot.checking.written import Written
from bot.settings import PROJECT
from bot.word_search import any_of
from knowledge.errors import Fault
from knowledge.reader import Files
from knowledge.tree_faults import Declared


def orphans(files: Files, computations: Mapping[str, Declared], texts: Sequence[Written]) -> Iterator[Fault]:
    """A warning for each fact, source, amount and explained word that no tree, text or computation uses."""
    code = named_in_code()
    used = {
        "facts.yml": _facts(files, computations),
        "sources.yml": _sources(files) | code.among(files.sources),
        "amounts.yml": _amounts(texts) | code.among(files.amounts),
        "glossary.yml": _terms(files, texts),
    }
    for file, names in used.items():
        for name in sorted(files.names(file) - names):
            problem, remedy = "wordt nergens gebruikt", "gebruik het of haal het weg"
            yield files.documents[file].fault((name,), problem, remedy, warning=True)


class Named:
    """The strings in some code; one with a part to fill in stands for every name of its form."""

    def __init__(self, constants: frozenset[str], forms: re.Pattern[str]) -> None:
        self._constants = constants
        self._forms = forms

    def among(self, names: Mapping[str, object]) -> set[str]:
        """Those of these names that the code names."""
        return {name for name in names if name in self._constants or self._forms.fullmatch(name)}


@lru_cache(maxsize=4)
def named_in_code(folder: Path = PROJECT / "actions") -> Named:
    """What the computations in this folder name; only their code says which amounts and sources they use."""
    constants: set[str] = set()
    forms: set[str] = set()
    for path in sorted(folder.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                forms.add("".join(_part(part) for part in node.values))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                constants.add(node.value)
    names = {form for form in forms if re.fullmatch(r"_*[a-z][a-z0-9_]*", form.replace(_ANY, ""))}
    return Named(frozenset(constants), re.compile("|".join(sorted(names)) or r"(?!)"))


_ANY = r"[a-z0-9_]+"


def _part(part: ast.expr) -> str:
    return re.escape(str(part.value)) if isinstance(part, ast.Constant) else _ANY


def _facts(files: Files, computations: Mapping[str, Declared]) -> set[str]:
    """A fact that only a text shows is not used: nobody would ever be asked for it."""
    asked = {str(node.ask) for tree in files.trees.values() for node in tree.nodes.values()}
    return asked | {need for computation in computations.values() for need in computation.needs}


def _sources(files: Files) -> set[str]:
    cited = {name for tree in files.trees.values() for answer in tree.answers.values() for name in answer.sources}
    return cited | {name for amount in files.amounts.values() for v in amount.values.values() for name in v.sources}


def _amounts(texts: Sequence[Written]) -> set[str]:
    return {name for written in texts if written.template for name, _ in amounts_asked(written.template)}


def _terms(files: Files, texts: Sequence[Written]) -> set[str]:
    said = "\n".join(written.text for written in texts if written.document.name != "glossary.yml")
    return {name for name, term in files.glossary.items() if any_of((name, *term.also)).search(said)}
