"""Files into typed records; every problem is kept with its place in its file."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from khuyencong.check import messages
from khuyencong.check.addresses import ID
from khuyencong.check.files import SINGLE_FILES
from khuyencong.check.samples import IDS
from khuyencong.check.shelf import adapter
from khuyencong.check.words import match
from khuyencong.model import COLLECTIONS, Record
from khuyencong.source import EMPTY, Loc, Problem, Tree, dotted, find, place, read, undotted
from khuyencong.vietnamese import slug

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydantic_core import ErrorDetails

    from khuyencong.check.memory import Memory

Model = TypeVar("Model")
_AT_KEY = {"missing", "extra_forbidden"}


@dataclass(slots=True)
class Reader:
    """Reads one data folder."""

    root: Path
    memory: Memory
    problems: list[Problem] = field(default_factory=list)
    files: dict[tuple[str, str], Path] = field(default_factory=dict)
    broken: dict[tuple[str, str], str] = field(default_factory=dict)
    """Records whose files are there but wrong, with their text."""
    ids: dict[str, str] = field(default_factory=lambda: dict(IDS))
    """A record of each collection to name in examples."""
    trees: dict[Path, Tree] = field(default_factory=dict)

    def name(self, path: Path) -> str:
        """Return how a file is called in problems."""
        return f"{self.root.name}/{path.relative_to(self.root).as_posix()}"

    def report(self, path: Path, loc: Loc, message: str, *, key: bool = False) -> None:
        """Keep a problem at a place in a file that YAML could read."""
        if path not in self.trees:
            self.trees[path] = place(path)
        line, column = find(self.trees[path], loc, key=key)
        self.problems.append(Problem(self.name(path), line, column, dotted(loc), message))

    def records(self, collection: str) -> Iterator[tuple[str, Record]]:
        """Yield every right record of a collection, in order of id."""
        folder = self.root / collection
        for record_id in ids_in(folder):
            path = folder / f"{record_id}.yaml"
            before = len(self.problems)
            record = self.memory.recall(path)
            if record is None and (raw := _bytes(path)) is not None:
                record = self.memory.recognise(path, collection, record_id, raw)
            if record is None:
                record = self._record(path, collection, record_id, raw)
                if record is not None and len(self.problems) == before:
                    self.memory.keep(path, record)
            if record is not None:
                self.files[collection, record_id] = path
                yield record_id, record
            elif ID.fullmatch(record_id) or len(self.problems) > before:
                self.broken[collection, record_id] = _raw(path)

    def single(self, name: str, adapter: TypeAdapter[Model], model: type[BaseModel]) -> Model | None:
        """Return what is in one of the files beside the folders."""
        path = self.root / name
        if not path.exists() and not path.is_symlink():
            said = f"thiếu tệp này. {SINGLE_FILES[name]}"
            self.problems.append(Problem(f"{self.root.name}/{name}", 1, 1, "", said))
            return None
        data, problems = read(path, self.name(path), may_be_empty=name == "gone.yaml")
        told = self._keep(problems, model)
        return None if data is None else self._validate(path, data, adapter, model, told)

    def _record(self, path: Path, collection: str, record_id: str, raw: bytes | None) -> Record | None:
        model = COLLECTIONS[collection].model
        data, problems = read(path, f"{self.root.name}/{collection}/{record_id}.yaml", raw)
        told = self._keep(problems, model)
        if not ID.fullmatch(record_id):
            like = slug(record_id) or "hoi-cho-2026"
            said = "tên tệp phải là chữ thường không dấu, số và gạch nối. Ví dụ đúng:"
            self.report(path, (), f"{said} {like}.yaml")
            return None
        if data is None:
            return None
        if not isinstance(data, dict):
            said = "tệp phải gồm các dòng “tên trường: giá trị”. Ví dụ đúng: name: Hội chợ"
            self.report(path, (), said)
            return None
        if data.get("id", record_id) != record_id:
            self.report(path, ("id",), f"mã phải trùng tên tệp. Xoá dòng này, hoặc ghi id: {record_id}")
            return None
        return self._validate(path, {"id": record_id, **data}, adapter(model), model, told)

    def _keep(self, problems: list[Problem], model: type[BaseModel]) -> set[str]:
        """Keep what was said of a file's form; return the fields nothing more is to be said of."""
        for one in problems:
            if one.message == EMPTY and one.field:
                one = replace(one, message=messages.empty(model, undotted(one.field), self.ids))  # noqa: PLW2901
            self.problems.append(one)
        return {one.field for one in problems if one.field}

    def _validate(
        self, path: Path, data: Any, adapter: TypeAdapter[Model], model: type[BaseModel], told: set[str]
    ) -> Model | None:
        try:
            return adapter.validate_python(data)
        except ValidationError as error:
            for one in _once(error.errors(include_url=False), model):
                loc = messages.place_of(one)
                if not any(dotted(loc[:length]) in told for length in range(1, len(loc) + 1)):
                    said = messages.sentence(one, model, path.stem, self.ids)
                    self.report(path, loc, said, key=one["type"] in _AT_KEY)
        except RecursionError:
            self.report(path, (), "quá nhiều bậc lồng nhau. Viết lại cho phẳng hơn.")
        return None


def ids_in(folder: Path) -> list[str]:
    """Return the names of the files of a folder that are read, without `.yaml`, in the order of files."""
    if not folder.is_dir():
        return []
    names = sorted(name for name in os.listdir(folder) if name.endswith(".yaml"))  # noqa: PTH208 - thousands
    return [name.removesuffix(".yaml") for name in names]


def _once(errors: list[ErrorDetails], model: type[BaseModel]) -> list[ErrorDetails]:
    """Leave out the missing fields that stand there misspelt: one mistake, one problem."""
    misspelt: set[Loc] = set()
    for one in errors:
        if one["type"] == "extra_forbidden":
            loc = messages.place_of(one)
            part = messages.fields_at(model, loc[:-1])
            meant = match(str(loc[-1]), part.model_fields) if part else None
            if meant:
                misspelt.add((*loc[:-1], meant))
    return [one for one in errors if one["type"] != "missing" or messages.place_of(one) not in misspelt]


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _raw(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
