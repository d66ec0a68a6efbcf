"""Photos by data: what is refused and in which words, what pages show, what files are made."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image
from tests.folders import TAIL, TINY

from khuyencong.display.cards import card
from khuyencong.display.render import macro_html, record_html
from khuyencong.pages import VIEWS
from khuyencong.photos import photos

if TYPE_CHECKING:
    from pathlib import Path

    from tests.folders import DataFolder

    from khuyencong.catalogue import Catalogue

PRODUCT = f"""\
name: A
group: go-may
location:
  place: cat-vang
photos:
  - file: FILE
    alt: Một hình
    credit: Ai đó
    licence:
      name: CC0
      url: https://creativecommons.org/publicdomain/zero/1.0/
    sources:
      - url: https://anh.example/
        read: 2026-10-01
{TAIL}"""


def picture(
    size: tuple[int, int] = (700, 500), kind: str = "JPEG", mode: str = "RGB", **options: Any
) -> bytes:
    content = io.BytesIO()
    Image.new(mode, size, "olive").save(content, kind, **options)
    return content.getvalue()


def said(data: DataFolder, name: str, content: bytes | None) -> str:
    if content is not None:
        data.write(f"photos/{name}", content)
    problem = data.problem("products/x.yaml", PRODUCT.replace("FILE", name))
    assert (problem.line, problem.field) == (6, "photos[1].file")
    return problem.message


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("khong-co.jpg", None, "không có ảnh “khong-co.jpg” trong data/photos"),
        ("may-dann.jpg", None, "Có phải “may-dan.jpg” không?"),
        ("Ảnh Đẹp.JPG", picture(), "Ví dụ đúng: anh-dep.jpg"),
        ("../site.yaml", None, "tên ảnh phải viết thường không dấu"),
        ("chu.jpg", b"khong phai anh", "không phải ảnh JPEG, PNG, WebP"),
        ("ngan.jpg", picture()[:400], "tệp hỏng"),
        ("ngan.png", picture(kind="PNG")[:-40], "tệp hỏng"),
        ("hinh.jpg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "không phải ảnh"),
        ("dong.jpg", picture(kind="GIF", mode="L"), "không phải ảnh JPEG, PNG, WebP"),
        ("nho.jpg", picture((639, 900)), "ảnh rộng 639 điểm, nhỏ quá: cần rộng ít nhất 640 điểm."),
        ("dai.png", picture((700, 12001), "PNG", "1"), "lớn quá"),
        ("sai-duoi.jpg", picture(kind="PNG"), "Đổi tên thành sai-duoi.png"),
    ],
)
def test_a_photo_that_cannot_be_shown_is_refused_with_what_to_do(
    data: DataFolder, name: str, content: bytes | None, words: str
) -> None:
    assert words in said(data, name, content)


def test_a_photo_without_a_licence_is_refused(data: DataFolder) -> None:
    lines = PRODUCT.replace("FILE", "may-dan.jpg").splitlines()
    text = "\n".join(
        line for line in lines if "licence" not in line and "CC0" not in line and "zero" not in line
    )
    problem = data.problem("products/x.yaml", f"{text}\n")
    assert (problem.field, "bắt buộc" in problem.message) == ("photos[1].licence", True)
    assert "CC BY 4.0" in problem.message


def test_a_picture_nobody_asks_for_is_told_of(data: DataFolder) -> None:
    problem = data.problem("photos/thua.jpg", picture())
    assert "chưa bản ghi nào dùng ảnh này" in problem.message


def test_a_broken_product_does_not_make_its_photo_a_stranger(data: DataFolder) -> None:
    data.replace("products/may-dan.yaml", "group: go-may", "grup: go-may")
    assert [one.path for one in data.problems()] == ["data/products/may-dan.yaml"]


def test_a_photo_taken_upright_is_measured_as_it_is_seen(data: DataFolder) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data.write("photos/dung.jpg", picture((1400, 700), exif=exif))
    data.write("products/x.yaml", PRODUCT.replace("FILE", "dung.jpg"))
    file = data.catalogue().registry.photos["dung.jpg"]
    assert (file.width, file.height, file.widths) == (700, 1400, (160, 640))


def test_the_page_shows_the_photo_with_size_words_maker_and_licence(tiny: Catalogue) -> None:
    html = record_html(VIEWS["products"](tiny, tiny.products["may-dan"]))
    image = re.findall(r"<img [^>]+>", html)[0]
    for part in (
        'width="640"',
        'height="480"',
        'loading="lazy"',
        'alt="Nan mây đan chéo, có vòng &#34;tròn&#34;',
    ):
        assert part in image
    assert re.findall(r'<source type="([^"]+)"', html)[:2] == ["image/avif", "image/webp"]
    caption = html[html.index("<figcaption") : html.index("</figcaption>")]
    assert "Ảnh: Xưởng mây &amp; bạn." in caption
    assert 'href="https://creativecommons.org/licenses/by-sa/4.0/"' in caption
    assert "https://anh.example/may-dan?a=1&amp;b=2" in html[html.index("kc-sources") :]
    assert "kc-drawing" not in html.split("<h1>")[0]


def test_a_card_shows_the_photo_small_in_place_of_the_drawing(tiny: Catalogue) -> None:
    html = str(macro_html("parts.html", "card", card(tiny, "products", "may-dan"), "../"))
    assert "kc-thumb" in html
    assert "kc-drawing" not in html


def made(catalogue: Catalogue, cache: Path) -> dict[str, bytes]:
    return {one.path: one.content for one in photos(catalogue, cache)}


def test_every_file_a_page_names_is_made_in_its_size_and_format(tiny: Catalogue, tmp_path: Path) -> None:
    files = made(tiny, tmp_path)
    html = record_html(VIEWS["products"](tiny, tiny.products["may-dan"]))
    named = {path.removeprefix("../../") for path in re.findall(r'[^\s"]+anh/[^\s",]+', html)}
    assert named == set(files)
    for path, content in files.items():
        with Image.open(io.BytesIO(content)) as image:
            kinds = {"avif": "AVIF", "webp": "WEBP", "jpg": "JPEG"}
            assert image.format == kinds[path.rsplit(".", 1)[1]]
            assert image.width == int(re.findall(r"-(\d+)\.", path)[0])
            assert image.height == image.width * 3 // 4
    sizes = {path.rsplit(".", 1)[1]: len(content) for path, content in files.items() if "-640." in path}
    assert sizes["avif"] < sizes["jpg"]


def test_photos_are_the_same_bytes_made_anew_or_taken_from_the_cache(tiny: Catalogue, tmp_path: Path) -> None:
    first = made(tiny, tmp_path / "one")
    assert made(tiny, tmp_path / "two") == first
    kept = {path: path.stat().st_mtime_ns for path in (tmp_path / "one").rglob("*") if path.is_file()}
    assert made(tiny, tmp_path / "one") == first
    assert {path: path.stat().st_mtime_ns for path in kept} == kept, "nothing was made again"
    lost = next(iter(kept))
    lost.unlink()
    assert made(tiny, tmp_path / "one") == first


def test_what_a_camera_wrote_into_a_photo_is_not_published(data: DataFolder, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Nơi chụp bí mật"
    exif[0x0112] = 6
    data.write("photos/may.jpg", picture((1400, 700), exif=exif))
    data.write("products/x.yaml", PRODUCT.replace("FILE", "may.jpg"))
    catalogue = data.catalogue()
    name = catalogue.registry.photos["may.jpg"].hash
    ours = {path: content for path, content in made(catalogue, tmp_path).items() if name in path}
    assert len(ours) == 6
    for content in ours.values():
        with Image.open(io.BytesIO(content)) as image:
            assert (dict(image.getexif()), image.height) == ({}, image.width * 2)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "CMYK"])
def test_pictures_of_every_kind_of_colour_are_made(data: DataFolder, tmp_path: Path, mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    content = io.BytesIO()
    Image.new("RGBA", (700, 500), (0, 0, 0, 0)).convert(mode).save(content, kind)
    data.write(f"photos/mau.{'jpg' if mode == 'CMYK' else 'png'}", content.getvalue())
    data.write("products/x.yaml", PRODUCT.replace("FILE", f"mau.{'jpg' if mode == 'CMYK' else 'png'}"))
    catalogue = data.catalogue()
    (file,) = [one for one in catalogue.registry.photos.values() if one.path.stem == "mau"]
    shown = made(catalogue, tmp_path)[f"anh/{file.hash}-160.jpg"]
    with Image.open(io.BytesIO(shown)) as image:
        assert image.mode == "RGB"
        if mode in {"RGBA", "LA"}:
            assert min(image.getpixel((80, 50))) > 250, "what is clear is white, not black"  # type: ignore[arg-type]


def test_the_photo_of_the_tiny_data_is_small() -> None:
    assert (TINY / "photos" / "may-dan.jpg").stat().st_size < 20_000
