"""References between records: every one must lead to a record, by its present name, and not to itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.check.references import Reference, references
from khuyencong.check.words import bare, nearest, shown
from khuyencong.model import COLLECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khuyencong.check.draft import Draft, Found
    from khuyencong.source import Loc

RELATIONS = ("replaces", "amends", "guides", "based_on", "consolidates", "amended_by")


def broken_links(draft: Draft) -> Iterator[Found]:
    """Yield every reference that leads nowhere, to a former name, or back to where it stands."""
    for collection, by_id in draft.records.items():
        for record_id, record in by_id.items():
            for ref in references(record):
                if said := _wrong(draft, ref):
                    yield (collection, record_id), ref.loc, said
                elif said := _to_itself(draft, collection, record_id, ref):
                    loc = ref.loc[:2] if ref.loc[0] in RELATIONS else ref.loc
                    yield (collection, record_id), loc, said


def broken_links_of_site(draft: Draft) -> Iterator[tuple[Loc, str]]:
    """Yield every reference in site.yaml that leads nowhere, or to a former name."""
    for ref in references(draft.site) if draft.site else ():
        if said := _wrong(draft, ref):
            yield ref.loc, said


def _wrong(draft: Draft, ref: Reference) -> str | None:
    policy = ref.collection == "policies"
    same = draft.numbers.get(ref.text.lower(), []) if policy else []
    if ref.text in draft.records[ref.collection] or len(same) == 1:
        return None
    if same:
        return f"số hiệu {shown(ref.text)} có ở {len(same)} văn bản; ghi mã: {' hoặc '.join(same)}"
    if draft.is_broken(ref.collection, ref.text):
        return None  # its own file is reported
    what = COLLECTIONS[ref.collection].one
    if new := draft.renamed(ref.collection, ref.text):
        return f"{what} {shown(ref.text)} đã đổi thành {new}. Ghi mã mới: {_line(ref, new)}"
    known = [*draft.records[ref.collection], *_numbers(draft)] if policy else draft.records[ref.collection]
    said = f"không có {what} {shown(ref.text)} trong data/{ref.collection}"
    if not draft.records[ref.collection]:
        said += f". Thư mục data/{ref.collection} chưa có bản ghi nào: nếu bị xoá nhầm thì tạo lại"
    said += nearest(ref.text, known)
    if policy and ref.loc[0] in RELATIONS and "/" in ref.text:
        said += f" Văn bản chưa có trong sổ thì ghi - number: {bare(ref.text)}"
    return said


def _numbers(draft: Draft) -> Iterator[str]:
    """Yield the numbers of texts as they are written there."""
    for policy in draft.records["policies"].values():
        if number := getattr(policy, "number", None):
            yield number


def _line(ref: Reference, new: str) -> str:
    last = ref.loc[-1]
    return f"- {new}" if isinstance(last, int) or ref.loc[0] in RELATIONS else f"{last}: {new}"


def _to_itself(draft: Draft, collection: str, record_id: str, ref: Reference) -> str | None:
    target = draft.policy(ref.text) if ref.collection == "policies" else ref.text
    if ref.collection != collection or target != record_id:
        return None
    if collection == "policies":
        return "văn bản không thể tác động đến chính nó. Xoá dòng này."
    return f"{COLLECTIONS[collection].one} không thể trỏ về chính nó (đi vòng). Xoá dòng này."
