"""An address belongs to one record for ever: no alias and no page of a removed record may take another's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khuyencong.check.words import nearest, shown
from khuyencong.model import COLLECTIONS
from khuyencong.vietnamese import slug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khuyencong.check.draft import Draft, Found
    from khuyencong.source import Loc

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ELSEWHERE = "trang khác của trang web"


def taken_addresses(draft: Draft) -> Iterator[Found]:
    """Yield every name and former name of a record that another page has."""
    for collection, by_id in draft.records.items():
        owners = _owners(draft, collection)
        for record_id in by_id:
            if record_id in COLLECTIONS[collection].reserved:
                said = "tên tệp này trùng địa chỉ một trang khác; đổi tên, ví dụ thêm năm:"
                yield (collection, record_id), (), f"{said} {record_id}-2026.yaml"
        for record_id, record in by_id.items():
            for index, alias in enumerate(record.aliases):
                key, loc = (collection, record_id), ("aliases", index)
                if not ID.fullmatch(alias):
                    yield key, loc, _form(alias)
                elif alias in owners:
                    yield key, loc, f"mã cũ {shown(alias)} đã là của {owners[alias]}. Xoá dòng này."
                else:
                    owners[alias] = f"bản ghi {record_id}.yaml (mã cũ)"


def gone_addresses(draft: Draft) -> Iterator[tuple[Loc, str]]:
    """Yield every entry of gone.yaml that names no collection, no id, or an address that is in use."""
    taken = {collection: _owners(draft, collection) for collection in COLLECTIONS}
    for collection, by_id in draft.records.items():
        for record_id, record in by_id.items():
            for alias in record.aliases:
                taken[collection].setdefault(alias, f"bản ghi {record_id}.yaml (mã cũ)")
    for index, one in enumerate(draft.gone):
        if one.collection not in COLLECTIONS:
            said = f"không có loại bản ghi {shown(one.collection)}{nearest(one.collection, COLLECTIONS)}"
            yield (index, "collection"), said
        elif not ID.fullmatch(one.id):
            yield (index, "id"), _form(one.id)
        elif one.id in draft.records[one.collection] or (one.collection, one.id) in draft.broken:
            yield (index, "id"), f"bản ghi {shown(one.id)} vẫn còn; xoá mục này hoặc xoá bản ghi."
        elif (owner := taken[one.collection].get(one.id)) is not None:
            yield (index, "id"), f"mã {shown(one.id)} đã là của {owner}. Xoá mục này."
        else:
            taken[one.collection][one.id] = "một mục khác trong gone.yaml"


def _owners(draft: Draft, collection: str) -> dict[str, str]:
    owners = {record_id: f"bản ghi {record_id}.yaml" for record_id in draft.records[collection]}
    owners |= {one: f"bản ghi {one}.yaml" for name, one in draft.broken if name == collection}
    return owners | dict.fromkeys(COLLECTIONS[collection].reserved, _ELSEWHERE)


def _form(text: str) -> str:
    like = slug(text) or "hoi-cho-2026"
    return f"mã cũ {shown(text)} phải viết bằng chữ thường không dấu, số và gạch nối, như {like}"
