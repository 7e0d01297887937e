"""The page in a real browser: what it weighs, whether everyone can read it, and that no text in it ever becomes code."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Route, expect

from tests.browser import NEEDS_CHROMIUM, Visit

pytestmark = NEEDS_CHROMIUM
PAYLOADS = (
    "<script>window.hacked = 1</script>",
    "<img src=x onerror='window.hacked = 1'>",
    "<svg onload=alert(1)>",
    '"><iframe src="javascript:alert(1)"></iframe>',
    "[klik](javascript:alert(1))",
    "<a href='javascript:alert(1)'>klik</a>",
    "**<b onmouseover=alert(1)>vet</b>**",
    "| <u>a</u> | b |\n|---|---|\n| <style>*{display:none}</style> | c |",
    "{{ 7 * 7 }} ${7 * 7} <%= 7 * 7 %>",
    "</textarea><form action=https://example.org><button>Verstuur</button></form>",
)
MARKUP_OF_OTHERS = ".chat :is(script, img, svg, iframe, style, b, u, form form, [onerror], [onmouseover])"
CONTRAST = (Path(__file__).parent / "contrast.js").read_text()


def test_code_that_a_person_types_stays_text_now_and_after_a_reload(visit: Visit) -> None:
    visitor = visit()
    for payload in PAYLOADS:
        visitor.types(payload)
    typed = visitor.page.locator(".chat-from-user .chat-typed")

    for moment in ("now", "after a reload"):
        assert (moment, typed.all_text_contents()) == (moment, list(PAYLOADS))
        assert visitor.page.locator(MARKUP_OF_OTHERS).count() == 0
        assert visitor.page.evaluate("window.hacked") is None
        visitor.page.reload()
        visitor.sees_an_answer(after=0)


def test_code_in_an_answer_stays_text_and_a_link_that_is_no_web_address_is_no_link(
    visit: Visit,
) -> None:
    visitor = visit()
    bad = {"title": PAYLOADS[1], "url": "javascript:alert(1)", "checked_on": PAYLOADS[0], "certainty": PAYLOADS[2]}
    said = {
        "id": "b99",
        "from": "bot",
        "text": "\n\n".join(PAYLOADS),
        "choices": [{"title": PAYLOADS[0], "value": "x"}],
        "sources": [bad],
        "attachments": [bad],
        "terms": [{"term": PAYLOADS[3], "meaning": PAYLOADS[5]}],
    }

    def answer(route: Route) -> None:
        route.fulfill(content_type="application/json", body=json.dumps({"messages": [said]}))

    visitor.page.route("**/api/conversations/messages", answer)
    visitor.types("hallo")

    expect(visitor.button(PAYLOADS[0])).to_be_visible()
    assert visitor.page.locator(MARKUP_OF_OTHERS).count() == 0
    assert visitor.answer.locator("a").count() == 0
    assert visitor.page.evaluate("window.hacked") is None


def test_on_a_screen_of_320_pixels_nothing_needs_scrolling_sideways(visit: Visit) -> None:
    visitor = visit(viewport={"width": 320, "height": 640})
    visitor.asks_for_the_timeline()
    visitor.opens_the_sources()

    # law.md a: first day 2025-01-06 → WIA application at the latest 2026-10-18.
    expect(visitor.answer.get_by_role("cell", name="18 oktober 2026")).to_have_count(1)
    for selector in ("html", ".chat-log", ".chat-table", ".chat-composer"):
        assert visitor.page.locator(selector).evaluate("(one) => one.scrollWidth <= one.clientWidth"), selector


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_on_the_page_has_a_contrast_of_at_least_four_and_a_half(visit: Visit, scheme: str) -> None:
    visitor = visit(color_scheme=scheme, viewport={"width": 1280, "height": 800})
    visitor.asks_for_the_timeline()
    visitor.opens_the_sources()
    visitor.input.fill("x" * 2001)
    visitor.input.press("Enter")
    visitor.page.route("**/api/conversations/messages", lambda route: route.fulfill(status=503, body="{}"))
    visitor.button("Meer uitleg").click()
    expect(visitor.page.get_by_text("Er is een storing.")).to_be_visible()
    visitor.page.get_by_role("button", name="Wis gesprek").click()
    measured = visitor.page.evaluate(CONTRAST)

    # WCAG 2.2, success criterion 1.4.3.
    assert [found for found in measured if found["ratio"] < 4.5] == []
    texts = " ".join(found["text"] for found in measured)
    for expected in ("Verstuur", "Bronnen", "te lang", "Er is een storing", "Nog niet verzonden", "Gesprek wissen?"):
        assert expected in texts
    assert all("503" in error for error in visitor.errors)
    visitor.errors.clear()


def test_the_page_weighs_at_most_16_kilobytes_in_at_most_12_requests(visit: Visit) -> None:
    visitor = visit()
    visitor.page.wait_for_load_state("networkidle")
    files = [url for url in visitor.requests if "/api/" not in url]
    weight = sum(len(gzip.compress(httpx.get(url).content)) for url in files if not url.endswith(".svg"))

    assert len(visitor.requests) <= 12, visitor.requests
    assert weight <= 16_000
