"""Looking at models themselves: which part stands inside a field, and what a field means."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Iterator


_FOR_EDITORS = re.compile(r" \((?:mã trong|hoặc chỉ) |, ví dụ ")
"""Where a meaning ceases to say what a field is, and says how to fill it in."""


def submodel(annotation: Any) -> type[BaseModel] | None:
    """Return the model inside an annotation such as `list[Ceiling]` or `Contact | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in get_args(annotation):
        if (found := submodel(inner)) is not None:
            return found
    return None


def parts_of(part: BaseModel) -> Iterator[BaseModel]:
    """Yield the models that stand right inside one, in the order of its fields."""
    for name in _holding(type(part)):
        value = getattr(part, name)
        for item in value if isinstance(value, list) else (value,):
            if isinstance(item, BaseModel):
                yield item


@cache
def _holding(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(name for name, info in model.model_fields.items() if submodel(info.annotation))


def field_meaning(model: type[BaseModel], name: str) -> str:
    """Return the Vietnamese meaning of a field such as `location.commune_now`; its name if unknown.

    What the meaning says to editors only, `(mã trong data/places)` or an example, is left out.
    """
    current: type[BaseModel] | None = model
    meaning = name
    for step in name.split("."):
        info = current.model_fields.get(step.split("[")[0]) if current else None
        if info is None:
            break
        meaning = _FOR_EDITORS.split((info.description or name).rstrip("."))[0]
        current = submodel(info.annotation)
    return meaning
