"""The shape of every record: one pydantic model a collection, raw as typed by editors."""

from __future__ import annotations

from dataclasses import dataclass

from khuyencong.model.events import Event, Venue
from khuyencong.model.places import Organisation, Place
from khuyencong.model.policy import Policy
from khuyencong.model.procedure import Procedure
from khuyencong.model.products import Producer, Product
from khuyencong.model.programme import Story, Target
from khuyencong.model.record import Record
from khuyencong.model.rounds import Round
from khuyencong.model.support import Eligibility, Measure


@dataclass(frozen=True, slots=True)
class Collection:
    """A folder of `data/`, its model, and the address its records live under."""

    name: str
    model: type[Record]
    path: str
    one: str
    """What a record is called, in Vietnamese."""
    many: str
    """What the list is called, in Vietnamese."""
    reserved: frozenset[str] = frozenset()
    """Ids no record may have, because other pages live at their addresses."""


POLICY_PAGES = frozenset({"loai", "cap", "co-quan", "chu-de", "nam", "trang"})
PRODUCT_PAGES = frozenset({"nhom", "dia-ban", "cap", "nam", "han", "ocop", "trang"})
PRODUCER_PAGES = frozenset({"dia-ban", "loai-hinh", "san-pham", "trang"})
EVENT_PAGES = frozenset({"loai", "thang", "dia-ban", "pham-vi", "dang-ky", "doi-chieu", "trang"})

COLLECTIONS: dict[str, Collection] = {
    collection.name: collection
    for collection in (
        Collection("policies", Policy, "chinh-sach", "văn bản", "Văn bản pháp luật", POLICY_PAGES),
        Collection(
            "measures", Measure, "ho-tro", "nội dung hỗ trợ", "Nội dung hỗ trợ", frozenset({"tra-cuu"})
        ),
        Collection("eligibility", Eligibility, "dieu-kien", "quy định về đối tượng", "Ai được hỗ trợ"),
        Collection("procedures", Procedure, "thu-tuc", "thủ tục", "Thủ tục"),
        Collection("products", Product, "san-pham", "sản phẩm", "Sản phẩm được chứng nhận", PRODUCT_PAGES),
        Collection("producers", Producer, "co-so", "cơ sở", "Cơ sở sản xuất", PRODUCER_PAGES),
        Collection("rounds", Round, "binh-chon", "đợt bình chọn", "Các đợt bình chọn"),
        Collection("events", Event, "su-kien", "sự kiện", "Sự kiện", EVENT_PAGES),
        Collection("venues", Venue, "dia-diem", "địa điểm", "Địa điểm tổ chức"),
        Collection("places", Place, "dia-ban", "địa bàn", "Địa bàn"),
        Collection("organisations", Organisation, "co-quan", "cơ quan", "Cơ quan, tổ chức"),
        Collection("targets", Target, "chuong-trinh", "chỉ tiêu, số liệu", "Chỉ tiêu và số liệu"),
        Collection("stories", Story, "cau-chuyen", "chuyện", "Chuyện cơ sở và hoạt động"),
    )
}

__all__ = ["COLLECTIONS", "Collection", "Record"]
