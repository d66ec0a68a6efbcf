"""What a first visit to a page costs: requests, bytes on the line, elements, what moves, time.

`python -m tests.browser.weighing` measures the built site on a slow line and a slow device, in a table.
Bytes are counted packed with gzip, fonts as they are. Times are this machine's; no test looks at them.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright
from tests.browser.install import system_browser
from tests.browser.screens import KINDS
from tests.browser.visitors import PHONE
from tests.folders import ROOT
from tests.server import serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Response

LATENCY = 150
"""Milliseconds there and back."""
LINE = 1_600_000 / 8
"""Bytes a second."""
SLOWER = 4
"""Times slower than this machine's processor."""

SEEN = """() => new Promise((done) => {
  const seen = { moved: 0, longest: 0, largest: 0, what: [] };
  const watch = (type, see) => new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  watch("layout-shift", (one) => {
    if (one.hadRecentInput) return;
    seen.moved += one.value;
    seen.what.push(...one.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.textContent?.slice(0, 80)));
  });
  watch("longtask", (one) => (seen.longest = Math.max(seen.longest, one.duration)));
  watch("largest-contentful-paint", (one) => (seen.largest = one.startTime));
  setTimeout(() => done({ ...seen, elements: document.querySelectorAll("*").length }), 100);
})"""  # noqa: E501 - a script


@dataclass(frozen=True, slots=True)
class Weight:
    """Of one first visit."""

    requests: int
    bytes: int
    """Without fonts."""
    fonts: int
    elements: int
    moved: float
    """Cumulative layout shift."""
    what: tuple[str, ...]
    """What moved."""
    largest: float
    """Milliseconds until the largest part was painted."""
    longest: float
    """Milliseconds of the longest task; none under 50 is told."""


def weigh(browser: Browser, address: str, *, slow: bool = False) -> Weight:
    """Visit a page for the first time, on a phone."""
    context = browser.new_context(viewport={"width": PHONE[0], "height": PHONE[1]}, locale="vi-VN")
    page = context.new_page()
    got: dict[str, Response] = {}
    page.on("response", lambda response: got.update({response.url: response}))
    if slow:
        _slow(page)
    page.goto(address, wait_until="networkidle")
    seen: dict[str, Any] = page.evaluate(SEEN)
    bodies = {url: response.body() for url, response in got.items()}
    fonts = sum(len(body) for url, body in bodies.items() if url.endswith(".woff2"))
    rest = sum(len(gzip.compress(body, 6)) for url, body in bodies.items() if not url.endswith(".woff2"))
    context.close()
    moved, what = seen["moved"], tuple(map(str, seen["what"]))
    return Weight(len(bodies), rest, fonts, seen["elements"], moved, what, seen["largest"], seen["longest"])


def _slow(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    line = {"offline": False, "latency": LATENCY, "downloadThroughput": LINE, "uploadThroughput": LINE}
    session.send("Network.emulateNetworkConditions", line)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def main() -> int:
    """Print a line a kind of page; of the times, the median of some visits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", help="addresses below the root; the main kinds of page if none")
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--visits", type=int, default=3)
    asked = parser.parse_args()
    if not (asked.site / "index.html").is_file():
        print("Chưa có site/. Hãy chạy `make site` trước.", file=sys.stderr)
        return 1
    print("| page | requests | kB without fonts | kB with | elements | CLS | LCP ms | longest task ms |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    with sync_playwright() as playwright, serve(asked.site, packed=True) as address:
        browser = playwright.chromium.launch(executable_path=system_browser(), args=["--no-sandbox"])
        for name in asked.pages or KINDS:
            many = [weigh(browser, address + KINDS.get(name, name), slow=True) for _ in range(asked.visits)]
            one = many[-1]
            sizes = f"{one.requests} | {one.bytes / 1000:.1f} | {(one.bytes + one.fonts) / 1000:.1f}"
            moved = max(visit.moved for visit in many)
            times = f"{median(v.largest for v in many):.0f} | {median(v.longest for v in many):.0f}"
            print(f"| {name} | {sizes} | {one.elements} | {moved:.4f} | {times} |", flush=True)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
