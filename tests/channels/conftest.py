"""What the browser tests share: one running browser and the people who visit with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.browser import Visit, Visitor, chromium
from tests.service import Process


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture
def visit(browser: Browser, service: Process) -> Iterator[Visit]:
    """Lets somebody visit; nothing may go wrong in the browser or leave the site meanwhile."""
    visitors: list[Visitor] = []

    def arrive(address: str = "", **settings: Any) -> Visitor:
        address = address or service.ready_at.removesuffix("health")
        context = browser.new_context(**{"reduced_motion": "reduce", **settings})
        visitors.append(Visitor(context, address))
        return visitors[-1]

    yield arrive
    for visitor in visitors:
        visitor.page.context.close()
    for visitor in visitors:
        assert visitor.errors == []
        assert {urlsplit(url).netloc for url in visitor.requests} == {urlsplit(visitor.address).netloc}
