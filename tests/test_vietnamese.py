"""Folding, slugs, the order of the dictionary, dates and money in words."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from khuyencong.timeline import PartialDate
from khuyencong.vietnamese import day, fold, money, month, number, partial, slug, sort_key, span

letters = some.text(max_size=40) | some.text("aăâđơưọỗệạĐÂẾ -–,.1%\u0300\u0323\u0131ßﬁ", max_size=40)
settings.register_profile("steady", derandomize=True, max_examples=200, deadline=None, database=None)
settings.load_profile("steady")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Sở Công Thương", "so cong thuong"),
        ("ĐƯỜNG Đặng", "duong dang"),
        (unicodedata.normalize("NFD", "Huyện Bến Cát"), "huyen ben cat"),
        ("Nghị định 45/2012/NĐ-CP", "nghi dinh 45/2012/nd-cp"),
    ],
)
def test_folding_takes_off_tones_and_marks(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Hội chợ: lần 2 – “Đẹp & rẻ”", "hoi-cho-lan-2-dep-re"),
        ("  --Ă Â Đ Ê Ô Ơ Ư--  ", "a-a-d-e-o-o-u"),
        ("!?…", ""),
    ],
)
def test_a_slug_is_what_is_left_in_an_address(text: str, made: str) -> None:
    assert slug(text) == made


@given(letters)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(letters)
def test_a_slug_has_only_letters_digits_and_single_hyphens(text: str) -> None:
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(text))


@given(letters)
def test_the_form_of_unicode_makes_no_difference(text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert fold(composed) == fold(decomposed)
    assert sort_key(composed) == sort_key(decomposed)


@pytest.mark.parametrize(
    "words",
    [
        ["an", "ăn", "ân", "bún", "cá", "da", "đa", "e", "ê", "o", "ô", "ơ", "u", "ư", "vở", "xa", "y"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "mac", "mắc"],
        ["Bình An", "Bình Ân", "bình bát", "Bình Đa"],
        ["An Long", "An Phú", "Ấp Bắc"],
        ["Lần 2", "Lần 10", "Lần đầu"],
        ["da", "dạ", "đa", "đà"],
    ],
)
def test_words_stand_as_in_a_vietnamese_dictionary(words: list[str]) -> None:
    shuffled = words[::-1]
    assert sorted(shuffled, key=sort_key) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2027", "năm 2027"),
        ("2026-12", "tháng 12/2026"),
        ("2026-12-03", "3/12/2026"),
        ("2026-12-03 08:30", "08:30, 3/12/2026"),
    ],
)
def test_a_date_in_words_is_no_more_exact_than_it_is(text: str, words: str) -> None:
    assert partial(PartialDate.parse(text)) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2026-12-03", None, "thứ Năm, 3/12/2026"),
        ("2026-12-03", "2026-12-03", "thứ Năm, 3/12/2026"),
        ("2026-12-03", "2026-12-06", "từ thứ Năm, 3/12/2026 đến Chủ Nhật, 6/12/2026"),
        ("2026-11", "2026-12", "từ tháng 11/2026 đến tháng 12/2026"),
        ("2027", None, "năm 2027"),
    ],
)
def test_a_span_names_both_ends_when_they_differ(start: str, end: str | None, words: str) -> None:
    said = span(PartialDate.parse(start), PartialDate.parse(end) if end else None)
    assert said.lower() == words.lower()


def test_the_end_hour_of_a_class_is_not_lost() -> None:
    said = span(PartialDate.parse("2026-10-20 13:30"), PartialDate.parse("2026-10-20 16:45"))
    assert "13:30" in said
    assert "16:45" in said


def test_days_months_numbers_and_money_are_written_as_people_do() -> None:
    assert day(date(2026, 12, 3)) == "3/12/2026"
    assert day(date(2026, 12, 7), weekday=True) == "thứ Hai, 7/12/2026"
    assert month(date(2026, 1, 31)) == "tháng 1/2026"
    assert (number(1234567), number(12.5), number(0)) == ("1.234.567", "12,5", "0")
    assert money(300_000_000) == "300.000.000 đồng"
