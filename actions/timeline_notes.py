"""What a person must know beside the dates: takes a case, its counting and its ends, gives short Dutch sentences."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta

from actions.counted_days import NEW_CASE_DAYS, Counting
from actions.deadlines import EVALUATION, EVALUATION_FIRST_DAY, REPORT_TO_UWV, SECOND_TRACK
from actions.dutch import counted, day_in_words
from actions.sickness_case import SicknessCase
from actions.wage_period import AOW_TERM_CHANGED, WagePeriod
from actions.working_days import is_free

_SHORTEST_WAIT = 13 * 7
"""The waiting period can be shortened to 13 weeks at least (WIA article 23 lid 6)."""


def notes_on(case: SicknessCase, counting: Counting, wage: WagePeriod, today: date) -> tuple[str, ...]:
    """The notes in order of weight: does a case run, what was counted, what ends it, what is uncertain."""
    return (
        *_which_case(counting, today),
        *_not_counted(case, counting, today),
        *_evaluation(case, counting, wage, today),
        *_lengthened(case, counting, wage),
        *_contract(case, wage),
        *_aow(case, counting, wage, today),
        *_report(counting),
        *_stopped(counting, wage, today),
        "Noemt UWV in een brief of beslissing een andere datum? Dan geldt de datum van UWV.",
    )


def _which_case(counting: Counting, today: date) -> list[str]:
    recovery, first_day = counting.recovery, counting.days.first_day
    if recovery is None:
        return []
    notes = []
    if first_day > today:
        notes.append(
            f"Er loopt nu geen ziektegeval: het herstel duurt tot en met {day_in_words(recovery.until)}. "
            f"Deze data gelden alleen als de ziekte op {day_in_words(first_day)} opnieuw begint."
        )
    notes.append(
        f"Er waren {recovery.recovered} dagen volledig herstel achter elkaar. Na 28 dagen of langer "
        f"begint een nieuw ziektegeval. De telling begint daarom opnieuw op {day_in_words(first_day)}."
    )
    if counting.waited_before:
        notes.append(
            "Een eerdere ziekteperiode duurde al 104 weken of langer. "
            "Vraag UWV of een jurist of het nieuwe ziektegeval weer dezelfde termijnen heeft."
        )
    return notes


def _not_counted(case: SicknessCase, counting: Counting, today: date) -> list[str]:
    pauses = counting.days.pauses
    recovered = sum(pause.recovered for pause in pauses)
    away = sum(pause.days - pause.recovered for pause in pauses)
    notes = []
    if recovered:
        notes.append(
            f"Niet meegeteld wegens volledig herstel: {counted(recovered, 'dag', 'dagen')}. "
            "Minder uren of ander werk is geen volledig herstel."
        )
    if away:
        notes.append(
            f"Niet meegeteld wegens zwangerschaps- of bevallingsverlof: {counted(away, 'dag', 'dagen')}. Ziekte direct "
            "vóór en na het verlof is hier samengeteld. Dat kan anders zijn, vraag het UWV."
        )
    if pauses and pauses[-1].until >= today and 0 < pauses[-1].recovered < NEW_CASE_DAYS:
        notes.append("Duurt het herstel toch 28 dagen of langer? Dan begint bij nieuwe ziekte een nieuwe telling.")
    return notes


def _evaluation(case: SicknessCase, counting: Counting, wage: WagePeriod, today: date) -> list[str]:
    days, evaluation = counting.days, case.evaluation_date
    if evaluation is None and wage.wage_until < days.day(SECOND_TRACK):
        return []
    if evaluation is None and today <= days.day(EVALUATION):
        return [
            "Bij het tweede spoor staat de uiterste dag: het einde van week 58. "
            "Kan terugkeer bij de eigen werkgever niet meer? Dan begint het tweede spoor meteen."
        ]
    if evaluation is None:
        return [
            "De datum van de eerstejaarsevaluatie is niet bekend. Bij het tweede spoor staat daarom het einde van "
            "week 58. Was de evaluatie eerder? Dan is die dag ook eerder."
        ]
    if evaluation < days.first_day:
        return ["De opgegeven eerstejaarsevaluatie hoort bij het vorige ziektegeval. Zij is niet meegerekend."]
    if evaluation > days.day(EVALUATION):
        return ["De eerstejaarsevaluatie was na week 52. Wacht met het tweede spoor niet tot de berekende dag."]
    if evaluation < days.day(EVALUATION_FIRST_DAY):
        return [
            "De evaluatie was vóór week 46. Vraag de bedrijfsarts of casemanager of die als eerstejaarsevaluatie telt."
        ]
    return []


def _lengthened(case: SicknessCase, counting: Counting, wage: WagePeriod) -> list[str]:
    notes = []
    if (case.sanction_weeks and not wage.sanction_weeks) or (
        case.voluntary_extension_until is not None and wage.extension_until is None
    ):
        reason = (
            "hoort bij een eerder ziektegeval" if counting.waited_before else "geldt niet na het einde van het contract"
        )
        notes.append(f"De opgegeven loonsanctie of verlenging is niet meegerekend: die {reason}.")
    if wage.sanction_weeks:
        notes.append(
            f"De loonsanctie is meegerekend met {counted(wage.sanction_weeks, 'week', 'weken')}. "
            "Is de tekortkoming hersteld? Dan kan de werkgever UWV vragen om bekorting."
        )
    if wage.extension_until is not None:
        notes.append(
            f"De vrijwillige verlenging tot en met {day_in_words(wage.extension_until)} is meegerekend. "
            "De WIA-aanvraag schuift daardoor op. Bij de brief van UWV en het re-integratieverslag staan nog de gewone "
            "weken. Vraag UWV wanneer die twee er moeten zijn."
        )
    if wage.sanction_weeks and wage.extension_until is not None:
        notes.append(
            "Er zijn een loonsanctie én een vrijwillige verlenging. Hier is de laatste einddatum genomen. "
            "Houd de beslissing van UWV aan."
        )
    return notes


def _contract(case: SicknessCase, wage: WagePeriod) -> list[str]:
    end = case.contract_end
    if end is None or (end > wage.waiting_until and wage.ended_by != "contract"):
        return []
    notes = [f"Het contract eindigt op {day_in_words(end)}. Daarna betaalt de werkgever geen loon meer."]
    if end < wage.waiting_until:
        notes += [
            "De werkgever meldt de ziekte uiterlijk op de laatste werkdag van het contract bij UWV.",
            "Na zes weken ziekte hoort daar ook een re-integratieverslag bij.",
            "Daarna kan er Ziektewet zijn. UWV of de eigenrisicodrager begeleidt de re-integratie dan verder.",
            "De stappen van een werkgever na die dag zijn dan niet meer voor de oude werkgever, "
            "tenzij hij eigenrisicodrager is.",
        ]
        if wage.wia_from is not None:
            notes.append("De wachttijd voor de WIA loopt door. De WIA kan daarom pas na 104 weken beginnen.")
    return notes


def _aow(case: SicknessCase, counting: Counting, wage: WagePeriod, today: date) -> list[str]:
    if case.aow_date is None:
        return []
    notes = []
    first_day = counting.days.first_day
    if wage.ended_by == "aow":
        weeks = "13 weken" if first_day < AOW_TERM_CHANGED else "zes weken"
        notes.append(
            f"Wie na de AOW-leeftijd ziek wordt, krijgt hooguit {weeks} loon, vanaf de eerste ziektedag."
            if case.aow_date <= first_day
            else f"Bij ziekte duurt de loondoorbetaling vanaf de AOW-leeftijd nog hooguit {weeks}. "
            "Samen met de tijd ervoor is het nooit meer dan 104 weken."
        )
    if wage.wia_from is None:
        left_out = "De stappen voor de WIA staan" if wage.application_until is None else "Een begindag van de WIA staat"
        notes.append(f"Vanaf de AOW-leeftijd is er geen WIA. {left_out} daarom niet in dit overzicht.")
    if wage.application_until is None and max(today, counting.days.day(_SHORTEST_WAIT)) < case.aow_date:
        notes.append("Is een vervroegde WIA-aanvraag (IVA) aan de orde? Vraag UWV of dat vóór de AOW-leeftijd nog kan.")
    skippable = first_day < case.aow_date <= wage.waiting_until + relativedelta(years=1)
    if skippable and today <= wage.wage_until:
        notes.append(
            "De AOW-leeftijd komt vóór het einde van de wachttijd, of binnen een jaar erna. Werkgever en werknemer "
            "mogen dan soms samen schriftelijk afzien van het tweede spoor. Vraag dit eerst na."
        )
    return notes


def _report(counting: Counting) -> list[str]:
    if not is_free(counting.days.day(REPORT_TO_UWV)):
        return []
    return ["De dag na week 42 is geen werkdag. De melding aan UWV mag daarom op de eerste werkdag daarna."]


def _stopped(counting: Counting, wage: WagePeriod, today: date) -> list[str]:
    if today <= wage.sick_until:
        return []
    week = (counting.days.number(wage.sick_until) + 6) // 7
    return [f"De laatste week die telt, is week {week}. Deze liep tot en met {day_in_words(wage.sick_until)}."]
