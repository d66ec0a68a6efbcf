"""The synthetic data: right by every rule of the checker, of every kind, and the same every time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests import synthetic
from tests.sites import tree

from khuyencong import build
from khuyencong.model import COLLECTIONS

if TYPE_CHECKING:
    from pathlib import Path


def test_synthetic_data_is_right_and_has_as_many_records_as_asked(tmp_path: Path) -> None:
    assert synthetic.write(tmp_path / "data", records=300) == 300
    registry = build.read(tmp_path / "data").registry
    assert sum(map(len, registry.records.values())) == 300
    assert not registry.empty


def test_synthetic_data_around_a_number_of_products_is_right(tmp_path: Path) -> None:
    synthetic.write(tmp_path / "data", products=120, seed=2)
    catalogue = build.read(tmp_path / "data")
    made = [one for one in catalogue.products.values() if one.producer]
    assert len(catalogue.products) == 122
    assert len(made) > 90


def test_the_same_numbers_give_the_same_synthetic_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        synthetic.write(tmp_path / name, records=100, seed=7)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    assert {path.name for path in (tmp_path / "one").iterdir() if path.is_dir()} == set(COLLECTIONS)
