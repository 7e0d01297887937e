"""Where to find a person: the profile of the organisation goes in, the message that names its coaches comes out."""

from __future__ import annotations

from bot.message import Message
from bot.texts import Texts
from knowledge.model import Organisation


def contact(organisation: Organisation, texts: Texts) -> Message:
    """How to reach the organisation, or who else can help where its profile names no way to reach it."""
    ways = (("telefoon", organisation.phone), ("mail", organisation.email), ("tijden", organisation.office_hours))
    lines = [texts(f"coach_{name}", **{name: value}) for name, value in ways if value is not None]
    if not lines:
        return Message(text=texts("coach_onbekend"))
    return Message(text=texts("coach", organisatie=organisation.name) + "\n\n" + "\n".join(lines))
