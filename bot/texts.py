"""The sentences of the assistant itself: a name and the words to fill in go in, the Dutch sentence comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import Fault, KnowledgeError
from knowledge.reader import read_document

FILE = Path(__file__).parent.parent / "flows" / "texts.yml"


@dataclass(frozen=True)
class Texts:
    """The sentences by name; asking for one that does not exist is a fault in the program, so a KeyError."""

    by_name: Mapping[str, str]

    def __call__(self, name: str, /, **words: str) -> str:
        return self.by_name[name].format(**words)


def load_texts(file: Path = FILE) -> Texts:
    """The sentences in this file.

    Raises:
        KnowledgeError: if the file cannot be read or a sentence is not a text.
    """
    faults: list[Fault] = []
    document = read_document(faults, file, f"flows/{file.name}")
    for name, text in (document.data or {}).items():
        if not isinstance(text, str):
            faults.append(document.fault((str(name),), "is geen tekst", "zet er aanhalingstekens om"))
    if faults:
        raise KnowledgeError(faults)
    return Texts(document.data)
