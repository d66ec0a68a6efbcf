# ruff: noqa: E501 - a record on one line is read at a glance
"""Every example a message can show works when it is pasted; the guide shows what the program says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError
from tests.folders import EVENT, ROOT

from khuyencong.check.examples import RIGHT, example
from khuyencong.check.messages import fields_at, place_of, sentence
from khuyencong.model import COLLECTIONS
from khuyencong.model.inspection import submodel
from khuyencong.model.site import Gone, Site, Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.folders import DataFolder

    from khuyencong.source import Loc

WRONG: tuple[Any, ...] = (
    "", "xyz", "a: b #c", "31/12/2026", "2026-12-3", "2026-2-30", "tháng 12/2026", "năm 2019", "50%", "~200", "hơn 1.200 người", "7,5",
    "300.000.000 đồng", "-5", "0", "150", "7", "không", "hội chợ", "“fair”", "“2026-12-03”", "bao.vn/bai", "https://bao.vn", "https://[::1.x",
    [], ["a"], [[]], {}, {"zzz": "1"}, [{}], [{"zzz": "1"}],
)  # fmt: skip


def parts(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    if model not in seen:
        seen.add(model)
        yield model
        for info in model.model_fields.values():
            if inner := submodel(info.annotation):
                yield from parts(inner, seen)


SEEN: set[type[BaseModel]] = set()
TOPS: list[type[BaseModel]] = [*(one.model for one in COLLECTIONS.values()), Site, Term, Gone]
PARTS = [part for top in TOPS for part in parts(top, SEEN)]


def pasted(text: str) -> Any:
    return yaml.load(re.sub(" ⏎ ", "\n", text), Loader=yaml.BaseLoader)


def refused(model: type[BaseModel], data: Any) -> list[Loc]:
    try:
        model.model_validate(data)
    except ValidationError as error:
        return [place_of(one) for one in error.errors()]
    return []


def assert_right(model: type[BaseModel], loc: Loc, shown: str) -> None:
    """Paste an example where the message stood: nothing it holds is refused."""
    data = pasted(shown)
    part = fields_at(model, loc if loc and isinstance(loc[-1], int) else loc[:-1]) or model
    if isinstance(data, list):
        name = next(str(step) for step in reversed(loc) if isinstance(step, str))
        owner = fields_at(model, loc[: max(i for i, step in enumerate(loc) if step == name)]) or model
        data, part = {name: data * 2}, owner
    wrong = [at for at in refused(part, data) if at and at[0] in data]
    assert wrong == [], f"{loc}: {shown}"


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_the_example_of_every_field_is_right(part: type[BaseModel]) -> None:
    whole = pasted(example(part, ()))
    for name, info in part.model_fields.items():
        shown = pasted(example(part, (name,)))
        assert list(shown) == [name]
        TypeAdapter(info.rebuild_annotation()).validate_python(shown[name])
        assert "…" not in example(part, (name,))
    if part.__name__ != "Related":
        assert refused(part, whole) == []


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_example_of_every_message_is_right(part: type[BaseModel]) -> None:
    shown = 0
    for name in part.model_fields:
        for value in WRONG:
            try:
                part.model_validate({name: value})
            except ValidationError as error:
                for one in error.errors():
                    message = sentence(one, part, "x")
                    if RIGHT in message:
                        assert_right(part, place_of(one), message.partition(RIGHT)[2])
                        shown += 1
    assert shown > 0


def test_the_sample_in_the_guide_is_what_the_program_says(data: DataFolder) -> None:
    guide = (ROOT / "content" / "huong-dan.md").read_text(encoding="utf-8")
    sample = guide.partition("```text\n")[2].partition("\n```")[0]
    data.write("events/hoi-cho-mua-xuan.yaml", EVENT.replace("kind: fair", "kind: fair\nstart: 3/12/2026"))
    assert [str(one) for one in data.problems()] == [sample]


def test_the_guide_names_only_sentences_the_program_says() -> None:
    guide = (ROOT / "content" / "huong-dan.md").read_text(encoding="utf-8")
    table = guide.partition("| Thông báo có câu |")[2].partition("\n\n")[0]
    phrases = re.findall(r"^\| ([^|-][^|]*) \|", table, re.MULTILINE)
    program = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "hooks").rglob("*.py")))
    assert len(phrases) > 10
    assert [one for one in phrases if one not in program] == []
