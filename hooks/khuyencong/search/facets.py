"""What results can be narrowed by: kind, place, year as lists of documents; state by their timelines.

Lists are shards like those of terms, under `<facet>:<value>`. A state depends on the visitor's clock, so
there is a file for each kind of timeline: JSON, a list of [states, numbers], where `numbers` holds, for each
document with that row of states, the step up from the one before and the minutes at which its states
begin (numbering.minutes), each as the step from the one before.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from khuyencong import labels
from khuyencong.model import COLLECTIONS
from khuyencong.search.numbering import minutes
from khuyencong.search.shards import TermList, Variant

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from khuyencong.search.document import Document
    from khuyencong.search.numbering import Numbering

PROSE = "pages"


def values(document: Document) -> Iterator[str]:
    """Yield `<facet>:<value>` for everything a document can be narrowed to."""
    yield f"kind:{document.collection}"
    yield from (f"place:{one}" for one in document.places)
    yield from (f"year:{one}" for one in document.years)


def lists(numbering: Numbering) -> dict[str, TermList]:
    """Return the list of documents of every value, in order of the values."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, document in numbering.documents.items():
        for value in dict.fromkeys(values(document)):
            found[value].append(number)
    return {value: TermList(value, [Variant(value, found[value])]) for value in sorted(found)}


def directory(found: Mapping[str, TermList], places: Mapping[str, str]) -> dict[str, list[list[Any]]]:
    """Return by facet its values as [value, label, count], in the order to show them."""
    rows: dict[str, list[list[Any]]] = {"kind": [], "place": [], "year": []}
    for key, one in found.items():
        facet, value = key.split(":", 1)
        rows[facet].append([value, _label(facet, value, places), len(one.variants[0].numbers)])
    order = [*COLLECTIONS, PROSE]
    rows["kind"].sort(key=lambda row: order.index(row[0]))
    rows["place"].sort(key=lambda row: (-row[2], row[0]))
    rows["year"].sort(key=lambda row: row[0], reverse=True)
    rows["state"] = [
        [f"{kind}:{state}", words, 0]
        for kind, table in labels.STATES.items()
        for state, words in table.items()
    ]
    return rows


def _label(facet: str, value: str, places: Mapping[str, str]) -> str:
    if facet == "place":
        return places.get(value, value)
    if facet == "kind":
        return COLLECTIONS[value].many if value in COLLECTIONS else "Trang giới thiệu, hướng dẫn"
    return value


def timelines(numbering: Numbering) -> dict[str, bytes]:
    """Return by kind of timeline the content of its file."""
    rows: dict[str, dict[tuple[str, ...], list[int]]] = defaultdict(lambda: defaultdict(list))
    last: dict[tuple[str, tuple[str, ...]], int] = {}
    for number, document in reversed(numbering.documents.items()):
        for state in document.states:
            states = tuple(state.timeline.states())
            row = rows[state.kind][states]
            row.append(number - last.get((state.kind, states), 0))
            last[state.kind, states] = number
            before = 0
            for since, _ in state.timeline.marks[1:]:
                assert since is not None
                row.append(minutes(since) - before)
                before = minutes(since)
    return {
        kind: json.dumps(sorted(found.items()), separators=(",", ":")).encode()
        for kind, found in sorted(rows.items())
    }
