"""How long a saved edit takes until a browser shows it: the project's own server, a real browser."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright
from tests.browser.install import system_browser
from tests.sites import copy_project, save
from tests.synthetic import write

if TYPE_CHECKING:
    from playwright.sync_api import Page

EDITS = 7
ADDRESS = re.compile(r"http://\S+/")
WRONG = "level: không có cấp này\n"


def saved(size: int) -> tuple[float, float]:
    """Return wall seconds, from a save to its showing: of a right edit, and of a wrong one's message."""
    with tempfile.TemporaryDirectory(prefix="saved-") as folder:
        write(Path(folder) / "records", records=size)
        project = copy_project(Path(folder), Path(folder) / "records")
        record = sorted((project / "data" / "products").glob("*.yaml"))[10]
        command = [sys.executable, "-u", "-m", "khuyencong", "serve", "--address", "127.0.0.1:0"]
        environment = os.environ | {"PYTHONPATH": "hooks"}
        server = subprocess.Popen(command, cwd=project, env=environment, stdout=subprocess.PIPE, text=True)
        try:
            assert server.stdout is not None
            address = next(found[0] for line in server.stdout if (found := ADDRESS.search(line)))
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=system_browser(), args=["--no-sandbox"])
                page = browser.new_page()
                page.goto(f"{address}san-pham/{record.stem}/")
                return _measured(page, project, record)
        finally:
            server.terminate()
            server.wait()


def _measured(page: Page, project: Path, record: Path) -> tuple[float, float]:
    text = record.read_text(encoding="utf-8")
    name = str(page.locator("h1").text_content())
    right, wrong = [], []
    for number in range(EDITS):
        began = time.monotonic()
        save(project, record, text.replace("name: ", f"name: Lần {number} ", 1))
        page.locator("h1", has_text=f"Lần {number} {name}").wait_for()
        right.append(time.monotonic() - began)
        began = time.monotonic()
        save(project, record, re.sub(r"level: .*\n", WRONG, text, count=1))
        page.get_by_text("không có cấp này").wait_for()
        wrong.append(time.monotonic() - began)
        save(project, record, text)
        page.get_by_text("không có cấp này").wait_for(state="detached")
    return statistics.median(right), statistics.median(wrong)
