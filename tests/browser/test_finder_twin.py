"""The finder of the browser and that of the program say the same, on all worked cases and all places."""

from __future__ import annotations

import json
from dataclasses import asdict
from itertools import product
from typing import TYPE_CHECKING, Any

from tests.finder.tables import AMOUNTS, CASES, ESTIMATES, Words, read

from khuyencong.finder.answer import Given, answers
from khuyencong.finder.estimate import Estimate, estimate
from khuyencong.finder.extract import law_of
from khuyencong.finder.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from khuyencong.catalogue import Catalogue
    from khuyencong.finder.law import Law

    Visit = Callable[..., Page]

PAGE = "ho-tro/tra-cuu/"
TWIN = """async (asked) => {
  const here = new URL('../../assets/finder/', location.href);
  const [{answers}, {estimate}, {readAmount}, {named}] = await Promise.all(
    ['answer', 'estimate', 'money', 'naming'].map((name) => import(new URL(`${name}.js`, here))));
  const law = await (await fetch('luat.json')).json();
  const amount = (text) => {
    try { return String(readAmount(text)); } catch (error) { return error.trouble; }
  };
  const plain = (found) => JSON.parse(JSON.stringify(found, (_, v) => typeof v === 'bigint' ? String(v) : v));
  return {
    answers: (asked.given ?? []).map((one) => Object.fromEntries(answers(law, one))),
    estimates: (asked.estimates ?? []).map(([key, costs, day, priority]) =>
      plain(estimate(law, key, costs.map(BigInt), day, priority))),
    amounts: (asked.amounts ?? []).map(amount),
    named: (asked.named ?? []).map((text) => named(law, text).map((unit) => unit.id)),
  };
}"""


def program(law: Law, given: Given) -> dict[str, Any]:
    return {
        name: {"value": int(one.value), "asks": [*one.asks], "why": [*one.why], "by": [*one.by]}
        for name, one in answers(law, given).items()
    }


def compare(page: Page, law: Law, given: list[Given]) -> None:
    found = page.evaluate(TWIN, {"given": [asdict(one) for one in given]})["answers"]
    assert len(found) == len(given)
    for said, browser in zip(given, found, strict=True):
        assert browser == program(law, said), said


def test_the_browser_agrees_on_every_worked_case(real_page: Visit, real: Catalogue) -> None:
    law = law_of(real)
    words = Words.of(real, law)
    compare(real_page(PAGE), law, [words.given(row) for row in CASES])


def test_the_browser_agrees_on_every_place_before_between_and_after(
    real_page: Visit, real: Catalogue
) -> None:
    law = law_of(real)
    days = ("2025-06-30", "2025-07-01", "2025-10-15")
    given = [
        Given("ho-kinh-doanh", "hang-tieu-dung", unit, day, {"lang-nghe": False, "san-xuat-sach-hon": False})
        for unit, day in product(law.units, days)
    ]
    compare(real_page(PAGE), law, given)


def test_the_browser_agrees_on_another_province(tiny_page: Visit, tiny: Catalogue) -> None:
    law = law_of(tiny)
    said = product((None, *law.may_be), (None, *law.trades), (None, *law.units), ("2012-01-01", "2026-01-15"))
    traits: tuple[dict[str, bool], ...] = ({}, {"tren-nui": True}, {"tren-nui": False})
    given = [Given(*one, traits=trait) for one in said for trait in traits]
    compare(tiny_page(PAGE), law, given)


def test_the_browser_agrees_on_every_worked_estimate(real_page: Visit, real: Catalogue) -> None:
    law = law_of(real)
    asked: list[tuple[str, list[str], str, bool]] = []
    for row in ESTIMATES:
        costs = [read(one.strip()) for one in row["chi phí"].split(" + ")]
        if all(one.isdecimal() for one in costs):
            asked.append((f"{row['việc']}.{row['mức thứ']}", costs, row["ngày"], row["ưu tiên"] == "có"))
    browser = real_page(PAGE).evaluate(TWIN, {"estimates": asked})["estimates"]
    assert len(asked) >= 50
    for (key, costs, day, priority), found in zip(asked, browser, strict=True):
        mine = estimate(law, key, [int(one) for one in costs], day, priority=priority)
        if not isinstance(mine, Estimate):
            assert found == {"refused": mine}
            continue
        found.pop("factor")
        amounts = {name: None if value is None else int(value) for name, value in found.items()}
        assert amounts == {
            name: None if value is None else int(value) for name, value in asdict(mine).items()
        }


def test_the_browser_reads_and_refuses_the_same_amounts(real_page: Visit) -> None:
    typed = [row["gõ"] for row in AMOUNTS]
    typed += [f"{one}{unit}" for one in ("1,5", "1.5", "1.500", "12", "0") for unit in ("", "tr", " tỷ", "k")]
    found = real_page(PAGE).evaluate(TWIN, {"amounts": typed})["amounts"]
    assert found == [read(text) for text in typed]


TYPED = (
    *("TX. Bến Cát", "ben cat", "thi xa ben cat", "phường Thới Hòa", "phuong thoi hoa", "p.phu an", "x", ""),
    *("tinh dong nai", "tphcm", "TP. HCM", "an binh, di an", "an binh, phu giao", "X. An Long", "Phường"),
    *("  h.  dau  tieng ", "zzz", "Bình Dương", "ba ria - vung tau", "ba ria vung tau", "cây trường ii"),
)


def test_the_browser_finds_the_same_places_by_name(real_page: Visit, real: Catalogue) -> None:
    law = law_of(real)
    names = [*TYPED, *(unit.name for unit in law.units.values() if unit.listed)]
    found = real_page(PAGE).evaluate(TWIN, {"named": names})["named"]
    assert found == [[unit.id for unit in named(law, text)] for text in names]


def test_the_law_holds_no_markup(tiny_page: Visit) -> None:
    page = tiny_page(PAGE)
    law = page.evaluate("async () => await (await fetch('luat.json')).text()")
    assert '<script>alert(\\"ho\\")</script>' in law
    assert json.loads(law)["words"]["kinds"]["ho"]["name"].startswith("Hộ <script>")
