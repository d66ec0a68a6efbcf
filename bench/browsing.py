"""`python -m bench.browsing`: what narrowing a list costs its visitor, at 100, 1,000 and 10,000 products.

Bytes are those of the files, compressed as a web server would. Times are of a phone's screen and a processor
four times slower, from a click or a letter until the numbers have changed, and until the next picture is on
the screen.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright
from tests import synthetic
from tests.browser.install import system_browser
from tests.server import serve
from tests.sites import build_site, copy_project

if TYPE_CHECKING:
    from playwright.sync_api import Page

SLOWER = 4
CHANGED = """async ([selector, text, number]) => {
  const one = document.querySelector(selector);
  one.closest("details")?.setAttribute("open", "");
  if (text !== null) one.focus();
  const count = document.querySelector(number);
  const changed = new Promise((done) => {
    const seen = new MutationObserver(() => { seen.disconnect(); done(true); });
    seen.observe(count.parentElement, { subtree: true, childList: true, characterData: true });
    setTimeout(() => done(false), 3000);
  });
  const began = performance.now();
  if (text === null) one.click();
  else { one.value = text; one.dispatchEvent(new Event("input", { bubbles: true })); }
  if (!(await changed)) return null;
  const counted = performance.now() - began;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  return [counted, performance.now() - began];
}"""
COUNT = "[data-list] [data-count]"
TOUCHES = [
    f"[name={key}]{value}"
    for _ in range(3)
    for key, value in (
        ("trang-thai", "[value=valid]"),
        ("nhom", ""),
        ("cap", "[value=provincial]"),
        ("dia-ban", ""),
        ("nhom", ""),
        ("cap", "[value=provincial]"),
        ("trang-thai", "[value=valid]"),
        ("dia-ban", ""),
    )
]
LETTERS = ["b", "ba", "ban", "banh", "banh t", "banh", "m", "ma", "may"]


def main() -> None:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser(prog="python -m bench.browsing", description="What narrowing costs.")
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[100, 1000, 10000], help="numbers of products"
    )
    parser.add_argument("--results", type=Path, default=Path("bench/browsing.md"), help="where it is kept")
    chosen = parser.parse_args()
    found: dict[int, dict[str, str]] = {}
    for size in chosen.sizes:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            found[size] = measured(Path(folder), size)
        chosen.results.write_text(table(found), encoding="utf-8")
    print(chosen.results.read_text(encoding="utf-8"))


def measured(work: Path, products: int) -> dict[str, str]:
    """Build a site with so many products; return its row by what is measured."""
    synthetic.write(work / "made", products=products)
    site = build_site(copy_project(work / "project", work / "made"))
    return sizes(site) | times(site)


def sizes(site: Path) -> dict[str, str]:
    """Return how many pages and bytes there are."""
    facts, names = site / "bo-loc" / "products.json", site / "bo-loc" / "products-ten.json"
    chunks = [compressed(path) for path in sorted((site / "bo-loc" / "products").rglob("*.json"))]
    count = sum(1 for _ in (site / "san-pham").rglob("index.html"))
    held = compressed(facts)
    return {
        "pages of the list, its values and records": str(count),
        "list page: kB, compressed": f"{compressed(site / 'san-pham' / 'index.html') / 1000:.1f}",
        "numbers of the filters: kB, compressed": f"{held / 1000:.1f}",
        "the same a record: bytes": f"{held / products_in(site):.1f}",
        "names, when somebody types: kB, compressed": f"{compressed(names) / 1000:.1f}",
        "texts of twelve results: kB, compressed": f"{statistics.median(chunks) / 1000:.1f}",
    }


def products_in(site: Path) -> int:
    """Return how many records the list of products holds."""
    return int(json.loads((site / "bo-loc" / "products.json").read_text(encoding="utf-8"))["count"])


def compressed(path: Path) -> int:
    """Return how many bytes of a file are sent."""
    return len(gzip.compress(path.read_bytes(), 6))


def times(site: Path) -> dict[str, str]:
    """Return what touches and letters take."""
    with serve(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=system_browser(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 360, "height": 640})
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto(f"{address}san-pham/", wait_until="networkidle")
        first = taken(page, TOUCHES[0], None, COUNT)
        touches = [taken(page, one, None, COUNT) for one in TOUCHES[1:]]
        typed = ".kc-filters [name=q]"
        page.locator(typed).focus()
        page.wait_for_timeout(3000)  # names are on their way since the focus
        letters = [taken(page, typed, text, COUNT) for text in LETTERS]
        page.goto(f"{address}dia-ban/", wait_until="networkidle")
        places = [taken(page, "#ten-don-vi", text, "[data-count]") for text in LETTERS]
        browser.close()
    return {
        "first touch, with its fetch: ms to the numbers / to the picture": shown([first]),
        "a touch: ms, median": shown(touches),
        "a touch: ms, worst": shown(touches, max),
        "a letter of a name: ms, median": shown(letters),
        "a letter of a name: ms, worst": shown(letters, max),
        "a letter of a place in the index of places: ms, median": shown(places),
    }


def taken(page: Page, selector: str, text: str | None, number: str) -> list[float]:
    """Return the milliseconds of one touch; nothing where nothing changed."""
    found: list[float] | None = page.evaluate(CHANGED, [selector, text, number])
    page.wait_for_timeout(300)
    return found or []


def shown(many: list[list[float]], of: Any = statistics.median) -> str:
    """Return milliseconds to the numbers and to the picture."""
    known = [one for one in many if one]
    return " / ".join(f"{of(column):.0f}" for column in zip(*known, strict=True)) if known else "–"


def table(found: dict[int, dict[str, str]]) -> str:
    """Return all of it as Markdown."""
    rows = list(next(iter(found.values())))
    head = "| " + " | ".join(["", *(f"{size:,} products" for size in found)]) + " |"
    line = "| " + " | ".join(["---"] * (len(found) + 1)) + " |"
    body = ["| " + " | ".join([row, *(one[row] for one in found.values())]) + " |" for row in rows]
    said = (__doc__ or "").partition("\n\n")[2].strip()
    return "\n".join(
        [
            "# Narrowing a list, measured",
            "",
            f"Written by `make bench-browsing`. {said}",
            "",
            head,
            line,
            *body,
            "",
        ]
    )


if __name__ == "__main__":
    main()
