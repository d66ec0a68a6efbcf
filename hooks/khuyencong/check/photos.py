"""Photos records ask for: whether each is there, is a picture, is large enough; and its size and hash."""

from __future__ import annotations

import hashlib
import re
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, UnidentifiedImageError

from khuyencong.check.files import PHOTOS as FOLDER
from khuyencong.check.words import nearest, shown
from khuyencong.model.products import Product
from khuyencong.vietnamese import slug

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from khuyencong.check.draft import Draft, Found

KINDS = {"JPEG": (".jpg", ".jpeg"), "PNG": (".png",), "WEBP": (".webp",)}
"""What Pillow calls the kinds of pictures that are read, and how their files end."""
WIDTHS = (160, 640, 1280)
"""The widths a photo is shown in, in pixels: on a card, on a phone, on a large or fine screen."""
NARROWEST = 640
LARGEST = 12_000
"""Of either side, in pixels: more is a mistake, or an attack on the memory of whoever builds."""

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.(jpe?g|png|webp)")
_ORIENTATION = 0x0112
_LYING = {5, 6, 7, 8}
"""Values of the orientation mark of Exif by which width and height change places."""


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """A picture as it lies in `data/photos/`: where, what its bytes are called, how large it is shown."""

    path: Path
    hash: str
    width: int
    height: int

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths it is shown in; never wider than it is."""
        return tuple(width for width in WIDTHS if width <= self.width)

    def height_at(self, width: int) -> int:
        """Return how high it is at a width, in whole pixels."""
        return max(round(self.height * width / self.width), 1)


class Photos:
    """The pictures of a data folder that records ask for, by the name of their file."""

    def __init__(self, root: Path) -> None:
        self.folder = root / FOLDER
        self.known: dict[str, PhotoFile] = {}
        self._wrong: dict[str, str] = {}

    def check(self, draft: Draft) -> Iterator[Found]:
        """Yield what is wrong with the photos of each product; keep those that are right."""
        for product_id, product in draft.records["products"].items():
            assert isinstance(product, Product)
            for at, photo in enumerate(product.photos):
                if said := self._look(photo.file):
                    yield ("products", product_id), ("photos", at, "file"), said

    def unused(self, draft: Draft) -> Iterator[tuple[Path, str]]:
        """Yield every picture no record asks for; nothing while some record cannot be read."""
        if draft.broken or not self.folder.is_dir():
            return
        asked = {*self.known, *self._wrong}
        for path in sorted(self.folder.iterdir()):
            if path.name not in asked and not path.name.startswith("."):
                yield path, "chưa bản ghi nào dùng ảnh này. Ghi tên tệp ở photos của sản phẩm, hoặc xoá ảnh."

    def _look(self, name: str) -> str:
        if name not in self.known and name not in self._wrong:
            try:
                self._named(name)
                self.known[name] = _measured(self.folder / name)
            except ValueError as error:
                self._wrong[name] = str(error)
        return self._wrong.get(name, "")

    def _named(self, name: str) -> None:
        """Raise ValueError when no file is called so, or none may be."""
        if not _NAME.fullmatch(name):
            like = f"{slug(name.rsplit('.', 1)[0]) or 'ban-may'}.jpg"
            said = "tên ảnh phải viết thường không dấu, đuôi .jpg, .png hay .webp"
            raise ValueError(f"{said}. Ví dụ đúng: {like}")
        if not (self.folder / name).is_file():
            there = [path.name for path in self.folder.glob("*")] if self.folder.is_dir() else []
            raise ValueError(f"không có ảnh {shown(name)} trong data/{FOLDER}{nearest(name, there)}")


def _measured(path: Path) -> PhotoFile:
    """Read a picture through, at a small size where its kind allows; raise ValueError with what is wrong."""
    content = path.read_bytes()
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(path, formats=tuple(KINDS)) as image:
            kind, (width, height) = image.format or "", image.size
            if max(width, height) > LARGEST:
                raise ValueError(f"ảnh {width}×{height} điểm, lớn quá: nhiều nhất {LARGEST} điểm mỗi chiều.")
            lying = image.getexif().get(_ORIENTATION) in _LYING
            image.draft("RGB", (WIDTHS[0], WIDTHS[0]))
            image.load()
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError):
        raise ValueError("tệp hỏng hoặc không phải ảnh JPEG, PNG, WebP. Xuất lại ảnh.") from None
    if path.suffix not in KINDS[kind]:
        raise ValueError(f"đuôi tệp không đúng: đây là ảnh {kind}. Đổi tên thành {path.stem}{KINDS[kind][0]}")
    if lying:
        width, height = height, width
    if width < NARROWEST:
        raise ValueError(f"ảnh rộng {width} điểm, nhỏ quá: cần rộng ít nhất {NARROWEST} điểm.")
    return PhotoFile(path, hashlib.sha256(content).hexdigest()[:16], width, height)
