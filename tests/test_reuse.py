"""A build after a build: it makes little again, and leaves what a build from nothing would."""

from __future__ import annotations

import re
import shutil
from dataclasses import fields, replace
from functools import cached_property
from typing import TYPE_CHECKING

import pytest
from tests.folders import EVENT, POLICY, DataFolder
from tests.sites import tree

from khuyencong import build, kept
from khuyencong.catalogue import Catalogue
from khuyencong.catalogue.watched import Watched
from khuyencong.making import Making
from khuyencong.model import COLLECTIONS
from khuyencong.publish import publish
from khuyencong.rendering import Rendering
from khuyencong.reuse import Reuse

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from khuyencong.frames import Frame


@pytest.fixture(scope="module")
def frames(tiny_site: Path) -> Sequence[Frame]:
    return Rendering(tiny_site.parent).done()


NAME = re.compile(r"(?m)^(\ufeff?(?:name|title|subject|indicator|topic): [\"']?)(?=[\w=@])")


class Site:
    """A project that is built again and again, without the theme and in one process."""

    def __init__(self, folder: Path, frames: Sequence[Frame]) -> None:
        self.data = DataFolder(folder)
        self.site, self.cache, self.frames = folder / "site", folder / ".cache", frames

    def build(self) -> set[str]:
        """Build over what is there; return the keys of the pieces that were made."""
        catalogue = build.read(self.data.path)
        changed = self.site.with_name("site.next")
        changed.mkdir()
        reuse = Reuse(catalogue, self.site, self.cache)
        parts = Making(catalogue, self.frames, self.cache).parts()
        made = [one for part in parts for one in reuse.write(part.pieces, changed)]
        told = reuse.told()
        publish(changed, self.site, [path for one in made for path in one.paths])
        shutil.rmtree(changed, ignore_errors=True)
        reuse.save((one, told) for one in made)
        return {one.key for one in made if one.anew and one.key}

    def check(self) -> None:
        """See that it holds what a build from nothing leaves."""
        fresh = build.build(build.read(self.data.path), self.frames, self.cache)
        assert tree(self.site) == {output.path: output.content for output in fresh}


@pytest.fixture
def site(tmp_path: Path, frames: Sequence[Frame]) -> Site:
    built = Site(tmp_path, frames)
    assert len(built.build()) > 100
    return built


def test_nothing_is_made_again_when_nothing_changed(site: Site) -> None:
    before = {path: path.stat().st_mtime_ns for path in site.site.rglob("*")}
    assert site.build() == set()
    assert {path: path.stat().st_mtime_ns for path in site.site.rglob("*")} == before


def test_a_changed_record_is_made_again_and_little_else(site: Site) -> None:
    site.data.replace("events/hoi-cho-lon-2026.yaml", "summary: ", "summary: Vừa sửa. ")
    made = site.build()
    assert any(key.startswith("page events hoi-cho-lon-2026 ") for key in made)
    assert not any(key.startswith(("label ", "downloads products", "page products")) for key in made)
    site.check()


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_whatever_record_is_changed_the_site_is_as_built_anew(collection: str, site: Site) -> None:
    for path in sorted((site.data.path / collection).iterdir())[:2]:
        text = path.read_text(encoding="utf-8")
        named = NAME.sub(r"\1Khác ", text, count=1)
        assert named != text
        site.data.write(f"{collection}/{path.name}", named)
        assert site.build()
        site.check()


def alias(data: DataFolder) -> None:
    data.write("events/moi.yaml", f"{EVENT}aliases:\n  - mot-ten-cu\n")


def newest_review(data: DataFolder) -> None:
    data.write("events/moi.yaml", EVENT.replace("reviewed: 2026-10-02", "reviewed: 2026-11-30"))


def end(data: DataFolder) -> None:
    """A new text ends an old one: its timeline changes, its record does not."""
    data.write("policies/moi.yaml", f"{POLICY}effective: 2026-05-01\nreplaces:\n  - document: nd-20-2024\n")


def former_unit(data: DataFolder) -> None:
    data.replace("places/song-xanh.yaml", "name: ", "name: Mới ")


def title(data: DataFolder) -> None:
    data.replace("site.yaml", "title: ", "title: Mới ")


def word(data: DataFolder) -> None:
    data.replace("glossary.yaml", "    - KC\n", "    - KCX\n")


def reason(data: DataFolder) -> None:
    data.replace("gone.yaml", "Nguồn rút tin", "Nguồn xoá tin")


@pytest.mark.parametrize("change", [alias, newest_review, end, former_unit, title, word, reason])
def test_whatever_else_is_changed_the_site_is_as_built_anew(
    change: Callable[[DataFolder], None], site: Site
) -> None:
    change(site.data)
    assert site.build()
    site.check()


def test_a_new_and_a_removed_record_are_seen(site: Site) -> None:
    site.data.write("events/moi.yaml", EVENT)
    site.build()
    site.check()
    assert (site.site / "su-kien/moi/index.html").is_file()
    (site.data.path / "events/moi.yaml").unlink()
    site.build()
    site.check()


def test_a_changed_shell_makes_its_pages_again_and_a_changed_page_of_prose_itself(site: Site) -> None:
    first, *others = [frame for frame in site.frames if frame.shell == "events"]
    assert others == []
    site.frames = [replace(one, html=f"{one.html}<!-- x -->") if one is first else one for one in site.frames]
    assert {key.split()[0] + key.split()[1] for key in site.build()} == {"pageevents"}
    site.check()
    site.frames = [
        replace(one, html=f"{one.html}<!-- y -->") if one.file == "lien-he/index.html" else one
        for one in site.frames
    ]
    assert any(key.startswith("prose lien-he/") for key in site.build())
    site.check()


def test_what_somebody_did_to_the_site_is_put_right(site: Site) -> None:
    (site.site / "index.html").write_text("Hỏng", encoding="utf-8")
    (site.site / "su-kien/hoi-cho-lon-2026/index.html").unlink()
    (site.site / "du-lieu/la.json").write_text("{}", encoding="utf-8")
    assert len(site.build()) == 2
    site.check()


def test_a_site_in_another_place_is_not_taken_for_this_one(site: Site) -> None:
    site.site.rename(site.site.with_name("elsewhere"))
    assert len(site.build()) > 100
    site.check()


def test_another_program_makes_everything_again(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "program", lambda: "another")
    assert len(site.build()) > 100


@pytest.mark.parametrize("part", [0, 0.5, 0.999])
def test_a_torn_account_of_the_last_build_is_taken_for_none(site: Site, part: float) -> None:
    file = site.cache / "made"
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * part)])
    assert len(site.build()) > 100
    site.check()


def test_all_that_is_computed_once_is_watched() -> None:
    """What a catalogue keeps would hide what the next page depends on."""
    kept_by_name = {name for name, it in vars(Catalogue).items() if isinstance(it, cached_property)}
    assert kept_by_name
    assert kept_by_name <= vars(Watched).keys()


def test_all_that_is_derived_is_watched(tiny: Catalogue) -> None:
    watched = Watched(tiny)
    for one in fields(Catalogue):
        if one.name not in {"registry", "as_of", "_made"}:
            assert type(getattr(watched, one.name)).__name__ == "_Noted"
    for one in fields(tiny.registry):
        if one.name not in {"site", "glossary", "gone", "digests"}:
            parts = getattr(watched.registry, one.name)
            many = parts.values() if one.name == "records" else [parts]
            assert {type(part).__name__ for part in many} == {"_Noted"}
