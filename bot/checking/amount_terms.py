"""Which dated amounts lack a value on a day or soon after it: amounts, texts and the day in, warnings out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from actions.dutch import day_in_words
from bot.checking.orphans import Named
from bot.checking.template import amounts_asked
from bot.checking.written import Written
from knowledge.content import Knowledge
from knowledge.errors import Fault
from knowledge.reader import Document

SOON = 60
"""Days before its end in which an amount must be renewed; the new ones are published in the weeks before."""


def amount_faults(
    document: Document, knowledge: Knowledge, texts: Sequence[Written], code: Named, on: date
) -> Iterator[Fault]:
    """A warning for each amount without a value on this day, or not much longer, with the answers that show it.

    `code` names the amounts that computations look up. A text that asks for the amount of another day,
    such as the end of a contract, does not count as one that shows it.
    """
    computed = code.among(knowledge.amounts)
    shown = _shown(texts)
    for name in knowledge.amounts:
        last = _last_day(knowledge, name, on)
        if last is not None and last >= on + timedelta(days=SOON):
            continue
        users = [f"{topic} ({', '.join(answers)})" for topic, answers in shown.get(name, {}).items()]
        users += ["berekeningen"] if name in computed else []
        where = f"; gebruikt in {', '.join(users)}" if users else ""
        if last is None:
            problem, remedy = f"heeft op {day_in_words(on)} geen waarde{where}", "zoek de waarde op, met haar bron"
        else:
            problem = f"heeft na {day_in_words(last)} geen waarde{where}"
            remedy = "voeg de nieuwe waarde toe zodra die is bekendgemaakt, met haar bron"
        yield document.fault((name,), problem, remedy, warning=True)


def _last_day(knowledge: Knowledge, name: str, on: date) -> date | None:
    """The last day of an unbroken run with a value, looking no further than the warning does; None without a start."""
    last = None
    for days in range(SOON + 1):
        day = on + timedelta(days=days)
        if knowledge.amount(name, day) is None:
            return last
        last = day
    return last


def _shown(texts: Sequence[Written]) -> dict[str, dict[str, dict[str, None]]]:
    """The answers that show an amount as of today, by amount and topic, in the order of the files."""
    shown: dict[str, dict[str, dict[str, None]]] = {}
    for written in texts:
        for name, today in amounts_asked(written.template) if written.template else ():
            if today:
                topic = written.document.name.removeprefix("trees/").removesuffix(".yml")
                shown.setdefault(name, {}).setdefault(topic, {})[written.place[1]] = None
    return shown
