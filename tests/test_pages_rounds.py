"""What the page of a vote says of numbers and names: what is known, and how much is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.catalogue.votes import known_products
from khuyencong.display.cards import card
from khuyencong.display.render import record_html
from khuyencong.pages import VIEWS

if TYPE_CHECKING:
    from tests.folders import DataFolder

    from khuyencong.catalogue import Catalogue

PROVINCIAL = "rounds/cap-tinh-2016.yaml"


def page(catalogue: Catalogue, vote: str) -> str:
    return record_html(VIEWS["rounds"](catalogue, catalogue.rounds[vote]))


def counted(data: DataFolder, certified: int) -> Catalogue:
    text = (data.path / PROVINCIAL).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("certified:")]
    data.write(PROVINCIAL, "\n".join([f"certified: {certified}", *lines, ""]))
    return data.catalogue()


def test_it_says_how_many_names_are_missing_and_draws_the_share(data: DataFolder) -> None:
    html = page(counted(data, 1200), "cap-tinh-2016")
    assert "Trong 1.200 sản phẩm được công nhận, trang này biết tên 1; 1.199 sản phẩm chưa thấy tên" in html
    assert 'min="0" max="1200" value="1">1/1200</meter>' in html
    assert 'data-record="products/go-nhieu-lan"' in html


def test_when_all_names_are_known_it_says_so_and_more_names_than_the_number_draw_no_more_than_all(
    data: DataFolder,
) -> None:
    html = page(counted(data, 1), "cap-tinh-2016")
    assert "biết tên 1, không thiếu tên nào." in html
    assert 'max="1" value="1"' in html


def test_names_without_a_total_say_that_the_total_is_not_known(data: DataFolder) -> None:
    text = (data.path / PROVINCIAL).read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if not line.startswith("certified:")]
    data.write(PROVINCIAL, "\n".join([*kept, ""]))
    html = page(data.catalogue(), "cap-tinh-2016")
    assert "Chưa thấy trong nguồn có bao nhiêu sản phẩm được công nhận." in html
    assert "<meter" not in html


def test_the_share_of_a_province_knows_the_products_of_that_province(real: Catalogue) -> None:
    shares = [one for one in real.rounds.values() if one.kind == "share" and one.part_of]
    found = 0
    for share in shares:
        for product in known_products(real, share):
            assert real.products[product].location.province == share.province
            found += 1
    assert found


def test_the_list_and_the_page_use_the_same_words(data: DataFolder) -> None:
    data.replace(PROVINCIAL, "name:", "qualified: 7\nproposed: 6\nname:")
    catalogue = data.catalogue()
    said = " ".join(card(catalogue, "rounds", "cap-tinh-2016").meta)
    html = page(catalogue, "cap-tinh-2016")
    for words in ("đủ điểm ở vòng chấm", "được đề nghị công nhận"):
        assert words in said
        assert words in html
