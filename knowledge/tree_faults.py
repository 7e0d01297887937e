"""Checks one tree against the facts, sources and computations that it names: the tree goes in, its faults come out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from knowledge.errors import Fault
from knowledge.model import KNOWN, ROLE, UNKNOWN, ByRole, Fact, Node, TreeFile
from knowledge.paths import loop, paths, reached
from knowledge.reader import Document, Files
from knowledge.values import options


class Declared(Protocol):
    """What a computation says of itself: the outcomes it can have and the facts that it must be given."""

    @property
    def outcomes(self) -> tuple[str, ...]: ...
    @property
    def needs(self) -> tuple[str, ...]: ...


def tree_faults(files: Files, computations: Mapping[str, Declared], tree: TreeFile) -> Iterator[Fault]:
    """Every fault in the names, branches and paths of this tree."""
    return _TreeCheck(files, computations, files.documents[f"trees/{tree.topic}.yml"], tree).faults()


def missing_names(
    document: Document, place: tuple[str, ...], missing: Collection[str], kind: str, where: str
) -> Iterator[Fault]:
    """A fault for each of these names, which do not exist: `kind` says what each should be, `where` where that stands."""
    for name in sorted(missing):
        yield document.fault(place, f"noemt {kind} “{name}”, maar die naam bestaat niet", _elsewhere(where))


def has_roles(fact: Fact) -> bool:
    """Whether any wording of this fact differs by role."""
    titles = (choice.title for choice in fact.choices.values())
    return any(isinstance(text, ByRole) for text in (fact.label, fact.ask, fact.help, *titles))


@dataclass(frozen=True)
class _TreeCheck:
    files: Files
    computations: Mapping[str, Declared]
    document: Document
    tree: TreeFile

    def faults(self) -> Iterator[Fault]:
        group = {self.tree.group} - self.files.names("groups.yml")
        yield from missing_names(self.document, ("group",), group, "groep", "groups.yml")
        yield from self._place_faults()
        yield from self._branch_faults()
        for name, answer in self.tree.answers.items():
            place, sources = ("answers", name, "sources"), set(answer.sources) - self.files.names("sources.yml")
            yield from missing_names(self.document, place, sources, "bron", "sources.yml")
            place, topics = ("answers", name, "next"), set(answer.next) - self.files.topics()
            yield from missing_names(self.document, place, topics, "onderwerp", "trees/")
        yield from self._example_faults()
        found = loop(self.tree)
        if found:
            problem = "loopt in een kring: " + " → ".join((*found, found[0]))
            yield self.document.fault(("nodes", found[0]), problem, "laat één tak naar een antwoord gaan")
        elif self._can_be_walked():
            yield from self._path_faults()

    def _example_faults(self) -> Iterator[Fault]:
        """Examples that tell a fact which this tree does not ask, or a choice which that fact does not have."""
        asked = {node.ask for node in self.tree.nodes.values()}
        for name, told in self.tree.asked_with.items():
            place = ("asked_with", name)
            if name not in asked:
                yield self.document.fault(place, "wordt in deze boom niet gevraagd", "noem een feit dat de boom vraagt")
                continue
            for value in sorted(told.keys() - set(options(self.files.facts[name])) if name in self.files.facts else ()):
                remedy = "kies uit: " + ", ".join(options(self.files.facts[name]))
                yield self.document.fault((*place, value), f"is geen keuze van “{name}”", remedy)

    def _can_be_walked(self) -> bool:
        """Whether every name in the nodes stands for something, so that paths can be followed to their ends."""
        tree, known = self.tree, self.files.facts.keys() | self.computations.keys()
        targets = {tree.first, *(target for node in tree.nodes.values() for target in node.go.values())}
        return targets <= tree.nodes.keys() | tree.answers.keys() and all(
            str(node.ask or node.compute) in known for node in tree.nodes.values()
        )

    def _place_faults(self) -> Iterator[Fault]:
        """Names of nodes and answers: each exists once, is pointed at rightly, and can be reached."""
        tree, document = self.tree, self.document
        places = tree.nodes.keys() | tree.answers.keys()
        for name in sorted(tree.nodes.keys() & tree.answers.keys()):
            yield document.fault(("answers", name), "is ook de naam van een knoop", "geef het antwoord een eigen naam")
        if tree.first not in places:
            yield document.fault(
                ("first",), f"wijst naar “{tree.first}”, maar dat bestaat niet", "noem een knoop van deze boom"
            )
        for name, node in tree.nodes.items():
            for branch, target in node.go.items():
                yield from missing_names(
                    document, ("nodes", name, "go", branch), {target} - places, "plek", "deze boom"
                )
        for name in sorted(places - reached(tree)) if tree.first in places else ():
            place = ("nodes" if name in tree.nodes else "answers", name)
            problem = "kan vanaf de eerste knoop niet worden bereikt"
            yield document.fault(place, problem, "verwijs ernaar of haal het weg")

    def _branch_faults(self) -> Iterator[Fault]:
        for name, node in self.tree.nodes.items():
            place = ("nodes", name)
            if (node.ask is None) == (node.compute is None):
                problem = "heeft niet precies één van “ask” en “compute”"
                yield self.document.fault(place, problem, "vraag een feit of noem een berekening")
            elif node.ask is not None and node.ask not in self.files.names("facts.yml"):
                problem = f"vraagt het onbekende feit “{node.ask}”"
                yield self.document.fault((*place, "ask"), problem, _elsewhere("facts.yml"))
            elif node.compute is not None and node.compute not in self.computations:
                problem = f"noemt de onbekende berekening “{node.compute}”"
                remedy = "kies uit: " + ", ".join(sorted(self.computations))
                yield self.document.fault((*place, "compute"), problem, remedy)
            else:
                yield from self._unequal_branches((*place, "go"), node)

    def _unequal_branches(self, place: tuple[str, ...], node: Node) -> Iterator[Fault]:
        if node.ask is not None and node.ask not in self.files.facts:
            return  # the fact exists but could not be read, which is a fault of its own
        if node.ask is not None:
            expected = _branches(self.files.facts[node.ask])
        else:
            expected = set(self.computations[str(node.compute)].outcomes)
        for branch in sorted(expected - node.go.keys()):
            remedy = "voeg de tak toe: dit pad heeft geen antwoord"
            yield self.document.fault(place, f"heeft geen tak voor “{branch}”", remedy)
        for branch in sorted(node.go.keys() - expected):
            problem = f"heeft een tak “{branch}” die nooit voorkomt"
            yield self.document.fault((*place, branch), problem, "haal hem weg of verbeter de naam")

    def _path_faults(self) -> Iterator[Fault]:
        """What only shows along a path: a computation before its facts are known, a text by role before the role."""
        nodes: set[tuple[str, str]] = set()
        answers: set[str] = set()
        for path in paths(self.tree):
            known: set[str] = set()
            for name, branch in path.branches:
                nodes |= {(name, missing) for missing in self._needs(name) - known}
                if branch != UNKNOWN:
                    known.add(name)
            if ROLE not in known:
                answers.add(path.answer)
        for name, missing in sorted(nodes):
            place = next(("nodes", n) for n, node in self.tree.nodes.items() if name in (node.ask, node.compute))
            problem = f"gebruikt “{missing}” voordat dat op elk pad bekend is"
            yield self.document.fault(place, problem, f"vraag eerst “{missing}”, en ga bij “onbekend” een andere weg")
        for name in sorted(answers):
            answer = self.tree.answers[name]
            if isinstance(answer.text, ByRole) or isinstance(answer.more, ByRole):
                problem = "heeft een tekst per rol, maar de rol is nog niet gevraagd"
                yield self.document.fault(("answers", name), problem, f"vraag eerst “{ROLE}”")

    def _needs(self, name: str) -> set[str]:
        if name in self.computations:
            return set(self.computations[name].needs)
        return {ROLE} if has_roles(self.files.facts[name]) else set()


def _branches(fact: Fact) -> set[str]:
    values = set(options(fact)) if fact.kind in ("choice", "yes_no") else {KNOWN}
    return values | ({UNKNOWN} if fact.can_be_unknown else set())


def _elsewhere(file: str) -> str:
    return f"verbeter de naam of voeg hem toe in {file}"
