"""Certified products and who makes them."""

from __future__ import annotations

from typing import Literal

from khuyencong.model.fields import Day, ProducerRef, RoundRef, Text
from khuyencong.model.numbers import Stars, Year
from khuyencong.model.record import Level, Location, Part, Record, Sourced, Sources
from khuyencong.model.site import Licence


class Certification(Sourced):
    """One certificate of a product."""

    level: Level
    """Cấp: commune, district, provincial, regional, national, unknown."""
    region: Text | None = None
    """Khu vực, khi là cấp khu vực."""
    year: Year | None = None
    """Năm được công nhận."""
    round: RoundRef | None = None
    """Mã đợt bình chọn trong data/rounds."""
    round_name: Text | None = None
    """Tên đợt như nguồn viết."""
    decision: Text | None = None
    """Số quyết định công nhận."""
    decided: Day | None = None
    """Ngày ký quyết định."""
    decision_basis: Text | None = None
    """Số quyết định lấy từ đâu, khi không ở cùng nguồn."""
    number: Text | None = None
    """Số giấy chứng nhận."""
    valid_until: Day | None = None
    """Ngày cuối còn giá trị, khi nguồn ghi; để trống thì tính theo quy định."""
    revoked: Day | None = None
    """Ngày bị thu hồi."""
    prize: Text | None = None
    """Giải."""
    note: Text | None = None
    """Ghi chú."""


class Ocop(Part):
    """What is known of the product in the other programme, OCOP."""

    stars: Stars | None = None
    """Số sao."""
    year: Year | None = None
    """Năm."""
    note: Text | None = None
    """Ghi chú."""


class Photo(Part):
    """A photo that may be shown: what it shows, who made it, under which licence, where that is said."""

    file: Text
    """Tên tệp ảnh trong data/photos."""
    alt: Text
    """Trong ảnh có gì, tả cho người không nhìn thấy."""
    credit: Text
    """Ai chụp, ai giữ quyền."""
    licence: Licence
    """Giấy phép cho đăng ảnh."""
    sources: Sources
    """Ảnh lấy ở đâu, giấy phép xem ở đâu."""


class Product(Record):
    """A product, or set of products, that a source says was certified."""

    name: Text
    """Tên sản phẩm."""
    group: Text
    """Nhóm sản phẩm (mã trong site.yaml)."""
    description: Text | None = None
    """Sản phẩm là gì."""
    producer: ProducerRef | None = None
    """Cơ sở sản xuất (mã trong data/producers)."""
    location: Location
    """Nơi sản xuất."""
    certifications: list[Certification] = []
    """Các lần được công nhận."""
    ocop: Ocop | None = None
    """Hạng OCOP, nếu biết."""
    photos: list[Photo] = []
    """Ảnh sản phẩm, khi có ảnh được phép đăng. Ảnh đầu hiện ở danh sách."""


class OcopProduct(Sourced):
    """A product of the other programme: never counted among the certified ones."""

    name: Text
    """Tên sản phẩm OCOP."""
    stars: Stars | None = None
    """Số sao."""
    year: Year | None = None
    """Năm."""
    note: Text | None = None
    """Ghi chú."""


class Producer(Record):
    """An establishment that makes a certified product or was supported."""

    name: Text
    """Tên cơ sở như nguồn viết."""
    name_language: Literal["vi", "en"] = "vi"
    """Tên trong nguồn viết bằng tiếng nào."""
    kind: Text | None = None
    """Loại hình: doanh nghiệp, hợp tác xã, tổ hợp tác, hộ kinh doanh, cơ sở."""
    location: Location | None = None
    """Nơi đặt cơ sở."""
    facts: list[Text] = []
    """Điều đã thấy về cơ sở."""
    ocop_products: list[OcopProduct] = []
    """Sản phẩm OCOP của cơ sở (không phải sản phẩm công nghiệp nông thôn tiêu biểu)."""
