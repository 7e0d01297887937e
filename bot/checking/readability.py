"""Whether a text reads easily: the texts and the glossary in, a warning for each sentence or word that does not out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from statistics import mean

from bot.checking.jargon import ABBREVIATION, JARGON
from bot.checking.sentences import sentences, words
from bot.checking.written import Written
from bot.word_search import any_of
from knowledge.errors import Fault
from knowledge.model import Term

LONGEST_SENTENCE = 25
"""Words; plain Dutch at level B1 stays mostly under 20."""
LONGEST_AVERAGE = 15
"""Words to a sentence, over a text of several sentences."""

_SEVERAL = 3
_INFORMAL = re.compile(r"\b(?:je|jij|jou|jouw|jullie)\b", re.I)
_SHOWN = 6


def sentence_faults(written: Written) -> Iterator[Fault]:
    """A warning for each long sentence of this text, for long sentences on average, and for “je” instead of “u”."""
    found = list(dict.fromkeys(sentence for text in written.variants() for sentence in sentences(text)))
    lengths = [len(words(sentence)) for sentence in found]
    for sentence, length in zip(found, lengths):
        if length > LONGEST_SENTENCE:
            start = " ".join(words(sentence)[:_SHOWN])
            yield written.warning(f"heeft een zin van {length} woorden: “{start} …”", "maak er twee zinnen van")
    if len(found) >= _SEVERAL and mean(lengths) > LONGEST_AVERAGE:
        average = f"{mean(lengths):.1f}".replace(".", ",")
        remedy = f"maak de zinnen korter, gemiddeld hooguit {LONGEST_AVERAGE} woorden"
        yield written.warning(f"heeft zinnen van gemiddeld {average} woorden", remedy)
    informal = sorted({word.lower() for sentence in found for word in _INFORMAL.findall(sentence)})
    if informal:
        yield written.warning(f"zegt “{'”, “'.join(informal)}”", "spreek de lezer aan met u en uw")


def jargon_faults(texts: Iterable[Written], glossary: Mapping[str, Term]) -> Iterator[Fault]:
    """A warning for each word of the field that the glossary does not explain, where it stands first."""
    explained = any_of(word for name, term in glossary.items() for word in (name, *term.also))
    listed = any_of(JARGON)
    places: dict[str, list[Written]] = {}
    for written in texts:
        text = explained.sub("", "\n".join(written.variants()))
        for word in {*ABBREVIATION.findall(text), *map(str.lower, listed.findall(text))}:
            places.setdefault(word, []).append(written)
    for word, where in sorted(places.items()):
        others = f" (ook in {len(where) - 1} andere teksten)" if len(where) > 1 else ""
        remedy = "leg het uit in glossary.yml, of gebruik een gewoon woord"
        yield where[0].warning(f"noemt “{word}” zonder uitleg{others}", remedy)
