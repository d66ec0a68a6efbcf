"""Contents of support with their ceilings, and the rules on who counts."""

from __future__ import annotations

from typing import Literal

from khuyencong.model.fields import Day, PlaceRef, PolicyRef, ProcedureRef, TargetRef, Text, Truth
from khuyencong.model.numbers import Count, Money, Number, Percent
from khuyencong.model.record import Basis, Part, Record, Sourced

Answer = Literal["inside", "unknown"]
CommuneKind = Literal["xã", "phường", "thị trấn", "đặc khu"]
DistrictKind = Literal[
    "huyện", "quận", "thị xã", "thành phố thuộc tỉnh", "thành phố thuộc thành phố trực thuộc trung ương"
]
ProvinceKind = Literal["tỉnh", "thành phố trực thuộc trung ương"]


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
    cap_per: Literal["establishment", "item"] | None = None
    """Số tiền trần tính cho establishment (cả cơ sở, dù làm nhiều món) hay item (từng món, từng lần)."""
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


class Opening(Part):
    """A door to a support content: who comes in by it. All that is given must hold."""

    beneficiary: Text | None = None
    """Mã nhóm được hưởng, có trong site.yaml."""
    applicants: list[Text] = []
    """Mã các loại cơ sở, có trong site.yaml; để trống là mọi loại."""
    traits: list[Text] = []
    """Mã các điều phải đúng với cơ sở, có trong site.yaml."""
    within: list[PlaceRef] = []
    """Mã nơi mà nội dung này chỉ áp dụng trong đó."""
    asks: list[Text] = []
    """Điều còn phải biết thêm mới nói được; có dòng này thì trang không bao giờ trả lời “có thể”."""


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
    open_to: list[Opening] = []
    """Ai có thể được hỗ trợ, viết cho trang tra cứu: vào được bằng một trong các mục là đủ."""
    valid_from: Day | None = None
    """Nội dung này có từ ngày."""
    valid_until: Day | None = None
    """Nội dung này có đến hết ngày."""


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


class Spot(Part):
    """Where a rule counts: all that is given must hold at the day asked about."""

    communes: list[CommuneKind] = []
    """Loại đơn vị cấp xã; để trống là mọi loại."""
    districts: list[DistrictKind] = []
    """Loại đơn vị cấp huyện chứa nó; để trống là không xét."""
    provinces: list[ProvinceKind] = []
    """Loại đơn vị cấp tỉnh chứa nó; để trống là không xét."""
    traits: list[Text] = []
    """Mã các điều phải đúng với cơ sở, có trong site.yaml."""
    valid_from: Day | None = None
    """Mục này tính từ ngày."""
    valid_until: Day | None = None
    """Mục này tính đến hết ngày."""
    answer: Answer = "inside"
    """inside (thuộc quy định) hoặc unknown (câu chữ chưa đủ để nói)."""
    ask: Text | None = None
    """Điều cần biết thêm; cần khi answer là unknown."""


class Decision(Part):
    """What a rule decides, in a form the finder can compute. All that is given must hold."""

    beneficiary: Text
    """Mã nhóm mà quy định nói đến, có trong site.yaml."""
    effect: Literal["admits", "requires", "excludes"] = "admits"
    """admits (thuộc nhóm), requires (phải đúng thì mới được), excludes (đúng thì không được)."""
    applicants: list[Text] = []
    """Mã các loại cơ sở, có trong site.yaml; để trống là mọi loại."""
    trades: list[Text] = []
    """Mã các nghề, có trong site.yaml; để trống là không xét."""
    traits: list[Text] = []
    """Mã các điều phải đúng với cơ sở, có trong site.yaml."""
    within: list[PlaceRef] = []
    """Mã nơi mà quy định chỉ áp dụng trong đó."""
    spots: list[Spot] = []
    """Ở những nơi nào; đúng một mục là đủ. Để trống là không xét nơi."""
    valid_from: Day | None = None
    """Mục này tính từ ngày, khi khác ngày của cả quy định."""
    valid_until: Day | None = None
    """Mục này tính đến hết ngày, khi khác ngày của cả quy định."""
    answer: Answer = "inside"
    """inside (thuộc quy định) hoặc unknown (câu chữ chưa đủ để nói)."""
    ask: Text | None = None
    """Điều cần biết thêm; cần khi answer là unknown."""


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
    decides: list[Decision] = []
    """Quy định này quyết định điều gì, viết cho trang tra cứu."""
