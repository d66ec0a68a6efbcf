"""How to apply, how a product is voted, and the reference rules of it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from khuyencong.model.fields import Day, Email, OrganisationRef, PolicyRef, Text, Url
from khuyencong.model.numbers import Count, Percent, Whole
from khuyencong.model.record import Basis, Level, Location, Part, Record, Sourced
from khuyencong.model.support import Example


class Section(Part):
    """A titled list inside a procedure or reference."""

    title: Text
    """Tên mục."""
    items: list[Text] = []
    """Các ý."""
    note: Text | None = None
    """Ghi chú."""


class Deadline(Sourced):
    """By when who must hand in."""

    who: Text
    """Ai nộp cho ai."""
    date: Text
    """Hạn, bằng lời: "trước 20/6 hằng năm"."""
    version: Text | None = None
    """Theo bản nào của quy định."""


class Copies(Part):
    """How many sets of papers, at which stage."""

    stage: Text
    """Khâu."""
    count: Count
    """Số bộ."""
    note: Text | None = None
    """Ghi chú."""


class Advance(Part):
    """How much is paid in advance, for what and when."""

    percent: Percent
    """Phần trăm được tạm ứng."""
    what: Text
    """Cho dạng đề án nào."""
    when: Text
    """Khi nào."""


class CertificateRule(Part):
    """How long a certificate lasts: to 31 December of its nth year, counting the year of award as first."""

    document: PolicyRef
    """Văn bản đặt ra thời hạn."""
    valid_from: Day
    """Thời hạn này áp dụng cho giấy cấp từ ngày."""
    last_year: Annotated[Whole, Field(ge=1, le=99)]
    """Giấy có giá trị đến hết ngày 31/12 của năm thứ mấy, kể cả năm cấp."""


class Contact(Part):
    """Whom to ask."""

    name: Text | None = None
    """Tên đơn vị hay bộ phận."""
    organisation: OrganisationRef | None = None
    """Mã cơ quan trong data/organisations."""
    phone: Text | None = None
    """Điện thoại."""
    email: Email | None = None
    """Thư điện tử."""
    location: Location | None = None
    """Nơi."""
    note: Text | None = None
    """Ghi chú."""


class Procedure(Record):
    """How to apply, how a product is voted; or a reference to the rules of it."""

    name: Text
    """Tên thủ tục."""
    kind: Literal["procedure", "reference"]
    """procedure: thủ tục; reference: quy định để tra."""
    level: Level
    """Cấp thực hiện."""
    applicant: Text | None = None
    """Ai nộp."""
    where: Text | None = None
    """Nộp ở đâu."""
    steps: list[Text] = []
    """Các bước, theo thứ tự."""
    documents: list[Text] = []
    """Giấy tờ cần có."""
    documents_note: Text | None = None
    """Ghi chú về giấy tờ."""
    copies: list[Copies] = []
    """Số bộ hồ sơ."""
    deadlines: list[Deadline] = []
    """Hạn nộp."""
    time_limits: list[Text] = []
    """Thời hạn giải quyết."""
    cost: Text | None = None
    """Lệ phí."""
    forms: list[Text] = []
    """Mẫu giấy phải dùng."""
    advances: list[Advance] = []
    """Mức tạm ứng."""
    sections: list[Section] = []
    """Các mục khác."""
    certificate_rules: list[CertificateRule] = []
    """Giấy chứng nhận có giá trị bao lâu, theo từng quy định."""
    online: list[Url] = []
    """Nơi nộp hoặc xem trên mạng."""
    contact: Contact | None = None
    """Hỏi ai."""
    examples: list[Example] = []
    """Trường hợp đã thấy."""
    basis: list[Basis] = []
    """Văn bản, điều khoản."""
    valid_from: Day | None = None
    """Áp dụng từ ngày."""
    valid_until: Day | None = None
    """Áp dụng đến hết ngày."""
    status_note: Text | None = None
    """Ghi chú về hiệu lực."""
