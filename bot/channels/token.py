"""The key to a conversation: made here, known to one person only; the conversation is stored under a digest of it."""

from __future__ import annotations

import hashlib
import secrets


def new_token() -> str:
    """A token that nobody can guess."""
    return secrets.token_urlsafe(32)


def conversation_id(token: str) -> str:
    """The id of the conversation that this token opens; the token does not follow from it."""
    return hashlib.sha256(token.encode()).hexdigest()
