"""Updates that are fetched: a bot goes in, its updates come out, each confirmed only after it has been handled."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from telegram import Bot, Update
from telegram.error import TelegramError

from bot.channels.telegram.menu import ERASE_YES

_log = logging.getLogger(__name__)
UPDATES = [Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER]
"""The kinds of updates that Telegram is asked for."""
_LONG_POLL = 30
"""How long Telegram holds a request for updates while there are none, in seconds."""


class Polling:
    """The updates of one bot. Asking for the next ones confirms those that were handled."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._following = 0

    async def updates(self) -> Sequence[Update]:
        """The next updates; none if there are none for a while.

        Raises:
            TelegramError: Telegram cannot be reached, or refuses.
        """
        try:
            return batch(
                await self._bot.get_updates(offset=self._following, timeout=_LONG_POLL, allowed_updates=UPDATES)
            )
        except TelegramError:
            raise
        except Exception as error:  # the library raises anything for an update that it cannot read
            _log.error("Telegram stuurt iets onleesbaars: %s", type(error).__name__)
            return await self._first()

    def handled(self, update: Update) -> None:
        """Notes that this update need not come again."""
        self._following = update.update_id + 1

    async def _first(self) -> Sequence[Update]:
        """The first of the next updates if that one can be read; else it is passed over."""
        asked = {"offset": self._following, "limit": 1, "allowed_updates": UPDATES}
        for update in await self._bot.do_api_request("getupdates", api_kwargs=asked):
            try:
                return [Update.de_json(update, self._bot)]
            except Exception:
                self._following = update["update_id"] + 1
        return []


def batch(updates: Sequence[Update]) -> Sequence[Update]:
    """The first updates that may be handled before they are confirmed.

    After an erasure nothing shows that an update has been handled, so an erasure is confirmed by itself.
    """
    erasing = next((n for n, u in enumerate(updates) if u.callback_query and u.callback_query.data == ERASE_YES), None)
    return updates if erasing is None else updates[: max(1, erasing)]
