"""What cannot be true together: words the site does not have, fields that are none, certificates amiss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.check.acts import acts_of_law, chains
from khuyencong.check.dates import out_of_order
from khuyencong.check.force import out_of_force
from khuyencong.check.support import not_to_be_computed
from khuyencong.check.words import nearest, shown
from khuyencong.model.inspection import submodel
from khuyencong.model.products import Product
from khuyencong.model.rounds import Round
from khuyencong.model.support import Measure
from khuyencong.vietnamese import day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from khuyencong.check.draft import Draft, Found
    from khuyencong.model import Record
    from khuyencong.model.products import Certification
    from khuyencong.source import Loc


def contradictions(draft: Draft) -> Iterator[Found]:
    """Yield every contradiction: whose, where in the record, and the sentence to show."""
    for collection, records in draft.records.items():
        for record_id, record in records.items():
            key = (collection, record_id)
            for found in (
                out_of_order(record),
                _fields_that_do_not_exist(record),
                _words_of_the_site(draft, record),
                _certificates(draft, record),
                not_to_be_computed(record, draft.site) if draft.site else (),
            ):
                yield from ((key, loc, message) for loc, message in found)
    yield from chains(draft)
    yield from acts_of_law(draft)
    yield from out_of_force(draft)


def _fields_that_do_not_exist(record: Record) -> Iterator[tuple[Loc, str]]:
    named: list[tuple[Loc, str]] = [(("field_confidence", name), name) for name in record.field_confidence]
    named += [(("conflicts", index, "field"), one.field) for index, one in enumerate(record.conflicts)]
    for index, source in enumerate(record.sources):
        named += [(("sources", index, "fields", at), name) for at, name in enumerate(source.fields)]
    for loc, path in named:
        part: type[BaseModel] | None = type(record)
        for step in path.split("."):
            name = step.split("[")[0]
            if part is None or name not in part.model_fields:
                said = f"bản ghi loại này không có trường {shown(path)}"
                yield loc, f"{said}{nearest(name, part.model_fields if part else [])}"
                break
            part = submodel(part.model_fields[name].annotation)


def _words_of_the_site(draft: Draft, record: Record) -> Iterator[tuple[Loc, str]]:
    """Product groups and schemes of money are named in site.yaml, not in the program."""
    if draft.site is None:
        return
    groups = {group.id for group in draft.site.product_groups}
    schemes = {scheme.id for scheme in draft.site.schemes}
    used: list[tuple[Loc, str, set[str]]] = []
    if isinstance(record, Product):
        used.append((("group",), record.group, groups))
    elif isinstance(record, Round):
        for field in ("entered_by_group", "certified_by_group"):
            used += [
                ((field, at, "group"), one.group, groups) for at, one in enumerate(getattr(record, field))
            ]
    elif isinstance(record, Measure):
        used += [(("ceilings", at, "scheme"), one.scheme, schemes) for at, one in enumerate(record.ceilings)]
    for loc, word, known in used:
        if word not in known:
            yield loc, f"{shown(word)} chưa có trong data/site.yaml{nearest(word, known)}"


def _certificates(draft: Draft, record: Record) -> Iterator[tuple[Loc, str]]:
    """A certificate is of the level and year of its round, and of the year of its decision."""
    for at, one in enumerate(record.certifications if isinstance(record, Product) else []):
        loc: Loc = ("certifications", at)
        if one.year and one.decided and one.decided.year != one.year:
            yield (*loc, "year"), f"năm {one.year} khác năm của ngày ký quyết định ({day(one.decided)})."
        yield from _against_round(one, draft.records["rounds"].get(one.round or ""), loc)
        given = one.year or (one.decided.year if one.decided else None)
        if one.valid_until and given and one.valid_until.year < given:
            said = f"hạn giấy ({day(one.valid_until)}) trước năm được công nhận ({given})"
            yield (*loc, "valid_until"), f"{said}. Sửa một trong hai."


def _against_round(one: Certification, round_: Record | None, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if not isinstance(round_, Round):
        return
    if one.level != round_.level:
        said = f"cấp {one.level} khác cấp của đợt {round_.id} ({round_.level})"
        yield (*loc, "level"), f"{said}. Sửa cấp, hoặc ghi mã đợt khác ở round."
    if one.year and round_.year and one.year != round_.year:
        said = f"năm {one.year} khác năm của đợt {round_.id} ({round_.year})"
        yield (*loc, "year"), f"{said}. Sửa năm, hoặc ghi mã đợt khác ở round."
