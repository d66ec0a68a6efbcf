"""What an editor most likely meant by a date or a number that was typed in another way."""

from __future__ import annotations

import re

from khuyencong.check.words import bare
from khuyencong.timeline import YEARS, PartialDate
from khuyencong.vietnamese import fold

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[ T]+(\d{1,2})[:h](\d{2}))?)?", re.ASCII)
_DAY_FIRST = re.compile(r"(?:ngày )?(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", re.ASCII)
_DAY_IN_WORDS = re.compile(r"(?:ngày )?(\d{1,2}) tháng (\d{1,2}),? (?:năm )?(\d{4})", re.ASCII)
_MONTH_FIRST = re.compile(r"(?:tháng )?(\d{1,2})(?:[-/.]| năm )(\d{4})", re.ASCII)
_YEAR = re.compile(r"năm (\d{4})", re.ASCII)

_OPERATORS = {
    "~": "~",
    "≈": "~",
    "khoang": "~",
    "gan": "~",
    ">": ">",
    "hon": ">",
    "tren": ">",
    ">=": ">=",
    "≥": ">=",
    "it nhat": ">=",
    "<": "<",
    "duoi": "<",
    "<=": "<=",
    "≤": "<=",
    "nhieu nhat": "<=",
    "toi da": "<=",
    "": "=",
    "nam": "=",
}
_SCALES = {"nghin": 10**3, "ngan": 10**3, "trieu": 10**6, "ty": 10**9, "ti": 10**9}
_NUMBER = re.compile(r"(\D*?)\s*(-?\d[\d.,]*)\s*([^\d]*)", re.ASCII)
_THOUSANDS = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*", re.ASCII)
_DECIMAL = re.compile(r"\d+[.,]\d+", re.ASCII)


def date_meant(text: str) -> str | None:
    """Return how we write the date a text means, whether or not there is such a day."""
    text = bare(text).lower()
    if found := _ISO.fullmatch(text):
        year, month, day, hour, minute = found.groups()
        written = "-".join(part.zfill(2) for part in (year, month, day) if part)
        return f"{written} {hour.zfill(2)}:{minute}" if hour else written
    for form in (_DAY_FIRST, _DAY_IN_WORDS):
        if found := form.fullmatch(text):
            return f"{found[3]}-{found[2].zfill(2)}-{found[1].zfill(2)}"
    if found := _MONTH_FIRST.fullmatch(text):
        return f"{found[2]}-{found[1].zfill(2)}"
    found = _YEAR.fullmatch(text)
    return found[1] if found else None


def is_real(written: str) -> bool:
    """Whether there is such a date."""
    try:
        PartialDate.parse(written)
    except ValueError:
        return False
    return True


def never_ends(text: str) -> bool:
    """Whether a date stands for "for ever", as 9999-12-31 does in other programs."""
    return re.match(r"\d{4}", text, re.ASCII) is not None and int(text[:4]) >= YEARS.stop


def number_meant(text: str) -> tuple[str, str] | None:
    """Return the number a text means as we write it, and its operator: `hơn 1.200 người` is 1200, >."""
    found = _NUMBER.fullmatch(bare(text).lower().replace("\u2009", " "))
    if found is None or (operator := _OPERATORS.get(fold(found[1].strip()))) is None:
        return None
    digits, unit = found[2], fold(found[3].strip())
    scale = next((_SCALES[word] for word in unit.split()[:1] if word in _SCALES), 1)
    if _THOUSANDS.fullmatch(digits):
        whole = int(re.sub(r"[.,]", "", digits)) * scale
        return str(whole), operator
    if _DECIMAL.fullmatch(digits):
        before, after = re.split(r"[.,]", digits)
        value = int(before + after) * scale
        tens = 10 ** len(after)
        return (str(value // tens) if value % tens == 0 else f"{before}.{after}"), operator
    return (str(int(digits) * scale), operator) if digits.lstrip("-").isdecimal() else None
