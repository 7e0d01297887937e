"""Conversations in a real browser, with the real service behind them, as of 21 November 2026."""

from __future__ import annotations

import json
from collections.abc import Callable

import httpx
from playwright.sync_api import Route, expect

from tests.browser import NEEDS_CHROMIUM, Visit, Visitor
from tests.service import Process

pytestmark = NEEDS_CHROMIUM
WATCH = """() => {
  const log = document.querySelector('[role=log]');
  window.heard = [];
  window.removed = 0;
  new MutationObserver((changes) => changes.forEach(({ addedNodes, removedNodes }) => {
    window.removed += removedNodes.length;
    addedNodes.forEach((node) => {
      if (node.ariaLive !== 'off') window.heard.push(node.querySelector('.chat-bubble').textContent);
    });
  })).observe(log, { childList: true });
}"""
IN_VIEW = """(node) => {
  const [box, log] = [node, document.querySelector('.chat-log')].map((one) => one.getBoundingClientRect());
  return box.top >= log.top - 1 && box.bottom <= log.bottom + 1;
}"""

COURSE = "wie betaalt de cursus?"


def test_a_course_question_typed_and_picked_ends_in_an_answer_whose_sources_open(visit: Visit) -> None:
    visitor = visit()
    visitor.types("wie betaalt de cursus?")
    visitor.picks("Werkgever")
    visitor.types("kort")
    visitor.picks("Ja")

    links = visitor.opens_the_sources()

    expect(links.first).to_contain_text("Burgerlijk Wetboek 7, artikel 658a")
    expect(links.first).to_be_visible()
    for link in links.all():
        assert str(link.get_attribute("href")).startswith("http")
        assert (link.get_attribute("target"), link.get_attribute("rel")) == ("_blank", "noopener noreferrer")


def test_after_a_reload_the_conversation_goes_on_where_it_was_without_being_read_aloud_again(
    visit: Visit,
) -> None:
    visitor = visit()
    visitor.types(COURSE)
    visitor.picks("Werkgever")
    before = visitor.said()
    # Runs before the page's own script, so it sees whether the region was live when the first message came in.
    visitor.page.add_init_script("""new MutationObserver((_, observer) => {
      const log = document.querySelector('[role=log]');
      if (log?.firstChild) { window.liveAtFirst = log.ariaLive; observer.disconnect(); }
    }).observe(document, { childList: true, subtree: true });""")
    visitor.page.reload()
    visitor.sees_an_answer(after=0)

    assert visitor.said() == before
    assert visitor.page.evaluate("window.liveAtFirst") == "off"
    expect(visitor.page.get_by_role("log")).to_have_attribute("aria-live", "polite")
    visitor.picks("Kort")
    assert visitor.said()[: len(before)] == before
    assert "dichter bij passend werk" in visitor.said()[-1]


def test_what_waits_when_the_answers_are_lost_is_delivered_once_and_in_order_after_a_reload(visit: Visit) -> None:
    visitor = visit()
    visitor.types(COURSE)

    def lose_the_answer(route: Route) -> None:
        if route.request.method == "POST":
            route.fetch()
            route.abort()
        else:
            route.continue_()

    visitor.page.route("**/api/conversations/messages", lose_the_answer)
    visitor.button("Werkgever").click()
    for text in ("kort", "misschien"):
        visitor.input.fill(text)
        visitor.input.press("Enter")
    expect(visitor.page.get_by_text("Nog niet verzonden")).to_be_visible()
    visitor.page.unroute_all(behavior="wait")
    visitor.page.reload()
    visitor.sees_an_answer(after=8)

    said = visitor.said()
    assert (len(said), said[3], said[5], said[7]) == (9, "Werkgever", "kort", "misschien")
    assert "Hoe lang duurt de opleiding" in said[4]
    assert "dichter bij passend werk" in said[6]
    assert "Bronnen" in said[8]
    assert all("ERR_FAILED" in error for error in visitor.errors)
    visitor.errors.clear()


def test_when_the_server_restarts_the_page_goes_on_by_itself_and_nothing_is_lost_or_doubled(
    visit: Visit, own_service: Callable[..., Process]
) -> None:
    service = own_service()
    service.start()
    visitor = visit(service.ready_at.removesuffix("health"))
    visitor.types(COURSE)
    before = visitor.messages.count()
    service.stop()
    visitor.button("Werkgever").click()
    visitor.input.fill("kort")
    visitor.input.press("Enter")
    expect(visitor.page.get_by_text("Er is geen verbinding.")).to_be_visible()
    expect(visitor.page.get_by_text("Nog niet verzonden")).to_be_visible()
    service.start()
    expect(visitor.messages).to_have_count(before + 4, timeout=60_000)
    visitor.sees_an_answer(after=before)

    assert [visitor.said().count(said) for said in ("Werkgever", "kort")] == [1, 1]
    assert "Hoe lang duurt de opleiding" in visitor.said()[-3]
    assert "dichter bij passend werk" in visitor.said()[-1]
    expect(visitor.page.get_by_text("Er is geen verbinding.")).to_have_count(0)
    assert all("ERR_CONNECTION_REFUSED" in error for error in visitor.errors)
    visitor.errors.clear()
    after = visitor.said()
    visitor.page.reload()
    visitor.sees_an_answer(after=0)
    assert visitor.said() == after


def test_a_whole_conversation_can_be_held_with_the_keyboard_alone(visit: Visit) -> None:
    visitor = visit()

    def presses(key: str, until: str) -> None:
        """Presses a key until this has the focus."""
        for _ in range(30):
            visitor.page.keyboard.press(key)
            assert not visitor.focused().startswith("BODY")
            if visitor.focused().startswith(until):
                return
        raise AssertionError(f"{until!r} is never reached with {key}")

    def enters() -> None:
        before = visitor.messages.count()
        visitor.page.keyboard.press("Enter")
        visitor.sees_an_answer(after=before + 1)

    presses("Tab", until="BUTTON Naar het invoerveld")
    visitor.page.keyboard.press("Enter")
    assert visitor.focused() == "TEXTAREA Typ uw vraag of antwoord"
    visitor.page.keyboard.type("welke stappen en termijnen gelden er bij ziekte?")
    enters()
    presses("Shift+Tab", until="BUTTON Werkgever")
    enters()
    assert visitor.focused() == "BUTTON Weet ik niet"
    presses("Tab", until="TEXTAREA")
    visitor.page.keyboard.type("6 januari 2025")
    enters()
    presses("Shift+Tab", until="BUTTON Ja")
    for focus in ("BUTTON Nee", "BUTTON Nee"):
        enters()
        assert visitor.focused().startswith(focus)
    enters()

    # The choices under this long answer are out of view, so its beginning has the focus and what follows comes by Tab.
    assert visitor.focused() == "P Spoorwijzer"
    assert visitor.page.locator(":focus-visible").evaluate(IN_VIEW)
    presses("Tab", until="SUMMARY Bronnen")
    visitor.page.keyboard.press("Enter")
    expect(visitor.answer.get_by_role("link").first).to_be_visible()
    presses("Tab", until="BUTTON Meer uitleg")
    assert visitor.page.locator(":focus-visible").evaluate(IN_VIEW)


def test_after_a_click_the_beginning_of_a_long_answer_is_in_view_without_a_focus_ring(
    visit: Visit,
) -> None:
    visitor = visit(viewport={"width": 1280, "height": 800})
    visitor.asks_for_the_timeline()

    assert visitor.answer.locator("p").nth(1).evaluate(IN_VIEW)
    assert not visitor.focused().startswith("BODY")
    assert visitor.page.locator(".chat-log :focus-visible").count() == 0


def test_a_screen_reader_hears_every_answer_once_and_never_what_the_person_typed(visit: Visit) -> None:
    visitor = visit()
    visitor.page.evaluate(WATCH)
    visitor.asks_about_a_course()

    log = visitor.page.get_by_role("log")
    expect(log).to_have_attribute("aria-live", "polite")
    shown = log.locator(".chat-from-bot .chat-bubble").all_text_contents()
    assert visitor.page.evaluate("window.heard") == shown[1:]
    assert len(set(shown)) == 6
    assert visitor.page.evaluate("window.removed") == 0
    assert visitor.page.locator(".chat-from-bot").count() == log.locator(".chat-from-bot").count()


def test_a_message_that_is_too_long_is_refused_with_its_text_kept(visit: Visit) -> None:
    visitor = visit()
    before = len(visitor.requests)
    visitor.input.fill("a" * 2003)
    visitor.input.press("Enter")

    expect(visitor.page.get_by_role("alert")).to_have_text("Uw bericht is 3 tekens te lang. Maak het korter.")
    expect(visitor.input).to_have_value("a" * 2003)
    expect(visitor.input).to_have_attribute("aria-invalid", "true")
    assert len(visitor.requests) == before


def test_a_double_click_sends_once(visit: Visit) -> None:
    visitor = visit()
    visitor.input.fill("bedankt")
    visitor.page.get_by_role("button", name="Verstuur").dblclick()
    visitor.sees_an_answer(after=2)
    visitor.button("Loon, ontslag").dblclick()
    visitor.sees_an_answer(after=4)
    visitor.page.get_by_role("button", name="Terug").dblclick()
    visitor.sees_an_answer(after=6)
    visitor.types("hallo")

    typed = visitor.page.locator(".chat-from-user .chat-typed").all_text_contents()
    assert typed == ["bedankt", "Loon, ontslag en vergoeding", "terug", "hallo"]
    assert sum(url.endswith("/messages") for url in visitor.requests) == 4


def test_erasing_asks_first_and_then_begins_anew_without_the_old_conversation(visit: Visit) -> None:
    visitor = visit()
    visitor.types(COURSE)
    key = {"Authorization": f"Bearer {_token(visitor)}"}
    erase = visitor.page.get_by_role("button", name="Wis gesprek")
    erase.click()
    visitor.page.get_by_role("dialog").get_by_role("button", name="Annuleren").click()
    expect(visitor.messages).to_have_count(3)
    expect(erase).to_be_focused()
    erase.click()
    visitor.page.get_by_role("dialog").get_by_role("button", name="Wis gesprek").click()
    expect(visitor.messages).to_have_count(1)

    assert httpx.get(f"{visitor.address}api/conversations/messages", headers=key).status_code == 404
    expect(visitor.input).to_be_focused()
    visitor.page.reload()
    visitor.sees_an_answer(after=0)
    assert "Welkom" in visitor.said()[0]
    expect(visitor.messages).to_have_count(1)


def test_beginning_again_is_asked_by_the_assistant_in_the_conversation(visit: Visit) -> None:
    visitor = visit()
    visitor.types(COURSE)
    visitor.picks("Werkgever")
    visitor.page.get_by_role("button", name="Opnieuw beginnen").click()
    visitor.sees_an_answer(after=6)
    assert visitor.page.get_by_role("dialog").count() == 0
    visitor.picks("Ja")
    visitor.types(COURSE)

    assert "Bent u werkgever of werknemer?" in visitor.said()[-1]


def test_two_tabs_show_the_same_conversation_and_follow_each_other(visit: Visit) -> None:
    one = visit()
    one.types(COURSE)
    other = Visitor(one.page.context, one.address)
    assert other.said() == one.said()
    other.picks("Werkgever")
    expect(one.messages).to_have_count(5)
    assert not one.focused().startswith("BODY")
    one.picks("Kort")
    expect(other.messages).to_have_count(7)

    assert other.said() == one.said()
    one.page.get_by_role("button", name="Wis gesprek").click()
    one.page.get_by_role("dialog").get_by_role("button", name="Wis gesprek").click()
    expect(other.messages).to_have_count(1)
    other.picks("De WIA")
    expect(one.messages).to_have_count(3)
    assert other.said() == one.said()
    assert other.errors == []


def _token(visitor: Visitor) -> str:
    return str(json.loads(visitor.page.evaluate("localStorage.getItem('spoorwijzer token')")))
