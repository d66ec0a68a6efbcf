"""An editor's browser: it follows what is saved, and shows what is wrong over the last good page."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.folders import TINY
from tests.sites import copy_project

from khuyencong.serving import Live
from khuyencong.serving.server import Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Page

    Visit = Callable[..., Page]

RECORD = "data/events/hoi-cho-lon-2026.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "served", TINY)


@pytest.fixture
def live(project: Path) -> Live:
    served = Live(project)
    served.read_all()
    return served


@pytest.fixture
def address(live: Live) -> Iterator[str]:
    with Server(("127.0.0.1", 0), live) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.address
        server.shutdown()


def test_the_page_follows_what_is_saved_and_stays_where_that_is_wrong(
    project: Path, live: Live, address: str, visit: Visit
) -> None:
    page = visit(address, "su-kien/hoi-cho-lon-2026/")
    text = (project / RECORD).read_text(encoding="utf-8")

    (project / RECORD).write_text(text.replace("summary: ", "summary: Vừa sửa. ", 1), encoding="utf-8")
    live.read_data()
    expect(page.get_by_text("Vừa sửa.").first).to_be_visible()

    (project / RECORD).write_text(text.replace("summary: ", "sumary: <b>", 1), encoding="utf-8")
    live.read_data()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Bên dưới vẫn là bản tốt gần nhất.")
    expect(alert).to_contain_text("không có trường tên này")
    expect(page.get_by_text("Vừa sửa.").first).to_be_visible()

    other = visit(address, "su-kien/")
    expect(other.get_by_role("alert")).to_contain_text(RECORD)
    other.close()

    (project / RECORD).write_text(text, encoding="utf-8")
    live.read_data()
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.get_by_text("Vừa sửa.")).to_have_count(0)
    page.close()
