"""Places for the finder: found as people type them, and where they lie on any day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.folders import ROOT

from khuyencong import build
from khuyencong.finder.extract import law_of
from khuyencong.finder.law import to_json
from khuyencong.finder.naming import named
from khuyencong.finder.spots import situations

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue

REAL = build.read(ROOT / "data")
LAW = law_of(REAL)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("TX. Bến Cát", "ben-cat"),
        ("thi xa ben cat", "ben-cat"),
        ("ben cat", "ben-cat-phuong"),
        ("phường Thới Hòa", "thoi-hoa-phuong"),
        ("phuong thoi hoa", "thoi-hoa-phuong"),
        ("xã Phú An", "ben-cat.xa-phu-an"),
        ("P. Phú An", "phu-an-phuong"),
        ("an bình, phú giáo", "phu-giao.xa-an-binh"),
        ("an bình, dĩ an", "di-an.phuong-an-binh"),
        ("H. Dầu Tiếng", "dau-tieng"),
        ("thị trấn dầu tiếng", "dau-tieng.thi-tran-dau-tieng"),
        ("Tỉnh Bình Dương", "binh-duong"),
        ("tphcm", "thanh-pho-ho-chi-minh"),
        ("TP. Hồ Chí Minh", "thanh-pho-ho-chi-minh"),
        ("ba ria vung tau", "ba-ria-vung-tau"),
    ],
)
def test_a_place_is_found_as_people_type_it(typed: str, first: str) -> None:
    assert named(LAW, typed)[0].id == first


def test_old_and_new_names_are_both_offered() -> None:
    assert {unit.id for unit in named(LAW, "bến cát")} == {"ben-cat", "ben-cat-phuong"}


@pytest.mark.parametrize("typed", ["", "   ", "zzz", "phường", "Xã "])
def test_no_place_is_made_up(typed: str) -> None:
    assert [unit for unit in named(LAW, typed) if "xa" not in " ".join(unit.keys).split()] == []


def kinds(unit: str, day: str) -> set[tuple[str | None, str | None, str | None]]:
    return {(one.commune, one.district, one.province) for one in situations(LAW, unit, day)}


def test_a_new_ward_lay_in_what_it_was_formed_from() -> None:
    central = "thành phố trực thuộc trung ương"
    assert kinds("thoi-hoa-phuong", "2025-07-01") == {("phường", "", central)}
    assert kinds("thoi-hoa-phuong", "2025-06-30") == {("phường", "thành phố thuộc tỉnh", "tỉnh")}


def test_a_former_district_may_be_any_unit_it_became() -> None:
    then = {("xã", "huyện", "tỉnh"), ("thị trấn", "huyện", "tỉnh")}
    assert kinds("dau-tieng", "2025-06-30") == then
    now = kinds("dau-tieng", "2025-07-01")
    assert {commune for commune, _, _ in now} == {"xã", "phường"}


@pytest.mark.parametrize("day", ["2024-01-01", "2025-07-01", "2026-01-15"])
def test_every_unit_with_several_meanings_offers_units_to_choose_from(day: str) -> None:
    for unit in LAW.units.values():
        era = next(one for one in reversed(unit.eras) if one.since is None or one.since <= day)
        vague = len(era.situations) > 1 or LAW.situations[era.situations[0]].commune is None
        assert bool(era.next) >= vague, (unit.id, day)
        assert set(era.next) <= set(LAW.units)


def test_choosing_on_leads_to_one_unit_in_a_few_steps() -> None:
    for day in ("2024-01-01", "2026-01-15"):
        for unit in LAW.units.values():
            waiting, steps = [unit.id], 0
            while waiting and steps < 5:
                eras = [LAW.units[one].eras for one in waiting]
                waiting = [
                    further
                    for found in eras
                    for further in next(e for e in reversed(found) if e.since is None or e.since <= day).next
                ]
                steps += 1
            assert not waiting, unit.id


def test_the_same_data_gives_the_same_law(tiny: Catalogue) -> None:
    assert to_json(law_of(tiny), {}) == to_json(law_of(tiny), {})
    assert to_json(LAW, {}) == to_json(law_of(build.read(ROOT / "data")), {})
