"""What became of every former unit, told once, from whichever end editors wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.catalogue.renamed import former_units
from khuyencong.display.units import units_html

if TYPE_CHECKING:
    from tests.folders import DataFolder

    from khuyencong.catalogue import Catalogue


def test_a_commune_both_ends_tell_of_stands_once(tiny: Catalogue) -> None:
    told = [(one.name, one.tier, one.within, one.became, one.divided) for one in former_units(tiny)]
    assert told == [
        ("Huyện Bờ Cát", "district", "song-xanh", ("cat-vang",), False),
        ("Tỉnh Sông Xanh", "province", None, ("bien-bac",), False),
        ("Xã Bờ Cát", "commune", "bo-cat", ("cat-vang",), True),
    ]


def test_a_commune_only_the_new_unit_tells_of_stands_there_too(data: DataFolder) -> None:
    data.replace("places/cat-vang.yaml", "formed_from:\n", "formed_from:\n  - name: Xã Quên\n")
    found = {one.name: one for one in former_units(data.catalogue())}
    assert (found["Xã Quên"].became, found["Xã Quên"].within) == (("cat-vang",), None)


def test_every_commune_of_the_real_districts_is_told_of_once(real: Catalogue) -> None:
    communes = [(one.within, one.name) for one in former_units(real) if one.tier == "commune"]
    listed = {(place.id, unit.name) for place in real.places.values() for unit in place.old_units}
    assert len(communes) == len(set(communes))
    assert set(communes) == listed


def test_the_index_holds_every_place_once_and_says_what_is_there(tiny: Catalogue) -> None:
    html = str(units_html(tiny, "../"))
    assert [html.count(f'data-record="places/{one}"') for one in tiny.places] == [1, 1, 1, 1]
    row = html[html.index('data-record="places/bo-cat"') :].split("</li>", maxsplit=1)[0]
    assert "2 sản phẩm · 1 cơ sở" in row
    assert 'data-key=" bo cat, song xanh,"' in row
    today = html[html.index('data-record="places/cat-vang"') :].split("</li>", maxsplit=1)[0]
    assert "Lập từ một phần Xã Bờ Cát (Huyện Bờ Cát)" in today


def test_a_unit_is_found_by_the_other_names_of_the_glossary(data: DataFolder) -> None:
    text = (data.path / "glossary.yaml").read_text(encoding="utf-8")
    data.write("glossary.yaml", f"{text}- term: Tỉnh Biển Bạc\n  synonyms:\n    - Bạc Liêng\n")
    html = str(units_html(data.catalogue(), "../"))
    assert 'data-key=" bien bac, bac lieng,"' in html
