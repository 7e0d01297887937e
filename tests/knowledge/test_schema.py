"""The JSON Schemas that editors use are those of the classes, and every file of the repository fits its schema."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from knowledge.content import FOLDER
from knowledge.schema import schemas, write_schemas
from tests.knowledge.small_folder import FILES

SCHEMA_OF = {
    "facts.yml": "facts",
    "sources.yml": "sources",
    "amounts.yml": "amounts",
    "glossary.yml": "glossary",
    "milestones.yml": "milestones",
    "outcomes.yml": "outcomes",
    "trees": "tree",
    "organisations": "organisation",
    "seeds.yml": "seeds",
    "groups.yml": "groups",
}
REAL = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.yml"))


def schema_of(file: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(schemas()[f"{SCHEMA_OF[file.split('/')[0]]}.json"])
    return schema


def faults(file: str, text: str) -> list[str]:
    data = as_json(yaml.safe_load(text))
    return [error.message for error in Draft202012Validator(schema_of(file)).iter_errors(data)]


def as_json(data: Any) -> Any:
    """The data with its dates as text: JSON has none, and an editor sees what is typed."""
    if isinstance(data, dict):
        return {str(as_json(key)): as_json(value) for key, value in data.items()}
    if isinstance(data, list):
        return [as_json(item) for item in data]
    return data.isoformat() if isinstance(data, date) else data


def test_the_schema_files_are_those_of_the_classes() -> None:
    """After a change in the classes: `spoorwijzer schema`."""
    files = {path.name: path.read_text(encoding="utf-8") for path in (FOLDER / "schema").iterdir()}

    assert files == schemas()


def test_the_command_writes_them_in_a_new_folder(tmp_path: Path) -> None:
    write_schemas(tmp_path / "schema")

    assert {path.name for path in (tmp_path / "schema").iterdir()} == {f"{name}.json" for name in SCHEMA_OF.values()}


@pytest.mark.parametrize("file", sorted(FILES))
def test_a_small_file_that_is_right_fits_its_schema(file: str) -> None:
    assert faults(file, FILES[file]) == []


@pytest.mark.parametrize("file", REAL)
def test_a_file_of_the_repository_fits_its_schema(file: str) -> None:
    assert faults(file, (FOLDER / file).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("file", REAL)
def test_a_file_names_its_schema_in_its_first_line(file: str) -> None:
    """So that an editor completes and checks it without being set up."""
    first = (FOLDER / file).read_text(encoding="utf-8").splitlines()[0]
    prefix = "# yaml-language-server: $schema="

    assert first.startswith(prefix)
    named = ((FOLDER / file).parent / first.removeprefix(prefix)).resolve()
    assert named == FOLDER / "schema" / f"{SCHEMA_OF[file.split('/')[0]]}.json"


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("trees/wanneer.yml", "first: rol", "eerste: rol"),
        ("trees/wanneer.yml", "sources: [wet]\n    next", "sources: []\n    next"),
        ("sources.yml", "zeker", "soms"),
        ("facts.yml", "kind: date", "kind: dag"),
        ("facts.yml", "eerste_dag:", "Eerste dag:"),
        ("amounts.yml", "unit: euro", "unit: kilo"),
        ("organisations/voorbeeld.yml", "name: Voorbeeld", "naam: Voorbeeld"),
        ("organisations/voorbeeld.yml", "3 maanden", "'3 | 4 maanden'"),
        ("seeds.yml", "kind: claim", "kind: bewering"),
        ("seeds.yml", "000-2a:", "000.2a:"),
        ("seeds.yml", "overtaken: [1]", "overtaken: [0]"),
    ],
)
def test_an_editor_marks_what_the_reader_refuses(file: str, old: str, new: str) -> None:
    assert faults(file, FILES[file].replace(old, new))
