"""The computations that trees may name: takes facts, a day and the dated amounts, gives one of the declared outcomes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from actions.case_moments import contract_moment, iva_moment, wia_moment, ziektefase
from actions.date_moments import (
    AmountLookup,
    no_risk_eigen_werkgever,
    no_risk_termijn,
    vergoeding_moment,
    vordering_moment,
)
from actions.personal import Stored

__all__ = ["COMPUTATIONS", "AmountLookup", "Computation", "Run", "Stored"]

Run = Callable[[Stored, date, AmountLookup], str]


@dataclass(frozen=True)
class Computation:
    """A computation by name: `run` gives one of `outcomes`; the facts in `needs` must be known.

    `run` raises `CaseError` when a needed fact is missing or the facts cannot be true together.
    """

    name: str
    outcomes: tuple[str, ...]
    needs: tuple[str, ...]
    run: Run


def _of_case(moment: Callable[[Stored, date], str]) -> Run:
    """Sickness terms do not depend on a dated amount."""

    def run(facts: Stored, today: date, amounts: AmountLookup) -> str:
        return moment(facts, today)

    return run


_ALL = (
    Computation(
        "ziektefase",
        ("tot_week_42", "tot_einde_jaar_1", "jaar_2", "wia_periode", "na_wia_termijn", "na_wachttijd"),
        ("eerste_ziektedag",),
        _of_case(ziektefase),
    ),
    Computation(
        "wia_moment",
        ("te_vroeg", "nu", "te_laat", "na_wachttijd", "niet_van_toepassing"),
        ("eerste_ziektedag",),
        _of_case(wia_moment),
    ),
    Computation("iva_moment", ("te_vroeg", "mogelijk", "te_laat"), ("eerste_ziektedag",), _of_case(iva_moment)),
    Computation(
        "contract_moment",
        ("loopt_door", "eindigt", "geeindigd"),
        ("eerste_ziektedag", "contract_einde"),
        _of_case(contract_moment),
    ),
    Computation("vergoeding_moment", ("maximum_bekend", "maximum_onbekend"), ("contract_einde",), vergoeding_moment),
    Computation("vordering_moment", ("nog_in_dienst", "loopt", "verlopen"), ("contract_einde",), vordering_moment),
    Computation(
        "no_risk_termijn",
        ("eerste_twee_maanden", "binnen_vijf_jaar", "na_vijf_jaar"),
        ("nieuwe_dienst_begin",),
        no_risk_termijn,
    ),
    Computation(
        "no_risk_eigen_werkgever",
        ("binnen_vijf_jaar", "na_vijf_jaar"),
        ("wia_ingangsdatum",),
        no_risk_eigen_werkgever,
    ),
)

COMPUTATIONS: Mapping[str, Computation] = MappingProxyType({computation.name: computation for computation in _ALL})
"""Every computation by its name."""
