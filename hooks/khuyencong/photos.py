"""Photos in the sizes and formats pages ask for; each is made once and kept by what its bytes are.

A photo is turned upright, brought to the colours screens take for granted (sRGB) and stripped of all that
a camera wrote into it, such as where it was taken.
"""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING

import PIL
from PIL import Image, ImageCms, ImageOps

from khuyencong.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from khuyencong.catalogue import Catalogue
    from khuyencong.check.photos import PhotoFile

FORMATS: dict[str, tuple[str, dict[str, int | bool]]] = {
    "avif": ("AVIF", {"quality": 55, "speed": 6, "max_threads": 1}),
    "webp": ("WEBP", {"quality": 75, "method": 6}),
    "jpg": ("JPEG", {"quality": 78, "progressive": True, "optimize": True}),
}
"""By ending: what Pillow calls the format, and how it is written. One thread writes the same bytes always."""


def photos(catalogue: Catalogue, cache: Path) -> Iterator[Output]:
    """Yield `anh/<hash>-<width>.<ending>` for every photo; what the cache folder holds is not made again."""
    recipe = hashlib.sha256(f"{PIL.__version__} {FORMATS}".encode()).hexdigest()[:8]
    folder = cache / "photos" / recipe
    for file in {one.hash: one for one in catalogue.registry.photos.values()}.values():
        names = {
            f"{file.hash}-{width}.{ending}": (width, ending) for width in file.widths for ending in FORMATS
        }
        if not all((folder / name).is_file() for name in names):
            _make(file, folder, names)
        for name in names:
            yield Output(f"anh/{name}", (folder / name).read_bytes())


def _make(file: PhotoFile, folder: Path, names: dict[str, tuple[int, str]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    upright = _upright(file)
    for name, (width, ending) in names.items():
        small = upright.resize((width, file.height_at(width)), Image.Resampling.LANCZOS)
        kind, options = FORMATS[ending]
        content = io.BytesIO()
        small.save(content, kind, **options)
        # A build that is stopped half-way leaves no half-written picture under the name of a whole one.
        half = folder / f"{name}.part"
        half.write_bytes(content.getvalue())
        half.replace(folder / name)


def _upright(file: PhotoFile) -> Image.Image:
    with Image.open(file.path) as opened:
        profile = opened.info.get("icc_profile")
        image = ImageOps.exif_transpose(opened)
    if image.mode not in {"RGB", "RGBA"}:
        image = image.convert("RGBA" if "transparency" in image.info or image.mode == "LA" else "RGB")
    if profile:
        image = _to_srgb(image, profile)
    if image.mode == "RGBA":
        paper = Image.new("RGB", image.size, "white")
        paper.paste(image, mask=image.getchannel("A"))
        return paper
    return image


def _to_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Return the picture in sRGB; as it is when its profile cannot be read or is of other colours."""
    try:
        read = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        changed = ImageCms.profileToProfile(image, read, ImageCms.createProfile("sRGB"))
    except (ImageCms.PyCMSError, OSError):
        return image
    return changed or image
