"""What results show, in files of 24 records of one row (numbering); and their texts, in files of 96.

A record is a JSON list: collection, id, kind, title, path (0 when it is <path of the collection>/<id>/),
facts (lines), states as [kind, dates, doubt, [[since, state], …]], marks as [kind, words]. An instant at
midnight is written as its day.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from khuyencong.model import COLLECTIONS
from khuyencong.output import Output
from khuyencong.search.shards import FOLDER, mark, packed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from khuyencong.search.document import Document
    from khuyencong.search.numbering import Numbering
    from khuyencong.timeline import Timeline

RECORDS, TEXTS = 24, 96
LETTERS = 4
"""Of a file's hash: it need only differ from that of the same file before."""
LONGEST_TEXT = 600
"""Letters of a text that are kept to show words in context."""
MIDNIGHT = "T00:00:00+07:00"


def records(numbering: Numbering) -> Iterator[Output]:
    """Yield the files of records."""
    return _files("r", RECORDS, numbering, _record)


def texts(numbering: Numbering) -> Iterator[Output]:
    """Yield the files of texts."""
    return _files("x", TEXTS, numbering, lambda one: shortened(one.text))


def _files(
    prefix: str, size: int, numbering: Numbering, shown: Callable[[Document], Any]
) -> Iterator[Output]:
    chunks: dict[tuple[int, int], list[Any]] = {}
    for number, document in reversed(numbering.documents.items()):
        row, at = number & 1, number >> 1
        chunks.setdefault((row, at // size), []).append(shown(document))
    for (row, at), held in sorted(chunks.items()):
        content = _json(held)
        yield Output(f"{FOLDER}{prefix}/{row}-{at}-{mark(content, LETTERS)}.bin", packed(content))


def _record(one: Document) -> list[Any]:
    usual = f"{COLLECTIONS[one.collection].path}/{one.id}/" if one.collection in COLLECTIONS else None
    states = [[state.kind, state.dates, state.doubt, _instants(state.timeline)] for state in one.states]
    marks = [[mark.kind, mark.text] for mark in one.marks]
    path = 0 if one.path == usual else one.path
    return [one.collection, one.id, one.kind, one.title, path, list(one.facts), states, marks]


def _instants(timeline: Timeline) -> list[list[str | None]]:
    return [[since and since.removesuffix(MIDNIGHT), state] for since, state in timeline.to_json()]


def shortened(text: str) -> str:
    """Return the first words of a text."""
    if len(text) <= LONGEST_TEXT:
        return text
    return text[:LONGEST_TEXT].rsplit(" ", 1)[0] + "…"


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
