"""Which units, then and now, a place lies in; found by the names people wrote at the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.folders import TAIL

from khuyencong.catalogue.whereabouts import places_of
from khuyencong.model.record import Location
from khuyencong.vietnamese import bare_unit, unit_key

if TYPE_CHECKING:
    from tests.folders import DataFolder

    from khuyencong.catalogue import Catalogue


def where(catalogue: Catalogue, **names: str) -> set[str]:
    return set(places_of(catalogue, Location.model_validate(names)))


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("TX. Bến Cát", "Bến Cát"),
        ("tx bến cát", "bến cát"),
        ("thị xã Bến Cát", "Bến Cát"),
        ("TP.Thủ Dầu Một", "Thủ Dầu Một"),
        ("H. Dầu Tiếng", "Dầu Tiếng"),
        ("P. Phú Lợi", "Phú Lợi"),
        ("X. An Long", "An Long"),
        ("Phường 1", "1"),
        ("Tỉnh Đồng Nai (trước 01/7/2025)", "Đồng Nai"),
        ("Phú Lợi", "Phú Lợi"),
        ("Xã", "Xã"),
        ("Tịnh Biên", "Tịnh Biên"),
    ],
)
def test_a_unit_is_known_by_its_name_whatever_word_stands_before_it(written: str, bare: str) -> None:
    assert bare_unit(written) == bare


def test_a_key_has_no_marks_and_no_points() -> None:
    assert unit_key("Tỉnh Bà Rịa - Vũng Tàu") == unit_key("ba ria vung tau") == "ba ria vung tau"


def test_a_new_commune_lies_in_what_is_and_in_what_was(tiny: Catalogue) -> None:
    assert places_of(tiny, Location(place="cat-vang"))[0] == "cat-vang"
    assert where(tiny, place="cat-vang") == {"cat-vang", "bien-bac", "bo-cat", "song-xanh"}


def test_names_of_the_time_find_the_units_of_the_time_and_of_today(tiny: Catalogue) -> None:
    found = where(tiny, district="H. Bờ Cát", province="tỉnh Sông Xanh")
    assert found == {"bo-cat", "song-xanh", "cat-vang", "bien-bac"}
    assert where(tiny, province="Sông Xanh") == {"song-xanh", "bien-bac"}


def test_a_district_of_another_province_is_another_district(tiny: Catalogue) -> None:
    assert where(tiny, district="huyện Bờ Cát", province="Biển Xa") == set()
    assert where(tiny, district="huyện Bờ Cát") == set()


def test_a_place_nobody_names_lies_nowhere(tiny: Catalogue) -> None:
    assert places_of(tiny, None) == []
    assert where(tiny, province="Núi Đá") == set()


def test_a_divided_district_lies_in_what_holds_all_its_parts(data: DataFolder) -> None:
    data.write("places/cat-bac.yaml", f"name: Xã Cát Bạc\nkind: xã\nwithin: bien-bac\n{TAIL}")
    data.replace("places/bo-cat.yaml", "became:\n  - cat-vang\n", "became:\n  - cat-vang\n  - cat-bac\n")
    assert where(data.catalogue(), place="bo-cat") == {"bo-cat", "song-xanh", "bien-bac"}


def test_a_province_that_took_in_another_did_not_lie_in_it(data: DataFolder) -> None:
    data.replace("places/bien-bac.yaml", "valid_from: 2025-07-01\n", "")
    grown = "kind: tỉnh\nformed_from:\n  - name: Sông\n    place: song-xanh\n"
    data.replace("places/bien-bac.yaml", "kind: tỉnh\n", grown)
    assert where(data.catalogue(), place="bien-bac") == {"bien-bac"}


def test_an_old_commune_that_went_whole_into_one_leads_there_a_divided_one_does_not(
    data: DataFolder,
) -> None:
    where_it_is = data.catalogue().whereabouts
    assert where_it_is.commune("bo-cat", "xã Bờ Cát") is None
    data.replace("places/bo-cat.yaml", "    split: true\n", "")
    assert data.catalogue().whereabouts.commune("bo-cat", "X. Bờ Cát") == "cat-vang"
    assert where_it_is.commune(None, "xã Bờ Cát") is None


def test_units_that_became_one_another_end(data: DataFolder) -> None:
    data.replace("places/cat-vang.yaml", "kind: xã\n", "kind: xã\nbecame:\n  - bo-cat\n")
    assert "cat-vang" in where(data.catalogue(), place="bo-cat")


def test_the_real_names_of_the_time_find_the_units_of_today(real: Catalogue) -> None:
    found = where(real, district="thị xã Bến Cát", province="Bình Dương", place="thoi-hoa-phuong")
    assert found == {"thoi-hoa-phuong", "ben-cat", "binh-duong", "thanh-pho-ho-chi-minh"}
    location = Location(province="Bình Dương", place="thoi-hoa-phuong")
    assert places_of(real, location)[:2] == ["thoi-hoa-phuong", "ben-cat"]
    assert "binh-duong" in where(real, place="phu-an-phuong")
    assert where(real, province="Bình Thuận", place="lam-dong") == {"lam-dong", "binh-thuan"}
    assert where(real, place="lam-dong") == {"lam-dong"}
