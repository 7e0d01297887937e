"""The error of a case that cannot be computed: names the field of the request and says in Dutch what to do."""

from __future__ import annotations

from knowledge.errors import InputError, SpoorwijzerError

__all__ = ["CaseError", "SpoorwijzerError"]


class CaseError(InputError):
    """Facts that contradict each other or lie outside what the rules cover; no date is better than a wrong one."""
