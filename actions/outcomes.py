"""The computations that trees may name: takes facts, a day and the dated amounts, gives one of the declared outcomes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from actions.amount_lookup import AmountLookup
from actions.case_moments import (
    contract_moment,
    iva_moment,
    opzegverbod_moment,
    wia_moment,
    zestig_plus_periode,
    ziektefase,
)
from actions.claims import compensatie_moment, vordering_moment
from actions.date_moments import (
    doelgroepverklaring_moment,
    erd_wga_termijn,
    no_risk_eigen_werkgever,
    no_risk_termijn,
    vergoeding_moment,
)
from actions.joined_periods import samentelling
from actions.leaving_sick import verslag_uit_dienst
from actions.personal import Stored
from actions.sanction_terms import bekorting_moment, bezwaar_moment
from actions.second_track import aow_tweede_spoor, tweede_spoor_moment
from actions.sick_pay import loonjaar
from actions.wia_class import wia_klasse

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


def _of_days(moment: Callable[[Stored, date], str]) -> Run:
    """Terms of days do not depend on a dated amount."""

    def run(facts: Stored, today: date, amounts: AmountLookup) -> str:
        return moment(facts, today)

    return run


_ALL = (
    Computation(
        "ziektefase",
        ("tot_week_42", "tot_einde_jaar_1", "jaar_2", "wia_periode", "na_wia_termijn", "na_wachttijd"),
        ("eerste_ziektedag",),
        _of_days(ziektefase),
    ),
    Computation(
        "wia_moment",
        ("te_vroeg", "nu", "te_laat", "na_wachttijd", "niet_van_toepassing"),
        ("eerste_ziektedag",),
        _of_days(wia_moment),
    ),
    Computation("iva_moment", ("te_vroeg", "mogelijk", "te_laat"), ("eerste_ziektedag",), _of_days(iva_moment)),
    Computation(
        "contract_moment",
        ("loopt_door", "eindigt", "geeindigd"),
        ("eerste_ziektedag", "contract_einde"),
        _of_days(contract_moment),
    ),
    Computation(
        "tweede_spoor_moment",
        ("voor_evaluatie", "termijn_loopt", "te_laat", "na_loon"),
        ("eerste_ziektedag",),
        _of_days(tweede_spoor_moment),
    ),
    Computation(
        "aow_tweede_spoor",
        ("binnen_wachttijd", "binnen_een_jaar", "later"),
        ("eerste_ziektedag", "aow_datum"),
        _of_days(aow_tweede_spoor),
    ),
    Computation("opzegverbod_moment", ("loopt", "voorbij"), ("eerste_ziektedag",), _of_days(opzegverbod_moment)),
    Computation(
        "loonjaar",
        ("jaar_1", "jaar_2", "loonsanctie", "verlenging", "voorbij"),
        ("eerste_ziektedag",),
        _of_days(loonjaar),
    ),
    Computation("bezwaar_moment", ("loopt", "voorbij"), ("loonsanctie_besluit_op",), _of_days(bezwaar_moment)),
    Computation("bekorting_moment", ("loopt", "voorbij"), ("bekorting_gevraagd_op",), _of_days(bekorting_moment)),
    Computation(
        "compensatie_moment",
        ("nog_niet_betaald", "loopt", "verlopen"),
        ("vergoeding_betaald_op",),
        _of_days(compensatie_moment),
    ),
    Computation(
        "samentelling",
        ("geen_herstel", "een_geval", "nieuw_geval"),
        ("eerste_ziektedag", "herstelperiodes"),
        _of_days(samentelling),
    ),
    Computation(
        "verslag_uit_dienst",
        ("geen", "kort", "volledig", "wia"),
        ("eerste_ziektedag", "contract_einde"),
        _of_days(verslag_uit_dienst),
    ),
    Computation(
        "zestig_plus_periode",
        ("voor_regeling", "binnen_regeling", "na_regeling"),
        ("eerste_ziektedag",),
        _of_days(zestig_plus_periode),
    ),
    Computation(
        "wia_klasse",
        ("geen_wia", "gedeeltelijk", "volledig"),
        ("maandsalaris", "verdiencapaciteit"),
        wia_klasse,
    ),
    Computation(
        "erd_wga_termijn",
        ("binnen_tien_jaar", "na_tien_jaar"),
        ("wia_ingangsdatum",),
        _of_days(erd_wga_termijn),
    ),
    Computation(
        "doelgroepverklaring_moment",
        ("nog_niet_begonnen", "loopt", "verlopen"),
        ("nieuwe_dienst_begin",),
        _of_days(doelgroepverklaring_moment),
    ),
    Computation("vergoeding_moment", ("maximum_bekend", "maximum_onbekend"), ("contract_einde",), vergoeding_moment),
    Computation(
        "vordering_moment", ("nog_in_dienst", "loopt", "verlopen"), ("contract_einde",), _of_days(vordering_moment)
    ),
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
