"""How much at most: the worked estimates, exact to the đồng; and amounts of money as people type them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from tests.finder.tables import AMOUNTS, ESTIMATES, REFUSALS, read
from tests.folders import ROOT, TINY

from khuyencong import build
from khuyencong.finder.estimate import Estimate, estimate, factor_of, standing
from khuyencong.finder.extract import law_of
from khuyencong.vietnamese import number, read_amount

if TYPE_CHECKING:
    from khuyencong.finder.law import Rate

REAL = build.read(ROOT / "data")
LAW = law_of(REAL)
RATES = [rate for measure in LAW.measures for rate in measure.rates]


def outcome(row: dict[str, str]) -> str:
    """Return what an estimate comes to, in the words of the table."""
    costs = [read(one.strip()) for one in row["chi phí"].split(" + ")]
    if not all(one.isdecimal() for one in costs):
        return "không đọc được số tiền"
    key = f"{row['việc']}.{row['mức thứ']}"
    found = estimate(LAW, key, [int(one) for one in costs], row["ngày"], priority=row["ưu tiên"] == "có")
    if not isinstance(found, Estimate):
        return REFUSALS[found]
    raised = f"; ưu tiên {number(found.raised)}" if found.raised is not None else ""
    return f"{number(found.most)}{raised}{'; chưa rõ còn áp dụng' if found.unclear else ''}"


def test_there_are_more_than_fifty_estimates_each_with_its_reason() -> None:
    assert len(ESTIMATES) >= 50
    assert [row["số"] for row in ESTIMATES if not row["vì sao"]] == []
    assert {row["việc"] for row in ESTIMATES} <= set(REAL.measures)


@pytest.mark.parametrize("row", ESTIMATES, ids=lambda row: row["số"])
def test_a_worked_estimate_comes_out_to_the_dong(row: dict[str, str]) -> None:
    assert outcome(row) == row["nhiều nhất"]


@pytest.mark.parametrize("row", AMOUNTS, ids=lambda row: row["gõ"] or "trống")
def test_an_amount_is_read_as_meant_or_not_at_all(row: dict[str, str]) -> None:
    assert read(row["gõ"]) == row["đọc là"]


@given(some.integers(1000, 10**14))
def test_an_amount_in_full_is_read_as_it_is_shown(dong: int) -> None:
    assert read_amount(number(dong)) == read_amount(f"{number(dong)} đồng") == read_amount(str(dong)) == dong


@settings(max_examples=300)
@given(some.sampled_from(RATES), some.lists(some.integers(1, 10**12), min_size=1, max_size=4))
def test_the_most_is_never_above_the_cost_the_share_or_the_cap(rate: Rate, costs: list[int]) -> None:
    for day in ("2016-05-01", "2022-05-01", "2026-05-01"):
        found = estimate(LAW, rate.key, costs, day)
        if not isinstance(found, Estimate):
            continue
        assert 0 <= found.most <= found.cost == sum(costs)
        assert found.cap is None or found.most <= found.cap
        if rate.percent is not None:
            exact = Fraction(*rate.percent) / 100 * sum(costs)
            assert found.share is not None
            assert found.most <= found.share <= exact < found.share + len(costs)


def test_no_rate_is_used_on_a_day_it_was_not_in_force() -> None:
    for rate in RATES:
        for day in ("2013-01-01", "2016-05-01", "2018-05-10", "2018-05-11", "2026-01-15"):
            found = estimate(LAW, rate.key, [10**9], day)
            assert isinstance(found, Estimate) == (standing(rate, day) in {"applies", "unclear"})
            if rate.use == "elsewhere":
                assert found == "elsewhere"


def test_a_factor_counts_only_for_rates_of_its_own_text_while_it_applies() -> None:
    for rate in RATES:
        same = rate.document == "ttlt-26-2014-btc-bct"
        assert (factor_of(LAW, rate, "2016-05-01") == (3, 2)) == same
        assert factor_of(LAW, rate, "2026-01-15") is None


def test_a_cap_that_is_a_product_says_so_rightly() -> None:
    """Where a rate names both a cap and a factor, its cap is the factor times another cap of its text."""
    for measure in LAW.measures:
        for rate in measure.rates:
            if rate.cap is not None and rate.multiplier is not None:
                plain = [
                    one.cap for one in measure.rates if one.document == rate.document and one is not rate
                ]
                assert any(Fraction(*rate.multiplier) * (cap or 0) == rate.cap for cap in plain)


def test_every_cap_says_what_it_is_for() -> None:
    for measure in REAL.measures.values():
        for ceiling in measure.ceilings:
            assert (ceiling.max_vnd is None) or ceiling.cap_per, measure.id


def test_another_province_has_rates_of_its_own() -> None:
    tiny = law_of(build.read(TINY))
    rates = {rate.key: rate for measure in tiny.measures for rate in measure.rates}
    found = estimate(tiny, "mua-may.1", [10**9, 10**6], "2026-01-15")
    assert isinstance(found, Estimate)
    assert found.most == 300_500_000
    assert estimate(tiny, "mua-may.3", [10**9], "2026-01-15") == "elsewhere"
    assert standing(rates["mua-may.2"], "2015-01-15") == "applies"
