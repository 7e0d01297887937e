"""Where to find a person: the profile of the organisation goes in, the message that names its coaches comes out."""

from __future__ import annotations

from bot.message import Message
from bot.offer import price_range
from bot.texts import Texts
from knowledge.model import Organisation


def contact(organisation: Organisation, texts: Texts) -> Message:
    """How to reach the organisation, or who else can help where its profile names no way to reach it."""
    ways = (("telefoon", organisation.phone), ("mail", organisation.email), ("tijden", organisation.office_hours))
    lines = [texts(f"coach_{name}", **{name: value}) for name, value in ways if value is not None]
    if not lines:
        return Message(text=texts("coach_onbekend"))
    parts = [texts("coach", organisatie=organisation.name), "\n".join(lines)]
    if organisation.packages:
        parts.append(
            texts("coach_trajecten", organisatie=organisation.name, prijzen=price_range(organisation.packages))
        )
    if organisation.quotation:
        parts.append(texts("coach_offerte", offerte=organisation.quotation))
    return Message(text="\n\n".join(parts))
