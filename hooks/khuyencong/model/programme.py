"""What the programme set out to do, what came of it, and who was helped."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from khuyencong.model.fields import Day, OrganisationRef, PolicyRef, ProducerRef, Text
from khuyencong.model.numbers import Money, Number, Percent, Year
from khuyencong.model.record import Location, Part, Record, Sourced

Operator = Literal["=", "~", ">", ">=", "<", "<="]


class Measurement(Sourced):
    """A value that was reached, in a year or a span of years."""

    year: Text
    """Năm hoặc giai đoạn."""
    value: Number | None = None
    """Giá trị."""
    value_min: Number | None = None
    """Giá trị thấp nhất."""
    value_max: Number | None = None
    """Giá trị cao nhất."""
    unit: Text
    """Đơn vị tính."""
    note: Text | None = None
    """Ghi chú."""

    @model_validator(mode="after")
    def _has_a_value(self) -> Self:
        if self.value is None and (self.value_min is None or self.value_max is None):
            raise PydanticCustomError("kc_measurement", "no value")
        return self


class Item(Part):
    """One line of a figure that has several."""

    text: Text
    """Nội dung."""
    value: Number | None = None
    """Giá trị."""
    percent: Percent | None = None
    """Phần trăm."""
    percent_min: Percent | None = None
    """Phần trăm thấp nhất."""
    percent_max: Percent | None = None
    """Phần trăm cao nhất."""
    operator: Operator = "="
    """Đúng, khoảng, hơn, ít nhất."""


class Target(Record):
    """A target with its results; or a figure seen in a source."""

    kind: Literal["target", "local-figure", "national-figure"]
    """target: chỉ tiêu; local-figure: số của địa phương; national-figure: số cả nước."""
    indicator: Text
    """Chỉ tiêu, hoặc câu nói về con số."""
    topic: Text | None = None
    """Nhóm."""
    operator: Operator | None = None
    """Đúng, khoảng, hơn, ít nhất."""
    value: Number | None = None
    """Giá trị phải đạt, hoặc con số."""
    out_of: Number | None = None
    """Trên tổng số."""
    min_vnd: Money | None = None
    """Thấp nhất, đồng."""
    max_vnd: Money | None = None
    """Cao nhất, đồng."""
    national_share_percent: Percent | None = None
    """Phần của trung ương, phần trăm."""
    unit: Text | None = None
    """Đơn vị tính."""
    items: list[Item] = []
    """Các dòng, khi có nhiều."""
    year: Text | None = None
    """Năm của con số."""
    period: Text | None = None
    """Giai đoạn."""
    deadline: Text | None = None
    """Hạn đạt."""
    stated_by: Text | None = None
    """Ai nêu."""
    stated_on: Day | None = None
    """Nêu ngày nào."""
    policy: PolicyRef | None = None
    """Văn bản đặt ra, khi có trong sổ."""
    baseline: list[Measurement] = []
    """Mốc trước giai đoạn."""
    results: list[Measurement] = []
    """Kết quả đã thấy."""
    results_note: Text | None = None
    """Ghi chú về kết quả."""


class Establishment(Part):
    """Somebody a story tells of."""

    name: Text
    """Tên cơ sở."""
    name_language: Literal["vi", "en"] = "vi"
    """Tên trong nguồn viết bằng tiếng nào."""
    producer: ProducerRef | None = None
    """Mã cơ sở trong data/producers."""
    location: Location | None = None
    """Nơi."""


class Support(Part):
    """What was given, in đồng."""

    kind: Text | None = None
    """Nội dung được hỗ trợ."""
    machine: Text | None = None
    """Máy móc."""
    amount_vnd: Money | None = None
    """Tiền khuyến công hỗ trợ."""
    amount_note: Text | None = None
    """Ghi chú về tiền hỗ trợ."""
    total_vnd: Money | None = None
    """Tổng giá trị."""
    total_vnd_min: Money | None = None
    """Tổng giá trị ít nhất."""
    own_share_vnd: Money | None = None
    """Phần cơ sở tự bỏ."""
    own_share_basis: Text | None = None
    """Phần tự bỏ tính thế nào."""
    decision: Text | None = None
    """Quyết định."""


class Story(Record):
    """An establishment that was supported, or what a source tells of the programme or its trades."""

    kind: Literal["supported", "programme", "context", "neighbour"]
    """supported: được hỗ trợ; programme: hoạt động; context: bối cảnh; neighbour: tỉnh khác."""
    title: Text
    """Tên chuyện."""
    text: Text | None = None
    """Kể gọn."""
    year: Year | None = None
    """Năm."""
    year_reported: Year | None = None
    """Năm nguồn kể."""
    establishments: list[Establishment] = []
    """Các cơ sở."""
    product: Text | None = None
    """Sản phẩm."""
    location: Location | None = None
    """Nơi."""
    support: Support | None = None
    """Được hỗ trợ gì."""
    agency: Text | None = None
    """Đơn vị hỗ trợ hoặc tổ chức."""
    organisation: OrganisationRef | None = None
    """Cơ quan (mã trong data/organisations)."""
    decision: Text | None = None
    """Quyết định."""
    grade: Text | None = None
    """Xếp loại."""
    facts: list[Text] = []
    """Điều đã thấy."""
    missing: list[Text] = []
    """Điều chưa thấy."""
    support_seen: Text | None = None
    """Nguồn nói gì về việc được khuyến công hỗ trợ."""
    certified_seen: Text | None = None
    """Nguồn nói gì về chứng nhận."""
