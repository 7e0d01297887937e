"""The errors that Spoorwijzer raises on purpose; each message says in Dutch what is wrong and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


class SpoorwijzerError(Exception):
    """Something the user or the operator can put right."""


class InputError(SpoorwijzerError, ValueError):
    """A value that cannot be used: `field` names it as the contract does, `message` says why and what is possible."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.message = message


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong in a knowledge or flow file: where, what, and what to do about it."""

    file: str
    line: int
    field: str
    problem: str
    remedy: str
    severity: Literal["fout", "waarschuwing"] = "fout"

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.severity}: {self.field}: {self.problem} → {self.remedy}"


class KnowledgeError(SpoorwijzerError):
    """The knowledge files cannot be used as they are; `faults` lists every reason."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("De kennisbestanden kloppen niet:\n" + "\n".join(str(fault) for fault in faults))
        self.faults = tuple(faults)
