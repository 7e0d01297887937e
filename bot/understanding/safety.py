"""A message goes in; whether it may be about suicide or self-harm comes out, of the writer or of someone else.

Rules and not a classifier, because nobody should depend on examples here. Where words are ambiguous the answer is
yes: reading one needless referral does little harm. Ordinary figures of speech about work are taken out first.
"""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.crisis_signs import HARMLESS, SIGNS
from bot.understanding.normalising import LONGEST_TEXT, normalise

# The spellings of chat, dialect and a second language that matter here and nowhere else.
_SPELLING: Final = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        (r"\b(?:t|et|ut)\b", "het"),
        (r"\b(?:niks|nix|nikske)\b", "niets"),
        (r"\b(?:ikke|iek|ikk|ek)\b", "ik"),
        (r"\bik(?=wil|ben|heb|kan|zie|ga|hoef|denk|zou|maak|spring|snij|pleeg|wou)", "ik "),
        (r"\bk(?=(?:zien?|zou|zu|kan|gaa?|denk|hoef|hou|wou|wi[el]l?|zen|snij|maak|spring|hang|voel|had)\b)", "ik "),
        (r"\bik (?:wiel|wul|will|wiil|wl)\b", "ik wil"),
        (r"\bwil(?=dood|niet|nie|sterven|nooit)", "wil "),
        (r"\b(?:ne|ni)(?:mie|mi|mee?r|mer|mmer)\b", "niet meer"),
        (r"\b(?:nit|neit|nieet|nied|nieh)\b", "niet"),
        (r"\b(niet|nooit) ?(?:me+r|mier|meir|mear)(?=leven|zijn|bestaan|verder|\b) ?", r"\1 meer "),
        (r"\bmeer(?=leven|zijn|bestaan|verder)", "meer "),
        (r"\b(?:lefen|lewen|leeven|leve|leeve|leem|leevn|levn|leben|lefe)\b", "leven"),
        (r"\b(?:zitte|zittn|zitn|zite|ziten)\b", "zitten"),
        (r"\b(mak|hang|ophang|spring|snijd|slik|sterv|slap|verdrink|verhang)e\b", r"\1en"),
        (r"\b(?:doad|doat|doot|doodt|dod|doo)\b", "dood"),
        (r"\b[zs]el+u[fv]", "zelf"),
        (r"\b(wou|wilde|wil|denk|vind|hoop|wens) dak\b", r"\1 dat ik"),
        (r"\bdd?oo?dd?\b|\bddood\b", "dood"),
        (r"\beige\b", "eigen"),
        (r"\bwakke\b", "wakker"),
        (r"\bkloar\b", "klaar"),
        (r"\b(?:mien|mij|me|mijne|men|mun|min|m) (?=(?:eigen )?leven\b)", "mijn "),
        (r"\b(?:haar|der|r|dur) (?=(?:(?:een|n|maar|gewoon|zelf) ){0,2}(?:einde?|end)\b)", "er "),
        (r"\b(?:haar|der|r|dur) (?=(?:\w+ )?niet meer (?:te )?(?:zijn|wil|hoef|was|ben)\b)", "er "),
        (r"\bn (?=einde?\b|end\b)", "een "),
        (r"\b(?:end|eint|ent)\b(?= aan)", "einde"),
        (r"\b(?:me|mijn|zijn|haar) eigen(?= (?:wat|iets|van kant|dood|op|pijn)\b)", "mezelf"),
    )
)  # fmt: skip

# A whole sentence that says no more than this is a sign; within a longer one ("ik wil niet meer werken") it is not.
_SENTENCES: Final = re.compile(
    r"(?:.* )?(?:ik )(?:kan en )?wil (?:echt |gewoon |het )*niet meer"
    r"|(?:ik )?(?:kan en )?wil (?:echt |gewoon |het )*niet meer"
    r"|(?:ik )?wil (?:zo )?niet (?:meer )?verder(?: meer)?|(?:ik )?doe (?:ik )?(?:mezelf|me) (?:nog )?(?:wat|iets)"
    r"|(?:ik )?zie het (?:echt |gewoon |even )*niet (?:meer )?zitten"
    r"|ik wil weg van (?:deze wereld|alles)|(?:ik )?wil rust voor altijd|(?:het|alles) mag (?:nu )?stoppen voor mij"
    r"|(?:als (?:\w+ ){1,5})?(?:dan )?spring ik(?: dan| straks| wel)?|dit is (?:mijn|het) laatste bericht(?: ooit)?"
    r"|voor mij is het (?:allemaal )?(?:afgelopen|over|klaar|voorbij|gedaan)|het is klaar met (?:mij|me)"
    r"|(?:ik )?(?:wil|wou) (?:\w+ )?voorgoed (?:weg|verdwijnen)|(?:ik )?(?:wil|kan) (?:dit|deze wereld) niet meer"
)
_SENTENCE_ENDS: Final = re.compile(r"[.!?\n]+\s")
_ENDS: Final = re.compile(r"[.!?;:,\n]+| maar | want | en ook ")


def is_crisis(text: str) -> bool:
    """Say whether `text` may be about suicide or self-harm; looks at its first 10,000 characters."""
    # A figure of speech ends with its sentence, or "…van mijn werkgever gehoord. Ik wil er een einde aan maken" is one.
    plain = " / ".join(_spelled_out(sentence) for sentence in _SENTENCE_ENDS.split(text[:LONGEST_TEXT]))
    for figure in HARMLESS:
        plain = figure.sub(" . ", plain)
    plain = plain.replace(" / ", " ")
    if any(sign.search(plain) for sign in SIGNS):
        return True
    return any(
        _SENTENCES.fullmatch(_spelled_out(part)) for part in _ENDS.split(text[:LONGEST_TEXT].lower()) if part.strip()
    )


def _spelled_out(text: str) -> str:
    plain = normalise(text)
    for spelling, into in _SPELLING:
        plain = spelling.sub(into, plain)
    return plain.strip()
