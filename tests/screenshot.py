"""Makes the README's picture of the chat: starts the service, holds a conversation, writes a PNG.

Run it with `python -m tests.screenshot` after a change to the page.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.browser import Visitor, chromium
from tests.service import PROJECT, spoorwijzer

PICTURE = PROJECT / "bot" / "channels" / "website" / "screenshot.png"
LARGEST = 200 * 1024
"""What a picture in a README may weigh, in bytes."""


def take(address: str, picture: Path) -> None:
    """Writes what an employer sees whose employee fell ill on 2 March 2026."""
    with chromium() as browser:
        visitor = Visitor(
            browser.new_context(viewport={"width": 960, "height": 1080}, reduced_motion="reduce"), address
        )
        visitor.asks_for_the_timeline("2 maart 2026")
        visitor.page.mouse.move(0, 0)
        visitor.page.screenshot(path=picture)


def main() -> None:
    """Starts a service of its own, so that nobody's conversation is in the picture."""
    with tempfile.TemporaryDirectory() as folder:
        service = spoorwijzer(Path(folder) / "gesprekken.db")
        service.start()
        try:
            take(service.ready_at.removesuffix("health"), PICTURE)
        finally:
            service.stop()
    size = PICTURE.stat().st_size
    if size > LARGEST:
        raise SystemExit(f"{PICTURE.name} is {size} bytes, more than {LARGEST}")


if __name__ == "__main__":
    main()
