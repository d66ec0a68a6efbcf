"""All records of `data/`, typed and checked; or the list of everything that is wrong with them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from khuyencong.check.addresses import ID, gone_addresses, taken_addresses
from khuyencong.check.consistency import contradictions
from khuyencong.check.draft import Draft
from khuyencong.check.files import strangers
from khuyencong.check.links import broken_links, broken_links_of_site
from khuyencong.check.memory import Memory
from khuyencong.check.photos import PhotoFile, Photos
from khuyencong.check.reader import Reader, ids_in
from khuyencong.check.samples import WORDS
from khuyencong.check.support import unclear_words
from khuyencong.check.words import shown
from khuyencong.model import COLLECTIONS, Record
from khuyencong.model.site import Gone, Site, Term
from khuyencong.source import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from khuyencong.source import Loc


class CheckFailed(Exception):  # noqa: N818 - says what happened, as callers read it
    """The data cannot be published; `problems` holds everything that was found, sorted."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Registry:
    """Raw records by collection and id, in order of id; every reference resolves."""

    site: Site
    glossary: list[Term]
    gone: list[Gone]
    records: dict[str, dict[str, Record]]
    numbers: dict[str, list[str]]
    """Ids of policies by their number, in lower case."""
    photos: dict[str, PhotoFile]
    """Pictures of `data/photos/` that records ask for, by the name of their file."""
    digests: dict[tuple[str, str], str]
    """What changes when a record does, by (collection, id)."""

    @property
    def empty(self) -> list[str]:
        """Names of the collections without a record: right for some sites, a lost folder for others."""
        return [name for name, records in self.records.items() if not records]

    def resolve(self, collection: str, text: str) -> str:
        """Return the id a reference means: the id itself, or a policy's number."""
        if text in self.records[collection] or collection != "policies":
            return text
        return self.numbers[text.lower()][0]


def load(root: Path, memory: Memory | None = None) -> Registry:
    """Read and check the whole of a data folder. Raises CheckFailed with every problem of every file.

    What `memory` holds of a file that is as it was is not read again; all rules between records are checked.
    """
    if not root.is_dir():
        said = f"không có thư mục {root.name}; hãy chạy trong thư mục gốc của dự án, nơi có data/site.yaml."
        raise CheckFailed([Problem(root.name, 1, 1, "", said)])
    reader = Reader(root, memory or Memory())
    _name_examples(reader)
    site = reader.single("site.yaml", TypeAdapter(Site), Site)
    if site is not None:
        for kind, words in WORDS.items():
            reader.ids[kind] = next((word.id for word in getattr(site, words)), reader.ids[kind])
    records = {name: dict(reader.records(name)) for name in COLLECTIONS}
    reader.memory.save()
    glossary = reader.single("glossary.yaml", TypeAdapter(list[Term]), Term) or []
    gone = reader.single("gone.yaml", TypeAdapter(list[Gone]), Gone) or []
    reader.problems += [Problem(reader.name(path), 1, 1, "", said) for path, said in strangers(root)]
    draft = Draft(site, glossary, gone, records, _numbers(records), reader.broken)
    photos = Photos(root)
    for check in (taken_addresses, broken_links, contradictions, photos.check):
        for key, loc, message in check(draft):
            reader.report(reader.files[key], loc, message)
    reader.problems += [Problem(reader.name(path), 1, 1, "", said) for path, said in photos.unused(draft)]
    for loc, message in gone_addresses(draft):
        reader.report(root / "gone.yaml", loc, message)
    for loc, message in broken_links_of_site(draft):
        reader.report(root / "site.yaml", loc, message)
    for loc, message in unclear_words(site) if site is not None else ():
        reader.report(root / "site.yaml", loc, message)
    for name, loc, message in _told_twice(draft):
        reader.report(root / name, loc, message)
    if reader.problems or site is None:
        raise CheckFailed(_distinct(reader.problems))
    digests = {key: reader.memory.digests[path] for key, path in reader.files.items()}
    return Registry(site, glossary, gone, records, draft.numbers, photos.known, digests)


def _name_examples(reader: Reader) -> None:
    """Let examples name records there are, so that they work when pasted."""
    for name in COLLECTIONS:
        ids = [one for one in ids_in(reader.root / name) if ID.fullmatch(one)]
        if ids and reader.ids.get(name) not in ids:
            reader.ids[name] = ids[0]


def _numbers(records: dict[str, dict[str, Record]]) -> dict[str, list[str]]:
    numbers: dict[str, list[str]] = defaultdict(list)
    for record_id, record in records["policies"].items():
        if number := getattr(record, "number", None):
            numbers[number.lower()].append(record_id)
    return dict(numbers)


def _told_twice(draft: Draft) -> Iterator[tuple[str, Loc, str]]:
    """Yield every id of a group or scheme, and every word of the glossary, that stands there twice."""
    lists: list[tuple[str, str, str, list[str]]] = [
        ("glossary.yaml", "", "term", [one.term.lower() for one in draft.glossary])
    ]
    if draft.site is not None:
        lists += [
            ("site.yaml", words, "id", [one.id for one in getattr(draft.site, words)])
            for words in WORDS.values()
        ]
    for file, field, name, words in lists:
        seen: Counter[str] = Counter()
        for index, word in enumerate(words):
            seen[word] += 1
            if seen[word] > 1:
                loc: Loc = (field, index, name) if field else (index, name)
                yield file, loc, f"{shown(word)} đã có ở trên. Xoá một mục hoặc sửa cho khác."


def _distinct(problems: list[Problem]) -> list[Problem]:
    """Sort, and keep one problem a place: the reader's word on a value goes before the model's."""
    kept: dict[tuple[str, int, str], Problem] = {}
    for problem in problems:
        kept.setdefault((problem.path, problem.line, problem.field), problem)
    return sorted(kept.values())
