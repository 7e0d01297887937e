"""Updates that Telegram brings: with the right secret they are handled before they are confirmed, and else refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from bot.channels.telegram.webhook import secret_of
from tests.channels.telegram.failure import Failure
from tests.channels.telegram.fake import TOKEN, FakeTelegram
from tests.channels.telegram.phone import Phone, until
from tests.service import Process, spoorwijzer

ADDRESS = "https://spoorwijzer.voorbeeld.nl"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Webhook:
    """A service to which updates are brought."""

    def __init__(self, service: Process, telegram: FakeTelegram) -> None:
        self.service = service
        self.telegram = telegram
        self.address = service.ready_at.replace("/health", "/telegram")

    def bring(self, **headers: str) -> list[int]:
        """Brings what waits, one by one, as Telegram does; gives the statuses."""
        with self.telegram.lock:
            waiting, self.telegram.updates = self.telegram.updates, []
        return [self.post(json=update, headers=headers).status_code for update in waiting]

    def post(self, **content: Any) -> httpx.Response:
        """One request."""
        return httpx.post(self.address, timeout=20, **content)

    @property
    def secret(self) -> dict[str, str]:
        """What Telegram was told to send along."""
        return {HEADER: self.telegram.webhook["secret_token"]}


@pytest.fixture(scope="module")
def webhook(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Webhook]:
    """A running service with a webhook."""
    folder = tmp_path_factory.mktemp("webhook")
    with FakeTelegram().running() as telegram:
        service = spoorwijzer(folder / "g.db", **telegram.settings(SPOORWIJZER_TELEGRAM_WEBHOOK=f"{ADDRESS}/"))
        service.start()
        until(lambda: telegram.webhook)
        yield Webhook(service, telegram)
        service.stop()


def test_telegram_is_told_the_address_the_secret_and_to_keep_the_order(webhook: Webhook) -> None:
    told = webhook.telegram.webhook

    assert told["url"] == f"{ADDRESS}/telegram"
    assert len(told["secret_token"]) >= 43
    assert told["max_connections"] == "1"
    assert "drop_pending_updates" not in told
    assert webhook.telegram.made("getUpdates") == []


def test_an_update_with_the_secret_is_handled_before_it_is_confirmed(webhook: Webhook) -> None:
    phone = Phone(webhook.telegram)
    phone.types("wie betaalt de cursus van mijn werknemer?")

    assert webhook.bring(**webhook.secret) == [200]
    phone.reads("Hoe lang duurt")
    phone.taps("Kort")
    assert webhook.bring(**webhook.secret) == [200]
    phone.reads("dichter bij passend werk")


@pytest.mark.parametrize("secret", [None, "", "x" * 64, "é".encode().decode("latin-1")])
def test_an_update_without_the_secret_is_refused_each_time(webhook: Webhook, secret: str | None) -> None:
    phone = Phone(webhook.telegram)
    for _ in range(2):
        phone.types("hallo")
        headers: Any = {} if secret is None else {HEADER: secret.encode("latin-1")}
        with webhook.telegram.lock:
            update = webhook.telegram.updates.pop()
        response = webhook.post(json=update, headers=headers)
        assert response.status_code == 403
        assert response.content == b""
    phone.types("bedankt")
    webhook.bring(**webhook.secret)
    phone.reads("Graag gedaan")

    assert len(phone.texts()) == 2


def test_an_update_that_comes_twice_is_answered_once(webhook: Webhook) -> None:
    phone = Phone(webhook.telegram)
    phone.types("/start")
    again = list(webhook.telegram.updates)
    webhook.bring(**webhook.secret)
    webhook.telegram.updates += again
    webhook.bring(**webhook.secret)
    phone.types("bedankt")
    webhook.bring(**webhook.secret)
    phone.reads("Graag gedaan")

    assert len(phone.texts()) == 2


@pytest.mark.parametrize("body", [b"geen json", b"[]", b"{}", b'{"update_id": 1, "message": 3}', b"\xff"])
def test_what_is_no_update_does_no_harm(webhook: Webhook, body: bytes) -> None:
    assert webhook.post(content=body, headers=webhook.secret).status_code == 200
    assert httpx.get(webhook.service.ready_at).status_code == 200


def test_a_body_that_is_too_large_is_refused(webhook: Webhook) -> None:
    assert webhook.post(content=b"x" * (512 * 1024 + 1), headers=webhook.secret).status_code == 413


def test_only_telegrams_method_is_known(webhook: Webhook) -> None:
    assert httpx.get(webhook.address, headers=webhook.secret).status_code == 405


def test_without_an_address_there_is_no_webhook(bot: Process, shared_telegram: FakeTelegram) -> None:
    response = httpx.post(bot.ready_at.replace("/health", "/telegram"), json={})

    assert response.status_code == 404
    assert until(lambda: shared_telegram.made("deleteWebhook"))


def test_going_back_to_fetching_takes_the_webhook_away_and_loses_nothing(
    telegram: FakeTelegram, own_service: Callable[..., Process]
) -> None:
    telegram.webhook = {"url": f"{ADDRESS}/telegram"}
    phone = Phone(telegram)
    phone.types("hallo")
    service = own_service(**telegram.settings())
    service.start()

    phone.reads("Hallo!")
    assert telegram.webhook == {}


def test_a_webhook_is_not_open_before_telegram_has_answered(own_service: Callable[..., Process]) -> None:
    """Telegram brings an update again that is refused like this, so nothing is lost."""
    unreachable = FakeTelegram()
    service = own_service(**unreachable.settings(SPOORWIJZER_TELEGRAM_WEBHOOK=ADDRESS))
    service.start()
    response = httpx.post(service.ready_at.replace("/health", "/telegram"), json={}, headers={HEADER: secret_of(TOKEN)})

    assert response.status_code == 503


def test_an_address_that_telegram_refuses_is_told_and_the_website_goes_on(
    telegram: FakeTelegram, own_service: Callable[..., Process]
) -> None:
    telegram.fail(Failure(status=400), "setWebhook")
    service = own_service(**telegram.settings(SPOORWIJZER_TELEGRAM_WEBHOOK=ADDRESS))
    service.start()

    until(lambda: "SPOORWIJZER_TELEGRAM_WEBHOOK" in service.log.read_text())
    assert httpx.get(service.ready_at).status_code == 200
