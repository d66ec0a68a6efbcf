"""Whose site this is, and the words it uses."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from khuyencong.model.fields import Day, Email, Home, ProcedureRef, Text, Truth, Url
from khuyencong.model.record import Part, Source

Drawing = Literal["craft", "food", "machine", "other"]
"""The drawings there are; each is a symbol of `hooks/theme/assets/drawings.svg`."""


class Publisher(Part):
    """Who answers for the site."""

    name: Text
    """Tên đơn vị làm trang."""
    official: Truth
    """true chỉ khi đây là trang chính thức của cơ quan nhà nước."""
    email: Email
    """Nơi nhận báo lỗi."""
    statement: Text
    """Câu nói rõ trang là của ai."""


class Scheme(Part):
    """A source of money with rates of its own."""

    id: Text
    """Mã."""
    name: Text
    """Tên."""
    kind: Literal["current", "former", "comparison"]
    """current: đang dùng; former: của giai đoạn hoặc tỉnh cũ; comparison: nơi khác, để đối chiếu."""
    procedures: list[ProcedureRef] = []
    """Mã thủ tục xin hỗ trợ từ nguồn kinh phí này."""


class ProductGroup(Part):
    """A group of products, as the circular on the vote names them."""

    id: Text
    """Mã, dùng trong địa chỉ trang."""
    name: Text
    """Tên nhóm."""
    picture: Drawing | None = None
    """Hình vẽ thay cho ảnh: craft (bình gốm), food (bát và lá), machine (bánh răng), other (hộp)."""


class Applicant(Part):
    """A kind of establishment, or of person, that may ask for support: the first question of the finder."""

    id: Text
    """Mã, dùng trong địa chỉ trang và trong các quy định."""
    name: Text
    """Tên người đọc chọn."""
    hint: Text | None = None
    """Lời giải thích ngắn."""
    may_be: list[Text] = []
    """Mã các loại có thể là nó, khi người hỏi chưa biết rõ hơn."""
    ask: Text | None = None
    """Điều cần biết thêm để rõ là loại nào; cần khi có may_be."""


class Trade(Part):
    """A trade, or a group of them: the second question of the finder."""

    id: Text
    """Mã, dùng trong địa chỉ trang và trong các quy định."""
    name: Text
    """Tên nghề."""
    hint: Text | None = None
    """Lời giải thích ngắn."""


class Trait(Part):
    """A thing that is so or not so of an establishment, asked where a rule turns on it."""

    id: Text
    """Mã, dùng trong địa chỉ trang và trong các quy định."""
    question: Text
    """Câu hỏi trả lời được bằng có hoặc không."""
    hint: Text | None = None
    """Lời giải thích ngắn."""


class Beneficiary(Part):
    """A group that texts of law give support to; rules on who counts say who belongs to it."""

    id: Text
    """Mã, dùng trong các quy định và nội dung hỗ trợ."""
    name: Text
    """Tên nhóm."""


class PeriodReading(Part):
    """One reading of the programme's period; where sources disagree the site shows all."""

    period: Text
    """Giai đoạn."""
    where: Text
    """Đọc ở đâu."""


class Licence(Part):
    """Under which terms the data may be used."""

    name: Text
    """Tên giấy phép."""
    url: Url
    """Trang của giấy phép."""


class Site(Part):
    """Identity of the site."""

    title: Text
    """Tên trang."""
    short_title: Text
    """Tên gọi tắt."""
    description: Text
    """Một câu nói trang có gì."""
    url: Home
    """Địa chỉ trang, kết thúc bằng dấu /."""
    programme: Text
    """Tên chương trình."""
    area: Text
    """Địa bàn của chương trình."""
    area_now: Text
    """Địa bàn đó nay thuộc đâu."""
    period: Annotated[list[PeriodReading], Field(min_length=1)]
    """Giai đoạn của chương trình, mọi cách đọc."""
    period_sources: list[Source]
    """Nguồn của giai đoạn."""
    publisher: Publisher
    """Đơn vị làm trang."""
    licence: Licence
    """Giấy phép của dữ liệu."""
    schemes: list[Scheme]
    """Các nguồn kinh phí."""
    product_groups: list[ProductGroup]
    """Các nhóm sản phẩm."""
    beneficiaries: list[Beneficiary] = []
    """Các nhóm được hưởng, theo cách gọi của văn bản."""
    applicants: list[Applicant] = []
    """Các loại cơ sở để chọn ở trang tra cứu hỗ trợ."""
    trades: list[Trade] = []
    """Các nghề để chọn ở trang tra cứu hỗ trợ."""
    traits: list[Trait] = []
    """Các câu hỏi có hoặc không ở trang tra cứu hỗ trợ."""
    established: Day | None = None
    """Ngày mở trang."""


class Term(Part):
    """A word of the field, its abbreviation and the words people use for it."""

    term: Text
    """Từ đầy đủ."""
    abbreviations: list[Text] = []
    """Viết tắt."""
    synonyms: list[Text] = []
    """Từ người ta hay dùng thay."""
    meaning: Text | None = None
    """Nghĩa, bằng lời thường."""
    sources: list[Source] = []
    """Nguồn của nghĩa, khi nghĩa lấy từ văn bản."""


class Gone(Part):
    """An address that once held a record and no longer does."""

    collection: Text
    """Bộ sưu tập."""
    id: Text
    """Mã cũ."""
    on: Day
    """Ngày gỡ."""
    reason: Text
    """Lý do."""
