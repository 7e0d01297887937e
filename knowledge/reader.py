"""Reads the knowledge files: a folder of YAML in, frozen and checked values out, or every fault with its line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from knowledge.errors import Fault
from knowledge.model import (
    Amount,
    AnswerText,
    Choice,
    Conflict,
    DatedValue,
    Fact,
    Group,
    Identifier,
    MilestoneText,
    Node,
    Organisation,
    OutcomeText,
    SeedItem,
    Seeds,
    Source,
    Term,
    TreeFile,
)
from knowledge.schema_errors import explain

T = TypeVar("T")
Path_ = tuple[str, ...]
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class Document:
    """One YAML file: its data, and for each place in it the line where it stands."""

    name: str
    data: Any = None
    whole: bool = False
    """Whether the file could be read to its end; only then does `data` say anything."""
    lines: dict[Path_, int] = field(default_factory=dict)

    def line(self, *place: str) -> int:
        """The line of this place, or of the nearest one around it."""
        for length in range(len(place), -1, -1):
            if place[:length] in self.lines:
                return self.lines[place[:length]]
        return 1

    def fault(self, place: Iterable[str], problem: str, remedy: str, *, warning: bool = False) -> Fault:
        """A fault at this place of the file."""
        path = tuple(place)
        where = ".".join(path) or "(bestand)"
        return Fault(self.name, self.line(*path), where, problem, remedy, "waarschuwing" if warning else "fout")


@dataclass
class Files:
    """All knowledge files as read, before their references are checked; `faults` says what could not be read."""

    facts: dict[str, Fact] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    amounts: dict[str, Amount] = field(default_factory=dict)
    glossary: dict[str, Term] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    milestones: dict[str, MilestoneText] = field(default_factory=dict)
    outcomes: dict[str, OutcomeText] = field(default_factory=dict)
    trees: dict[str, TreeFile] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    seeds: Seeds | None = None
    """Where everything on the pages that the topics were made from is answered; none if that cannot be read."""
    documents: dict[str, Document] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def names(self, file: str) -> frozenset[str]:
        """The names that this file defines, those of entries that could not be read included."""
        data = self.documents[file].data
        return frozenset(map(str, data)) if isinstance(data, dict) else frozenset()

    def topics(self) -> frozenset[str]:
        """The topics that have a tree file, readable or not."""
        return frozenset(Path(name).stem for name in self.documents if name.startswith("trees/"))


def read_files(folder: Path) -> Files:
    """Every knowledge file below `folder`; never raises for a bad file, the faults are in the result."""
    files = Files()
    files.facts = _mapping(files, folder / "facts.yml", Fact, _fact_parts)
    files.sources = _mapping(files, folder / "sources.yml", Source)
    files.glossary = _mapping(files, folder / "glossary.yml", Term, names=str)
    files.groups = _mapping(files, folder / "groups.yml", Group)
    files.milestones = _mapping(files, folder / "milestones.yml", MilestoneText)
    files.outcomes = _mapping(files, folder / "outcomes.yml", OutcomeText)
    files.amounts = _mapping(files, folder / "amounts.yml", Amount, _amount_parts)
    for path in sorted(folder.glob("trees/*.yml")):
        _read_tree(files, path)
    for path in sorted(folder.glob("organisations/*.yml")):
        document = _read(files, path, f"organisations/{path.name}")
        organisation = _convert(files.faults, document, (), document.data, Organisation) if document.whole else None
        if organisation is not None:
            files.organisations[path.stem] = organisation
    document = _read(files, folder / "seeds.yml", "seeds.yml")
    files.seeds = _convert(files.faults, document, (), document.data, Seeds, _seed_parts) if document.whole else None
    for path in sorted(folder.rglob("*.yaml")):
        misnamed = Document(path.relative_to(folder).as_posix())
        files.faults.append(misnamed.fault((), "wordt niet gelezen", f"noem het bestand {path.stem}.yml"))
    return files


def read_document(faults: list[Fault], path: Path, name: str) -> Document:
    """One YAML file with the lines of its parts; what cannot be read is added to `faults`."""
    document = Document(name)
    try:
        loader = _Loader(path.read_text(encoding="utf-8"))
        node = loader.get_single_node()
        if node is not None:
            document.data = _build(loader, node, (), document, faults)
        document.whole = True
    except FileNotFoundError:
        remedy = "zet het bestand terug of haal een nieuwe kopie van het project"
        faults.append(document.fault((), "bestaat niet", remedy))
    except OSError as error:
        faults.append(document.fault((), f"kan niet worden gelezen ({error.strerror})", "kijk naar de bestandsrechten"))
    except UnicodeDecodeError:
        faults.append(document.fault((), "is geen UTF-8-tekst", "sla het bestand op als UTF-8"))
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        document.lines[()] = mark.line + 1 if mark else 1
        reason = getattr(error, "problem", None) or str(error).split("\n", 1)[0]
        remedy = "kijk naar inspringing, dubbele punten en aanhalingstekens"
        faults.append(document.fault((), f"is geen geldige YAML ({reason})", remedy))
    return document


def _read(files: Files, path: Path, name: str) -> Document:
    files.documents[name] = read_document(files.faults, path, name)
    return files.documents[name]


def _read_tree(files: Files, path: Path) -> None:
    document = _read(files, path, f"trees/{path.name}")
    tree = _convert(files.faults, document, (), document.data, TreeFile, _tree_parts) if document.whole else None
    if tree is not None and tree.topic != path.stem:
        problem = f"heet “{tree.topic}”, maar het bestand heet {path.name}"
        files.faults.append(document.fault(("topic",), problem, "geef beide dezelfde naam"))
    elif tree is not None:
        files.trees[tree.topic] = tree


def _build(loader: Any, node: yaml.Node, place: Path_, document: Document, faults: list[Fault]) -> Any:
    document.lines[place] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        result: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key = _scalar(loader, key_node)
            inner = (*place, str(key))
            if key in result:
                document.lines[inner] = key_node.start_mark.line + 1
                faults.append(document.fault(inner, "staat er twee keer", "laat één van de twee staan"))
            result[key] = _build(loader, value_node, inner, document, faults)
            document.lines[inner] = key_node.start_mark.line + 1
        return result
    if isinstance(node, yaml.SequenceNode):
        return [_build(loader, item, (*place, str(i)), document, faults) for i, item in enumerate(node.value)]
    return _scalar(loader, node)


def _scalar(loader: Any, node: yaml.Node) -> Any:
    """A name or a plain value; a day that does not exist stays text, so that the schema refuses it with its place."""
    if not isinstance(node, yaml.ScalarNode):
        raise yaml.constructor.ConstructorError(None, None, "een naam moet tekst zijn", node.start_mark)
    try:
        return loader.construct_object(node, deep=True)
    except ValueError:
        return node.value


Parts = Callable[[Any], Iterable[tuple[Path_, Any, type]]]


def _tree_parts(data: Any) -> Iterable[tuple[Path_, Any, type]]:
    return (*_entries(data, "nodes", Node), *_entries(data, "answers", AnswerText))


def _amount_parts(data: Any) -> Iterable[tuple[Path_, Any, type]]:
    return _entries(data, "values", DatedValue)


def _fact_parts(data: Any) -> Iterable[tuple[Path_, Any, type]]:
    return _entries(data, "choices", Choice)


def _seed_parts(data: Any) -> Iterable[tuple[Path_, Any, type]]:
    return (*_entries(data, "items", SeedItem), *_entries(data, "conflicts", Conflict))


def _entries(data: Any, section: str, kind: type) -> Iterable[tuple[Path_, Any, type]]:
    entries = data.get(section) if isinstance(data, dict) else None
    for name, entry in entries.items() if isinstance(entries, dict) else ():
        yield (section, str(name)), entry, kind


def _mapping(
    files: Files, path: Path, kind: type[T], parts: Parts = lambda data: (), names: Any = Identifier
) -> dict[str, T]:
    document = _read(files, path, path.name)
    if document.data is not None and not isinstance(document.data, dict):
        remedy = "begin elke regel met een naam en een dubbele punt"
        files.faults.append(document.fault((), "is geen lijst van naam: inhoud", remedy))
        return {}
    result: dict[str, T] = {}
    for key, data in (document.data or {}).items():
        name = _convert(files.faults, document, (str(key),), key, names)
        value = _convert(files.faults, document, (str(key),), data, kind, parts)
        if name is not None and value is not None:
            result[name] = value
    return result


def _convert(
    faults: list[Fault], document: Document, place: Path_, data: Any, kind: type[T], parts: Parts = lambda data: ()
) -> T | None:
    """The data as `kind`; parts go first, because an error inside a mapping does not name the key it is under."""
    before = len(faults)
    for inner, part, part_kind in parts(data):
        _convert(faults, document, (*place, *inner), part, part_kind)
    if len(faults) > before:
        return None
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        problem, remedy, inner = explain(str(error))
        faults.append(document.fault((*place, *inner), problem, remedy))
        return None
