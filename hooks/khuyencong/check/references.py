"""Which fields of a model name other records, found once from the models themselves."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from khuyencong.model.fields import RefTo
from khuyencong.model.inspection import submodel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from khuyencong.source import Loc


@dataclass(frozen=True, slots=True)
class Reference:
    """A place in a record that names another record."""

    loc: Loc
    collection: str
    text: str


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    collection: str | None
    nested: bool


def references(record: BaseModel, loc: Loc = ()) -> Iterator[Reference]:
    """Yield every reference in a record, also those deep inside it."""
    for field in _plan(type(record)):
        value = getattr(record, field.name)
        if value is None:
            continue
        many = isinstance(value, list)
        for index, item in enumerate(value if many else [value]):
            at: Loc = (*loc, field.name, index) if many else (*loc, field.name)
            if field.nested:
                yield from references(item, at)
            elif field.collection:
                yield Reference(at, field.collection, item)


@cache
def _plan(model: type[BaseModel]) -> tuple[_Field, ...]:
    fields = []
    for name, info in model.model_fields.items():
        collection = _collection((info.annotation, *info.metadata))
        inner = submodel(info.annotation)
        if collection:
            fields.append(_Field(name, collection, nested=False))
        elif inner is not None and _plan(inner):
            fields.append(_Field(name, None, nested=True))
    return tuple(fields)


def _collection(parts: tuple[Any, ...]) -> str | None:
    for part in parts:
        if isinstance(part, RefTo):
            return part.collection
        if (found := _collection(get_args(part))) is not None:
            return found
    return None
