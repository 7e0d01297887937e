"""The requests that commands and HTTP share: decoded JSON in, JSON values out, or an error that names the field.

Their names and forms are fixed in the contract; other programs are built on them.
"""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from actions.contradiction import contradiction
from actions.periods import Period
from actions.sickness_case import SicknessCase
from actions.timeline import timeline
from actions.transition_payment import Employment, payment
from bot.conversation import Conversation
from bot.heard import UNDERSTOOD
from bot.placeholders import MAXIMUM
from bot.understanding.reading import read
from knowledge.errors import InputError
from knowledge.schema_errors import explain
from knowledge.values import decimal, iso_date
from knowledge.walk import Question, Step, walk

T = TypeVar("T")
LONGEST_TEXT = 4000
"""The longest text that is read, in characters: a long e-mail fits, a whole file does not."""
DEEPEST = 20
"""How many values may be inside each other; no request needs more than four."""
YEARS = range(2000, 2200)
"""The years as of which something can be computed."""


class NoJsonError(InputError):
    """Bytes that are not the JSON of a request; `field` is empty, because there are no fields yet."""

    def __init__(self, problem: str) -> None:
        super().__init__("", f"Het verzoek is geen geldige JSON{problem}. Schrijf één object, in UTF-8.")


class PeriodRequest(Struct, frozen=True, forbid_unknown_fields=True):
    """A period; both days belong to it."""

    first: str = msgspec.field(name="from")
    until: str


class TimelineRequest(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A case of sickness; all dates are YYYY-MM-DD."""

    first_day: str
    recoveries: list[PeriodRequest] | None = None
    leaves: list[PeriodRequest] | None = None
    evaluation_date: str | None = None
    sanction_weeks: int | None = 0
    voluntary_extension_until: str | None = None
    contract_end: str | None = None
    aow_date: str | None = None
    today: str | None = None


class PaymentRequest(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An employment; amounts are gross euros as text, the holiday allowance is a percentage."""

    start: str
    end: str
    monthly_salary: str | int
    holiday_allowance: str | int = "8"
    fixed_allowances_12_months: str | int = "0"
    variable_pay_36_months: str | int = "0"
    year_end_bonus: str | int = "0"


class WalkRequest(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A tree and what is known."""

    topic: str
    facts: dict[str, Any] = {}
    today: str | None = None


class ReadRequest(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A value that a person typed."""

    kind: str
    text: str
    today: str | None = None


class AskRequest(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A message without a conversation."""

    text: str


def decoded(body: bytes) -> object:
    """The JSON value in these bytes.

    Raises:
        NoJsonError: they are no JSON, no UTF-8, or values inside each other without end.
    """
    try:
        value: object = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        place = re.search(r"\(byte (\d+)\)", str(error))
        raise NoJsonError(f" (vanaf byte {place.group(1)})" if place else "") from None
    inside = [value]
    for _ in range(DEEPEST):
        inside = [one for group in inside for one in _values(group)]
    if inside:
        raise NoJsonError(": er zitten te veel waarden in elkaar")
    return value


def parsed(data: object, kind: type[T]) -> T:
    """The request as `kind`.

    Raises:
        InputError: naming the first field that is missing, unknown or of the wrong type.
    """
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        problem, remedy, place = explain(str(error))
        if problem == str(error):
            problem, remedy = "heeft een veld dat niet kan", "verbeter of verwijder het"
        quoted = problem.split("“")[1].rstrip("”") if "“" in problem else ""
        field = ".".join([*place, *([quoted[:40]] if quoted else [])])
        subject = f"“{'.'.join(place)}”" if place else "Het verzoek"
        raise InputError(field, f"{subject} {problem.replace(quoted, quoted[:40])}: {remedy}.") from None


def timeline_of(conversation: Conversation, data: object, today: date) -> dict[str, Any]:
    """The personal timeline of a case."""
    request = parsed(data, TimelineRequest)
    case = SicknessCase(
        first_day=iso_date("first_day", request.first_day),
        recoveries=_periods("recoveries", request.recoveries),
        leaves=_periods("leaves", request.leaves),
        evaluation_date=_day("evaluation_date", request.evaluation_date),
        sanction_weeks=request.sanction_weeks or 0,
        voluntary_extension_until=_day("voluntary_extension_until", request.voluntary_extension_until),
        contract_end=_day("contract_end", request.contract_end),
        aow_date=_day("aow_date", request.aow_date),
    )
    found = timeline(case, _today(request.today, today))
    milestones = []
    for milestone in found.milestones:
        starts = {"from": milestone.starts.isoformat()} if milestone.starts else {}
        milestones.append(
            {
                "id": milestone.id,
                **starts,
                "due": milestone.due.isoformat(),
                "who": list(milestone.who),
                "status": milestone.status,
                "sources": _titles(conversation, milestone.sources),
            }
        )
    first = found.case_first_day.isoformat()
    return {"case_first_day": first, "week": found.week, "milestones": milestones, "notes": list(found.notes)}


def payment_of(conversation: Conversation, data: object) -> dict[str, Any]:
    """The transition payment of an employment, as an indication."""
    request = parsed(data, PaymentRequest)
    found = payment(
        Employment(
            start=iso_date("start", request.start),
            end=iso_date("end", request.end),
            monthly_salary=decimal("monthly_salary", str(request.monthly_salary)),
            holiday_allowance=decimal("holiday_allowance", str(request.holiday_allowance)),
            fixed_allowances_12_months=decimal("fixed_allowances_12_months", str(request.fixed_allowances_12_months)),
            variable_pay_36_months=decimal("variable_pay_36_months", str(request.variable_pay_36_months)),
            year_end_bonus=decimal("year_end_bonus", str(request.year_end_bonus)),
        ),
        partial(conversation.knowledge.amount, MAXIMUM),
    )
    return {
        "amount": f"{found.amount:.2f}",
        "salary_basis": f"{found.salary_basis:.2f}",
        "years": found.years,
        "months": found.months,
        "days": found.days,
        "maximum": None if found.maximum is None else f"{found.maximum:.2f}",
        "capped": found.capped,
        "steps": list(found.steps),
        "sources": _titles(conversation, found.sources),
        "notes": list(found.notes),
    }


def walk_of(conversation: Conversation, data: object, today: date) -> dict[str, Any]:
    """The next question of a tree, or its answer, for what is known."""
    request = parsed(data, WalkRequest)
    knowledge = conversation.knowledge
    tree = knowledge.trees.get(request.topic)
    if tree is None:
        known = ", ".join(sorted(knowledge.trees))
        raise InputError("topic", f"Het onderwerp “{request.topic[:40]}” bestaat niet. Kies uit: {known}.")
    day = _today(request.today, today)
    facts = knowledge.checked_facts(request.facts, day)
    refused = contradiction(facts, day)
    if refused is not None:
        raise InputError(f"facts.{refused.field}", refused.message)
    end = walk(tree, facts, day)
    path = [_step(step) for step in end.path]
    if isinstance(end, Question):
        asked = conversation.asking.question(end.fact, facts)
        choices = [{"value": c.value.partition(":")[2], "title": c.title} for c in asked.choices]
        kind = knowledge.facts[end.fact].kind
        return {"question": {"fact": end.fact, "text": asked.text, "choices": choices, "kind": kind}, "path": path}
    answer = tree.file.answers[end.id]
    said = {
        "id": end.id,
        "text": conversation.renderer.answer(answer, facts, day),
        "more": conversation.renderer.longer(answer, facts, day),
        "certainty": answer.certainty,
        "sources": msgspec.to_builtins(conversation.renderer.sources(answer)),
        "next": list(answer.next),
    }
    return {"answer": said, "path": path}


def reading_of(data: object, today: date) -> dict[str, Any]:
    """The value that a person typed, or every value that it could be."""
    request = parsed(data, ReadRequest)
    day = _today(request.today, today)
    try:
        found = read(request.kind, request.text[:LONGEST_TEXT], day)
    except ValueError as error:
        raise InputError("kind", str(error)) from None
    return {"value": found.value, "alternatives": list(found.alternatives)}


def understanding_of(conversation: Conversation, understood: dict[str, Any], text: str) -> dict[str, Any]:
    """What Rasa's parse data says, in the words of the contract."""
    topics = conversation.knowledge.trees
    intent = understood["intent"]["name"]
    ranking = [
        {"topic": item["name"], "confidence": round(item["confidence"], 4)}
        for item in understood.get("intent_ranking", [])
        if item["name"] in topics
    ]
    return {
        "text": text,
        "route": "answer" if intent in topics else _route(intent),
        "topic": intent if intent in topics else ("contact_coach" if intent == "coach" else None),
        "ranking": ranking[:10],
        "medical": bool((understood.get(UNDERSTOOD) or {}).get("medical")),
    }


def _route(intent: str) -> str:
    named = {"crisis": "crisis", "coach": "handover", "suggestie": "suggest"}
    if intent in ("buiten_bereik", "onleesbaar", "andere_taal", "antwoord"):
        return "out_of_scope"
    return named.get(intent, "smalltalk")


def _day(field: str, text: str | None) -> date | None:
    return None if text is None else iso_date(field, text)


def _today(text: str | None, today: date) -> date:
    day = _day("today", text) or today
    if day.year not in YEARS:
        raise InputError("today", f"Het jaar {day.year} kan hier niet. Kies {YEARS[0]} tot en met {YEARS[-1]}.")
    return day


def _values(group: object) -> list[object]:
    if isinstance(group, dict):
        return list(group.values())
    return group if isinstance(group, list) else []


def _periods(field: str, periods: list[PeriodRequest] | None) -> tuple[Period, ...]:
    return tuple(
        Period(iso_date(f"{field}.{index}.from", period.first), iso_date(f"{field}.{index}.until", period.until))
        for index, period in enumerate(periods or ())
    )


def _titles(conversation: Conversation, names: tuple[str, ...]) -> list[str]:
    found = (conversation.knowledge.sources[name] for name in names)
    return [f"{source.title} ({source.url})" for source in found]


def _step(step: Step) -> dict[str, Any]:
    return {"fact": step.name, "value": step.value, **({"computed": True} if step.computed else {})}
