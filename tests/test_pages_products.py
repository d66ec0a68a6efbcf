"""What the page of a product says at any time, whatever the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args
from xml.etree import ElementTree as ET

from tests.folders import ROOT, TAIL

from khuyencong.display.cards import card
from khuyencong.display.render import record_html
from khuyencong.model.site import Drawing
from khuyencong.pages import VIEWS

if TYPE_CHECKING:
    from tests.folders import DataFolder

PRODUCT = f"name: A\ngroup: go-may\nlocation:\n  place: cat-vang\n{TAIL}certifications:\n"
REVOKED = "  - level: national\n    year: 2023\n    revoked: 2024-02-03\n"
VALID = "  - level: provincial\n    year: 2021\n"


def lead(data: DataFolder) -> str:
    catalogue = data.catalogue()
    html = record_html(VIEWS["products"](catalogue, catalogue.products["x"]))
    return html[html.index('class="kc-lead"') : html.index("Thông tin chính")]


def test_a_revoked_certificate_is_never_said_to_have_value_until_later(data: DataFolder) -> None:
    data.write("products/x.yaml", PRODUCT + REVOKED)
    said = lead(data)
    assert "hu hồi" in said
    assert "3/2/2024" in said
    assert "31/12/2026" not in said


def test_a_revoked_certificate_is_not_the_one_a_list_shows(data: DataFolder) -> None:
    data.write("products/x.yaml", PRODUCT + REVOKED + VALID)
    catalogue = data.catalogue()
    best = catalogue.product_facts["x"].best
    assert best is not None
    assert best.certification.level == "provincial"
    assert "31/12/2026" not in " ".join(card(catalogue, "products", "x").meta)


def test_when_every_certificate_is_revoked_the_list_says_so(data: DataFolder) -> None:
    data.write("products/x.yaml", PRODUCT + REVOKED)
    shown = card(data.catalogue(), "products", "x")
    assert "31/12/2026" not in " ".join(shown.meta)
    assert shown.states[0].timeline.states()[-1] == "revoked"


def page(data: DataFolder, product: str = "x") -> str:
    catalogue = data.catalogue()
    return record_html(VIEWS["products"](catalogue, catalogue.products[product]))


def test_the_answer_is_the_certificate_that_lasts_longest_and_how_many_more_there_are(
    data: DataFolder,
) -> None:
    data.write("products/x.yaml", PRODUCT + VALID + "  - level: national\n    year: 2023\n")
    said = lead(data)
    assert "cấp quốc gia năm 2023" in said
    assert "còn 1 lần được chứng nhận khác" in said
    assert "cấp tỉnh năm 2021" in page(data).replace('</div></td><td data-label="Năm"><div>', " năm ")


def test_the_number_of_a_certificate_stands_on_the_page(data: DataFolder) -> None:
    data.write("products/x.yaml", f"{PRODUCT}{VALID}    number: 07/GCN-SX\n")
    assert "Giấy số 07/GCN-SX" in page(data)


def test_a_certificate_that_is_less_sure_than_its_product_says_so_in_its_row(data: DataFolder) -> None:
    data.write("products/x.yaml", f"{PRODUCT}{VALID}    confidence: inferred\n")
    table = page(data).split("<caption>Các lần được chứng nhận")[1].split("</table>")[0]
    assert "Một phần là suy ra" in table


def test_the_rule_that_tells_the_last_day_is_linked(data: DataFolder) -> None:
    data.write("products/x.yaml", PRODUCT + VALID)
    assert 'tính theo <a href="../../chinh-sach/tt-07-2018/">Thông tư 07/2018/TT-SX</a> <span' in page(data)


def test_support_of_the_producer_is_told_and_so_is_that_nobody_tells_of_any(data: DataFolder) -> None:
    assert 'data-record="stories/xuong-may-mua-may"' in page(data, "may-dan")
    data.write("products/x.yaml", PRODUCT.replace("group:", "producer: oc-vit\ngroup:") + VALID)
    assert "Chưa thấy nguồn nào kể cơ sở này được khuyến công hỗ trợ." in page(data)


def test_no_page_shows_visitors_what_is_meant_for_editors(data: DataFolder) -> None:
    html = page(data, "tuong-khong-ro")
    assert "nhóm sản phẩm – suy ra" in html
    assert "site.yaml" not in html


def test_a_group_without_a_drawing_shows_none(data: DataFolder) -> None:
    assert "kc-drawing" in page(data, "go-nhieu-lan").split("<h1>")[0]
    assert "kc-drawing" not in page(data, "tuong-khong-ro").split("<h1>")[0]


def test_every_drawing_data_can_ask_for_is_there_and_takes_the_colour_of_the_text() -> None:
    sprite = (ROOT / "hooks" / "theme" / "assets" / "drawings.svg").read_text(encoding="utf-8")
    symbols = ET.fromstring(sprite).findall("{*}symbol")
    assert {one.get("id") for one in symbols} == set(get_args(Drawing))
    assert {one.get("stroke") for one in symbols} == {"currentColor"}
    assert len(sprite) < 2500
