"""A script travels as one file with what it imports, and does the same."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

import pytest
from tests.folders import ROOT

from khuyencong.packing import IMPORT, LATE, Unpackable, pack, packed

if TYPE_CHECKING:
    from pathlib import Path

ASSETS = ROOT / "hooks" / "theme" / "assets"


def test_what_is_imported_stands_before_what_imports_it_and_once() -> None:
    texts = {
        "pages/a.js": 'import "../c.js";\nimport { two as zwei } from "../b.js";\n'
        "export const three = zwei + 1;\n",
        "b.js": 'import { one } from "./c.js";\nexport const two = one + 1;\n',
        "c.js": "// A remark.\nexport const one = 1;\n",
    }
    made = packed("pages/a.js", texts)
    assert made.count("one = 1") == 1
    assert made.index("one = 1") < made.index("two = one + 1") < made.index("three = zwei + 1")
    assert "const { two: zwei }" in made
    assert "export const three" in made
    assert made.count("export") == 1
    assert "remark" not in made


def test_files_fetched_when_needed_are_named_from_where_the_script_now_stands() -> None:
    texts = {
        "pages/a.js": 'import "../deep/b.js";\n',
        "deep/b.js": 'const late = () => import("./c.js");\nconst root = new URL("../", import.meta.url);\n',
    }
    made = packed("pages/a.js", texts)
    assert 'import("../deep/c.js")' in made
    assert 'new URL("../", new URL("../deep/b.js", import.meta.url))' in made


@pytest.mark.parametrize(
    "text",
    [
        'import * as all from "./b.js";\n',
        'import b from "./b.js";\n',
        'export * from "./b.js";\n',
        "export let moves = 1;\n",
        'import { a } from "elsewhere";\n',
    ],
)
def test_a_form_it_does_not_know_is_told_and_not_guessed(text: str) -> None:
    with pytest.raises(Unpackable, match=re.escape(text.strip())):
        packed("a.js", {"a.js": text, "b.js": "export const a = 1;\n"})


def test_circles_and_files_that_are_not_there_are_told() -> None:
    with pytest.raises(Unpackable, match="imports itself"):
        packed("a.js", {"a.js": 'import "./b.js";\n', "b.js": 'import "./a.js";\n'})
    with pytest.raises(Unpackable, match=r"b\.js, which is not there"):
        packed("a.js", {"a.js": 'import "./b.js";\n'})


def test_no_script_of_the_site_waits_for_another(real_site: Path) -> None:
    scripts = [*(real_site / "assets").rglob("*.js")]
    assert len(scripts) > 50
    assert [one for one in scripts if IMPORT.search(one.read_text(encoding="utf-8"))] == []
    for one in scripts:
        for late in LATE.findall(one.read_text(encoding="utf-8")):
            assert (one.parent / late).is_file(), (one, late)


def test_nothing_is_imported_that_is_not_exported() -> None:
    for path in ASSETS.rglob("*.js"):
        for names, other in IMPORT.findall(path.read_text(encoding="utf-8")):
            there = (path.parent / posixpath.normpath(other)).read_text(encoding="utf-8")
            for name in filter(None, (one.split(" as ")[0].strip() for one in names.split(","))):
                assert re.search(rf"^export [\w* ]* {name}\b", there, re.MULTILINE), (path, name)


def test_remarks_of_style_sheets_stay_at_home(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text(
        "/* Why. */\na { b: c; }\n  /* And\n why not. */\nd { e: f; }\n", encoding="utf-8"
    )
    pack(tmp_path)
    assert (tmp_path / "a.css").read_text(encoding="utf-8") == "a { b: c; }\nd { e: f; }\n"
