"""The votes that certify products: what was entered, what was certified, by which text."""

from __future__ import annotations

from typing import Literal

from khuyencong.model.fields import Day, Partial, PolicyRef, RoundRef, Text, Truth
from khuyencong.model.numbers import Count, Money, Year
from khuyencong.model.record import Level, Part, Record


class GroupCount(Part):
    """How many products of a group."""

    group: Text
    """Nhóm sản phẩm."""
    count: Count
    """Số sản phẩm."""


class AreaCount(Part):
    """How many products of a province or region."""

    area: Text
    """Tỉnh hoặc vùng."""
    count: Count
    """Số sản phẩm."""


class Round(Record):
    """A product vote; or the share of a place in one; or a tally at a time."""

    name: Text
    """Tên đợt bình chọn."""
    kind: Literal["round", "share", "tally"] = "round"
    """round: một đợt; share: phần của một địa phương trong đợt; tally: số cộng dồn."""
    level: Level
    """Cấp bình chọn."""
    region: Text | None = None
    """Khu vực."""
    province: Text | None = None
    """Tỉnh, thành phố lúc đó."""
    district: Text | None = None
    """Huyện, thị xã, thành phố lúc đó."""
    part_of: RoundRef | None = None
    """Đợt mà phần này thuộc về."""
    based_on: Text | None = None
    """Dựa trên kết quả đợt nào."""
    ordinal: Text | None = None
    """Lần thứ mấy."""
    ordinal_basis: Text | None = None
    """Số lần lấy từ đâu."""
    year: Year | None = None
    """Năm."""
    period: Text | None = None
    """Giai đoạn, khi là số cộng dồn."""
    entered: Count | None = None
    """Số sản phẩm dự."""
    entered_text: Text | None = None
    """Số dự, bằng lời của nguồn."""
    entered_basis: Text | None = None
    """Số dự lấy từ đâu."""
    establishments_entered: Count | None = None
    """Số cơ sở dự."""
    provinces_entered: Text | None = None
    """Số tỉnh dự."""
    localities_entered: Count | None = None
    """Số địa phương dự."""
    groups: Count | None = None
    """Số nhóm sản phẩm có dự."""
    sent: Count | None = None
    """Số sản phẩm được gửi dự."""
    qualified: Count | None = None
    """Số đủ điểm ở vòng chấm."""
    qualified_rule: Text | None = None
    """Thế nào là đủ điểm."""
    selected: Count | None = None
    """Số được chọn."""
    proposed: Count | None = None
    """Số được đề nghị công nhận."""
    certified: Count | None = None
    """Số được công nhận."""
    establishments_certified: Count | None = None
    """Số cơ sở được công nhận."""
    provinces_certified: Count | None = None
    """Số tỉnh có sản phẩm được công nhận."""
    certified_regional: Count | None = None
    """Trong đó đã đạt cấp khu vực."""
    nominated_regional: Count | None = None
    """Số được đề cử lên cấp khu vực."""
    cumulative: list[AreaCount] = []
    """Số cộng dồn."""
    entered_by_group: list[GroupCount] = []
    """Số dự theo nhóm."""
    certified_by_group: list[GroupCount] = []
    """Số được công nhận theo nhóm."""
    group_note: Text | None = None
    """Ghi chú về số theo nhóm."""
    entered_by_area: list[AreaCount] = []
    """Số dự theo vùng."""
    certified_by_area: list[AreaCount] = []
    """Số được công nhận theo tỉnh, vùng."""
    provinces_certified_by_area: list[Text] = []
    """Tỉnh đạt trên tỉnh trong vùng."""
    without_entry: list[Text] = []
    """Địa phương không dự."""
    planned: Text | None = None
    """Nơi hoặc lúc dự kiến."""
    organiser: Text | None = None
    """Đơn vị tổ chức."""
    partner: Text | None = None
    """Đơn vị phối hợp."""
    plan: Text | None = None
    """Kế hoạch tổ chức, như nguồn viết."""
    decision: Text | None = None
    """Quyết định công nhận, như nguồn viết."""
    documents: list[Text] = []
    """Văn bản khác."""
    policies: list[PolicyRef] = []
    """Các văn bản trên, khi có trong sổ."""
    scored: Partial | None = None
    """Ngày chấm."""
    scoring_place: Text | None = None
    """Nơi chấm."""
    council_met: Partial | None = None
    """Ngày họp hội đồng."""
    announced: Partial | None = None
    """Ngày công bố."""
    awarded: Partial | None = None
    """Ngày trao."""
    award_text: Text | None = None
    """Lúc trao, bằng lời của nguồn."""
    award_reported: Partial | None = None
    """Ngày đăng tin về việc trao."""
    award_place: Text | None = None
    """Nơi trao."""
    prize_per_product_vnd: Money | None = None
    """Tiền thưởng mỗi sản phẩm, đồng."""
    certificate_valid_until: Day | None = None
    """Giấy chứng nhận có giá trị đến hết ngày."""
    nationwide_entered: Count | None = None
    """Số dự trong cả nước cùng năm."""
    nationwide_certified: Count | None = None
    """Số được công nhận trong cả nước cùng năm."""
    theme: Text | None = None
    """Chủ đề."""
    outside_region: Truth = False
    """true: ngoài khu vực của trang, chỉ để đối chiếu."""
