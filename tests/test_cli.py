"""The command line: a failed build leaves the last good site byte for byte as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.folders import EVENT, TINY
from tests.sites import copy_project, run, tree

if TYPE_CHECKING:
    from pathlib import Path

GOOD = {"index.html": "bản tốt", "su-kien/index.html": "một trang"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a site that was built before."""
    folder = copy_project(tmp_path / "project", TINY)
    for name, text in GOOD.items():
        (folder / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "site" / name).write_text(text, encoding="utf-8")
    return folder


def left_as_it_was(project: Path) -> bool:
    """Whether the site is the last good one, and nothing lies beside it."""
    kept = {name: content.decode() for name, content in tree(project / "site").items()}
    return kept == GOOD and not [path.name for path in project.iterdir() if path.name.startswith("site.")]


def test_broken_data_leaves_the_last_good_site_untouched(project: Path) -> None:
    (project / "data" / "events" / "x.yaml").write_text(f"strat: 2026-12-03\n{EVENT}", encoding="utf-8")
    done = run(project, "build")
    assert done.returncode == 1
    assert "data/events/x.yaml:1:1 strat: " in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert left_as_it_was(project)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("lien-he.md", "# Liên hệ\n\n%%khong-co%%\n"),
        ("lien-he.md", "# Liên hệ\n\n[x](khong-co.md)\n"),
    ],
    ids=["an unknown block", "a link to no page"],
)
def test_broken_prose_leaves_the_last_good_site_untouched(project: Path, page: str, text: str) -> None:
    (project / "content" / page).write_text(text, encoding="utf-8")
    done = run(project, "build")
    assert done.returncode == 1
    assert page in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert left_as_it_was(project)


def test_a_good_build_takes_the_place_of_the_old_site_whole(project: Path) -> None:
    (project / "site" / "cu.html").write_text("cũ", encoding="utf-8")
    done = run(project, "build")
    assert done.returncode == 0, done.stderr
    built = tree(project / "site")
    assert "cu.html" not in built
    assert built["index.html"].decode() != GOOD["index.html"]
    assert [path.name for path in project.iterdir() if path.name.startswith("site.")] == []


def test_a_site_may_be_built_elsewhere(project: Path, tmp_path: Path) -> None:
    assert run(project, "build", "--site", str(tmp_path / "khac")).returncode == 0
    assert (tmp_path / "khac" / "su-kien" / "hoi-cho-lon-2026" / "index.html").is_file()
    assert left_as_it_was(project)


def test_a_build_ends_with_an_account_of_what_was_built(project: Path) -> None:
    done = run(project, "build")
    said = done.stdout + done.stderr
    assert "42 bản ghi" in said
    assert "2026-10-02" in said or "2/10/2026" in said
    assert "song-xanh.example" in said


def test_check_touches_nothing(project: Path) -> None:
    before = tree(project)
    assert run(project, "check").returncode == 0
    assert tree(project) == before


@pytest.mark.parametrize("arguments", [[], ["dung"], ["check", "--khong-co"]])
def test_what_the_command_line_does_not_know_is_told(project: Path, arguments: list[str]) -> None:
    done = run(project, *arguments)
    assert done.returncode == 2
    assert "usage" in done.stderr
