"""The adapter: hands MkDocs' finished HTML to the program, and the program's files to the site's folder.

The only file that knows MkDocs. MkDocs renders prose pages and shells; prose pages get their sentinels
filled, shells are taken out and every record of their collection is poured into them.
"""

from __future__ import annotations

import logging
import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mkdocs.exceptions import PluginError

from khuyencong import blocks, build, report
from khuyencong.check import CheckFailed
from khuyencong.output import write
from khuyencong.search import Prose
from khuyencong.shells import Shell

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from khuyencong.catalogue import Catalogue

UNUSED = ("assets/javascripts", "assets/stylesheets", "assets/images")
"""Folders the theme copies and no page asks for: our pages bring a sheet and scripts of their own."""

log = logging.getLogger("mkdocs.hooks.khuyencong")
# Shells give empty output on purpose; MkDocs would tell of each.
logging.getLogger("mkdocs.commands.build").addFilter(lambda record: "empty output" not in record.getMessage())


class _Build:
    """What one build carries from event to event."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.shells: dict[str, Shell] = {}
        self.prose: list[Prose] = []
        self.started = time.monotonic()


_current: _Build


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the data before anything is touched."""
    global _current  # noqa: PLW0603 - MkDocs gives hooks no other place that lasts from event to event
    data = Path(config.config_file_path).parent / "data"
    log.info("Đọc và kiểm tra dữ liệu…")
    try:
        _current = _Build(build.read(data))
    except CheckFailed as error:
        raise PluginError(report.problems(error.problems)) from None
    site = _current.catalogue.site
    config.site_name, config.site_url = site.title, site.url
    return config


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Take a shell out of the site; fill the sentinels of any other page."""
    if name := page.meta.get("shell"):
        _current.shells[str(name)] = Shell.parse(output)
        return ""
    if not page.meta.get("noindex"):
        _current.prose.append(Prose.of_html(page.url, str(page.title), page.content or ""))
    return _fill(output, page.url, "../" * page.url.count("/") or "./", page.file.src_uri)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Fill the page of errors, which may be shown at any depth; the map of the site is ours."""
    if template_name == "404.html":
        return _fill(output_content, "404.html", urlsplit(config.site_url or "/").path, template_name)
    return "" if template_name.startswith("sitemap.xml") else output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Pour every record and write what is not in the site's folder already."""
    log.info("Viết trang của từng bản ghi, lịch, tin, dữ liệu mở…")
    folder = Path(config.site_dir)
    if missing := build.missing_shells(_current.shells):
        raise PluginError(f"content/ thiếu trang khung (shell) cho: {', '.join(missing)}.")
    outputs = build.build(_current.catalogue, _current.shells, _current.prose)
    try:
        files = write(outputs, folder)
    except KeyError as error:
        raise PluginError(f"content/: một trang khung có khối lạ %%{error.args[0]}%%.") from None
    _leave_out(folder)
    seconds = time.monotonic() - _current.started
    log.info(report.account(_current.catalogue, len(_current.prose), files, seconds))
    for warning in report.warnings(_current.catalogue):
        log.info("Lưu ý: %s", warning)


def _leave_out(folder: Path) -> None:
    """Remove what the theme copies and no page of ours asks for."""
    for name in UNUSED:
        shutil.rmtree(folder / name, ignore_errors=True)


def _fill(html: str, path: str, root: str, source: str) -> str:
    try:
        return blocks.fill(html, _current.catalogue, path, root)
    except KeyError as error:
        raise PluginError(f"content/{source}: không có khối tên %%{error.args[0]}%%.") from None
