"""Measures memory: a process goes in, what it and everything that it started take comes out."""

from __future__ import annotations

from pathlib import Path

_PROC = Path("/proc")


def tree(root: int) -> list[int]:
    """The process ids of `root` and of everything that it started, directly or not."""
    parents: dict[int, int] = {}
    for folder in _PROC.iterdir():
        if folder.name.isdecimal():
            parents[int(folder.name)] = _parent(folder)
    found = [root] if root in parents else []
    for pid in found:  # grows while it is walked
        found += [child for child, parent in parents.items() if parent == pid]
    return found


def _parent(folder: Path) -> int:
    try:
        # The name of the program, between brackets, may hold spaces and brackets itself.
        return int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:  # it has ended since the folder was listed
        return 0


def proportional(pid: int) -> int:
    """The PSS of one process in bytes: what it has for itself, and its share of what it has with others."""
    for line in (_PROC / str(pid) / "smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    raise ValueError(f"/proc/{pid}/smaps_rollup has no line that begins with Pss:")


def of_tree(root: int) -> int:
    """The PSS of `root` and of everything that it started, in bytes."""
    return sum(proportional(pid) for pid in tree(root))
