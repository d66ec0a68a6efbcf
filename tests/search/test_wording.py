"""Abbreviations and related words of the glossary are known both ways."""

from __future__ import annotations

import pytest

from khuyencong.model.site import Term
from khuyencong.search.wording import Wording
from khuyencong.vietnamese.syllables import syllables

TERMS = [
    {"term": "Thành phố Bờ Cát", "abbreviations": ["TP. Bờ Cát", "TPBC"], "synonyms": ["Bến Cũ"]},
    {"term": "sản xuất, thương mại", "abbreviations": ["SX", "TM"]},
    {"term": "máy móc, thiết bị", "synonyms": ["dây chuyền"]},
]


def also(text: str) -> dict[str, bool]:
    wording = Wording([Term.model_validate(one) for one in TERMS])
    found = wording.also(syllables(text))
    return {" ".join(word.exact for word in one.phrase): one.same for one in found}


def words(*texts: str) -> set[str]:
    return {" ".join(word.exact for word in syllables(text)) for text in texts}


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("hội chợ Thành phố Bờ Cát", ("TP. Bờ Cát", "TPBC")),
        ("Hội chợ TPBC", ("Thành phố Bờ Cát", "TP. Bờ Cát")),
        ("Xưởng TM Sông Xanh", ("thương mại",)),
        ("cơ sở sản xuất gạch", ("SX",)),
        ("cát", ()),
    ],
)
def test_a_name_is_known_in_full_and_abbreviated(text: str, same: tuple[str, ...]) -> None:
    assert {phrase for phrase, is_same in also(text).items() if is_same} == words(*same)


def test_related_words_are_known_both_ways_but_are_not_the_same() -> None:
    assert also("đổi dây chuyền") == dict.fromkeys(words("máy móc thiết bị", "máy móc", "thiết bị"), False)
    assert also("mua thiết bị") == dict.fromkeys(words("dây chuyền"), False)


def test_marks_tell_words_apart() -> None:
    assert also("may moc") == {}
