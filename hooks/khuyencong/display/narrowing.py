"""What a list can be narrowed and ordered by besides its facets: what only the visitor's clock decides."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clocked:
    """A filter whose values are states; which record is in which state depends on the clock."""

    key: str
    """Its name in the page's address."""
    kind: str
    """The kind of timeline: policy, certificate, event, registration."""
    title: str


@dataclass(frozen=True, slots=True)
class Order:
    """A way to order what is shown."""

    key: str
    name: str
    by: str
    """What the browser does: listed, reversed, newest, oldest, expiring or soonest."""


CLOCKED: dict[str, tuple[Clocked, ...]] = {
    "policies": (Clocked("trang-thai", "policy", "Hiệu lực"),),
    "products": (Clocked("trang-thai", "certificate", "Giấy chứng nhận"),),
    "events": (
        Clocked("trang-thai", "event", "Tình trạng"),
        Clocked("han-dang-ky", "registration", "Hạn đăng ký"),
    ),
}

ORDERS: dict[str, tuple[Order, ...]] = {
    "policies": (
        Order("hieu-luc", "Còn hiệu lực trước, mới trước", "listed"),
        Order("moi", "Mới nhất trước", "newest"),
        Order("cu", "Cũ nhất trước", "oldest"),
    ),
    "products": (
        Order("ten", "Theo tên", "listed"),
        Order("moi", "Mới chứng nhận trước", "newest"),
        Order("sap-het", "Giấy sắp hết hạn trước", "expiring"),
    ),
    "producers": (Order("ten", "Theo tên", "listed"), Order("nguoc", "Theo tên, từ cuối", "reversed")),
    "events": (Order("gan", "Gần nhất trước", "soonest"), Order("moi", "Theo ngày, mới trước", "listed")),
}
"""By collection; the first is the usual one."""

TYPED: dict[str, str] = {
    "policies": "Số hiệu hoặc tên văn bản",
    "products": "Tên sản phẩm, cơ sở hoặc số giấy",
    "producers": "Tên cơ sở",
    "events": "Tên hoặc nơi diễn ra",
}
"""By collection: what the field says one can type."""
