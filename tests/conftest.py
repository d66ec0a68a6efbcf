"""What the tests share: the tiny data, both built sites, servers for them, the browser, golden files."""

from __future__ import annotations

import difflib
from functools import partial
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright
from tests.browser.install import system_browser
from tests.browser.visitors import Visitors
from tests.folders import HERE, ROOT, TINY, DataFolder
from tests.markup import pages
from tests.server import serve
from tests.sites import build_site, copy_project

from khuyencong import build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page
    from tests.markup import Element

    from khuyencong.catalogue import Catalogue

    Visit = Callable[..., Page]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    """A copy of the tiny data that the test may break."""
    return DataFolder(tmp_path)


@pytest.fixture(scope="session")
def tiny() -> Catalogue:
    """The tiny data, read and derived. Nobody changes it."""
    return build.read(TINY)


@pytest.fixture(scope="session")
def tiny_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny data, built through MkDocs with the real prose and theme."""
    project = copy_project(tmp_path_factory.mktemp("tiny"), TINY)
    return build_site(project)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own data, built beside the repository."""
    project = copy_project(tmp_path_factory.mktemp("real"), ROOT / "data")
    return build_site(project)


@pytest.fixture(scope="session")
def real() -> Catalogue:
    """The repository's own data, read and derived."""
    return build.read(ROOT / "data")


@pytest.fixture(scope="session")
def real_pages(real_site: Path) -> dict[str, list[Element]]:
    """Every page of the real site by its address."""
    return dict(pages(real_site))


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    """Compare an output with its golden file, byte for byte; write it when asked to."""

    def compare(name: str, content: bytes) -> None:
        path = HERE / "golden" / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            return
        assert path.is_file(), f"{path} is missing; run pytest --update-golden -k golden"
        if (expected := path.read_bytes()) != content:
            lines = difflib.unified_diff(
                expected.decode().splitlines(), content.decode().splitlines(), "golden", "now", lineterm=""
            )
            pytest.fail(f"{name} is not what it was:\n" + "\n".join(lines), pytrace=False)

    return compare


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine, or Playwright's own."""
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
        chromium = playwright.chromium.launch(executable_path=system_browser(), args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def tiny_address(tiny_site: Path) -> Iterator[str]:
    with serve(tiny_site) as address:
        yield address


@pytest.fixture(scope="session")
def real_address(real_site: Path) -> Iterator[str]:
    with serve(real_site) as address:
        yield address


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """Open pages as visitors of many kinds; what they saw go wrong is told at the end."""
    visitors = Visitors(browser)
    yield visitors.visit
    visitors.leave()


@pytest.fixture
def tiny_page(visit: Visit, tiny_address: str) -> Visit:
    """Open a page of the tiny site."""
    return partial(visit, tiny_address)


@pytest.fixture
def real_page(visit: Visit, real_address: str) -> Visit:
    """Open a page of the real site."""
    return partial(visit, real_address)
