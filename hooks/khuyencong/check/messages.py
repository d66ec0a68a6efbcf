"""What is wrong, in Vietnamese, with a right example or the nearest known word."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

from khuyencong.model.inspection import submodel
from khuyencong.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

EXAMPLES: dict[str, str] = {
    "sources": "sources:\\n  - url: https://…\\n    read: 2026-11-23",
    "read": "read: 2026-11-23",
    "reviewed": "reviewed: 2026-11-23",
    "confidence": "confidence: single-source",
    "name": "name: Hội chợ Thương mại Quốc tế Việt Nam",
    "title": "title: Về khuyến công",
    "number": "number: 45/2012/NĐ-CP",
    "kind": "kind: fair",
    "start": "start: 2026-12-03",
    "end": "end: 2026-12-05",
    "country": "country: Việt Nam",
    "summary": "summary: Hội chợ tổng hợp cuối năm.",
    "scope": "scope: domestic",
    "group": "group: thu-cong-my-nghe",
    "location": "location:\\n  district: huyện A",
    "issuer": "issuer:\\n  - Chính phủ",
    "level": "level: provincial",
}
"""A right line for the fields that editors fill most; shown when one is missing."""


def of_pydantic(error: ErrorDetails, model: type[BaseModel]) -> tuple[str, str]:
    """Return which field a validation error is about (its last step) and the sentence to show."""
    kind = error["type"]
    last = next((str(step) for step in reversed(error["loc"]) if isinstance(step, str)), "")
    context = error.get("ctx", {})
    value = context.get("value", error.get("input"))
    if kind == "missing":
        example = EXAMPLES.get(last, f"{last}: …").replace("\\n", " ⏎ ")
        return last, f"thiếu trường bắt buộc này. Ví dụ đúng: {example}"
    if kind == "extra_forbidden":
        return last, f"không có trường tên này{nearest(last, fields_at(model, error['loc'][:-1]))}"
    if kind in {"literal_error", "enum"}:
        allowed = [word.strip(" '") for word in context["expected"].replace(" or ", ", ").split(",")]
        return last, f"“{value}” không có trong danh sách{nearest(str(value), allowed)}"
    return last, SENTENCES.get(kind, _unforeseen)(value, last)


def _unforeseen(value: Any, _field: str) -> str:
    return f"giá trị “{value}” không dùng được ở đây."


def _example(field: str, fallback: str) -> str:
    return EXAMPLES.get(field, f"{field}: {fallback}").replace("\\n", " ⏎ ")


SENTENCES: dict[str, Callable[[Any, str], str]] = {
    "kc_not_text": lambda _value, field: f"phải là một dòng chữ. Ví dụ đúng: {_example(field, '…')}",
    "kc_day_form": lambda value, field: (
        f"“{value}” không phải ngày viết theo năm-tháng-ngày. Ví dụ đúng: {field}: 2026-12-03"
    ),
    "kc_day_unreal": lambda value, field: (
        f"ngày {value} không có thật trong lịch. Ví dụ đúng: {field}: 2026-12-03"
    ),
    "kc_partial_form": lambda value, field: (
        f"“{value}” không phải ngày, tháng hay năm. Ví dụ đúng: {field}: 2026-12-03 "
        f"(hoặc 2026-12 nếu mới biết tháng, 2026 nếu mới biết năm)"
    ),
    "kc_partial_unreal": lambda value, field: (
        f"ngày {value} không có thật trong lịch. Ví dụ đúng: {field}: 2026-12-03"
    ),
    "kc_whole": lambda value, field: (
        f"“{value}” không phải số nguyên viết liền, không dấu chấm, không chữ. Ví dụ đúng: {field}: 300000000"
    ),
    "kc_year": lambda value, field: f"“{value}” không phải năm. Ví dụ đúng: {field}: 2026",
    "kc_number": lambda value, field: f"“{value}” không phải số. Ví dụ đúng: {field}: 1.5",
    "kc_truth": lambda value, field: f"“{value}” phải là true hoặc false. Ví dụ đúng: {field}: true",
    "kc_url": lambda value, field: (
        f"“{value}” không phải địa chỉ trang web. Ví dụ đúng: {field}: https://vietnamexpo.com.vn/"
    ),
    "kc_source_empty": lambda _value, _field: (
        "nguồn phải có url hoặc citation. Ví dụ đúng: - url: https://… ⏎ read: 2026-11-23"
    ),
    "kc_policy_name": lambda _value, _field: (
        "văn bản phải có title (tên chính thức) hoặc subject (mô tả). Ví dụ đúng: title: Về khuyến công"
    ),
    "kc_related": lambda _value, _field: (
        "ghi mã văn bản có trong sổ (- nd-45-2012-nd-cp), hoặc - number: 03/2005/TT-BCN nếu sổ chưa có"
    ),
    "list_type": lambda _value, field: (
        f"phải là danh sách, mỗi mục một dòng có dấu gạch. Ví dụ đúng: {field}: ⏎   - …"
    ),
    "too_short": lambda _value, field: (
        "cần ít nhất hai cách nói, mỗi cách một dòng có dấu gạch, kèm nguồn."
        if field == "readings"
        else f"cần ít nhất một mục. Ví dụ đúng: {_example(field, '⏎ - …')}"
    ),
    "string_too_short": lambda _value, _field: "để trống. Chưa biết thì xoá cả dòng này.",
    "model_type": lambda _value, field: (
        f"phải gồm các trường con, lùi vào hai dấu cách. {_example(field, '')}"
    ),
    "dict_type": lambda _value, field: (
        f"phải gồm các dòng “tên: giá trị” lùi vào hai dấu cách. Ví dụ đúng: {field}: ⏎   start: inferred"
    ),
}


def nearest(word: str, known: Iterable[str]) -> str:
    """Return `. Có phải “start” không?` with the nearest known words, else the list of them."""
    by_fold = {fold(one): one for one in known}
    close = difflib.get_close_matches(fold(word), by_fold, n=2, cutoff=0.6)
    if close:
        words = " hoặc ".join(f"“{by_fold[one]}”" for one in close)
        return f". Có phải {words} không?"
    some = sorted(by_fold.values())
    shown = ", ".join(some[:12]) + ("…" if len(some) > 12 else "")
    return f". Được dùng: {shown}." if some else "."


def fields_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """Return the names of the fields that may stand at a place inside a record."""
    current: type[BaseModel] | None = model
    for step in loc:
        if isinstance(step, str) and current is not None:
            info = current.model_fields.get(step)
            current = submodel(info.annotation) if info else None
    return list(current.model_fields) if current else []
