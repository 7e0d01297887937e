"""Which counted day each step of the Poortwachter falls on; first day of sickness is day 1, week n ends on day 7n."""

from __future__ import annotations

REPORT_TO_DOCTOR = 7
"""Within a week (Arbowet article 14; practice)."""
ANALYSIS = 42
"""Within six weeks (Regeling procesgang article 2)."""
PLAN = 56
"""Two weeks after the analysis: the end of week 8 (Regeling procesgang article 4)."""
REPORT_TO_UWV = 295
"""The first day after 42 weeks (Ziektewet article 38 lid 1)."""
EVALUATION_FIRST_DAY, EVALUATION = 316, 364
"""The end of the first year, in practice week 46 to 52 (Regeling procesgang article 4 lid 2)."""
FIRST_YEAR = 364
"""52 weeks: so long the wage is at least the minimum wage (BW 7:629 lid 1)."""
SECOND_TRACK_AFTER_EVALUATION = 42
"""Six weeks after the evaluation (Werkwijzer Poortwachter)."""
SECOND_TRACK = EVALUATION + SECOND_TRACK_AFTER_EVALUATION
IVA_FIRST_DAY, IVA_LAST_DAY = 22, 476
"""After three weeks, to the end of week 68: the shortened waiting period is 13 to 78 weeks and ends at least
ten weeks after the application (WIA article 23 lid 6)."""
LETTER_DAY, LETTER_LAST_DAY = 617, 623
"""UWV's letter: after 88 weeks in practice, by law no later than the end of week 89 (WIA article 64 lid 2)."""
REINTEGRATION_REPORT = 637
"""Thirteen weeks before the end: the end of week 91 (WIA article 25 lid 3)."""
APPLICATION_DAY = 651
"""Eleven weeks before the end: the end of week 93 (WIA article 64 lid 3)."""
LAST_ELEVEN_WEEKS = 652
"""The first day of the last eleven weeks: the no-risk policy after a refused WIA opens (Ziektewet 29b lid 1 b)."""
WAITING_PERIOD = 728
"""104 weeks (WIA article 23 lid 1; BW 7:629 lid 1)."""
