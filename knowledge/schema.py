"""The JSON Schemas of the knowledge files, made from their classes, so that an editor checks while typing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from knowledge.model import (
    Amount,
    Fact,
    Group,
    Identifier,
    MilestoneText,
    Organisation,
    OutcomeText,
    Seeds,
    Source,
    Term,
    TreeFile,
)

_FILES: dict[str, Any] = {
    "facts": dict[Identifier, Fact],
    "sources": dict[Identifier, Source],
    "amounts": dict[Identifier, Amount],
    "glossary": dict[str, Term],
    "groups": dict[Identifier, Group],
    "milestones": dict[Identifier, MilestoneText],
    "outcomes": dict[Identifier, OutcomeText],
    "tree": TreeFile,
    "organisation": Organisation,
    "seeds": Seeds,
}


def schemas() -> dict[str, str]:
    """The text of each schema file, by file name."""
    return {f"{name}.json": _schema(kind) for name, kind in _FILES.items()}


def write_schemas(folder: Path) -> None:
    """Writes the schema files into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")


def _schema(kind: Any) -> str:
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(kind)}
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
