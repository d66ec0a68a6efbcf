"""Labels to print: the code leads to the product's address, and the words hold whatever the day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from PIL import Image, ImageDraw
from tests.folders import TAIL

from khuyencong.display.qr import qr_code
from khuyencong.display.render import record_html
from khuyencong.pages import VIEWS
from khuyencong.pages.label import labels
from khuyencong.shells import Shell

if TYPE_CHECKING:
    from tests.folders import DataFolder

    from khuyencong.catalogue import Catalogue

SHELL = Shell.parse("<title>%%title%%</title><link href='%%url%%'>%%body%%")
PRODUCT = f"name: A\ngroup: go-may\nlocation:\n  place: cat-vang\n{TAIL}certifications:\n"
MODULE = 4
"""Pixels a module is drawn with."""


def drawn(path: str, size: int) -> Image.Image:
    """Draw the path of a code as a browser would."""
    image = Image.new("L", (size * MODULE, size * MODULE), 255)
    draw = ImageDraw.Draw(image)
    for row in path.split("M")[1:]:
        start, y = re.match(r"(\d+) (\d+)\.5", row).groups()  # type: ignore[union-attr]
        at, top = int(start) * MODULE, int(y) * MODULE
        for skipped, width in re.findall(r"(?:m(\d+) 0)?h(\d+)", row):
            at += int(skipped or 0) * MODULE
            draw.rectangle((at, top, at + int(width) * MODULE - 1, top + MODULE - 1), fill=0)
            at += int(width) * MODULE
    return image


def pages_of(catalogue: Catalogue) -> dict[str, str]:
    return {one.path: one.content.decode() for one in labels(catalogue, SHELL, catalogue.products)}


@pytest.mark.parametrize(
    "text",
    [
        "https://song-xanh.example/san-pham/a/",
        "https://song-xanh.example/khuyen-cong/san-pham/" + "san-pham-ten-dai-" * 10 + "/",
    ],
)
def test_a_code_reads_as_what_was_put_in(text: str) -> None:
    code = qr_code(text)
    assert [one.text for one in zxingcpp.read_barcodes(drawn(code.path, code.size))] == [text]


def test_every_code_of_the_data_leads_to_its_product(real: Catalogue) -> None:
    pages = pages_of(real)
    for product in [one for one, facts in real.product_facts.items() if facts.best][::10]:
        html = pages[f"san-pham/{product}/nhan/index.html"]
        path, size = re.findall(r' d="([^"]+)"', html)[0], int(re.findall(r'viewBox="0 0 (\d+)', html)[0])
        (read,) = zxingcpp.read_barcodes(drawn(path, size))
        assert read.text == f"{real.site.url}san-pham/{product}/"


def test_a_label_says_name_maker_place_certificate_and_address_as_text(tiny: Catalogue) -> None:
    html = pages_of(tiny)["san-pham/go-nhieu-lan/nhan/index.html"]
    big = html[html.index("kc-label--big") : html.index('aria-hidden="true"')]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in big
    assert "@x xưởng mây" in big
    assert "xã Bờ Cát, huyện Bờ Cát, Sông Xanh (nay thuộc xã Cát Vàng, Tỉnh Biển Bạc)" in big
    assert "cấp quốc gia năm 2023. Có giá trị đến hết ngày 31/12/2026" in big
    assert ">https://song-xanh.example/san-pham/go-nhieu-lan/<" in big
    assert "không phải trang chính thức" in big
    assert "<link href='https://song-xanh.example/san-pham/go-nhieu-lan/'>" in html


def test_a_label_never_tells_of_a_revoked_certificate_beside_a_valid_one(tiny: Catalogue) -> None:
    assert "hu hồi" not in pages_of(tiny)["san-pham/go-nhieu-lan/nhan/index.html"]


def test_a_label_carries_number_decision_and_how_sure_it_all_is(data: DataFolder) -> None:
    told = "  - level: provincial\n    decided: 2021-05-06\n    decision: 11/QĐ-SX\n    number: 07/GCN\n"
    data.write("products/x.yaml", PRODUCT + told)
    html = pages_of(data.catalogue())["san-pham/x/nhan/index.html"]
    assert "Giấy số 07/GCN. Quyết định 11/QĐ-SX ngày 6/5/2021." in html
    assert html.count("Mới thấy ở một nguồn.") == 5, "on each label"


def test_there_is_a_label_only_where_there_is_a_certificate(tiny: Catalogue) -> None:
    assert set(pages_of(tiny)) == {
        f"san-pham/{product}/nhan/index.html" for product in ("go-nhieu-lan", "tuong-khong-ro")
    }
    for product, there in (("go-nhieu-lan", True), ("may-dan", False)):
        html = record_html(VIEWS["products"](tiny, tiny.products[product]))
        assert ('href="nhan/"' in html) is there


def test_without_a_clock_a_label_claims_no_state(tiny: Catalogue) -> None:
    for html in pages_of(tiny).values():
        assert not re.search("còn giá trị<|hết giá trị<|data-state=", html)
