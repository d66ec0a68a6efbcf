"""The law as of a day: states, banner, rates and links follow the day asked for, not the visitor's clock."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.conftest import Visit

NAMED = "nd-45-2012-nd-cp"
TODAY = datetime.fromisoformat("2026-11-23T09:00:00+07:00")


def state_of(page: Page, record: str) -> str:
    return page.locator(f'[data-record="policies/{record}"] [data-kind="policy"]').first.text_content() or ""


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2012-07-04", "Chưa có hiệu lực"),
        ("2012-07-05", "Còn hiệu lực"),
        ("2025-10-14", "Còn hiệu lực"),
        ("2025-10-15", "Còn hiệu lực, đã được sửa đổi"),
    ],
)
def test_a_text_and_its_row_stand_as_they_stood_on_the_day(real_page: Visit, day: str, state: str) -> None:
    for path in (f"chinh-sach/{NAMED}/", "chinh-sach/"):
        page = real_page(f"{path}?ngay={day}", at=TODAY)
        page.locator(".kc-asof-banner").wait_for()
        assert state_of(page, NAMED) == state


def test_the_banner_says_which_day_and_leads_back_to_today(real_page: Visit) -> None:
    page = real_page(f"chinh-sach/{NAMED}/?ngay=2025-10-14", at=TODAY)
    banner = page.get_by_role("status").filter(has_text="14/10/2025")
    assert "Khi đó: còn hiệu lực." in (banner.text_content() or "")
    banner.get_by_role("link", name="Về hôm nay").click()
    page.wait_for_url(f"**/{NAMED}/")
    assert page.locator(".kc-asof-banner").count() == 0
    assert state_of(page, NAMED) == "Còn hiệu lực, đã được sửa đổi"


def test_a_support_content_lists_the_rates_of_that_day_with_their_texts(real_page: Visit) -> None:
    page = real_page("ho-tro/may-moc-tien-tien/?ngay=2016-01-01", at=TODAY)
    rates = page.locator(".kc-asof-rates li")
    rates.first.wait_for()
    amount, money, text = rates.locator("> div").all_text_contents()
    assert rates.count() == 1
    assert amount == "tối đa 50%, không quá 200.000.000 đồng / cơ sở"
    assert money.startswith("Kinh phí khuyến công 2014-2018")
    assert text == "Thông tư liên tịch 26/2014/TTLT-BTC-BCT, Điều 6 khoản 2 điểm c Còn hiệu lực"
    address = str(rates.locator("a").get_attribute("href"))
    assert address.endswith("/chinh-sach/ttlt-26-2014-btc-bct/?ngay=2016-01-01")


def test_the_answer_is_silent_on_rates_that_did_not_apply_on_the_day(real_page: Visit) -> None:
    page = real_page("ho-tro/may-moc-tien-tien/?ngay=2016-01-01", at=TODAY)
    page.locator(".kc-asof-rates").wait_for()
    assert not page.locator(".kc-lead").get_by_text("300.000.000").is_visible()
    page = real_page("ho-tro/may-moc-tien-tien/?ngay=2020-01-01", at=TODAY)
    page.locator(".kc-asof-rates").wait_for()
    assert page.locator(".kc-lead").get_by_text("300.000.000").is_visible()


def test_what_had_no_force_on_the_day_stands_below(real_page: Visit) -> None:
    page = real_page("chinh-sach/?ngay=2013-01-01", at=TODAY)
    page.locator(".kc-asof-banner").wait_for()
    marks = page.locator("section[data-group]").first.locator('.kc-card > .kc-badges [data-kind="policy"]')
    states = marks.evaluate_all("found => found.map(one => one.dataset.state)")
    force = [{"in-force": 0, "amended": 0, "unknown": 1, "not-yet": 2, "ended": 3}[one] for one in states]
    assert len(set(force)) > 2
    assert force == sorted(force)


def test_a_text_not_issued_by_the_day_is_not_yet_in_force(real_page: Visit) -> None:
    page = real_page("chinh-sach/ct-20-ct-bct-2025/?ngay=2025-10-01", at=TODAY)
    page.locator(".kc-asof-banner").wait_for()
    assert state_of(page, "ct-20-ct-bct-2025") == "Chưa có hiệu lực"


def test_a_day_without_a_rate_says_so(real_page: Visit) -> None:
    page = real_page("ho-tro/may-moc-tien-tien/?ngay=2001-01-01", at=TODAY)
    page.locator(".kc-asof-rates").get_by_text("Chưa thấy mức nào áp dụng vào ngày đó.").wait_for()


def test_the_day_is_kept_from_text_to_text_and_in_filters(real_page: Visit) -> None:
    page = real_page("chinh-sach/?ngay=2025-10-14", at=TODAY)
    page.locator(".kc-asof-banner").wait_for()
    page.locator(f'[data-record="policies/{NAMED}"] a').first.click()
    page.wait_for_url(f"**/{NAMED}/?ngay=2025-10-14")
    page.go_back()
    page.locator(".kc-filters input[name=trang-thai][value=in-force]").check()
    page.wait_for_url("**/chinh-sach/?ngay=2025-10-14&trang-thai=in-force")
    page.locator(f'[data-shown] [data-record="policies/{NAMED}"]').wait_for()


@pytest.mark.parametrize("day", ["2025-02-30", "hom-nay", "2025-13-01", ""])
def test_what_is_no_day_is_passed_over(real_page: Visit, day: str) -> None:
    page = real_page(f"chinh-sach/{NAMED}/?ngay={day}", at=TODAY)
    page.locator("[data-state]").first.wait_for()
    assert page.locator(".kc-asof-banner").count() == 0
    assert state_of(page, NAMED) == "Còn hiệu lực, đã được sửa đổi"


def test_a_day_can_be_asked_for_with_the_keyboard(real_page: Visit) -> None:
    page = real_page(f"chinh-sach/{NAMED}/", at=TODAY)
    page.get_by_label("Xem luật như ngày").fill("2012-07-04")
    page.get_by_role("button", name="Xem", exact=True).press("Enter")
    page.wait_for_url("**/?ngay=2012-07-04")
    assert state_of(page, NAMED) == "Chưa có hiệu lực"
