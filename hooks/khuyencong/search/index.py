"""From documents to the files of the index: the whole flow of this output."""

from __future__ import annotations

import json
from math import log2
from typing import TYPE_CHECKING, Any

from khuyencong.model import COLLECTIONS
from khuyencong.output import Output
from khuyencong.search import facets
from khuyencong.search.numbering import number
from khuyencong.search.postings import terms, tiers
from khuyencong.search.records import records, texts
from khuyencong.search.shards import FOLDER, TermList, name_of, output, packed, shards
from khuyencong.search.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from khuyencong.model.site import Term
    from khuyencong.search.document import Document
    from khuyencong.search.numbering import Numbering
    from khuyencong.search.postings import Tier

MANIFEST = f"{FOLDER}muc-luc.bin"
FORMAT = 1
"""Goes up when a reader of the former format would go wrong."""


def index(
    documents: Iterable[Document], glossary: Iterable[Term], places: Mapping[str, str] | None = None
) -> Iterator[Output]:
    """Yield every file of the index, the manifest last. `places` are names by id, for the facet."""
    numbering = number(documents)
    title, body = tiers(numbering, Wording(glossary))
    files: dict[str, list[Any]] = {}
    for prefix, tier in (("t", title), ("b", body)):
        yield from _tier(prefix, tier, numbering, files)
    for prefix, many in (("r", records(numbering)), ("x", texts(numbering))):
        files[prefix] = ["", ""]
        for file in many:
            files[prefix][int(file.path.split("/")[-1][0])] += name_of(file)
            yield file
    found = facets.lists(numbering)
    files["f"] = []
    for first, file in shards("f", found.values()):
        files["f"].append([first, name_of(file)])
        yield file
    named = {}
    for kind, content in facets.timelines(numbering).items():
        yield (file := output("s", content))
        named[kind] = name_of(file)
    later = {name: files.pop(name) for name in ("b", "x", "f")}
    said = {"values": facets.directory(found, places or {}), "states": named, "files": later}
    yield (file := output("d", _json(said)))
    yield Output(MANIFEST, packed(_json(_manifest(numbering, title, body, files, name_of(file)))))


def _tier(prefix: str, tier: Tier, numbering: Numbering, files: dict[str, list[Any]]) -> Iterator[Output]:
    """Yield the shards of a tier, and the tails of its commonest terms; note the borders."""
    tails: list[Output] = []

    def tail(rest: TermList) -> str:
        ((_, file),) = shards(prefix, [rest])
        tails.append(file)
        return name_of(file)

    files[prefix] = []
    for first, file in shards(prefix, terms(tier, numbering, tail)):
        files[prefix].append([first, name_of(file)])
        yield file
    yield from tails


def _manifest(
    numbering: Numbering, title: Tier, body: Tier, files: Mapping[str, list[Any]], directory: str
) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "ending": numbering.ending,
        "lasting": numbering.lasting,
        "ends": [part for row in _steps(numbering.ends) for part in row],
        "paths": {name: kind.path for name, kind in COLLECTIONS.items()},
        "lexicon": lexicon(title, body),
        "files": files,
        "directory": directory,
    }


def _steps(ends: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    before = 0
    for instant, count in ends:
        yield instant - before, count
        before = instant


def lexicon(title: Tier, body: Tier) -> str:
    """Return every folded word in order, written as what differs from the one before.

    For each: how many letters it shares with the one before (A is none), its other letters, and two digits
    telling how common it is in titles and in texts (0 not at all, then one more for each fourfold). Numbers
    are not in it: they have no typing errors that could be mended.
    """
    counts: dict[str, list[int]] = {}
    for at, tier in enumerate((title, body)):
        for word, variant in tier.lists.items():
            counts.setdefault(word.folded, [0, 0])[at] += len(variant.numbers)
    out = []
    before = ""
    for term in sorted(counts):
        if term[0].isdecimal():
            continue
        shared = 0
        while shared < min(len(term), len(before), 25) and term[shared] == before[shared]:
            shared += 1
        common = "".join(str(min(9, 1 + int(log2(count) / 2)) if count else 0) for count in counts[term])
        out.append(f"{chr(65 + shared)}{term[shared:]}{common}")
        before = term
    return "".join(out)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
