"""The site while it is edited: what is saved shows, what is wrong is told over the last good page."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from tests.folders import TINY
from tests.sites import copy_project, save, tree

from khuyencong.serving import Live
from khuyencong.serving.server import Server
from khuyencong.serving.watching import watch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from khuyencong.serving.live import State

EVENT = "su-kien/hoi-cho-lon-2026/"
FILE = "data/events/hoi-cho-lon-2026.yaml"
LONG = 60.0


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("served"), TINY)


@pytest.fixture(scope="module")
def live(project: Path) -> Iterator[Live]:
    served = Live(project)
    served.read_all()
    with watch(project, served):
        yield served


@pytest.fixture(scope="module")
def address(live: Live) -> Iterator[str]:
    with Server(("127.0.0.1", 0), live) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.address
        server.shutdown()


def told(news: Iterator[State | None]) -> State:
    """Wait for what browsers are told next."""
    state = next(news)
    assert state is not None, "nothing was told of a save"
    return state


def page(address: str, path: str) -> str:
    with urlopen(address + path) as answer:
        text: str = answer.read().decode()
    return text


def test_every_file_of_the_built_site_is_served_as_it_was_built(tiny_site: Path, live: Live) -> None:
    built = tree(tiny_site)
    assert {name: live.file(name) == content for name, content in built.items()} == dict.fromkeys(built, True)


def test_a_saved_record_shows_at_once(project: Path, live: Live, address: str) -> None:
    news = live.states(LONG)
    assert told(news).wrong == ""
    text = (project / FILE).read_text(encoding="utf-8")
    save(project, project / FILE, text.replace("summary: ", "summary: Vừa sửa. ", 1))
    assert told(news).wrong == ""
    assert "Vừa sửa. " in page(address, EVENT)
    save(project, project / FILE, text)
    told(news)
    assert "Vừa sửa. " not in page(address, EVENT)


def test_a_wrong_save_is_told_and_leaves_the_last_good_page(project: Path, live: Live, address: str) -> None:
    news = live.states(LONG)
    told(news)
    text = (project / FILE).read_text(encoding="utf-8")
    save(project, project / FILE, text.replace("summary: ", "sumary: ", 1))
    wrong = told(news).wrong
    assert f"{FILE}:" in wrong
    assert "không có trường tên này" in wrong
    assert "<h1>" in page(address, EVENT)
    save(project, project / FILE, text)
    assert told(news).wrong == ""


def test_a_new_and_a_removed_record_are_seen(project: Path, live: Live, address: str) -> None:
    news = live.states(LONG)
    told(news)
    text = (project / FILE).read_text(encoding="utf-8")
    text = text.replace("aliases:\n  - hoi-cho-cu-2026\n  - hoi-cho-to-2026\n", "")
    save(project, project / "data/events/moi-2027.yaml", text)
    assert told(news).wrong == ""
    assert "<h1>" in page(address, "su-kien/moi-2027/")
    (project / "data/events/moi-2027.yaml").unlink()
    assert told(news).wrong == ""
    with pytest.raises(HTTPError, match="404"):
        page(address, "su-kien/moi-2027/")


def test_saved_prose_shows_and_wrong_prose_is_told(project: Path, live: Live, address: str) -> None:
    news = live.states(LONG)
    told(news)
    file = project / "content" / "lien-he.md"
    text = file.read_text(encoding="utf-8")
    save(project, file, f"{text}\nMột câu mới của biên tập.\n")
    assert told(news).wrong == ""
    assert "Một câu mới của biên tập." in page(address, "lien-he/")
    save(project, file, f"{text}\n[x](khong-co.md)\n")
    assert "khong-co.md" in told(news).wrong
    save(project, file, text)
    assert told(news).wrong == ""


def test_an_address_without_its_slash_leads_to_the_page(address: str) -> None:
    with urlopen(address + EVENT.rstrip("/")) as answer:
        assert answer.url == address + EVENT


@pytest.mark.parametrize("path", ["khong-co/", "../data/site.yaml", "%2e%2e/data/site.yaml", "frames.json"])
def test_nothing_but_the_site_is_served(address: str, path: str) -> None:
    with pytest.raises(HTTPError, match="404"):
        page(address, path)


def test_nothing_is_written_but_the_cache(project: Path, live: Live) -> None:
    assert live.file("index.html")
    assert sorted(path.name for path in project.iterdir()) == [
        ".cache",
        "content",
        "data",
        "hooks",
        "mkdocs.yml",
    ]
