"""Files an editor may believe to be published, but nobody reads; and how to put them right."""

from __future__ import annotations

import os
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from khuyencong.check.words import nearest, shown
from khuyencong.model import COLLECTIONS
from khuyencong.vietnamese import slug

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePath

SINGLE_FILES = {
    "site.yaml": "Chép tệp này từ bản đã đăng gần nhất rồi sửa",
    "glossary.yaml": "Tạo tệp với một từ. Ví dụ đúng: - term: Khuyến công",
    "gone.yaml": "Tạo tệp này với một dòng: []",
}
"""Files beside the folders of records, and how to make one that is missing."""

NOTES = "README.md"
PHOTOS = "photos"
_NEARLY = {".yml", ".yaml"}


def strangers(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield every file that is not read, and what to do with it; a strange folder once, at a file of it."""
    strange: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(_suspects(root)):
        inside = path.relative_to(root)
        if inside.name == NOTES or any(part.startswith(".") for part in inside.parts):
            continue
        folder = inside.parts[0]
        if len(inside.parts) == 1:
            if inside.name not in SINGLE_FILES:
                yield path, _beside(inside)
        elif folder == PHOTOS and len(inside.parts) == 2:
            continue  # pictures are looked at where records ask for them
        elif folder not in COLLECTIONS:
            strange[folder].append(path)
        elif len(inside.parts) > 2:
            said = (
                f"tệp lạ, không được đọc: không dùng thư mục con. Chuyển lên data/{folder}/{_named(inside)}"
            )
            yield path, said
        elif inside.suffix != ".yaml":
            yield path, _wrong_name(inside)
    for folder, paths in strange.items():
        said = f"thư mục lạ {shown(folder)} ({len(paths)} tệp), không được đọc{nearest(folder, COLLECTIONS)}"
        yield paths[0], said


def _suspects(root: Path) -> Iterator[Path]:
    """Yield every file but those that are read as records: of these there are thousands."""
    for folder, _, names in os.walk(root):
        at = Path(folder)
        of_records = at.parent == root and at.name in COLLECTIONS
        yield from (at / name for name in names if not (of_records and name.endswith(".yaml")))


def _beside(inside: PurePath) -> str:
    named = _named(inside)
    if named in SINGLE_FILES:
        return f"tệp lạ, không được đọc. Đổi tên thành {named}"
    if named != inside.name or inside.suffix == ".yaml":
        return (
            "tệp lạ, không được đọc: bản ghi phải nằm trong thư mục của loại. "
            f"Chuyển vào thư mục đó, ví dụ data/events/{named}"
        )
    return _wrong_name(inside)


def _wrong_name(inside: PurePath) -> str:
    named = _named(inside)
    if named != inside.name:
        return f"tệp lạ, không được đọc. Nếu là bản ghi thì đổi tên thành {named}"
    if inside.suffix == ".md":
        return f"tệp lạ, không được đọc. Ghi chú chỉ để trong {NOTES}; chuyển tệp này ra ngoài thư mục data."
    return "tệp lạ, không được đọc. Chuyển ra ngoài thư mục data."


def _named(inside: PurePath) -> str:
    """Return what a record's file would be called: `a.yaml.txt`, `a.yml` and `a` are `a.yaml`."""
    stem = inside.name.split(".")[0]
    endings = {ending.lower() for ending in inside.suffixes}
    if endings & _NEARLY or not inside.suffix or endings == {".txt"}:
        return f"{slug(stem) or 'hoi-cho-2026'}.yaml"
    return inside.name
