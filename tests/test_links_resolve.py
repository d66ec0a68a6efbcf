"""Every link and anchor of the built site leads somewhere, says LinkChecker; nothing outside is asked."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.folders import HERE
from tests.server import serve

PAGE = '<!doctype html><title>x</title><p id="co"><a href="{}hai/#co">x</a></p>{}'
BROKEN = {
    "a page": '<a href="khong-co-trang/">x</a>',
    "an anchor": '<a href="hai/#khong-co-moc">x</a>',
    "a picture": '<img src="khong-co-anh.png" alt="">',
}


def check(site: Path) -> tuple[int, str]:
    """Return LinkChecker's exit code and what it said."""
    program = Path(sys.executable).with_name("linkchecker")
    with serve(site) as address:
        done = subprocess.run(
            [program, "-f", HERE / "linkcheckerrc", "--no-status", address],
            capture_output=True,
            encoding="utf-8",
            timeout=840,
            check=False,
        )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.timeout(900)  # it walks every link of the site
def test_every_internal_link_and_anchor_of_the_real_site_resolves(real_site: Path) -> None:
    code, said = check(real_site)
    assert code == 0, said[-5000:]
    assert int(said.rsplit("That's it. ")[1].split()[0]) > 1000


def test_a_broken_page_anchor_or_picture_is_found(tmp_path: Path) -> None:
    (tmp_path / "hai").mkdir()
    (tmp_path / "hai" / "index.html").write_text(PAGE.format("../", ""), encoding="utf-8")
    (tmp_path / "index.html").write_text(PAGE.format("", ""), encoding="utf-8")
    assert check(tmp_path)[0] == 0
    (tmp_path / "index.html").write_text(PAGE.format("", "".join(BROKEN.values())), encoding="utf-8")
    code, said = check(tmp_path)
    assert code == 1
    assert [word for word in ("khong-co-trang", "khong-co-moc", "khong-co-anh") if word not in said] == []
