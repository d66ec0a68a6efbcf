"""The files of the index: what they hold, that a change stays local, that the same data gives the same bytes."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from tests.folders import ROOT, TINY
from tests.search.corpus import GLOSSARY, documents
from tests.search.decode import entries_of, shard

from khuyencong import build
from khuyencong.search import Prose, search
from khuyencong.search.document import Document
from khuyencong.search.index import MANIFEST, index
from khuyencong.search.places import names
from khuyencong.search.shards import FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.folders import DataFolder

    from khuyencong.catalogue import Catalogue
    from khuyencong.output import Output

PROSE = [Prose("gioi-thieu/", "Về trang này", "Ai làm trang này, lấy tin từ đâu.")]


def files(outputs: Iterable[Output]) -> dict[str, bytes]:
    return {one.path: one.content for one in outputs if one.path.startswith(FOLDER)}


def read(content: bytes) -> Any:
    return json.loads(gzip.decompress(content))


def dump(found: dict[str, bytes]) -> str:
    """Return an index as text: terms with their exact forms, documents and places; then all JSON."""
    manifest = read(found[MANIFEST])
    directory = read(found[f"{FOLDER}d-{manifest['directory']}.bin"])
    borders = {"t": manifest["files"].pop("t")} | {name: directory["files"].pop(name) for name in "bf"}
    lines = []
    for tier, rows in borders.items():
        for _, name in rows:
            for term, variants, following in shard(
                gzip.decompress(found[f"{FOLDER}{tier}-{name}.bin"]), tier
            ):
                said = " ".join(f"{exact}:{entries_of(entries)}" for exact, entries in variants)
                lines.append(f"{tier} {term} | {said}{f' | {following}' if following else ''}")
    manifest["files"] = directory["files"] = manifest["directory"] = directory["states"] = None
    lines += [json.dumps(one, ensure_ascii=False, indent=1) for one in (manifest, directory)]
    for path in sorted(found):
        if path.split("/")[2] in {"r", "x"}:
            lines.append("/".join(path.split("/")[2:]).rsplit("-", 1)[0])
            lines += [json.dumps(row, ensure_ascii=False) for row in read(found[path])]
    return "\n".join(lines) + "\n"


def test_golden_index(tiny: Catalogue, golden: Callable[[str, bytes], None]) -> None:
    golden("search/index.txt", dump(files(search(tiny, PROSE))).encode())


def test_names_tell_contents_and_only_the_manifest_keeps_its_name(tiny: Catalogue) -> None:
    paths = list(files(search(tiny, PROSE)))
    assert len(paths) == len(set(paths))
    assert [path for path in paths if not re.search(r"-[a-z2-7]{4,8}\.bin$", path)] == [MANIFEST]


CHANGE = ("policies/nd-20-2024.yaml", "summary: ", "summary: Thêm chữ zèzè. ")


def test_changing_a_record_changes_only_the_files_it_touches(data: DataFolder) -> None:
    before = files(search(data.catalogue(), PROSE))
    data.replace(*CHANGE)
    after = files(search(data.catalogue(), PROSE))
    changed = {path for path in after if before.get(path) != after[path]}
    # Its words in the body tier, its text; names of both in directory and manifest.
    assert {path.split("/")[2][0] for path in changed} == {"b", "x", "d", "m"}
    assert len([path for path in changed if "/x/" in path]) == 1


def test_in_a_large_index_a_changed_title_leaves_nearly_all_as_it_was() -> None:
    made = list(documents(3000))
    before = files(index(made, GLOSSARY))
    at = next(at for at, one in enumerate(made) if one.collection == "products")
    changed_one = made[at]
    made[at] = Document(
        **{name: getattr(changed_one, name) for name in Document.__dataclass_fields__ if name != "title"},
        title=f"{changed_one.title} zèzè",
    )
    after = files(index(made, GLOSSARY))
    assert len(after) > 150
    new = {path.removeprefix(FOLDER)[0] for path in set(after) - set(before)}
    assert len(set(after) - set(before)) <= 3 + len(changed_one.title.split())
    assert new == {"t", "r"}


def test_a_new_last_record_moves_no_other() -> None:
    made = list(documents(3000))
    before = files(index(made, GLOSSARY))
    last = Document("products", "moi", "Nước mắm hoàn toàn mới", "moi/", "Sản phẩm", importance=9)
    after = files(index([*made, last], GLOSSARY))
    assert len(set(after) - set(before)) <= 10


def test_the_order_of_records_and_of_hashes_does_not_matter() -> None:
    made = list(documents(300))
    assert files(index(made, GLOSSARY)) == files(index(reversed(made), GLOSSARY))
    said = {
        subprocess.run(
            [sys.executable, "-c", SUM],
            env={"PYTHONPATH": f"{ROOT / 'hooks'}", "PYTHONHASHSEED": seed, "DATA": str(TINY)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


SUM = """
import hashlib, os, pathlib
from khuyencong import build
from khuyencong.search import search
found = [(one.path, one.content) for one in search(build.read(pathlib.Path(os.environ["DATA"])), [])]
print(hashlib.sha256(repr(found).encode()).hexdigest())
"""


def test_gzip_tells_neither_time_nor_machine(tiny: Catalogue) -> None:
    assert {content[:10] for content in files(search(tiny, PROSE)).values()} == {
        b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
    }


def test_prose_gives_its_text_without_what_is_poured_into_it() -> None:
    html = (
        '<h1 id="a">Tên<a class="headerlink" href="#a">#</a></h1><p>Một &amp; hai.</p><p>%%list-events%%</p>'
    )
    assert Prose.of_html("x/", "Tên", html).text == "Tên Một & hai."


@pytest.mark.parametrize(
    ("place", "now", "former"),
    [
        ("ben-cat-phuong", "Phường Bến Cát", "Tỉnh Bình Dương"),
        ("ben-cat", "Tỉnh Bình Dương", "Thành phố Hồ Chí Minh"),
        ("thanh-pho-ho-chi-minh", "Thành phố Hồ Chí Minh", "Tỉnh Bình Dương"),
    ],
)
def test_a_place_is_found_by_the_names_of_other_times(
    real: Catalogue, place: str, now: str, former: str
) -> None:
    found = names(real, place)
    assert now in found.now
    assert former in found.former


def test_what_lies_in_a_new_province_is_not_said_to_lie_in_each_old_one(real: Catalogue) -> None:
    assert "binh-duong" in names(real, "ben-cat-phuong").within
    assert "binh-duong" not in names(real, "thanh-pho-ho-chi-minh").within


def test_an_index_of_nothing_is_an_index(data: DataFolder) -> None:
    assert MANIFEST in files(index([], []))
    assert build.read(data.path).registry.glossary
