"""What a support content tells: who, what, how much, by which article, since when, whose money, and how."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from tests.folders import TAIL

from khuyencong import labels
from khuyencong.display.citing import Citations
from khuyencong.display.links import short_policy
from khuyencong.display.rates import texts_with_rates
from khuyencong.display.render import record_html
from khuyencong.finder.page import kinds_html, purposes_html, rates_html
from khuyencong.pages.support import NO_CEILING, measure
from khuyencong.vietnamese import day, money, number

if TYPE_CHECKING:
    from tests.folders import DataFolder

    from khuyencong.catalogue import Catalogue
    from khuyencong.model.support import Ceiling

PAST = "Mức cũ và mức của nơi khác (chỉ để tra cứu)"
UNCLEAR = "Mức chưa rõ còn áp dụng không"


def page(catalogue: Catalogue, record: str) -> str:
    return unescape(record_html(measure(catalogue, catalogue.measures[record])))


def part(html: str, title: str) -> str:
    """Return a section by its heading; empty when the page has none."""
    found = re.split(rf"<h2>{re.escape(title)}</h2>", html)
    return re.split(r"</section>|</details>", found[1])[0] if len(found) > 1 else ""


def lead(html: str) -> str:
    return html.split('<div class="kc-lead">')[1].split("</div>", maxsplit=1)[0]


def amount(ceiling: Ceiling) -> str:
    if ceiling.max_vnd is not None:
        return money(ceiling.max_vnd)
    share = ceiling.percent if ceiling.percent is not None else ceiling.multiplier
    return f"{number(share or 0)}{'%' if ceiling.percent is not None else ' lần'}"


@pytest.fixture(params=["tiny", "real"])
def catalogue(request: pytest.FixtureRequest) -> Catalogue:
    found: Catalogue = request.getfixturevalue(request.param)
    return found


def test_every_content_says_who_what_and_which_texts(catalogue: Catalogue) -> None:
    for record in catalogue.measures.values():
        html = page(catalogue, record.id)
        assert record.who in lead(html)
        assert record.summary in part(html, "Hỗ trợ việc gì")
        for condition in record.conditions:
            assert condition in part(html, "Điều kiện")
        for basis in record.basis:
            assert catalogue.path("policies", basis.document) in part(html, "Thông tin chính")
            assert (basis.article or "") in part(html, "Thông tin chính")


def test_every_rate_stands_in_its_place_with_text_article_days_and_money(catalogue: Catalogue) -> None:
    schemes = {scheme.id: scheme for scheme in catalogue.site.schemes}
    place = {"current": "Mức hỗ trợ", "unclear": UNCLEAR, "past": PAST}
    for record in catalogue.measures.values():
        html = page(catalogue, record.id)
        for facts in catalogue.measure_facts[record.id].ceilings:
            one, scheme = facts.ceiling, schemes[facts.ceiling.scheme]
            rows = part(html, place[facts.standing]).split("<tr>")
            (row,) = [
                row
                for row in rows
                if amount(one) in row
                and (one.unit or "") in row
                and (one.condition or "") in row
                and catalogue.path("policies", one.document) in row
                and f">{scheme.name}<" in row
            ][:1] or [""]
            assert row, (record.id, one)
            assert (one.article or "") in row
            for known in (one.valid_from, one.valid_until):
                assert known is None or day(known) in row
            if scheme.kind != "current":
                words = labels.SCHEME_KINDS[scheme.kind]
                assert words[1:] in row, record.id
            if one.historical:
                assert labels.HISTORICAL in row
            if one.comparator:
                assert labels.COMPARATOR in row


def test_a_rate_that_is_no_more_is_only_history(catalogue: Catalogue) -> None:
    for record in catalogue.measures.values():
        html = page(catalogue, record.id)
        by = catalogue.measure_facts[record.id].ceilings
        current = {amount(one.ceiling) for one in by if one.standing == "current"}
        for facts in by:
            if facts.standing == "past" and amount(facts.ceiling) not in current:
                assert amount(facts.ceiling) not in lead(html), record.id
                assert amount(facts.ceiling) not in part(html, "Mức hỗ trợ"), record.id
        if part(html, PAST):
            assert f'<details class="kc-fold"><summary><h2>{PAST}' in html
            assert "Không dùng các mức này để tính hỗ trợ hiện nay." in html


def test_a_content_without_a_figure_says_so_and_which_texts_to_look_into(catalogue: Catalogue) -> None:
    without = 0
    for record in catalogue.measures.values():
        html = page(catalogue, record.id)
        none = all(one.standing != "current" for one in catalogue.measure_facts[record.id].ceilings)
        assert (NO_CEILING in lead(html)) == none, record.id
        if none:
            without += 1
            looked = [one.document for one in record.basis]
            looked += [] if record.comparator else texts_with_rates(catalogue)
            for policy in looked:
                assert f'{catalogue.path("policies", policy)}">' in lead(html), record.id
    assert without


def test_the_texts_that_set_the_rates_of_today_follow_from_the_data(real: Catalogue) -> None:
    assert texts_with_rates(real) == ["tt-28-2018-tt-btc"]


def test_every_content_says_how_to_apply(real: Catalogue) -> None:
    for record in real.measures.values():
        how = part(page(real, record.id), "Cách xin hỗ trợ")
        for procedure in record.procedures:
            assert real.path("procedures", procedure) in how
        if not record.comparator:
            assert "thu-tuc/dang-ky-de-an-khuyen-cong-quoc-gia/" in how
            assert ("thủ tục riêng" in how) == (not record.procedures)


def test_a_content_of_elsewhere_is_marked_and_offers_no_finder(data: DataFolder) -> None:
    text = f"name: A\ntopic: B\nwho: C\nsummary: D\ncomparator: true\nbasis:\n  - nd-10-2010\n{TAIL}"
    data.write("measures/x.yaml", text)
    html = page(data.catalogue(), "x")
    assert labels.COMPARATOR in html.split('<div class="kc-lead">')[0]
    assert "tra-cuu" not in html


def test_without_script_every_content_and_rate_stands_in_the_tables_by_purpose(catalogue: Catalogue) -> None:
    purposes, rates = (str(html(catalogue, "../../")) for html in (purposes_html, rates_html))
    for record in catalogue.measures.values():
        row = re.findall(rf'<tr data-record="measures/{record.id}">.*?</tr>', purposes, re.DOTALL)
        assert len(row) == (0 if record.comparator else 1), record.id
        count = len(re.findall(rf'<tr data-rate="{record.id}\.', rates))
        assert count == (len(record.ceilings) if not record.comparator else count), record.id


def test_without_script_every_kind_of_establishment_has_its_rules_and_contents(real: Catalogue) -> None:
    html = unescape(str(kinds_html(real, "../../")))
    parts = html.split("<details")[1:]
    assert len(parts) == len(real.site.applicants)
    for kind, said in zip(real.site.applicants, parts, strict=True):
        assert f"<h3>{kind.name}</h3>" in said
        assert re.search(r'href="../../dieu-kien/|Không có quy định nào', said), kind.id
        assert re.search(r'href="../../ho-tro/|Chưa thấy việc nào', said), kind.id


def test_the_texts_in_the_sentences_carry_their_state(real: Catalogue) -> None:
    html = Citations(real).cited(record_html(measure(real, real.measures["may-moc-tien-tien"])), "../../")
    name = short_policy(real.policies["tt-28-2018-tt-btc"])
    first = html.split('<div class="kc-lead">')[1].split("</div>")[0]
    assert re.search(rf'chinh-sach/tt-28-2018-tt-btc/">{name}</a> <span class="kc-badge"', first)
