"""What an installation sets: the environment goes in, checked settings with safe defaults come out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from knowledge.errors import InputError

PROJECT = Path(__file__).parent.parent
TIME_ZONE = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True)
class Settings:
    """One installation; every field has an environment variable SPOORWIJZER_<NAME>."""

    host: str = "127.0.0.1"
    port: int = 8000
    database: Path = PROJECT / "var" / "spoorwijzer.db"
    models: Path = PROJECT / "models"
    organisation: str = "voorbeeld"
    messages_per_minute: int = 60
    new_conversations_per_minute: int = 30
    keep_days: int = 730
    """How long a conversation is kept after the last word in it; 0 is for ever. A case of two years needs two years."""
    fixed_today: date | None = None
    """The day as of which everything is answered, for a preview; None is the real day in the Netherlands."""
    telegram_token: str = field(default="", repr=False)
    telegram_token_file: Path | None = None
    """A file with the token, instead of the token itself; without either there is no Telegram."""
    telegram_webhook: str = ""
    """The public https address of this installation, to which Telegram brings updates; without it they are fetched."""
    telegram_api: str = ""
    """The address of a Bot API server of one's own, instead of Telegram's."""

    def today(self) -> date:
        """The day as of which answers are given."""
        return self.fixed_today or datetime.now(TIME_ZONE).date()


def from_environment(environment: Mapping[str, str]) -> Settings:
    """The settings that these environment variables ask for.

    Raises:
        InputError: a value that cannot be used, with the name of its variable.
    """
    default = Settings()

    def whole(name: str, fallback: int, most: int) -> int:
        text = environment.get(f"SPOORWIJZER_{name}", str(fallback))
        if not text.isdecimal() or len(text) > 9 or not 0 <= int(text) <= most:
            raise InputError(
                f"SPOORWIJZER_{name}", f"SPOORWIJZER_{name} is “{text}”. Geef een getal van 0 tot en met {most}."
            )
        return int(text)

    def path(name: str, fallback: Path) -> Path:
        return Path(environment.get(f"SPOORWIJZER_{name}", str(fallback)))

    return Settings(
        host=environment.get("SPOORWIJZER_HOST", default.host),
        port=whole("PORT", default.port, 65535),
        database=path("DATABASE", default.database),
        models=path("MODELS", default.models),
        organisation=environment.get("SPOORWIJZER_ORGANISATION", default.organisation),
        messages_per_minute=whole("MESSAGES_PER_MINUTE", default.messages_per_minute, 1_000_000),
        new_conversations_per_minute=whole(
            "NEW_CONVERSATIONS_PER_MINUTE", default.new_conversations_per_minute, 1_000_000
        ),
        keep_days=whole("KEEP_DAYS", default.keep_days, 36_500),
        fixed_today=_day(environment.get("SPOORWIJZER_TODAY")),
        telegram_token=environment.get("SPOORWIJZER_TELEGRAM_TOKEN", "").strip(),
        telegram_token_file=_file(environment.get("SPOORWIJZER_TELEGRAM_TOKEN_FILE")),
        telegram_webhook=_address(environment, "SPOORWIJZER_TELEGRAM_WEBHOOK", "https://"),
        telegram_api=_address(environment, "SPOORWIJZER_TELEGRAM_API", "http://", "https://"),
    )


def _day(text: str | None) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InputError("SPOORWIJZER_TODAY", f"SPOORWIJZER_TODAY is “{text}”. Geef een dag als JJJJ-MM-DD.") from None


def _file(text: str | None) -> Path | None:
    return Path(text) if text else None


def _address(environment: Mapping[str, str], name: str, *schemes: str) -> str:
    text = environment.get(name, "")
    if text and not text.startswith(schemes):
        raise InputError(name, f"{name} is “{text}”. Geef een adres dat begint met {' of '.join(schemes)}.")
    return text.rstrip("/")
