"""Other engines, put the same questions in the same run, where they are installed under .cache/bench.

    npm install --prefix .cache/bench pagefind lunr lunr-languages

Pagefind indexes one small page a record. Of the stock theme's search what matters is measured: its file of
all texts is fetched and lunr makes its index of it in the browser, each time a page is opened; every word
may be missing or go on, as the theme asks for it.
"""

from __future__ import annotations

import html
import json
import shutil
import subprocess
from typing import TYPE_CHECKING

from tests.folders import ROOT
from tests.search.measure import SLOWER, Phone, median, share
from tests.search.places import BLANK
from tests.search.web import serve_counting

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from playwright.sync_api import Browser
    from tests.search.damage import Query

    from khuyencong.search.document import Document

MODULES = ROOT / ".cache" / "bench" / "node_modules"
ALL, SOME = 3_000, 10
"""Among more records than this, only every so many-th question is put."""
COLD = 6
PAGEFIND = """async ([query, limit]) => {
  const began = performance.now();
  window.engine ??= await import("/pagefind/pagefind.js");
  const found = await window.engine.search(query);
  const some = await Promise.all(found.results.slice(0, limit).map((one) => one.data()));
  return [performance.now() - began, some.map((one) => one.meta.title)];
}"""
LUNR = """async ([query, limit]) => {
  const began = performance.now();
  if (!window.engine) {
    for (const name of ["lunr.js", "lunr.stemmer.support.js", "lunr.vi.js"])
      await new Promise((done) => {
        const script = document.createElement("script");
        script.src = name;
        script.onload = done;
        document.head.append(script);
      });
    const { docs } = await (await fetch("/search_index.json")).json();
    window.docs = docs;
    window.engine = lunr(function () {
      this.use(lunr.vi);
      this.ref("at");
      this.field("title", { boost: 1000 });
      this.field("text");
      docs.forEach((doc, at) => this.add({ at, ...doc }));
    });
  }
  const terms = query.toLowerCase().split(/[\\s\\-/]+/).filter(Boolean);
  const found = window.engine.search(terms.map((term) => `${term.replace(/[:^~*+]/g, "")}*`).join(" "));
  return [performance.now() - began, found.slice(0, limit).map(({ ref }) => window.docs[ref].title)];
}"""


def rivals(
    made: Sequence[Document], browser: Browser, asked: Sequence[Query], folder: Path
) -> dict[str, dict[str, float] | str]:
    """Return what each engine makes of the questions, or why it was not asked."""
    found: dict[str, dict[str, float] | str] = {}
    for name, most, lay, script in (
        ("Pagefind", 30_000, _pagefind, PAGEFIND),
        ("lunr, as in the stock theme", 3_000, _lunr, LUNR),
    ):
        if len(made) > most:  # it would take minutes a question
            found[name] = f"not asked at more than {most:,} records"
        elif not lay(folder / name.split(",")[0], made):
            found[name] = "not installed"
        else:
            some = asked[:: SOME if len(made) > ALL else 1]
            found[name] = _measured(folder / name.split(",")[0], browser, some, script)
    return found


def _measured(folder: Path, browser: Browser, asked: Sequence[Query], script: str) -> dict[str, float]:
    with serve_counting(folder) as (address, traffic):
        phone = Phone(browser, address, traffic, script)
        answers = phone.answers([one.text for one in asked])
        cold = [phone.first(one.text) for one in asked[:: max(1, len(asked) // COLD)][:COLD]]
    places = [
        next((at for at, title in enumerate(titles) if one.is_answered_by(title)), None)
        for one, titles in zip(asked, answers, strict=True)
        if one.kind != "none"
    ]
    recall, rank = share(places)
    bytes_, seconds = median([one["bytes"] for one in cold]), median([one["seconds"] for one in cold])
    return {"recall": recall, "mrr": rank, "bytes": bytes_, "seconds": seconds, "slower": SLOWER}


def _pagefind(folder: Path, made: Iterable[Document]) -> bool:
    found = next((MODULES / "@pagefind").glob("*/bin/pagefind_extended"), None)
    if found is None:
        return False
    for one in made:
        page = folder / one.path / "index.html"
        page.parent.mkdir(parents=True)
        body = "".join(f"<p>{html.escape(text)}</p>" for text in (*one.keywords, *one.facts, one.text))
        title = html.escape(one.title)
        body = f"<body data-pagefind-body><h1>{title}</h1>{body}</body>"
        page.write_text(f'<html lang="vi"><title>{title}</title>{body}</html>', encoding="utf-8")
    (folder / "index.html").write_text(BLANK, encoding="utf-8")
    subprocess.run([found, "--site", folder], check=True, capture_output=True)
    return True


def _lunr(folder: Path, made: Iterable[Document]) -> bool:
    languages = MODULES / "lunr-languages"
    scripts = [MODULES / "lunr" / "lunr.js", languages / "lunr.stemmer.support.js", languages / "lunr.vi.js"]
    if not all(script.is_file() for script in scripts):
        return False
    folder.mkdir()
    docs = [{"title": one.title, "text": " ".join((*one.keywords, *one.facts, one.text))} for one in made]
    (folder / "search_index.json").write_text(
        json.dumps({"docs": docs}, ensure_ascii=False), encoding="utf-8"
    )
    (folder / "index.html").write_text(BLANK, encoding="utf-8")
    for script in scripts:
        shutil.copy(script, folder)
    return True
