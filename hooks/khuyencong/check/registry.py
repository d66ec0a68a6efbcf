"""All records of `data/`, typed and checked; or the list of everything that is wrong with them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar, cast

from pydantic import BaseModel, TypeAdapter, ValidationError

from khuyencong.check import messages
from khuyencong.check.consistency import contradictions
from khuyencong.check.references import references
from khuyencong.model import COLLECTIONS, Record
from khuyencong.model.site import Gone, Site, Term
from khuyencong.source import Loc, Problem, dotted, locate, read
from khuyencong.vietnamese import slug

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SINGLE_FILES = {"site.yaml", "glossary.yaml", "gone.yaml"}
Model = TypeVar("Model")


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

    def resolve(self, collection: str, text: str) -> str:
        """Return the id a reference means: the id itself, or a policy's number."""
        if text in self.records[collection] or collection != "policies":
            return text
        return self.numbers[text.lower()][0]


@dataclass(slots=True)
class _Reader:
    root: Path
    problems: list[Problem] = field(default_factory=list)
    files: dict[tuple[str, str], Path] = field(default_factory=dict)

    def name(self, path: Path) -> str:
        return f"{self.root.name}/{path.relative_to(self.root).as_posix()}"

    def report(self, path: Path, loc: Loc, message: str, shown: str | None = None) -> None:
        line, column = locate(path, loc)
        self.problems.append(
            Problem(self.name(path), line, column, dotted(loc) if shown is None else shown, message)
        )

    def report_record(self, key: tuple[str, str], loc: Loc, message: str) -> None:
        self.report(self.files[key], loc, message)

    def validate(
        self, path: Path, data: Any, adapter: TypeAdapter[Model], model: type[BaseModel]
    ) -> Model | None:
        try:
            return adapter.validate_python(data)
        except ValidationError as error:
            for one in error.errors(include_url=False):
                loc = tuple(step for step in one["loc"] if step != "function-before")
                _, sentence = messages.of_pydantic(one, model)
                self.report(path, loc, sentence)
        return None


def load(root: Path) -> Registry:
    """Read and check the whole of a data folder. Raises CheckFailed with every problem of every file."""
    reader = _Reader(root)
    records = {name: dict(_records(reader, name)) for name in COLLECTIONS}
    site = _single(reader, "site.yaml", TypeAdapter(Site), Site)
    glossary = _single(reader, "glossary.yaml", TypeAdapter(list[Term]), Term)
    gone = _single(reader, "gone.yaml", TypeAdapter(list[Gone]), Gone)
    _look_for_strangers(reader)
    numbers = _numbers(records)
    _check_addresses(reader, records, gone or [])
    _check_references(reader, records, numbers)
    # Without a site the words it names are not looked at; all else is.
    registry = Registry(cast("Site", site), glossary or [], gone or [], records, numbers)
    for key, loc, message in contradictions(registry):
        reader.report_record(key, loc, message)
    if reader.problems or site is None:
        raise CheckFailed(_distinct(reader.problems))
    return registry


def _records(reader: _Reader, collection: str) -> Iterator[tuple[str, Record]]:
    model = COLLECTIONS[collection].model
    adapter: TypeAdapter[Record] = TypeAdapter(model)
    for path in sorted((reader.root / collection).glob("*.yaml")):
        data, problems = read(path, reader.name(path))
        reader.problems += problems
        if not ID.fullmatch(path.stem):
            reader.report(
                path,
                (),
                f"tên tệp phải là chữ thường không dấu, số và gạch nối. "
                f"Ví dụ đúng: {slug(path.stem) or 'hoi-cho-2026'}.yaml",
            )
            continue
        if data is None:
            continue
        if not isinstance(data, dict):
            reader.report(path, (), "tệp phải gồm các dòng “tên trường: giá trị”. Ví dụ đúng: name: Hội chợ")
            continue
        if data.get("id", path.stem) != path.stem:
            reader.report(path, ("id",), f"mã phải trùng tên tệp. Xoá dòng này, hoặc ghi id: {path.stem}")
            continue
        record = reader.validate(path, {"id": path.stem, **data}, adapter, model)
        if record is not None:
            reader.files[collection, path.stem] = path
            yield path.stem, record


def _single(reader: _Reader, name: str, adapter: TypeAdapter[Model], model: type[BaseModel]) -> Model | None:
    path = reader.root / name
    if not path.exists():
        reader.problems.append(Problem(f"{reader.root.name}/{name}", 1, 1, "", "thiếu tệp này."))
        return None
    data, problems = read(path, reader.name(path))
    reader.problems += problems
    return None if data is None else reader.validate(path, data, adapter, model)


def _look_for_strangers(reader: _Reader) -> None:
    """Files an editor may believe to be published, but nobody reads."""
    for path in sorted(reader.root.rglob("*")):
        inside = path.relative_to(reader.root)
        if path.is_dir() or any(part.startswith(".") for part in inside.parts) or path.suffix == ".md":
            continue
        known = inside.name in SINGLE_FILES if len(inside.parts) == 1 else inside.parts[0] in COLLECTIONS
        if not known or path.suffix != ".yaml" or len(inside.parts) > 2:
            if path.suffix in {".yml", ".YAML", ".YML"}:
                hint = f"đổi đuôi tệp thành .yaml: {path.stem}.yaml"
            elif len(inside.parts) > 1 and inside.parts[0] not in COLLECTIONS:
                hint = f"thư mục lạ{messages.nearest(inside.parts[0], COLLECTIONS)}"
            else:
                hint = "tệp lạ, không được đọc. Chuyển ra ngoài thư mục data."
            reader.problems.append(Problem(reader.name(path), 1, 1, "", hint))


def _numbers(records: dict[str, dict[str, Record]]) -> dict[str, list[str]]:
    numbers: dict[str, list[str]] = defaultdict(list)
    for record_id, record in records["policies"].items():
        if number := getattr(record, "number", None):
            numbers[number.lower()].append(record_id)
    return dict(numbers)


def _check_addresses(reader: _Reader, records: dict[str, dict[str, Record]], gone: list[Gone]) -> None:
    """An address belongs to one record for ever: no alias may take another's."""
    taken: dict[str, dict[str, str]] = {}
    for collection, by_id in records.items():
        owners = taken[collection] = {record_id: f"bản ghi {record_id}.yaml" for record_id in by_id}
        owners |= dict.fromkeys(COLLECTIONS[collection].reserved, "trang khác của trang web")
        for record_id in by_id:
            if record_id in COLLECTIONS[collection].reserved:
                reader.report_record(
                    (collection, record_id), (), "tên tệp này trùng địa chỉ một trang khác; đổi tên."
                )
        for record_id, record in by_id.items():
            for index, alias in enumerate(record.aliases):
                loc: Loc = ("aliases", index)
                if not ID.fullmatch(alias):
                    reader.report_record(
                        (collection, record_id), loc, f"mã cũ phải có dạng như {slug(alias)}"
                    )
                elif alias in owners:
                    reader.report_record(
                        (collection, record_id), loc, f"“{alias}” đã là của {owners[alias]}."
                    )
                else:
                    owners[alias] = f"bản ghi {record_id}.yaml (mã cũ)"
    for index, one in enumerate(gone):
        path = reader.root / "gone.yaml"
        if one.collection not in COLLECTIONS:
            reader.report(
                path, (index, "collection"), f"không có{messages.nearest(one.collection, COLLECTIONS)}"
            )
        elif not ID.fullmatch(one.id):
            like = slug(one.id) or "hoi-cho-2026"
            reader.report(path, (index, "id"), f"“{one.id}”: mã cũ phải có dạng như {like}")
        elif one.id in records[one.collection]:
            reader.report(path, (index, "id"), f"bản ghi “{one.id}” vẫn còn; xoá mục này hoặc xoá bản ghi.")
        elif (owner := taken[one.collection].get(one.id)) is not None:
            reader.report(path, (index, "id"), f"“{one.id}” đã là của {owner}.")
        else:
            taken[one.collection][one.id] = "một mục khác trong gone.yaml"


def _check_references(
    reader: _Reader, records: dict[str, dict[str, Record]], numbers: dict[str, list[str]]
) -> None:
    for collection, by_id in records.items():
        for record_id, record in by_id.items():
            for ref in references(record):
                same = numbers.get(ref.text.lower(), []) if ref.collection == "policies" else []
                if ref.text in records[ref.collection] or len(same) == 1:
                    continue
                if same:
                    reader.report_record(
                        (collection, record_id),
                        ref.loc,
                        f"số hiệu “{ref.text}” có ở {len(same)} văn bản; ghi mã: {' hoặc '.join(same)}",
                    )
                    continue
                known = [*records[ref.collection], *(numbers if ref.collection == "policies" else ())]
                what = COLLECTIONS[ref.collection].one
                reader.report_record(
                    (collection, record_id),
                    ref.loc,
                    f"không có {what} “{ref.text}” trong data/{ref.collection}"
                    f"{messages.nearest(ref.text, known)}",
                )


def _distinct(problems: list[Problem]) -> list[Problem]:
    """Sort, and keep one problem a place: the reader's word on a value goes before the model's."""
    kept: dict[tuple[str, int, str], Problem] = {}
    for problem in problems:
        kept.setdefault((problem.path, problem.line, problem.field), problem)
    return sorted(kept.values())
