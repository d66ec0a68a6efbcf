"""Wherever a text of law is named on the site there is a link to it, with the state of the text beside it."""

from __future__ import annotations

import json
import posixpath
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from tests.folders import POLICY
from tests.markup import VOID

from khuyencong.display.citing import Citations
from khuyencong.display.render import doubts

if TYPE_CHECKING:
    from pathlib import Path

    from tests.folders import DataFolder
    from tests.markup import Element

    from khuyencong.catalogue import Catalogue

    Pages = dict[str, list[Element]]

NAMED = "nd-45-2012-nd-cp"
ALLOWED = {
    "h1": "names the page's own record; the page links the text elsewhere (tested below)",
    "svg": "a drawing; the table behind it has the link",
    "code": "shows editors how a file is written",
    "label": "is pressed to give an answer; the table of kinds says the same with the link",
}
"""Elements in which a number may stand without a link, and why."""
BLOCKS = {"p", "li", "td", "dd", "dt", "div", "h2", "h3", "caption"}


class Texts(HTMLParser):
    """The pieces of text in an article, each with the elements it stands in."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.found: list[tuple[str, list[tuple[str, str]]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append((tag, dict(attrs).get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self.open]
        if "article" in tags and "script" not in tags:
            self.found.append((data, list(self.open)))


def numbers(catalogue: Catalogue) -> dict[str, str]:
    """Return the numbers of texts with their ids; a number of digits alone is an amount as well."""
    return {
        one.number: one.id for one in catalogue.policies.values() if one.number and not one.number.isdigit()
    }


def named_in(text: str, known: dict[str, str]) -> set[str]:
    """Return the ids of the texts named by their full number."""
    return {
        policy
        for number, policy in known.items()
        if number in text and re.search(rf"(?<![\w/-]){re.escape(number)}(?![\w/-])", text)
    }


def addressed(page: str, link: Element) -> str:
    """Return the id of the text a link leads to; empty when it leads elsewhere."""
    path = posixpath.normpath(posixpath.join("/", page, (link.get("href") or "").split("?")[0].split("#")[0]))
    match = re.fullmatch(r"/chinh-sach/([^/]+)", path)
    return match[1] if match and not (link.get("href") or "").startswith(("#", "http")) else ""


def holder(link: Element, record: str) -> Element:
    """Return the card of the record a link stands in, else the block of text around the link."""
    for one in link.parents:
        if one.get("data-record") == record:
            return one
    return next(one for one in reversed(link.parents) if one.tag in BLOCKS)


def test_every_number_of_a_text_in_running_text_is_linked(real_site: Path, real: Catalogue) -> None:
    known, seen = numbers(real), 0
    for path in sorted(real_site.rglob("index.html")):
        page = path.parent.relative_to(real_site).as_posix()
        if page.endswith("/nhan"):
            continue  # labels are printed and glued on: what they say must not change with a clock
        html = path.read_text(encoding="utf-8")
        seen += sum(html.count(number) for number in known)
        unlinked = re.sub(r"<a\b.*?</a>", "", html, flags=re.DOTALL)
        if not any(number in unlinked for number in known):
            continue
        for text, around in Texts(unlinked).found:
            tags = {tag for tag, _ in around}
            for policy in named_in(text, known):
                own = page == f"chinh-sach/{policy}"
                assert own or tags & ALLOWED.keys(), f"{page}: {text}"
                assert own or "h1" not in tags or f'chinh-sach/{policy}/">' in html, f"{page}: {text}"
    assert seen > 1000


def test_every_link_to_a_text_has_the_state_of_that_text_beside_it(
    real_pages: Pages, real: Catalogue
) -> None:
    told = 0
    for page, found in real_pages.items():
        marks = [one for one in found if one.get("data-kind") == "policy"]
        for link in found:
            policy = addressed(page, link) if link.tag == "a" else ""
            if policy not in real.policies or page == f"chinh-sach/{policy}/":
                continue
            block = holder(link, f"policies/{policy}")
            timeline = [list(mark) for mark in real.policy_facts[policy].timeline.to_json()]
            beside = [json.loads(mark.attributes["data-timeline"]) for mark in marks if block in mark.parents]
            assert timeline in beside, f"{page}: {link.text}"
            told += 1
    assert told > 1000


def test_a_mention_becomes_a_link_with_a_mark_and_the_sentence_stays(real: Catalogue) -> None:
    said = Citations(real).cited("<p>Theo Nghị định số 45/2012/NĐ-CP, Điều 4.</p>", "../", "ho-tro/")
    assert (
        re.sub(r"<span class=\"kc-badge.*?</span>|<[^>]*>", "", said)
        == "Theo Nghị định số 45/2012/NĐ-CP , Điều 4."
    )
    assert f'<a href="../chinh-sach/{NAMED}/">Nghị định số 45/2012/NĐ-CP</a> <span class="kc-badge"' in said


@pytest.mark.parametrize(
    ("text", "policy"),
    [
        ("45/2012/NĐ-CP", NAMED),
        ("nghị định 45/2012/nđ-cp", NAMED),
        ("Thông tư 28/2018", "tt-28-2018-tt-btc"),
        ("Thông tư liên tịch 26/2014/TTLT-BTC-BCT", "ttlt-26-2014-btc-bct"),
        ("Thông tư 26/2014/TT-BCT", "tt-26-2014-tt-bct"),
        ("Quyết định 3210", "qd-3210-binh-duong-di-doi"),
        ("Quyết định 1997/QĐ-BCT, ngày 23/8/2021", "qd-1997-qd-bct-2021"),
    ],
)
def test_a_text_is_known_by_its_number_and_by_its_kind_with_the_year(
    real: Catalogue, text: str, policy: str
) -> None:
    assert f'href="chinh-sach/{policy}/"' in Citations(real).cited(f"<p>{text}</p>", "")


@pytest.mark.parametrize(
    "text",
    [
        "3210 sản phẩm",
        "1.345/2012/NĐ-CPX",
        "145/2012/NĐ-CP",
        "45/2012/NĐ-CP-1",
        "Thông tư 28/2018/TT-BTNMT",
        "28/2018",
        "Quyết định 1997/QĐ-BCT, ngày 23/8/2019",
        "Luật",
    ],
)
def test_what_only_looks_like_a_text_of_the_register_is_left_alone(real: Catalogue, text: str) -> None:
    assert Citations(real).cited(f"<p>{text}</p>", "") == f"<p>{text}</p>"


@pytest.mark.parametrize(
    "html",
    [
        '<a href="x/">45/2012/NĐ-CP</a>',
        "<h1>Sửa <em>Nghị định</em> 45/2012/NĐ-CP</h1>",
        "<svg><text>45/2012/NĐ-CP</text></svg>",
        "<pre><code>number: 45/2012/NĐ-CP</code></pre>",
        '<img alt="45/2012/NĐ-CP">',
        '<script type="application/ld+json">{"a":"45/2012/NĐ-CP"}</script>',
        "<summary><h2>45/2012/NĐ-CP</h2></summary>",
    ],
)
def test_what_is_a_link_or_can_hold_none_is_left_alone(real: Catalogue, html: str) -> None:
    assert Citations(real).cited(html, "") == html


def test_a_page_does_not_link_to_itself(real: Catalogue) -> None:
    assert (
        Citations(real).cited("<p>45/2012/NĐ-CP</p>", "../../", f"chinh-sach/{NAMED}/")
        == "<p>45/2012/NĐ-CP</p>"
    )


def test_a_number_two_texts_share_names_neither(data: DataFolder) -> None:
    shared = "<p>35/KH-SX</p>"
    data.write("policies/mot.yaml", f"number: 35/KH-SX\n{POLICY}")
    assert "chinh-sach/mot/" in Citations(data.catalogue()).cited(shared, "")
    data.write("policies/hai.yaml", f"number: 35/KH-SX\n{POLICY}")
    assert Citations(data.catalogue()).cited(shared, "") == shared


def test_a_link_written_by_hand_gets_the_mark_and_other_links_none(real: Catalogue) -> None:
    html = f'<a href="../chinh-sach/{NAMED}/">Nghị định</a>, <a href="../ho-tro/">hỗ trợ</a>'
    marked = Citations(real).marked(html)
    assert marked.count("data-timeline") == 1
    assert '</a> <span class="kc-badge" data-kind="policy"' in marked


def test_the_name_of_a_field_holds_no_example_that_would_be_taken_for_a_mention(real: Catalogue) -> None:
    for record in real.policies.values():
        assert not any("ví dụ" in doubt for doubt in doubts(record)), record.id
