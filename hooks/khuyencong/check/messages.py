"""What is wrong with one field, in Vietnamese, with a right line or the nearest known word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from khuyencong.check.examples import BREAK, RIGHT, example, owner_of
from khuyencong.check.samples import IDS
from khuyencong.check.values import date_sentence, line_at, number_line, valid
from khuyencong.check.words import bare, code_for, codes, curly, nearest, shown
from khuyencong.model.inspection import submodel
from khuyencong.model.policy import Policy
from khuyencong.source import EMPTY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

    from khuyencong.source import Loc

NEWER = {
    "replaced_by": "replaces",
    "guided_by": "guides",
    "consolidated_in": "consolidates",
    "basis_of": "based_on",
    "basis_for": "based_on",
}
"""The other side of a relation: it is written at the newer text only."""

REASONS: dict[str, str] = {
    "kc_not_text": "phải là một dòng chữ.",
    "kc_whole": "{value} không phải số nguyên viết liền, không dấu chấm, không chữ.",
    "kc_negative": "{value}: số này không thể âm.",
    "kc_percent": "{value} phải là phần trăm, lớn hơn 0, nhiều nhất 100, không ghi dấu %.",
    "kc_stars": "{value}: số sao từ 1 đến 5.",
    "kc_year": "{value} không phải năm.",
    "kc_number": "{value} không phải số. Dấu thập phân là dấu chấm, không ghi chữ.",
    "kc_truth": "{value} phải là true (có) hoặc false (không).",
    "kc_url": "{value} không phải địa chỉ trang web đầy đủ.",
    "kc_home": "{value}: địa chỉ trang phải kết thúc bằng dấu /.",
    "kc_email": "{value} không phải địa chỉ thư điện tử.",
    "kc_source_empty": "nguồn phải có url hoặc citation.",
    "kc_policy_name": "văn bản phải có title (tên chính thức) hoặc subject (mô tả).",
    "kc_measurement": "phải có value, hoặc cả value_min và value_max.",
    "kc_related": "ghi mã văn bản có trong sổ; sổ chưa có thì ghi - number: kèm số hiệu. Chỉ một trong hai.",
    "list_type": "phải là danh sách, mỗi mục một dòng có dấu gạch.",
    "too_short": "cần ít nhất một mục.",
    "model_type": "phải gồm các trường con, lùi vào hai dấu cách.",
    "dict_type": "phải gồm các dòng “tên: giá trị” lùi vào hai dấu cách.",
    "greater_than_equal": "{value} nhỏ quá: ghi từ {ge} trở lên.",
    "less_than_equal": "{value} lớn quá: ghi nhiều nhất {le}.",
}
_DATES = {"kc_day_form", "kc_day_unreal", "kc_partial_form", "kc_partial_unreal"}
_SHAPES = {"list_type", "model_type", "dict_type"}
_NO = {"no", "không", "khong", "sai", "false", "off", "n", "0"}
_NUMBERS = {"kc_whole", "kc_number", "kc_year", "kc_percent", "kc_stars"}
_EXAMPLES_OF_PARTS = {
    "kc_source_empty": "url: https://vietnamexpo.com.vn/",
    "kc_policy_name": "title: Về khuyến công",
    "kc_measurement": "value: 7.5",
    "kc_related": "- number: 45/2013/NĐ-CP",
}


def sentence(
    error: ErrorDetails, model: type[BaseModel], record_id: str = "", ids: Mapping[str, str] = IDS
) -> str:
    """Return what to say of a validation error of a record of `model`."""
    kind, loc = error["type"], place_of(error)
    context = error.get("ctx", {})
    value = context.get("value", error.get("input"))
    name = next((str(step) for step in reversed(loc) if isinstance(step, str)), "")
    right = example(model, loc, ids)
    if kind == "missing":
        return f"thiếu trường bắt buộc này. {RIGHT}{right}"
    if kind == "extra_forbidden":
        return _unknown(model, loc, name, record_id)
    if kind in _EXAMPLES_OF_PARTS:
        return f"{REASONS[kind]} {RIGHT}{_EXAMPLES_OF_PARTS[kind]}"
    if kind == "string_too_short":
        return empty(model, loc, ids)
    if isinstance(value, str) and curly(value) and kind not in _SHAPES:
        right = line_at(loc, name, bare(value)) if valid(model, loc, bare(value)) else right
        return f"bỏ ngoặc cong quanh giá trị. {RIGHT}{right}"
    if kind == "literal_error":
        return _code(str(value), re.findall(r"'([^']*)'", context["expected"]), loc, name)
    if kind in _DATES:
        return date_sentence(str(value), loc, name, right, whole_day=kind.startswith("kc_day"))
    if kind == "too_short" and name == "readings":
        return f"cần ít nhất hai cách nói, mỗi cách một dòng có dấu gạch, kèm nguồn. {RIGHT}{right}"
    if kind == "model_type" and (found := re.match(r"([a-z_]+)[:：](\S.*)", str(value))):
        return f"sau dấu hai chấm phải có một dấu cách: {found[1]}: {found[2]}"
    reason = REASONS.get(kind, "giá trị {value} không dùng được ở đây.")
    right = _meant(kind, model, loc, name, value) or right
    return f"{reason.format(**{**context, 'value': shown(value)})} {RIGHT}{right}"


def place_of(error: ErrorDetails) -> Loc:
    """Return the place a validation error names, without what only pydantic knows of."""
    return tuple(step for step in error["loc"] if step not in {"function-before", "[key]"})


def empty(model: type[BaseModel], loc: Loc, ids: Mapping[str, str] = IDS) -> str:
    """Return what is said of a field without a value: one that must be there is not to be deleted."""
    owner, name, item = owner_of(model, loc)
    if owner is not None and not item and owner.model_fields[name].is_required() and loc[-1] == name:
        return f"để trống. Đây là trường bắt buộc, phải ghi. {RIGHT}{example(model, loc, ids)}"
    if name == "operator":
        return f"để trống. Dấu ~ (khoảng) phải đặt trong ngoặc. {RIGHT}operator: '~'"
    return EMPTY


def fields_at(model: type[BaseModel], loc: Loc) -> type[BaseModel] | None:
    """Return the part whose fields may stand at a place inside a record."""
    owner, name, _ = owner_of(model, (*loc, ""))
    if owner is None:
        return model
    return submodel(owner.model_fields[name].annotation)


def _unknown(model: type[BaseModel], loc: Loc, name: str, record_id: str) -> str:
    if model is Policy and len(loc) == 1 and name in NEWER:
        return (
            f"không có trường tên này. Quan hệ ghi ở văn bản mới hơn. "
            f"{RIGHT}{NEWER[name]}:{BREAK}  - {record_id}"
        )
    part = fields_at(model, loc[:-1])
    return f"không có trường tên này{nearest(name, part.model_fields if part else [])}"


def _code(value: str, allowed: list[str], loc: Loc, name: str) -> str:
    said = f"{shown(value)} không có trong danh sách."
    if code := code_for(value, allowed):
        known = f"Có phải “{code}” không? Được dùng: {codes(allowed)}."
        return f"{said} {known} {RIGHT}{line_at(loc, name, code)}"
    return f"{said} Được dùng: {codes(allowed)}."


def _meant(kind: str, model: type[BaseModel], loc: Loc, name: str, value: Any) -> str | None:
    """Return the line with what was meant, where that is clear."""
    if not isinstance(value, str):
        return None
    text = bare(value)
    if kind in _NUMBERS:
        return number_line(model, loc, name, value)
    if kind == "kc_home":
        return line_at(loc, name, f"{text}/")
    if kind == "kc_url" and valid(model, loc, f"https://{text}"):
        return line_at(loc, name, f"https://{text}")
    if kind == "kc_truth" and text.lower() in _NO:
        return line_at(loc, name, "false")
    if kind == "list_type" and valid(model, (*loc, 0), value):
        return f"{name}:{BREAK}  {line_at((0,), '', value)}"
    return None
