"""Places and organisations through time: what they were, what they became."""

from __future__ import annotations

from typing import Literal

from khuyencong.model.fields import Day, OrganisationRef, Partial, PlaceRef, Text, Truth
from khuyencong.model.numbers import Count, Number
from khuyencong.model.record import Figure, Level, Part, Record, Sourced


class FormedFrom(Part):
    """A former unit, or a part of it, that went into a new one."""

    name: Text
    """Tên đơn vị cũ."""
    within: PlaceRef | None = None
    """Huyện, thị xã, thành phố cũ chứa nó (mã trong data/places)."""
    place: PlaceRef | None = None
    """Mã của chính đơn vị cũ, nếu có bản ghi."""
    part: Truth = False
    """true: chỉ một phần."""


class OldUnit(Part):
    """A commune of a former district, and what it became."""

    name: Text
    """Tên xã, phường, thị trấn cũ."""
    became: list[PlaceRef]
    """Mã các đơn vị mới."""
    split: Truth = False
    """true: bị chia vào nhiều đơn vị mới."""


class Craft(Sourced):
    """A craft that belongs to a place."""

    name: Text
    """Tên nghề, làng nghề."""
    old_place: Text | None = None
    """Nơi theo tên cũ."""
    note: Text | None = None
    """Ghi chú."""


class Place(Record):
    """An administrative unit."""

    name: Text
    """Tên đầy đủ, có chữ Phường, Xã, Huyện, Tỉnh ở đầu."""
    kind: Text
    """Loại: tỉnh, thành phố, huyện, phường, xã…"""
    valid_from: Day | None = None
    """Có từ ngày."""
    valid_until: Day | None = None
    """Có đến hết ngày."""
    within: PlaceRef | None = None
    """Đơn vị chứa nó."""
    became: list[PlaceRef] = []
    """Đã thành những đơn vị nào."""
    formed_from: list[FormedFrom] = []
    """Lập từ những đơn vị nào."""
    formed_from_text: Text | None = None
    """Nguồn viết về việc lập thế nào."""
    old_units: list[OldUnit] = []
    """Các xã, phường cũ và nay là đâu."""
    unmerged: Truth = False
    """true: giữ nguyên, không sáp nhập."""
    code: Text | None = None
    """Mã đơn vị hành chính."""
    area_km2: Number | None = None
    """Diện tích, km²."""
    population: Count | None = None
    """Số dân."""
    seat: Text | None = None
    """Trụ sở."""
    figures: list[Figure] = []
    """Số liệu khác."""
    facts: list[Text] = []
    """Điều đã thấy."""
    crafts: list[Craft] = []
    """Nghề, làng nghề."""


class FormerName(Sourced):
    """A name an organisation had."""

    name: Text
    """Tên."""
    seen_in: Text
    """Thấy trong những năm nào."""


class Official(Sourced):
    """A public official in office at a time."""

    role: Text
    """Chức vụ."""
    name: Text
    """Họ tên."""
    as_of: Partial | None = None
    """Nguồn cho thấy đang giữ chức vào lúc."""


class Organisation(Record):
    """An agency, association or paper."""

    name: Text
    """Tên."""
    level: Level
    """Cấp."""
    locality: Text | None = None
    """Địa phương."""
    valid_from: Day | None = None
    """Có từ ngày."""
    valid_from_note: Text | None = None
    """Ghi chú về ngày đó."""
    valid_until: Day | None = None
    """Có đến hết ngày."""
    state: Literal["active", "merged", "abolished", "unknown"]
    """Nguồn gần nhất cho thấy: active, merged (đã hợp nhất), abolished (đã bỏ), unknown."""
    state_note: Text | None = None
    """Ghi chú về tình trạng."""
    successor: OrganisationRef | None = None
    """Cơ quan tiếp nhận."""
    parent: OrganisationRef | None = None
    """Cơ quan cấp trên."""
    role: Text
    """Làm gì trong khuyến công."""
    former_names: list[FormerName] = []
    """Tên qua các thời kỳ."""
    address: Text | None = None
    """Địa chỉ."""
    address_note: Text | None = None
    """Ghi chú về địa chỉ."""
    phone: Text | None = None
    """Điện thoại."""
    phone_note: Text | None = None
    """Ghi chú về điện thoại."""
    websites: list[Text] = []
    """Trang điện tử."""
    website_note: Text | None = None
    """Ghi chú về trang điện tử."""
    officials: list[Official] = []
    """Người giữ chức."""
    units: list[Figure] = []
    """Số đơn vị trực thuộc."""
    units_note: Text | None = None
    """Ghi chú về số đơn vị."""
    also_known_as: list[Text] = []
    """Tên khác, tên gọi tắt."""
