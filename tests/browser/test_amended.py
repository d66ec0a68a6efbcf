"""The decree is amended from 15 October 2025 and not before, on every page of the site that links to it."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Visit

    from khuyencong.catalogue import Catalogue

NAMED = "nd-45-2012-nd-cp"
SINCE = datetime.fromisoformat("2025-10-15T00:00:00+07:00")
INSTANTS = [
    (SINCE - timedelta(minutes=1), "Còn hiệu lực"),
    (SINCE, "Còn hiệu lực, đã được sửa đổi"),
]

TELL = """
async ([pages, named]) => {
  const root = new URL("../", location.href);
  const text = async (path) => (await fetch(new URL(path, root))).text();
  const read = async (path) => new DOMParser().parseFromString(await text(path), "text/html");
  const article = async (path) => (await read(path)).querySelector("article");
  const articles = await Promise.all(pages.map(async (path) => [path, await article(path)]));
  const holder = document.querySelector("article");
  holder.replaceChildren(...articles.map(([, article]) => article));
  document.dispatchEvent(new Event("kc:cards")); // states.js tells the states of what has come
  const target = new URL(`chinh-sach/${named}/`, root).href;
  const told = (article, path) => [...article.querySelectorAll("a[href]")]
    .filter((link) => new URL(link.getAttribute("href"), new URL(path, root)).href.split("#")[0] === target)
    .map((link) => {
      const card = link.closest(`[data-record="policies/${named}"]`)?.querySelector(":scope > .kc-badges");
      const block = card ?? link.closest("p, li, td, dd, div");
      const marks = [...block.querySelectorAll('[data-kind="policy"]')];
      const own = marks.find((mark) => link.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING);
      return own ? own.textContent : "";
    });
  return articles.map(([path, article]) => [path, told(article, path)]);
}
"""
"""Puts the articles of pages into this one, whose clock the test has set; tells the state at each link."""


def citing(site: Path) -> list[str]:
    """Return the addresses of all pages that link to the decree; its own does not."""
    link = re.compile(rf'href="(?:\.\./)*(?:chinh-sach/)?{NAMED}/"')
    return [
        path.relative_to(site).as_posix().removesuffix("index.html")
        for path in sorted(site.rglob("index.html"))
        if link.search(path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(("at", "words"), INSTANTS)
def test_every_page_that_links_to_the_decree_says_so_from_that_day(
    real_page: Visit, real_site: Path, at: datetime, words: str
) -> None:
    pages = citing(real_site)
    kinds = {path.split("/")[0] for path in pages}
    assert kinds >= {"", "chinh-sach", "ho-tro", "dieu-kien", "co-quan", "gioi-thieu", "en"}
    page = real_page("gioi-thieu/", at=at)
    told = dict(page.evaluate(TELL, [pages, NAMED]))
    assert all(told.values())
    wrong = {path: said for path, said in told.items() if set(said) != {words}}
    assert wrong == {}
    assert sum(map(len, told.values())) > len(pages) > 45


def test_every_page_with_states_loads_the_script_that_tells_them(real_site: Path) -> None:
    scripts: dict[str, bool] = {}
    for path in real_site.rglob("index.html"):
        html = path.read_text(encoding="utf-8")
        if "data-timeline" in html:
            (name,) = re.findall(
                r'<script type="module"[^>]* src="(?:\.\./)*(assets/pages/[a-z]+\.js)">', html
            )
            if name not in scripts:
                scripts[name] = "data-timeline" in (real_site / name).read_text(encoding="utf-8")
            assert scripts[name], path
    assert len(scripts) > 3


@pytest.mark.parametrize(("at", "words"), INSTANTS)
def test_its_page_and_its_row_and_its_results_say_so_from_that_day(
    real_page: Visit, at: datetime, words: str
) -> None:
    for path in (f"chinh-sach/{NAMED}/", "chinh-sach/?ten=45%2F2012", "tim-kiem/?q=45%2F2012%2FNĐ-CP"):
        page = real_page(path, at=at)
        record = page.locator(f'#noi-dung [data-record="policies/{NAMED}"]').first
        record.locator('[data-kind="policy"][data-state]').first.wait_for()
        assert record.locator('.kc-badges [data-kind="policy"]').first.text_content() == words, path


@pytest.mark.parametrize(("at", "words"), INSTANTS)
def test_what_the_finder_answers_says_so_from_that_day(real_page: Visit, at: datetime, words: str) -> None:
    page = real_page("ho-tro/tra-cuu/?viec=may-moc-tien-tien", at=at)
    answers = page.locator("[data-answers] [data-record='measures/may-moc-tien-tien']")
    answers.first.wait_for()
    marks = answers.locator(f'a[href*="{NAMED}"] ~ [data-kind="policy"]')
    assert marks.first.text_content() == words


def test_open_data_tell_from_when(real_site: Path) -> None:
    for collection in ("policies", "measures", "eligibility"):
        texts = json.loads((real_site / "du-lieu" / f"{collection}.json").read_text(encoding="utf-8"))[
            "texts"
        ]
        assert texts[NAMED]["timeline"][-1] == ["2025-10-15T00:00:00+07:00", "amended"]


def test_what_the_finder_says_in_sentences_links_the_texts_it_names(real_page: Visit) -> None:
    page = real_page("ho-tro/tra-cuu/?viec=dao-tao-nghe", at=SINCE)
    answer = page.locator("[data-answers] [data-record='measures/dao-tao-nghe']")
    answer.first.wait_for()
    estimate = page.locator("[data-estimate]").get_by_text("Chưa tìm thấy mức chi trong văn bản")
    cited = estimate.locator(f'.kc-cited a[href*="{NAMED}"] ~ [data-kind="policy"]')
    assert cited.text_content() == INSTANTS[1][1]
    assert "; hãy xem Nghị định 45/2012/NĐ-CP" in str(estimate.text_content())


UNLINKED = """
(numbers) => {
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (parentElement.closest("a, label, option, h1, script")) continue;
    found.push(...numbers.filter((one) => data.includes(one)).map((one) => `${one}: ${data.trim()}`));
  }
  return found;
}
"""


@pytest.mark.parametrize(
    "path",
    [
        "ho-tro/tra-cuu/?viec=may-moc-tien-tien&ngay=2016-01-01&gia=100000000",
        "ho-tro/tra-cuu/?viec=chuyen-doi-so&loai=ho-kinh-doanh&noi=di-an-phuong",
        "ho-tro/may-moc-tien-tien/?ngay=2016-01-01",
        "chinh-sach/?ngay=2025-10-01",
    ],
)
def test_no_number_stands_unlinked_in_what_scripts_write(
    real_page: Visit, real: Catalogue, path: str
) -> None:
    page = real_page(path, at=SINCE)
    page.locator("[data-answers] [data-record], .kc-asof-banner").first.wait_for()
    numbers = [one.number for one in real.policies.values() if one.number and not one.number.isdigit()]
    assert page.evaluate(UNLINKED, numbers) == []
