"""Words in messages: quoting what was typed, the nearest known word, what a code means."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

from khuyencong import labels
from khuyencong.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 60
SHOWN = 12

_CONFIDENCE = {"seen": "đã thấy rõ", "single-source": "mới một nguồn", "inferred": "suy ra"}
_SCOPES = {"domestic": "trong nước", "international": "ngoài nước"}
_BANDS = {"upcoming": "sắp tới", "recent": "gần đây", "programme": "của chương trình", "context": "bối cảnh"}
_ROLES = {
    "organiser": "tổ chức",
    "participant": "tham gia",
    "venue": "nơi diễn ra",
    "region": "hoạt động vùng",
    "none-seen": "chưa thấy vai trò nào",
}
_OPERATORS = {
    "=": "bằng, đúng",
    "~": "khoảng, chừng",
    ">": "hơn, trên",
    ">=": "ít nhất, từ",
    "<": "dưới, chưa đến",
    "<=": "nhiều nhất, không quá",
}
_MEANINGS: tuple[dict[str, str], ...] = (
    labels.EVENT_KINDS,
    labels.LEVELS,
    labels.REPORTED,
    labels.ORGANISATION_STATES,
    labels.STATUS_SEEN,
    labels.PROCEDURE_KINDS,
    labels.STORY_KINDS,
    labels.TARGET_KINDS,
    labels.ROUND_KINDS,
    labels.SCHEME_KINDS,
    _CONFIDENCE,
    _SCOPES,
    _BANDS,
    _ROLES,
    _OPERATORS,
    labels.DRAWINGS,
    {"vi": "tiếng Việt", "en": "tiếng Anh"},
)
_ALSO = {
    "huyện": "district",
    "xã": "commune",
    "tỉnh": "provincial",
    "trung ương": "national",
    "vùng": "regional",
}


def shown(value: Any) -> str:
    """Return a value in quotation marks of our own, once, on one line and never too long."""
    text = " ".join(bare(str(value)).split())
    return f"“{text[: LONGEST - 1].rstrip()}…”" if len(text) > LONGEST else f"“{text}”"


def bare(text: str) -> str:
    """Return a text without the curly quotation marks around it."""
    return text.strip().strip("“”‘’«»\"'").strip() or text


def curly(text: str) -> bool:
    """Whether a whole value stands in curly quotation marks."""
    text = text.strip()
    return len(text) > 2 and text[0] in "“‘«" and text[-1] in "”’»" and not set(text[1:-1]) & set("“”«»")


def nearest(word: str, known: Iterable[str]) -> str:
    """Return `. Có phải “start” không?` with the nearest known words, else the list of them."""
    by_fold = {fold(one): one for one in known}
    close = _close(word, by_fold, 2)
    if close:
        words = " hoặc ".join(f"“{by_fold[one]}”" for one in close)
        return f". Có phải {words} không?"
    some = sorted(by_fold.values())
    listed = ", ".join(some[:SHOWN]) + ("…" if len(some) > SHOWN else ".")
    return f". Được dùng: {listed}" if some else "."


def match(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that was most likely meant."""
    by_fold = {fold(one): one for one in known}
    close = _close(word, by_fold, 1)
    return by_fold[close[0]] if close else None


def _close(word: str, by_fold: dict[str, str], many: int) -> list[str]:
    return difflib.get_close_matches(fold(bare(word)[: 2 * LONGEST]), by_fold, n=many, cutoff=0.6)


def code_for(word: str, allowed: list[str]) -> str | None:
    """Return the code an editor meant who typed it wrong, or typed what it means in Vietnamese."""
    typed = fold(bare(word)).replace("_", "-")
    if typed in allowed:
        return typed
    by_word = {fold(phrase): code for code, phrase in meanings(allowed).items()}
    by_word |= {fold(phrase): code for phrase, code in _ALSO.items() if code in allowed}
    parts = {part.strip(): code for phrase, code in by_word.items() for part in phrase.split(",")}
    whole = parts.get(typed)
    within = [code for phrase, code in parts.items() if _holds(typed, phrase) or _holds(phrase, typed)]
    return whole or (within[0] if within else match(word, allowed))


def codes(allowed: list[str]) -> str:
    """Return `fair (hội chợ), exhibition (triển lãm)`."""
    meant = meanings(allowed)
    return ", ".join(f"{code} ({meant[code]})" if meant.get(code) else code for code in allowed)


def meanings(allowed: list[str]) -> dict[str, str]:
    """Return what each of a set of codes means."""
    for table in _MEANINGS:
        if set(allowed) <= set(table):
            return {code: table[code][:1].lower() + table[code][1:] for code in allowed}
    return {}


def _holds(text: str, words: str) -> bool:
    return bool(words) and f" {words} " in f" {text} "
