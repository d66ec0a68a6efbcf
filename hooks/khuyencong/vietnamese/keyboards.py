"""What stands there when an input method was off: VNI (`khuye6n1`) and Telex (`khuyeens`) read as meant.

Only queries need this, and the browser reads those: the program itself is the twin of
`theme/assets/search/keyboards.js`, and the tests' typist.
"""

from __future__ import annotations

import re

RIMES = frozenset(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng
    eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac
    oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong
    op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc
    uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi
    ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu
    """.split()  # noqa: SIM905 - a list of two hundred short strings is for machines
)
_SYLLABLE = re.compile(r"(ngh|ng|nh|gh|gi|kh|ch|ph|th|tr|qu|[bcdđghklmnprstvx])?(.*?)([1-5]?)")
_STOPPED = re.compile(r"(c|ch|p|t)$")
ROOFED = {"a": "â", "e": "ê", "o": "ô"}
HORNED = {"o": "ơ", "u": "ư"}
VOWELS = frozenset("aăâeêioôơuưy")
TELEX_TONES = dict(zip("sfrxj", "12345", strict=True))


def well_formed(syllable: str) -> bool:
    """Say whether an exact form (`khuyên1`) can be a Vietnamese syllable."""
    match = _SYLLABLE.fullmatch(syllable)
    assert match is not None
    onset, rime, tone = match[1] or "", match[2], match[3]
    if onset == "gi" and rime not in RIMES:
        rime = "i" + rime
    if onset == "qu" and rime[:1] not in set("aăâeêiyơoô"):
        return False
    return rime in RIMES and not (_STOPPED.search(rime) and tone not in {"1", "5"})


def telex(word: str) -> str | None:
    """Return the exact form that a word typed in Telex means, or None when it means none."""
    letters: list[str] = []
    tone = ""
    for key in word:
        voiced = bool(VOWELS.intersection(letters))
        if key in TELEX_TONES and voiced:
            tone = TELEX_TONES[key]
        elif key == "z" and voiced:
            tone = ""
        elif not (
            (key == "w" and _horn(letters, breve=True))
            or (key in ROOFED and _turn(letters, key, ROOFED[key]))
            or (key == "d" and "d" in (letters[:1] + letters[-1:]) and _turn(letters, "d", "đ"))
        ):
            letters.append("ư" if key == "w" else key)
    kept = _abbreviation(letters) or _read(letters, tone)
    return kept if kept != word else None


def vni(word: str) -> str | None:
    """Return the exact form that a word typed in VNI means, or None when it means none."""
    letters: list[str] = []
    tone = ""
    for key in word:
        if key in "12345" and VOWELS.intersection(letters):
            tone = key
        elif key == "0" and tone:
            tone = ""
        elif key in "6789":
            if not _vni_mark(letters, key):
                return None
        elif key.isdecimal():
            return None
        else:
            letters.append(key)
    return _abbreviation(letters) or _read(letters, tone)


def _vni_mark(letters: list[str], key: str) -> bool:
    if key == "6":
        return any(_turn(letters, vowel, roofed) for vowel, roofed in ROOFED.items())
    if key == "7":
        return _horn(letters, breve=False)
    return _turn(letters, "a", "ă") if key == "8" else _turn(letters, "d", "đ")


def _turn(letters: list[str], plain: str, marked: str) -> bool:
    """Mark the last such letter, if there is one."""
    for at in reversed(range(len(letters))):
        if letters[at] == plain:
            letters[at] = marked
            return True
    return False


def _horn(letters: list[str], *, breve: bool) -> bool:
    """Give the last u, o or (with `breve`) a its hook; uo takes two."""
    for at in reversed(range(len(letters))):
        letter, before = letters[at], letters[at - 1] if at else ""
        if letter == "o" and before in {"u", "ư"} and letters[at - 2 : at - 1] != ["q"]:
            letters[at - 1 : at + 1] = "ư", "ơ"
            return True
        if letter == "a" and before == "u" and letters[at - 2 : at - 1] != ["q"]:
            letters[at - 1] = "ư"
            return True
        if letter in HORNED:
            letters[at] = HORNED[letter]
            return True
        if letter == "a" and breve:
            letters[at] = "ă"
            return True
    return False


def _abbreviation(letters: list[str]) -> str | None:
    """Return what has a đ and no vowel: qđ, typed qdd or qd9."""
    return "".join(letters) if "đ" in letters and not VOWELS.intersection(letters) else None


def _read(letters: list[str], tone: str) -> str | None:
    base = re.sub("ưo(?=.)", "ươ", "".join(letters))
    if len(base) > 1:
        base = re.sub("([bcdđghklmnpqrstvx]|^qu)y$", r"\1i", base)
    kept = base + tone
    return kept if well_formed(kept) else None
