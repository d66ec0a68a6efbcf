"""Contents of support with their ceilings, and the rules on who counts."""

from __future__ import annotations

from khuyencong.model.fields import Day, PolicyRef, ProcedureRef, TargetRef, Text, Truth
from khuyencong.model.numbers import Count, Money, Number, Percent
from khuyencong.model.record import Basis, Part, Record, Sourced


class Ceiling(Sourced):
    """The most that may be paid for a thing, under one document and scheme, in a span of time."""

    scheme: Text
    """Mã nguồn kinh phí, có trong site.yaml."""
    document: PolicyRef
    """Văn bản đặt ra mức này."""
    article: Text | None = None
    """Điều, khoản, điểm."""
    percent: Percent | None = None
    """Tối đa bao nhiêu phần trăm chi phí."""
    max_vnd: Money | None = None
    """Tối đa bao nhiêu đồng."""
    multiplier: Number | None = None
    """Được nhân tối đa bao nhiêu lần."""
    unit: Text | None = None
    """Tính cho cái gì: cơ sở, mô hình, thương hiệu…"""
    condition: Text | None = None
    """Điều kiện hoặc giải thích đi kèm mức."""
    caveat: Text | None = None
    """Điều chưa chắc về mức này; luôn hiện cạnh mức."""
    valid_from: Day | None = None
    """Áp dụng từ ngày."""
    valid_until: Day | None = None
    """Áp dụng đến hết ngày."""
    historical: Truth = False
    """true: mức của văn bản đã hết hiệu lực."""
    comparator: Truth = False
    """true: mức của địa phương khác."""


class Example(Sourced):
    """A case that was seen."""

    year: Text | None = None
    """Năm."""
    place: Text | None = None
    """Nơi."""
    text: Text
    """Chuyện gì đã thấy."""
    amount_vnd: Money | None = None
    """Số tiền, đồng."""


class Measure(Record):
    """A content of support."""

    name: Text
    """Tên nội dung hỗ trợ."""
    topic: Text
    """Nhóm: nhân lực, công nghệ, thị trường…"""
    who: Text
    """Ai có thể được hỗ trợ."""
    summary: Text
    """Hỗ trợ việc gì."""
    conditions: list[Text] = []
    """Điều kiện."""
    basis: list[Basis] = []
    """Văn bản, điều khoản đặt ra nội dung này."""
    ceilings: list[Ceiling] = []
    """Các mức trần."""
    ceilings_note: Text | None = None
    """Ghi chú về mức, nhất là khi chưa thấy."""
    examples: list[Example] = []
    """Trường hợp đã thấy."""
    procedures: list[ProcedureRef] = []
    """Cách xin hỗ trợ."""
    targets: list[TargetRef] = []
    """Chỉ tiêu liên quan."""
    locality: Text | None = None
    """Địa phương áp dụng, khi không phải cả nước."""


class Threshold(Part):
    """The most an enterprise of a size may have (Nghị định 80/2021/NĐ-CP, Điều 5)."""

    size: Text
    """Cỡ doanh nghiệp."""
    labour_max: Count
    """Số lao động nhiều nhất."""
    revenue_max_vnd: Money
    """Doanh thu năm nhiều nhất, đồng."""
    capital_max_vnd: Money
    """Nguồn vốn nhiều nhất, đồng."""


class Addition(Sourced):
    """What a later text added to a list."""

    document: PolicyRef
    """Văn bản bổ sung."""
    items: list[Text]
    """Những mục được thêm."""


class Eligibility(Record):
    """A rule on who counts, where and when."""

    name: Text
    """Tên quy định."""
    summary: Text
    """Nói gọn quy định."""
    who: list[Text] = []
    """Ai."""
    where: list[Text] = []
    """Ở đâu."""
    items: list[Text] = []
    """Các mục được liệt kê."""
    added: list[Addition] = []
    """Mục được văn bản sau thêm vào."""
    thresholds: list[Threshold] = []
    """Ngưỡng quy mô."""
    basis: list[Basis] = []
    """Văn bản, điều khoản."""
    valid_from: Day | None = None
    """Áp dụng từ ngày."""
    valid_until: Day | None = None
    """Áp dụng đến hết ngày."""
