"""Opens the chat in Debian's chromium: an address goes in, a visitor who types, picks and reads comes out."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

CHROMIUM = shutil.which("chromium")
NEEDS_CHROMIUM = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None and "CI" not in os.environ, reason="chromium is missing: apt-get install chromium"
    ),
]
"""The marks of every test in a browser; where CI is set, a missing chromium is a failure."""
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_PATIENCE_MS = 10_000
# Every answer follows the person's own words, so the newest message is the assistant's once all are delivered.
_ANSWERED = """(before) => {
  const all = [...document.querySelectorAll('.chat-message')];
  return all.length > before && !all.at(-1).matches('.chat-from-user')
    && all.every((one) => one.querySelector('.chat-state').textContent === '');
}"""
# A violation that the browser reports nowhere else still has to end up among the errors.
_REPORT = "addEventListener('securitypolicyviolation', (e) => console.error(`policy: ${e.violatedDirective}`))"


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running browser without a window; fails if Debian's chromium is not installed."""
    expect.set_options(timeout=_PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM or "/usr/bin/chromium", args=_FLAGS)
        yield browser
        browser.close()


class Visitor:
    """Somebody with the page open in a tab, and what the browser complained about meanwhile."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.page: Page = context.new_page()
        self.page.set_default_timeout(_PATIENCE_MS)
        self.address = address
        self.errors: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("dialog", lambda dialog: self._unexpected(dialog))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.add_init_script(_REPORT)
        self.page.goto(address)
        self.sees_an_answer(after=0)

    def _unexpected(self, dialog: Any) -> None:
        self.errors.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    @property
    def messages(self) -> Locator:
        """All messages on the page, in order."""
        return self.page.locator(".chat-message")

    @property
    def answer(self) -> Locator:
        """The newest message."""
        return self.messages.last

    @property
    def input(self) -> Locator:
        """Where the person types."""
        return self.page.get_by_role("textbox", name="Uw vraag of antwoord")

    def said(self) -> list[str]:
        """The words of every message as shown, in order."""
        return self.page.locator(".chat-bubble").all_inner_texts()

    def sees_an_answer(self, after: int) -> None:
        """Waits until there are more messages than this and all are delivered and answered."""
        self.page.wait_for_function(_ANSWERED, arg=after)

    def types(self, text: str) -> None:
        """Types, sends and reads the answer."""
        before = self.messages.count()
        self.input.fill(text)
        self.input.press("Enter")
        self.sees_an_answer(after=before + 1)

    def button(self, title: str) -> Locator:
        """The button of the newest message whose title begins with this."""
        return self.answer.locator(".chat-choices button").filter(has_text=title).first

    def picks(self, *titles: str) -> None:
        """Picks one button after the other and reads what follows."""
        for title in titles:
            before = self.messages.count()
            self.button(title).click()
            self.sees_an_answer(after=before + 1)

    def asks_about_a_course(self) -> None:
        """From the welcome to the answer on who pays for a short course with a job in sight, for an employer."""
        self.picks("Werk bij een ander", "Wie betaalt een opleiding", "Werkgever", "Kort", "Ja")

    def asks_for_the_timeline(self, first_day: str = "6-1-2025") -> None:
        """From the welcome to the dated steps of somebody who has been ill since this day, for an employer."""
        self.picks("Stappen en termijnen", "Stappen en termijnen bij ziekte", "Werkgever")
        self.types(first_day)
        self.picks("Ja", "Nee", "Nee")

    def opens_the_sources(self) -> Locator:
        """Opens the list of sources under the newest answer that has one, and gives its links."""
        sources = self.page.locator("details").filter(has_text="Bronnen").last
        sources.locator("summary").click()
        return sources.get_by_role("link")

    def focused(self) -> str:
        """The tag and the words of what has the keyboard's focus."""
        element = "document.activeElement"
        return str(
            self.page.evaluate(f"{element}.tagName + ' ' + ({element}.innerText || {element}.placeholder || '')")
        )


Visit = Callable[..., Visitor]
"""Opens the page of the shared service, or of an address, in a browser with these settings."""
