"""Where an index can be asked without the rest of a site: assets and index in a folder of their own."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

from tests.folders import ROOT

from khuyencong.output import write
from khuyencong.packing import pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from playwright.sync_api import Page

    from khuyencong.output import Output

ASK = """async ([queries, options]) => {
  const { createSearch } = await import(new URL("assets/search/client.js", location.href));
  window.search ??= createSearch();
  const answers = [];
  for (const query of queries) answers.push(await window.search.search(query, options));
  return answers;
}"""
SOURCES = ROOT / "hooks" / "theme" / "assets" / "search"
BLANK = "<!doctype html><html lang=vi><meta charset=utf-8><link rel=icon href=data:,><title>–</title></html>"


def lay(folder: Path, outputs: Iterable[Output]) -> int:
    """Write an index and the engine into a folder that can be served; return how many files the index has."""
    (folder / "index.html").write_text(BLANK, encoding="utf-8")
    shutil.copytree(SOURCES, folder / "assets" / "search", dirs_exist_ok=True)
    pack(folder / "assets")
    return len(write(outputs, folder))


def ask(page: Page, queries: Sequence[str], **options: Any) -> list[dict[str, Any]]:
    """Ask one query after another on a page of a site; return the answers."""
    return json.loads(json.dumps(page.evaluate(ASK, [list(queries), options])))  # type: ignore[no-any-return]
