"""Measures search on made-up records of four sizes, in a real browser; writes bench/search.md.

    python -m tests.search.bench [300 3000 30000 100000]

What is measured: how often the right record is among the first five, bytes and time from focus to the first
five results on a slow phone, bytes and time of typing, memory, and what a build costs. Where Pagefind and
lunr are installed (see rivals.py), the same questions are put to them in the same run.
"""

from __future__ import annotations

import platform
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright
from tests.browser.install import system_browser
from tests.folders import ROOT
from tests.search.corpus import GLOSSARY, documents
from tests.search.damage import Query, queries
from tests.search.measure import Phone, median, share
from tests.search.places import lay
from tests.search.report import report
from tests.search.rivals import rivals
from tests.search.web import serve_counting

from khuyencong.search.index import index

SIZES = (300, 3_000, 30_000, 100_000)
EACH = 40
"""Questions of each class."""
COLD = 12
"""Questions that are each asked by a visitor who comes for the first time."""


def measured(size: int, folder: Path) -> dict[str, Any]:
    """Build an index of so many records and measure it."""
    made = list(documents(size))
    began = time.process_time()
    outputs = list(index(made, GLOSSARY))
    row: dict[str, Any] = {"size": size, "build": time.process_time() - began}
    row["files"] = lay(folder, outputs)
    row["total"] = sum(len(output.content) for output in outputs)
    asked = list(queries(made, EACH, seed=42))
    del outputs
    typed = [one for one in asked if one.kind in {"exact", "no-marks", "abbreviation", "number", "d-for-dd"}]
    with serve_counting(folder) as (address, traffic), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=system_browser(), args=["--no-sandbox"])
        phone = Phone(browser, address, traffic)
        row["answers"] = judged(asked, phone.answers([one.text for one in asked]))
        step = max(1, len(typed) // COLD)
        row["cold"] = [phone.first(one.text) for one in typed[::step][:COLD]]
        row["typing"] = phone.typing([one.text for one in typed[1::step][:COLD]], network=True)
        row["words"] = phone.typing([one.text for one in typed[1::step][:COLD]], network=True, words=True)
        row["typing-cpu"] = phone.typing([one.text for one in typed[1::step][:COLD]], network=False)
        row["heap"] = phone.heap([one.text for one in asked])
        row["blocked"] = phone.blocked([one.text for one in typed[::step][:COLD]])
        with tempfile.TemporaryDirectory() as other:
            row["rivals"] = rivals(made, browser, asked, Path(other))
        browser.close()
    return row


def judged(asked: list[Query], answers: list[list[str]]) -> dict[str, tuple[float, float, int]]:
    """Return by class the share answered among the first five, the mean reciprocal rank, how many.

    An abbreviation is only right when what it stands for is found, and the other way round; beside it stands
    what a visitor calls right: the one form or the other.
    """
    found: dict[str, list[int | None]] = {}
    either = []
    for one, titles in zip(asked, answers, strict=True):
        place = _place(titles, one)
        found.setdefault(one.kind, []).append(place)
        if one.kind == "abbreviation":
            either.append(_place(titles, one, one.as_typed))
    found["all"] = [place for places in found.values() for place in places]
    found["abbreviation, or as typed"] = either
    return {kind: (*share(places), len(places)) for kind, places in found.items()}


def _place(titles: list[str], *ways: Query) -> int | None:
    if ways[0].kind == "none":
        return None if titles else 0
    right = (at for at, title in enumerate(titles) if any(one.is_answered_by(title) for one in ways))
    return next(right, None)


def main(sizes: list[int]) -> None:
    """Measure each size and write the report."""
    rows = []
    machine = f"Python {platform.python_version()}, {platform.system()}, headless Chromium"
    path = ROOT / "bench" / "search.md"
    path.parent.mkdir(exist_ok=True)
    for size in sizes or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            rows.append(measured(size, Path(folder)))
        row = rows[-1]
        kilobytes = median([one["bytes"] / 1000 for one in row["cold"]])
        seconds = median([one["seconds"] for one in row["cold"]])
        answered = row["answers"]["all"][0]
        print(f"{size}: {answered:.3f} answered, {kilobytes:.0f} kB, {seconds:.2f} s", flush=True)
        path.write_text(report(rows, machine), encoding="utf-8")


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]])
