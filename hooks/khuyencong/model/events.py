"""What takes place: fairs, classes, study tours, conferences, awards; and where."""

from __future__ import annotations

from typing import Literal

from khuyencong.model.fields import Day, EventRef, Partial, PlaceRef, PolicyRef, Text, Truth, Url, VenueRef
from khuyencong.model.record import Confidence, Figure, Part, Record, Sourced, Sources

EventKind = Literal["fair", "exhibition", "training", "study-tour", "conference", "award", "connecting-trade"]


class Decision(Sourced):
    """A decision of people about an event: that it is cancelled or postponed."""

    on: Day
    """Ngày quyết định."""
    sources: Sources
    """Nguồn của quyết định: ít nhất một."""
    reason: Text | None = None
    """Lý do."""
    replaced_by: EventRef | None = None
    """Kỳ mới thay cho kỳ này."""


class FormerDate(Sourced):
    """A date that was announced before and no longer holds."""

    start: Partial
    """Ngày bắt đầu đã báo trước đây."""
    end: Partial | None = None
    """Ngày kết thúc đã báo trước đây."""
    until: Day | None = None
    """Ngày đổi lịch."""
    reason: Text | None = None
    """Lý do đổi."""


class Registration(Part):
    """How to register, and by when."""

    opens: Partial | None = None
    """Ngày mở đăng ký."""
    closes: Partial | None = None
    """Ngày cuối nhận đăng ký."""
    where: Text | None = None
    """Nơi đăng ký."""
    url: Url | None = None
    """Trang đăng ký."""
    contact: Text | None = None
    """Người hay số máy để hỏi."""
    fee: Text | None = None
    """Phí."""
    note: Text | None = None
    """Ghi chú."""


class Event(Record):
    """A fair, exhibition, training, study tour, conference, award or trade meeting."""

    name: Text
    """Tên sự kiện."""
    name_en: Text | None = None
    """Tên tiếng Anh."""
    kind: EventKind
    """Loại sự kiện."""
    edition: Text | None = None
    """Lần thứ mấy."""
    milestone: Text | None = None
    """Mốc của thủ tục: ra quyết định, ban hành kế hoạch."""
    start: Partial | None = None
    """Ngày (hoặc tháng, năm) bắt đầu."""
    end: Partial | None = None
    """Ngày kết thúc."""
    opening_note: Text | None = None
    """Giờ mở cửa, lễ khai mạc."""
    former_dates: list[FormerDate] = []
    """Những ngày đã báo rồi đổi."""
    cancelled: Decision | None = None
    """Quyết định huỷ."""
    postponed: Decision | None = None
    """Quyết định hoãn."""
    part_of: EventRef | None = None
    """Nằm trong sự kiện lớn hơn nào."""
    venue: VenueRef | None = None
    """Địa điểm (mã trong data/venues)."""
    venue_name: Text | None = None
    """Tên địa điểm như nguồn viết."""
    locality: Text | None = None
    """Phường, huyện lúc diễn ra."""
    city: Text | None = None
    """Tỉnh, thành phố lúc diễn ra."""
    country: Text
    """Nước."""
    place: PlaceRef | None = None
    """Đơn vị hành chính (mã trong data/places)."""
    organisers: list[Text] = []
    """Đơn vị tổ chức."""
    website: Url | None = None
    """Trang chính thức."""
    audience: Text | None = None
    """Ai dự được."""
    registration: Registration | None = None
    """Cách đăng ký."""
    support: Text | None = None
    """Chương trình hoặc ban tổ chức hỗ trợ gì."""
    prepare: list[Text] = []
    """Người dự cần chuẩn bị gì."""
    scope: Literal["domestic", "international"]
    """Trong nước hay ngoài nước."""
    band: Literal["upcoming", "recent", "programme", "context"] | None = None
    """Vì sao có trong sổ: sắp tới, gần đây, của chương trình, bối cảnh."""
    programme_role: Literal["organiser", "participant", "venue", "region", "none-seen"] | None = None
    """Địa phương của chương trình có vai trò gì trong sự kiện."""
    reported: Literal["announced", "held"] | None = None
    """announced: chỉ thấy tin báo trước; held: có tin đã diễn ra."""
    reported_on: Day | None = None
    """Ngày đăng tin."""
    decision: PolicyRef | None = None
    """Quyết định liên quan, có trong sổ."""
    plan: PolicyRef | None = None
    """Kế hoạch liên quan, có trong sổ."""
    certificates_valid_until: Day | None = None
    """Giấy chứng nhận trao ở đây có giá trị đến hết ngày."""
    scale: list[Figure] = []
    """Quy mô đã thấy."""
    summary: Text
    """Tóm tắt."""
    seen_via: list[Text] = []
    """Tệp lịch công khai đã dẫn nguồn này, khi chưa tự mở trang."""


class Coordinates(Sourced):
    """Where on the map, when a source says so."""

    lat: Text
    """Vĩ độ."""
    lon: Text
    """Kinh độ."""
    note: Text | None = None
    """Ghi chú."""
    confidence: Confidence = "single-source"
    """Độ chắc."""


class Venue(Record):
    """Where events take place."""

    name: Text
    """Tên địa điểm."""
    name_en: Text | None = None
    """Tên tiếng Anh."""
    address: Text | None = None
    """Địa chỉ."""
    address_before: Text | None = None
    """Địa chỉ theo tên đơn vị hành chính cũ."""
    ward_now: Text | None = None
    """Phường, xã hiện nay."""
    city_now: Text | None = None
    """Tỉnh, thành phố hiện nay."""
    country: Text
    """Nước."""
    place: PlaceRef | None = None
    """Đơn vị hành chính (mã trong data/places)."""
    operator: Text | None = None
    """Đơn vị quản lý."""
    facts: list[Text] = []
    """Điều đã thấy về địa điểm."""
    coordinates: Coordinates | None = None
    """Toạ độ, khi nguồn có."""
    closed: Truth = False
    """true: không còn dùng."""
    seen_via: list[Text] = []
    """Tệp công khai đã dẫn nguồn này."""
