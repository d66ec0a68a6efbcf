"""A build knows neither the day nor the machine: the same data gives the same bytes."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.folders import HERE, TINY
from tests.sites import build_site, copy_project, tree

if TYPE_CHECKING:
    from pathlib import Path

SHIFT = str(HERE / "shift")
THREE_YEARS = str(3 * 365.25 * 86400)
ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LANG": "C",
    "LC_ALL": "C",
    "LANGUAGE": "tr",
    "PYTHONHASHSEED": "1",
    "PYTHONPATH": SHIFT,
    "CLOCK_SHIFT": THREE_YEARS,
    "HOME": "/nonexistent",
    "USER": "somebody",
}


def different(one: Path, other: Path) -> list[str]:
    first, second = tree(one), tree(other)
    assert len(first) > 100
    return sorted(name for name in {*first, *second} if first.get(name) != second.get(name))


def test_two_builds_elsewhere_years_later_are_the_same_bytes(tiny_site: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "elsewhere", TINY)
    again = build_site(project, **ELSEWHERE)
    assert different(tiny_site, again) == []


def test_the_real_data_is_built_the_same_elsewhere(real_site: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "elsewhere", real_site.parent / "data")
    again = build_site(project, **ELSEWHERE | {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles"})
    assert different(real_site, again) == []


@pytest.mark.parametrize("cores", ["1", "3"])
def test_however_many_cores_work_the_bytes_are_the_same(cores: str, tiny_site: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "alone", TINY)
    assert different(tiny_site, build_site(project, KHUYENCONG_CORES=cores)) == []


def test_building_over_a_site_gives_what_building_anew_gives(tiny_site: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "again", TINY)
    build_site(project)
    (project / "site" / "du-lieu" / "cu.json").write_text("{}", encoding="utf-8")
    assert different(tiny_site, build_site(project)) == []


@pytest.mark.parametrize(
    "clock", ["time.localtime().tm_year", "datetime.date.today().year", "datetime.datetime.now().year"]
)
def test_the_other_day_is_really_another(clock: str) -> None:
    years = [
        int(
            subprocess.run(
                [sys.executable, "-c", f"import datetime, time; print({clock})"],
                env={"PYTHONPATH": SHIFT, "CLOCK_SHIFT": shift},
                capture_output=True,
                check=True,
            ).stdout
        )
        for shift in ("0", THREE_YEARS)
    ]
    assert years[1] - years[0] == 3
