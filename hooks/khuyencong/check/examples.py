"""Right lines to show where one is wrong: each may be pasted into a file as it stands.

A line break is shown as ⏎; what follows it keeps its indentation.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args, get_origin

from khuyencong.check.samples import IDS, VALUES, WORDS
from khuyencong.model.fields import RefTo
from khuyencong.model.inspection import submodel
from khuyencong.model.numbers import Like

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel

    from khuyencong.source import Loc

BREAK = " ⏎ "
RIGHT = "Ví dụ đúng: "
Mark = TypeVar("Mark")

_ALSO_NEEDED = {"Source": ("url",), "Measurement": ("value",), "Policy": ("subject",)}
_NEEDS_QUOTES = re.compile(r"[~><|*&!%@`\"#?{}\[\],]|- |.*(?:: |:$| #)")


def example(model: type[BaseModel], loc: Loc, ids: Mapping[str, str] = IDS) -> str:
    """Return a right line, or lines, for the place `loc` in a record of `model`."""
    owner, name, item = owner_of(model, loc)
    if owner is None:
        return BREAK.join(_prefixed("- ", _part(model, ids)) if item else _part(model, ids))
    info = owner.model_fields[name]
    lines = _value(owner, name, (info.annotation, *info.metadata), ids)
    if item:
        inner = _value(owner, name, _item(info.annotation), ids)
        return BREAK.join(_prefixed("- ", inner))
    return BREAK.join(_field(name, lines))


def owner_of(model: type[BaseModel], loc: Loc) -> tuple[type[BaseModel] | None, str, bool]:
    """Return the part that has the field at `loc`, the field, and whether an item of it is meant."""
    owner: type[BaseModel] | None = None
    inside: type[BaseModel] | None = model
    name = ""
    for step in loc:
        if isinstance(step, str) and inside is not None and step in inside.model_fields:
            owner, name = inside, step
            inside = submodel(inside.model_fields[step].annotation)
        elif isinstance(step, str):
            break
    return owner, name, bool(loc) and isinstance(loc[-1], int)


def line(name: str, value: str) -> str:
    """Return one line of YAML, with quotation marks where YAML would read something else."""
    return f"{name}: {_quoted(value)}"


def _quoted(value: str) -> str:
    return f"'{value}'" if _NEEDS_QUOTES.match(value) else value


def _field(name: str, value: str | list[str]) -> list[str]:
    if isinstance(value, str):
        return [f"{name}: {value}"]
    return [f"{name}:", *(f"  {one}" for one in value)]


def _prefixed(mark: str, value: str | list[str]) -> list[str]:
    if isinstance(value, str):
        return [mark + value]
    return [(mark if at == 0 else " " * len(mark)) + one for at, one in enumerate(value)]


def _value(
    owner: type[BaseModel], name: str, parts: tuple[Any, ...], ids: Mapping[str, str]
) -> str | list[str]:
    annotation = parts[0]
    kind = next((one for one in (annotation, *get_args(annotation)) if get_origin(one) in {list, dict}), None)
    if kind is not None and get_origin(kind) is list:
        items = _prefixed("- ", _value(owner, name, _item(kind), ids))
        return items * 2 if name == "readings" else items
    if kind is not None:
        first = next(one for one in ("name", "title", "indicator") if one in owner.model_fields)
        return [f"{first}: inferred"]
    if (inner := submodel(annotation)) is not None:
        return ids["policies"] if inner.__name__ == "Related" else _part(inner, ids)
    if reference := _mark(parts, RefTo):
        return ids[reference.collection]
    if name in WORDS:
        return ids[name]
    told = VALUES.get(f"{owner.__name__}.{name}")
    codes = _codes(parts)
    if told is None and (not codes or VALUES.get(name) in codes or name == "operator"):
        told = VALUES.get(name)
    like = _mark(parts, Like)
    if told is not None and (codes or (like and _fits(like, told))):
        return told
    return _quoted(codes[0]) if codes else like.example if like else "…"


def _fits(like: Like, told: str) -> bool:
    """Whether a field of this name is of the kind the told value is: a `number` is not always a text."""
    return like.example == "Một câu" or like.example[0].isdecimal() == told[0].isdecimal()


def _part(model: type[BaseModel], ids: Mapping[str, str]) -> list[str]:
    fields = model.model_fields
    names = [name for name, info in fields.items() if info.is_required()]
    names += [name for name in _ALSO_NEEDED.get(model.__name__, ()) if name not in names]
    lines: list[str] = []
    for name in sorted(names, key=list(fields).index) or list(fields)[:1]:
        info = fields[name]
        lines += _field(name, _value(model, name, (info.annotation, *info.metadata), ids))
    return lines


def _item(annotation: Any) -> tuple[Any, ...]:
    """Return what the items of a list are: the type, then its marks."""
    listed = next(one for one in (annotation, *get_args(annotation)) if get_origin(one) is list)
    return (get_args(listed)[0],)


def _mark(parts: tuple[Any, ...], kind: type[Mark]) -> Mark | None:
    for part in parts:
        if isinstance(part, kind):
            return part
        if get_origin(part) is not Literal and (found := _mark(get_args(part), kind)) is not None:
            return found
        if hasattr(part, "__metadata__") and (found := _mark(part.__metadata__, kind)) is not None:
            return found
    return None


def _codes(parts: tuple[Any, ...]) -> list[str]:
    for part in parts:
        if get_origin(part) is Literal:
            return [str(one) for one in get_args(part)]
        if found := _codes(get_args(part)):
            return found
    return []
