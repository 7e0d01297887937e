"""The commands of the menu in Telegram: a command goes in, the choice or the offer that it stands for comes out."""

from __future__ import annotations

from collections.abc import Mapping

from bot.buttons import Buttons
from bot.message import Message, Option
from bot.texts import Texts

HELP = "doe:hulp"
GREETING = "doe:groet"
START, COMPUTE, ERASE = "start", "bereken", "wis"
CHOICES: Mapping[str, str] = {
    "tijdlijn": "onderwerp:poortwachter_tijdlijn",
    "coach": "doe:coach",
    "terug": "doe:terug",
    "wijzig": "doe:wijzig",
    "waarom": "doe:waarom",
    "gegevens": "doe:gegevens",
    "opnieuw": "doe:opnieuw",
    "help": HELP,
}
"""The commands that are a choice in every conversation."""
MENU = ("tijdlijn", COMPUTE, "coach", "terug", "wijzig", "waarom", "gegevens", "opnieuw", ERASE, "help", START)
"""Every command, in the order of the menu."""
COMPUTING = (
    "poortwachter_tijdlijn",
    "transitievergoeding",
    "loondoorbetaling",
    "wia_keuring_uitkering",
    "loonkostenvoordeel",
    "no_riskpolis",
    "vakantiedagen",
    "samentelling_ziekteperiodes",
)
"""The topics that end in a person's own dates or amounts."""
ERASE_YES, ERASE_NO = "wis:ja", "wis:nee"


def offer_to_compute(buttons: Buttons, texts: Texts) -> Message:
    """What can be computed."""
    return Message(text=texts("telegram_bereken"), choices=buttons.topics(COMPUTING))


def ask_to_erase(texts: Texts) -> Message:
    """Whether everything is to be erased."""
    answers = (ERASE_YES, texts("telegram_knop_wis")), (ERASE_NO, texts("telegram_knop_niet_wissen"))
    return Message(text=texts("telegram_wis"), choices=tuple(Option(title, value) for value, title in answers))
