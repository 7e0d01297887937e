"""A folder with the smallest knowledge that is right: tests change one thing in it and look at what is said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from actions.outcomes import Computation
from bot.checking.everything import check_everything
from knowledge.content import Knowledge, load
from knowledge.errors import Fault

TODAY = date(2026, 11, 21)

FILES = {
    "facts.yml": """\
rol:
  kind: choice
  label: Uw rol
  ask: Bent u werkgever of werknemer?
  can_be_unknown: false
  choices:
    werkgever: {title: Werkgever}
    werknemer: {title: Werknemer}
eerste_dag:
  kind: date
  label: Eerste dag
  ask: {werkgever: 'Wat is zijn eerste dag?', werknemer: 'Wat is uw eerste dag?'}
  range: {years_back: 10}
""",
    "sources.yml": """\
wet:
  title: Een wet, artikel 1
  url: https://wetten.overheid.nl/
  checked_on: 2026-11-01
  certainty: zeker
""",
    "amounts.yml": """\
maximum:
  title: Het maximum
  unit: euro
  renewed: yearly
  values:
    2025-01-01: {value: "98000", sources: [wet], checked_on: 2026-11-01}
    2027-01-01: {value: "104000", sources: [wet], checked_on: 2026-11-01}
    2026-01-01:
      value: "102000"
      sources: [wet]
      checked_on: 2026-11-01
""",
    "glossary.yml": """\
WIA: {meaning: De wet over de uitkering na twee jaar ziekte.}
""",
    "groups.yml": """\
eerste: {title: Eerste}
""",
    "milestones.yml": """\
wia_aanvraag: {title: WIA-aanvraag}
""",
    "outcomes.yml": """\
moment:
  title: Het moment
  outcomes:
    vroeg: het is nog vroeg
    laat: het is al laat
""",
    "organisations/voorbeeld.yml": """\
name: Voorbeeld
packages:
  - {title: Kort, price: "1250", duration: 3 maanden}
promises: [Wij bellen terug.]
""",
    "seeds.yml": """\
items:
  000-1: {kind: question, says: wanneer begint het, answers: [wanneer.wacht]}
  000-2a: {kind: claim, says: pas na een jaar, overtaken: [1]}
  000-2b: {kind: offer, says: prijs van een traject, organisation: [packages]}
conflicts:
  1:
    claim: Het begint pas na een jaar.
    instead: Het begint meteen.
    stands:
      - {answer: wanneer.nu, words: [nu]}
""",
    "trees/wanneer.yml": """\
topic: wanneer
title: Wanneer
group: eerste
checked_on: 2026-11-01
checked_by: redactie
first: rol
nodes:
  rol: {ask: rol, go: {werkgever: dag, werknemer: dag}}
  dag: {ask: eerste_dag, go: {bekend: moment, onbekend: algemeen}}
  moment: {compute: moment, go: {vroeg: wacht, laat: nu}}
answers:
  wacht:
    text: Wacht nog. Het maximum is {{ bedrag("maximum") }}.
    sources: [wet]
    next: [wanneer]
  nu:
    text: {werkgever: Doe het nu., werknemer: Vraag het nu.}
    more: Het begon op {{ feiten.eerste_dag | kort }}.
    sources: [wet]
  algemeen:
    text: Dat hangt af van de eerste dag.
    sources: [wet]
asked_as: [wanneer is het]
asked_with:
  rol:
    werkgever: [wanneer moet ik mijn werknemer melden]
""",
}


def moment(facts: Mapping[str, object], today: date, amounts: object) -> str:
    """The one computation of the small folder: late from a year after the first day."""
    return "laat" if (today - date.fromisoformat(str(facts["eerste_dag"]))).days >= 365 else "vroeg"


COMPUTATIONS = {"moment": Computation("moment", ("vroeg", "laat"), ("eerste_dag",), moment)}


@dataclass(frozen=True)
class SmallFolder:
    """The files below `path`, right as they are until something is changed."""

    path: Path

    @classmethod
    def written(cls, path: Path) -> SmallFolder:
        """The right files, written below this path."""
        for name, text in FILES.items():
            (path / name).parent.mkdir(exist_ok=True)
            (path / name).write_text(text, encoding="utf-8")
        return cls(path)

    def change(self, file: str, old: str, new: str) -> None:
        """Replaces a piece of text that stands exactly once in the file."""
        text = (self.path / file).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        (self.path / file).write_text(text.replace(old, new), encoding="utf-8")

    def add(self, file: str, text: str) -> None:
        """Puts a text at the end of a file, which is made if it does not exist."""
        with (self.path / file).open("a", encoding="utf-8") as stream:
            stream.write(text)

    def line(self, file: str, piece: str) -> int:
        """The number of the one line in which this piece of text stands."""
        lines = (self.path / file).read_text(encoding="utf-8").splitlines()
        found = [number for number, line in enumerate(lines, 1) if piece in line]
        assert len(found) == 1, f"{piece!r} stands in lines {found} of {file}"
        return found[0]

    def faults(self, today: date = TODAY) -> list[Fault]:
        """What `spoorwijzer check` says of these files."""
        return check_everything(self.path, COMPUTATIONS, today)

    def knowledge(self) -> Knowledge:
        """The knowledge in these files."""
        return load(self.path, COMPUTATIONS, TODAY)
