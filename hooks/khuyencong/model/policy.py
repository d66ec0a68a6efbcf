"""Legal texts and what they do to one another."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from khuyencong.model.fields import Day, Partial, PolicyRef, Text, Url
from khuyencong.model.record import Level, Part, Record
from khuyencong.timeline import YEARS

_LAST_YEAR = re.compile(r"(?:^|[-–]|đến )\s*(\d{4})$")
StateSeen = Literal["in-force", "amended", "ended", "unknown"]


class Related(Part):
    """A text this one acts upon: one of the register, or the bare number of one that is not in it."""

    document: PolicyRef | None = None
    """Mã hoặc số hiệu văn bản có trong sổ."""
    number: Text | None = None
    """Số hiệu văn bản không có trong sổ."""

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        return {"document": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _one_of_two(self) -> Related:
        if bool(self.document) == bool(self.number):
            raise PydanticCustomError("kc_related", "document or number")
        return self


class StatusSeen(Part):
    """What the nearest source said of a text's force; evidence, not our conclusion."""

    state: StateSeen
    """Nguồn coi văn bản là: in-force, amended, ended hay unknown."""
    as_of: Day | None = None
    """Ngày mà nguồn cho thấy điều đó."""
    note: Text | None = None
    """Nguồn nói thế nào."""


class Passage(Part):
    """An article of a text, and what it is about."""

    article: Text
    """Điều, khoản."""
    text: Text
    """Nói về việc gì."""


class Policy(Record):
    """A legal text."""

    number: Text | None = None
    """Số, ký hiệu, ví dụ 45/2012/NĐ-CP."""
    kind: Text
    """Loại văn bản: Nghị định, Thông tư, Quyết định…"""
    title: Text | None = None
    """Tên chính thức, đã thấy nguyên văn."""
    subject: Text | None = None
    """Mô tả, khi chưa thấy tên chính thức nguyên văn."""
    subject_note: Text | None = None
    """Ghi chú về tên."""
    title_en: Text | None = None
    """Tên tiếng Anh đã thấy."""
    issuer: Annotated[list[Text], Field(min_length=1)]
    """Cơ quan ban hành."""
    signer: Text | None = None
    """Người ký."""
    issued: Partial | None = None
    """Ngày ban hành (hoặc chỉ năm)."""
    issued_note: Text | None = None
    """Ghi chú về ngày ban hành."""
    effective: Day | None = None
    """Ngày có hiệu lực."""
    ends: Day | None = None
    """Ngày cuối cùng còn hiệu lực, khi chính văn bản nói."""
    period: Text | None = None
    """Giai đoạn, từ năm đến năm; hết năm cuối thì văn bản hết giai đoạn."""
    unclear_from: Day | None = None
    """Từ ngày này không nguồn nào nói văn bản còn áp dụng hay không."""
    status_seen: StatusSeen | None = None
    """Nguồn gần nhất nói gì về hiệu lực."""
    scope: Level
    """Cấp: national, provincial, district, commune."""
    locality: Text | None = None
    """Địa phương áp dụng."""
    topics: list[Text] = []
    """Chủ đề."""
    summary: Text
    """Tóm tắt một hai câu."""
    articles: list[Passage] = []
    """Những điều đáng xem."""
    local_effect: Text | None = None
    """Văn bản này có ý nghĩa gì với địa phương."""
    replaces: list[Related] = []
    """Văn bản bị văn bản này thay thế."""
    amends: list[Related] = []
    """Văn bản được văn bản này sửa đổi."""
    amended_by: list[Related] = []
    """Văn bản sửa đổi mà sổ chưa có (văn bản có trong sổ thì ghi amends ở bên đó)."""
    guides: list[Related] = []
    """Văn bản được văn bản này hướng dẫn."""
    based_on: list[Related] = []
    """Văn bản làm căn cứ."""
    consolidates: list[Related] = []
    """Văn bản được hợp nhất."""
    related_reading: list[Url] = []
    """Trang đọc thêm."""

    @model_validator(mode="after")
    def _has_a_name(self) -> Policy:
        if not self.title and not self.subject:
            raise PydanticCustomError("kc_policy_name", "title or subject")
        return self


def last_year(period: str | None) -> int | None:
    """Return the last year of a period such as `1996-2000` or `đến 2000`."""
    match = _LAST_YEAR.search(period.strip()) if period else None
    return int(match[1]) if match and int(match[1]) in YEARS else None
