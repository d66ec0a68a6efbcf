"""What every record carries: where it was seen, how sure that is, when somebody last looked."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from khuyencong.model.fields import Day, PlaceRef, PolicyRef, Text, Truth, Url
from khuyencong.model.numbers import Count

Confidence = Literal["seen", "single-source", "inferred"]
Level = Literal["commune", "district", "provincial", "regional", "national", "all", "unknown"]


_GIVEN: dict[frozenset[str], set[str]] = {}


class Part(BaseModel):
    """A part of a record: frozen, and refusing fields it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    def model_post_init(self, _: Any) -> None:
        """Share the set of given fields with all parts that were given the same: a third of the memory."""
        given = self.model_fields_set
        object.__setattr__(self, "__pydantic_fields_set__", _GIVEN.setdefault(frozenset(given), given))


class Source(Part):
    """Where a fact was seen: a web address, or a citation where there is none to give."""

    url: Url | None = None
    """Địa chỉ trang web đã đọc."""
    citation: Text | None = None
    """Trích dẫn khi không có địa chỉ trang: báo, số, ngày, tên bài."""
    title: Text | None = None
    """Tên trang hay tên bài."""
    read: Day
    """Ngày người biên tập đọc nguồn."""
    article: Text | None = None
    """Điều, khoản hoặc trang cần xem."""
    fields: list[Text] = []
    """Những trường mà nguồn này chứng minh; để trống nếu là cả bản ghi."""

    @model_validator(mode="after")
    def _names_something(self) -> Self:
        if not self.url and not self.citation:
            raise PydanticCustomError("kc_source_empty", "neither url nor citation")
        return self


Sources = Annotated[list[Source], Field(min_length=1)]


class Sourced(Part):
    """A dated or counted statement inside a record, with sources of its own."""

    sources: list[Source] = []
    """Nguồn riêng của ý này, nếu khác nguồn chung."""
    confidence: Confidence | None = None
    """Độ chắc: seen (đã thấy rõ), single-source (mới một nguồn), inferred (suy ra)."""


class Conflict(Part):
    """Two sources disagree on a field: both readings are shown."""

    field: Text
    """Trường mà các nguồn nói khác nhau."""
    readings: Annotated[list[Text], Field(min_length=2)]
    """Từng cách nói, kèm nguồn."""


class Basis(Part):
    """The text a rule rests on, and where in it. May be written as plain text: the number alone."""

    document: PolicyRef
    """Mã hoặc số hiệu văn bản."""
    article: Text | None = None
    """Điều, khoản, điểm."""

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        return {"document": value} if isinstance(value, str) else value


class Location(Part):
    """Where somebody is: the names of then, and the unit it is now."""

    commune: Text | None = None
    """Xã, phường, thị trấn lúc nguồn viết."""
    district: Text | None = None
    """Huyện, thị xã, thành phố lúc nguồn viết."""
    province: Text | None = None
    """Tỉnh, thành phố lúc nguồn viết."""
    commune_now: Text | None = None
    """Tên xã, phường sau khi sắp xếp đơn vị hành chính, khi tra được."""
    province_now: Text | None = None
    """Tên tỉnh, thành phố sau khi sắp xếp đơn vị hành chính."""
    place: PlaceRef | None = None
    """Mã đơn vị hành chính trong data/places (đơn vị nhỏ nhất biết chắc)."""


class Figure(Part):
    """A counted thing: "about 200 booths" is what=gian hàng, operator=~, value=200."""

    what: Text
    """Đếm cái gì."""
    value: Count
    """Số đếm được."""
    operator: Literal["=", "~", ">", ">=", "<", "<="] = "="
    """Đúng, khoảng, hơn, ít nhất, dưới, nhiều nhất."""
    note: Text | None = None
    """Ghi chú, ví dụ "dự kiến"."""


class Record(Part):
    """What all collections share. The id is the file's name and the last part of the address."""

    id: Text
    """Mã bản ghi, trùng tên tệp."""
    sources: Sources
    """Nguồn của bản ghi: ít nhất một."""
    confidence: Confidence
    """Độ chắc: seen (đã thấy rõ), single-source (mới một nguồn), inferred (suy ra)."""
    field_confidence: dict[Text, Confidence] = {}
    """Độ chắc riêng của từng trường, khi khác độ chắc chung."""
    reviewed: Day
    """Ngày người biên tập xem lại bản ghi lần cuối."""
    review_by: Day | None = None
    """Ngày phải xem lại, nếu có hẹn."""
    note: Text | None = None
    """Lời ghi chú cho người đọc."""
    editor_note: Text | None = None
    """Lời dặn giữa những người biên tập; không hiện trên trang."""
    conflicts: list[Conflict] = []
    """Những chỗ các nguồn nói khác nhau."""
    verify_before_publish: Truth = False
    """true: chưa đối chiếu với ban tổ chức; trang sẽ nói rõ điều đó."""
    historical: Truth = False
    """true: chỉ còn giá trị lịch sử; trang sẽ nói rõ điều đó."""
    comparator: Truth = False
    """true: của địa phương khác, chỉ để đối chiếu; trang sẽ nói rõ điều đó."""
    aliases: list[Text] = []
    """Mã cũ của bản ghi: địa chỉ cũ sẽ dẫn về địa chỉ này."""
