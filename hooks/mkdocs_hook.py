"""The adapter: takes what MkDocs renders out of its hands, for the program to fill.

The only file that knows MkDocs. MkDocs renders prose pages and shells; they are kept as frames with their
sentinels open. The program (`python -m khuyencong build`) fills them; where MkDocs is run by itself, this
file lets the program do so at the end.
"""

from __future__ import annotations

import logging
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from khuyencong import build, frames, report
from khuyencong.check import CheckFailed, Memory
from khuyencong.frames import Frame
from khuyencong.output import write
from khuyencong.packing import pack
from khuyencong.rendering import FRAMES_ONLY, identity

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

UNUSED = ("assets/javascripts", "assets/stylesheets", "assets/images", "sitemap.xml", "sitemap.xml.gz")
"""What MkDocs and the theme put there and no page asks for: ours bring their own."""

_frames: list[Frame] = []
# Frames give empty output on purpose; MkDocs would tell of each.
logging.getLogger("mkdocs.commands.build").addFilter(lambda record: "empty output" not in record.getMessage())


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Name the site as its data does."""
    _frames.clear()
    config.site_name, config.site_url = identity(_data(config)) or (config.site_name, config.site_url)
    return config


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keep a page as it is."""
    shell = page.meta.get("shell")
    kept, listed = str(shell) if shell else None, not page.meta.get("noindex")
    title, source = str(page.title), page.file.src_uri
    _frames.append(Frame(page.url, title, page.content or "", output, source, kept, listed))
    return ""


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Keep the page of errors too; the theme has no other template a visitor sees."""
    if template_name == "404.html":
        _frames.append(Frame(template_name, "", "", output_content, template_name, None, listed=False))
    return ""


def on_post_build(config: MkDocsConfig) -> None:
    """Leave frames and assets in the folder; or the whole site, where MkDocs was run by itself."""
    folder = Path(config.site_dir)
    for name in UNUSED:
        path = folder / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    pack(folder / "assets")
    if os.environ.get(FRAMES_ONLY):
        frames.save(_frames, folder)
        return
    cache = _data(config).parent / ".cache"
    try:
        write(build.build(build.read(_data(config), Memory(cache)), _frames, cache), folder)
    except CheckFailed as error:
        raise PluginError(report.problems(error.problems)) from None
    except frames.Unmade as error:
        raise PluginError(str(error)) from None


def _data(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent / "data"
