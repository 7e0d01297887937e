"""Whether facts can be true together: the facts of a conversation in, the reason why they cannot be out."""

from __future__ import annotations

from datetime import date

from actions.counted_days import counting
from actions.personal import Stored, case_from, contract_end_from, known_day
from actions.sickness_case import check
from actions.transition_payment import check_order
from actions.wage_period import wage_period
from knowledge.errors import InputError


def contradiction(facts: Stored, today: date) -> InputError | None:
    """The error in facts that cannot be true together, or None; seen as soon as the second of two such facts is given.

    An end of the contract before 2020 is no contradiction, although no transition payment is computed for it.
    """
    try:
        case = case_from(facts)
        if case is not None:
            check(case, today)
            wage_period(case, counting(case.first_day, case.recoveries, case.leaves))
        start, end = known_day(facts, "dienst_begin", "start"), contract_end_from(facts)
        if start is not None and end is not None:
            check_order(start, end)
    except InputError as error:
        return error
    return None
