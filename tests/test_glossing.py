"""Abbreviations are explained where a page first uses them, in running text and nowhere else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from khuyencong.display.glossing import Glosser
from khuyencong.model.site import Term

if TYPE_CHECKING:
    from pathlib import Path

GLOSSARY = [
    Term(term="Mỗi xã một sản phẩm", abbreviations=["OCOP"], meaning="Xếp hạng <theo> sao."),
    Term(term="Ủy ban nhân dân", abbreviations=["UBND", "Ủy ban"]),
    Term(term="Quyết định", abbreviations=["QĐ"]),
]
GLOSSER = Glosser(GLOSSARY)
WORD = '<button type="button" class="kc-term"'


def explained(html: str) -> list[str]:
    return re.findall(rf"{WORD}[^>]*>([^<]*)</button>", GLOSSER.body(html))


def test_the_first_use_is_explained_and_only_that() -> None:
    made = GLOSSER.body("<p>Sao OCOP. Hạng OCOP.</p><p>OCOP, UBND</p>")
    assert explained("<p>Sao OCOP. Hạng OCOP.</p><p>OCOP, UBND</p>") == ["OCOP", "UBND"]
    assert made.startswith(f"<p>Sao {WORD}")
    assert "Mỗi xã một sản phẩm. Xếp hạng &lt;theo&gt; sao.</span>. Hạng OCOP.</p><p>OCOP, " in made
    assert 'popovertarget="tu-ocop"' in made
    assert '<span class="kc-meaning" id="tu-ocop" popover>' in made


@pytest.mark.parametrize(
    "html",
    [
        '<a href="x">OCOP</a>',
        '<a href="x"><b>OCOP</b> OCOP</a>',
        "<h2>OCOP</h2>",
        "<h3><span>OCOP</span></h3>",
        "<summary>OCOP</summary>",
        "<label>OCOP <input></label>",
        '<p title="OCOP" data-x="OCOP">–</p>',
        '<script type="application/ld+json">{"name":"OCOP"}</script>',
        '<span class="kc-badge" data-timeline="[]">OCOP</span>',
        '<li class="kc-card"><p>OCOP</p></li>',
        '<section class="kc-sources"><p>OCOP</p></section>',
        '<table class="kc-table"><td>OCOP</td></table>',
        "<p>OCOPX, XOCOP, 12/QĐ-UBND, 3-OCOP, ocop</p>",
    ],
)
def test_what_is_no_running_text_stays_as_it_is(html: str) -> None:
    assert GLOSSER.body(html) == html
    assert explained(f"{html}<p>OCOP</p>") == ["OCOP"], "what comes after it is running text again"


def test_facts_are_running_text() -> None:
    html = '<table class="kc-facts"><tr><th scope="row">OCOP</th><td><div>OCOP</div></td></tr></table>'
    assert explained(html) == ["OCOP"]
    assert GLOSSER.body(html).startswith(
        '<table class="kc-facts"><tr><th scope="row">OCOP</th><td><div><button'
    )


def test_of_a_page_only_the_article_and_not_one_in_another_language() -> None:
    around = "<header>OCOP</header><article{}><p>OCOP</p></article><footer>OCOP</footer>"
    assert GLOSSER.page(around.format("")).count(WORD) == 1
    assert "<header>OCOP</header>" in GLOSSER.page(around.format(""))
    assert GLOSSER.page(around.format(' lang="en"')) == around.format(' lang="en"')
    assert GLOSSER.page("<p>OCOP</p>") == "<p>OCOP</p>"


def test_without_a_glossary_nothing_is_explained() -> None:
    assert Glosser([]).body("<p>OCOP</p>") == "<p>OCOP</p>"


def test_no_page_explains_a_word_twice(real_site: Path) -> None:
    pages = 0
    for path in real_site.rglob("index.html"):
        words = re.findall(rf"{WORD} popovertarget=\"([^\"]+)\"", path.read_text(encoding="utf-8"))
        assert len(words) == len(set(words)), path
        pages += bool(words)
    assert pages > 20
