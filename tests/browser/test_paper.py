"""On paper: everything opened, where links lead, a code back to the page; no tools, nothing torn apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from playwright.sync_api import expect
from tests.browser.registers import NOW
from tests.browser.visitors import PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Visit = Callable[..., Page]

A4 = (595, 842)
"""In points."""

PAPERS = {
    "policy": "chinh-sach/nd-45-2012-nd-cp/",
    "event": "su-kien/vietnam-expo-hcmc-2026/",
    "product": "san-pham/binh-duong-tulipan-set/",
    "list": "chinh-sach/",
    "finder": "ho-tro/tra-cuu/?loai=ho-kinh-doanh&nghe=che-bien-nong-lam-thuy-san",
}
TOOLS = (
    "Đi thẳng tới nội dung",
    "Danh mục",
    "Báo lỗi trang này",
    "Lên đầu trang",
    "Chép địa chỉ",
    "In English",
)
TOOLS_OF_A_LIST = ("Xem luật như ngày", "Số hiệu hoặc tên văn bản", "Mới ban hành trước")
WHOLE = "table tr, .kc-card, .kc-steps > li"
TEXTS = """([selector]) => {
  const pieces = (one) => {
    const found = [];
    const walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) found.push(walk.currentNode);
    return found.filter((text) => text.parentElement.checkVisibility()).map((text) => text.data);
  };
  return [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).map(pieces); }"""
FOLDED = """() => [...document.querySelectorAll('article details > :not(summary)')]
  .filter((one) => !one.checkVisibility() || one.getBoundingClientRect().height === 0)
  .filter((one) => one.parentElement.checkVisibility() && getComputedStyle(one).display !== 'none')
  .map((one) => one.outerHTML.slice(0, 100))"""


def plain(text: str) -> str:
    """Text without its spaces and hyphens: a PDF breaks lines as it needs."""
    return re.sub(r"[\s\x02\u00ad\u2010\ufffe\ufeff-]+", "", text)


class Paper:
    """A page as it comes out of a printer."""

    def __init__(self, page: Page, *, wide: bool = True) -> None:
        page.emulate_media(media="print")
        if wide:
            page.set_viewport_size({"width": 672, "height": 960})
        self.whole = [[plain(piece) for piece in one] for one in page.evaluate(TEXTS, [WHOLE])]
        self.folded = page.evaluate(FOLDED)
        self.document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
        self.sheets = [plain(one.get_textpage().get_text_bounded()) for one in self.document]
        self.text = "".join(self.sheets)

    def code(self) -> str:
        """What the code at the end says."""
        for sheet in reversed([*self.document]):
            if found := zxingcpp.read_barcodes(sheet.render(scale=3).to_pil()):
                return str(found[0].text)
        return ""


@pytest.fixture(params=PAPERS)
def printed(request: pytest.FixtureRequest, real_page: Visit) -> tuple[str, Page]:
    page = real_page(PAPERS[request.param], at=NOW)
    if request.param == "finder":
        expect(page.locator("[data-answers] .kc-card").first).to_be_attached()
    return request.param, page


def test_a_page_on_paper(printed: tuple[str, Page]) -> None:
    kind, page = printed
    title = page.locator("h1").inner_text()
    sources = page.locator(".kc-sources a[href^=http]").evaluate_all(
        "all => all.map((one) => `${one.textContent}(${one.getAttribute('href')})`)"
    )
    paper = Paper(page)
    sizes = {tuple(round(side) for side in sheet.get_size()) for sheet in paper.document}
    assert sizes == {(A4[0], A4[1])}
    assert plain(title) in paper.sheets[0]

    # No tools; the number of the page on each.
    for words in TOOLS + (TOOLS_OF_A_LIST if kind == "list" else ()):
        assert plain(words) not in paper.text, words
    for number, sheet in enumerate(paper.sheets, start=1):
        assert f"{number}/{len(paper.sheets)}" in sheet

    # Everything opened, and no row or card begun on one sheet and ended on the next.
    assert paper.folded == []
    sheets = paper.sheets
    torn = [one for one in paper.whole if not any(all(piece in sheet for piece in one) for sheet in sheets)]
    assert len(paper.whole) > 3
    assert torn == []

    # Where links lead is written, and the code leads here.
    assert all(any(plain(one) in sheet for sheet in paper.sheets) for one in sources)
    assert paper.code() == page.locator("link[rel=canonical]").get_attribute("href")


def test_the_answers_of_the_finder_are_printed_with_the_address_that_asks_for_them(real_page: Visit) -> None:
    page = real_page(PAPERS["finder"], at=NOW)
    expect(page.locator("[data-answers] .kc-card").first).to_be_attached()
    text = Paper(page).text
    assert plain("tra-cuu/?loai=ho-kinh-doanh&nghe=che-bien-nong-lam-thuy-san") in text
    assert plain("Cần biết thêm") in text
    assert plain("2. Bạn làm nghề gì?") not in text


def test_a_phone_prints_the_same_page(real_page: Visit) -> None:
    texts = [
        Paper(real_page(PAPERS["event"], at=NOW, size=size), wide=False).text for size in (PHONE, (1280, 800))
    ]
    assert texts[0] == texts[1]


def test_without_script_folded_parts_are_open_on_paper_too(real_page: Visit) -> None:
    page = real_page(PAPERS["policy"], script=False)
    hidden = page.locator("article details:not([open]) > :not(summary) a").all_text_contents()
    text = Paper(page).text
    assert hidden
    assert [one for one in hidden if plain(one) not in text] == []


def test_dark_colours_stay_on_the_screen(real_page: Visit) -> None:
    page = real_page(PAPERS["policy"], colours="dark")
    sheet = Paper(page).document[0].render(scale=0.5).to_pil().convert("L")
    corner = sheet.getpixel((2, 2))
    assert corner == 255
