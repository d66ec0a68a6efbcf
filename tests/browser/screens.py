"""Takes pictures of the main kinds of page of the built site, so that somebody looks at them.

Each kind has one sheet: a phone and a desk, in light and in dark, as they look when the page has opened.
The clock stands still, so that two runs over the same site show the same.
"""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import sync_playwright
from tests.browser.install import system_browser
from tests.browser.registers import NOW
from tests.browser.visitors import DESK, PHONE, Visitors
from tests.folders import ROOT
from tests.server import serve

KINDS = {
    "home": "",
    "policies": "chinh-sach/",
    "policy": "chinh-sach/nd-45-2012-nd-cp/",
    "support": "ho-tro/may-moc-tien-tien/",
    "finder": "ho-tro/tra-cuu/",
    "products": "san-pham/",
    "product": "san-pham/binh-duong-tulipan-set/",
    "events": "su-kien/",
    "event": "su-kien/vietnam-expo-hcmc-2026/",
    "search": "tim-kiem/?q=nghi%20dinh%2045",
}
"""The ten main kinds of page, by name, with the page that stands for each."""

LOOKS: tuple[tuple[tuple[int, int], Literal["light", "dark"]], ...] = (
    (PHONE, "light"),
    (PHONE, "dark"),
    (DESK, "light"),
    (DESK, "dark"),
)
GAP = 16
GROUND = "#808080"


def sheet(pictures: list[bytes]) -> Image.Image:
    """Lay pictures side by side, tops level."""
    images = [Image.open(io.BytesIO(one)).convert("RGB") for one in pictures]
    width = sum(one.width for one in images) + GAP * (len(images) + 1)
    laid = Image.new("RGB", (width, max(one.height for one in images) + 2 * GAP), GROUND)
    left = GAP
    for one in images:
        laid.paste(one, (left, GAP))
        left += one.width + GAP
    return laid


def main(arguments: list[str] | None = None) -> int:
    """Write one sheet a kind of page into a folder; an error on any page is an error of the run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", help=f"of {', '.join(KINDS)}, or addresses; all if none")
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--out", type=Path, default=ROOT / ".cache" / "screens")
    parser.add_argument("--whole", action="store_true", help="the whole page, not only the first screen")
    asked = parser.parse_args(arguments)
    if not (asked.site / "index.html").is_file():
        print("Chưa có site/. Hãy chạy `make site` trước.", file=sys.stderr)
        return 1
    asked.out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, serve(asked.site) as address:
        browser = playwright.chromium.launch(executable_path=system_browser(), args=["--no-sandbox"])
        visitors = Visitors(browser)
        for kind in asked.kinds or KINDS:
            path = KINDS.get(kind, kind)
            pictures = []
            for size, colours in LOOKS:
                page = visitors.visit(address, path, at=NOW, size=size, colours=colours)
                page.wait_for_load_state("networkidle")
                page.evaluate("document.fonts.ready")
                pictures.append(page.screenshot(full_page=asked.whole))
                page.close()
            name = asked.out / f"{kind.strip('/').replace('/', '_')}.png"
            sheet(pictures).save(name)
            print(name)
        visitors.leave()
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
