"""The terms around a loonsanctie: takes the day of UWV's decision or of a request, gives the last day."""

from __future__ import annotations

from datetime import date, timedelta

from actions.personal import Stored, known_day, needed_day

DECIDED_ON, ASKED_ON = "loonsanctie_besluit_op", "bekorting_gevraagd_op"
_OBJECTION = timedelta(weeks=6)
_DECISION = timedelta(weeks=3)


def objection_until(decided_on: date) -> date:
    """The last day to object: six weeks after the day on which UWV sent its decision. Not moved to a working day."""
    return decided_on + _OBJECTION


def shortening_decided_by(asked_on: date) -> date:
    """The last day for UWV to decide on a bekortingsverzoek: three weeks after it came in (WIA article 25 lid 12-14)."""
    return asked_on + _DECISION


def objection_until_from(facts: Stored) -> date | None:
    """As `objection_until`, `None` while the day of the decision is not known."""
    decided_on = known_day(facts, DECIDED_ON, DECIDED_ON)
    return None if decided_on is None else objection_until(decided_on)


def shortening_decided_by_from(facts: Stored) -> date | None:
    """As `shortening_decided_by`, `None` while the day of the request is not known."""
    asked_on = known_day(facts, ASKED_ON, ASKED_ON)
    return None if asked_on is None else shortening_decided_by(asked_on)


def bezwaar_moment(facts: Stored, today: date) -> str:
    """Whether an objection to the loonsanctie is still in time."""
    decided_on = needed_day(facts, DECIDED_ON, "Hiervoor is de dag nodig waarop UWV de beslissing stuurde.")
    return "loopt" if today <= objection_until(decided_on) else "voorbij"


def bekorting_moment(facts: Stored, today: date) -> str:
    """Whether UWV still has time to decide on the bekortingsverzoek; after it the loonsanctie ends that much earlier."""
    asked_on = needed_day(facts, ASKED_ON, "Hiervoor is de dag nodig waarop UWV het verzoek ontving.")
    return "loopt" if today <= shortening_decided_by(asked_on) else "voorbij"
