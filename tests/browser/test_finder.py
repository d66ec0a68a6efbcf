"""The finder as people use it: by finger and by key, by an address, on paper, and without a script."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.browser.test_every_kind_of_page import axe_is_content, no_overflow
from tests.browser.visitors import DESK, PHONE

from khuyencong.timeline import VIETNAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

    Visit = Callable[..., Page]

PAGE = "ho-tro/tra-cuu/"
MACHINE = "may-moc-tien-tien"
WORKSHOP = "loai=ho-kinh-doanh&nghe=hang-tieu-dung"
NO = "lang-nghe=khong&san-xuat-sach-hon=khong"
SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])


def told(page: Page) -> str:
    page.locator("[data-verdict]").first.wait_for(state="attached")
    return str(page.locator("[data-told]").inner_text())


def verdict(page: Page, measure: str = MACHINE) -> str | None:
    page.locator("[data-verdict]").first.wait_for(state="attached")
    card = page.locator(f'[data-answers] [data-record="measures/{measure}"]')
    return card.get_attribute("data-verdict")


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def choose(page: Page, name: str) -> None:
    page.locator("label.kc-choice").filter(has_text=name).first.click()


@SIZES
def test_five_answers_lead_to_an_address_that_says_the_same(real_page: Visit, size: tuple[int, int]) -> None:
    page = real_page(PAGE, size=size)
    choose(page, "Hộ kinh doanh")
    choose(page, "Hàng tiêu dùng")
    page.get_by_label("Tên xã, phường").fill("bau bang")
    page.get_by_role("button", name=re.compile("^Xã Bàu Bàng")).click()
    page.get_by_label("Việc cần hỗ trợ").first.select_option(MACHINE)
    page.locator("#ngay").fill("2025-10-15")
    page.wait_for_url("**ngay=2025-10-15**")
    assert verdict(page) == "may"
    assert told(page).endswith("có thể được hỗ trợ.")
    assert query(page) == {
        "loai": ["ho-kinh-doanh"],
        "nghe": ["hang-tieu-dung"],
        "noi": ["bau-bang-xa"],
        "viec": [MACHINE],
        "ngay": ["2025-10-15"],
    }
    again = real_page(PAGE + "?" + urlsplit(page.url).query, size=size)
    assert verdict(again) == "may"
    assert again.locator("input[name=loai]:checked").get_attribute("value") == "ho-kinh-doanh"
    no_overflow(again)


@pytest.mark.parametrize(
    ("place", "day", "answer"),
    [
        ("bau-bang-xa", "2025-06-30", "may"),
        ("bau-bang-xa", "2025-10-15", "may"),
        ("thoi-hoa-phuong", "2025-06-30", "ask"),
        ("thoi-hoa-phuong", "2025-07-01", "ask"),
        ("thoi-hoa-phuong", "2025-10-14", "ask"),
        ("thoi-hoa-phuong", "2025-10-15", "outside"),
    ],
)
def test_both_sides_of_the_days_on_which_the_rule_changed(
    real_page: Visit, place: str, day: str, answer: str
) -> None:
    page = real_page(f"{PAGE}?{WORKSHOP}&noi={place}&ngay={day}&{NO}&viec={MACHINE}")
    assert verdict(page) == answer
    card = page.locator(f'[data-answers] .kc-block:has([data-record="measures/{MACHINE}"])')
    assert card.locator('a[href*="chinh-sach/"]').count() > 0
    assert card.locator("[data-timeline][data-state]").count() > 0
    if day == "2025-10-15":
        assert "Mới thấy ở một nguồn" in card.inner_text()
        assert "235/2025/NĐ-CP" in card.inner_text()


def test_the_day_is_that_of_vietnam_unless_one_is_given(real_page: Visit) -> None:
    address = f"{PAGE}?{WORKSHOP}&noi=thoi-hoa-phuong&{NO}"
    before = real_page(address, at=datetime(2025, 10, 14, 23, 30, tzinfo=VIETNAM), zone="Asia/Tokyo")
    assert verdict(before) == "ask"
    after = real_page(address, at=datetime(2025, 10, 15, 0, 30, tzinfo=VIETNAM), zone="Europe/Paris")
    assert verdict(after) == "outside"
    assert "ngay" not in query(after)


def test_states_of_texts_follow_the_day_that_is_asked_about(real_page: Visit) -> None:
    page = real_page(f"{PAGE}?{WORKSHOP}&noi=bau-bang-xa&ngay=2025-10-14&{NO}&viec={MACHINE}")
    assert verdict(page) == "may"
    card = page.locator(f'[data-answers] [data-record="measures/{MACHINE}"]')
    assert card.locator('[data-state="in-force"]').count() > 0
    page.locator("#ngay").fill("2025-10-15")
    page.wait_for_url("**ngay=2025-10-15**")
    card.locator('[data-state="amended"]').first.wait_for()


def test_a_former_town_is_asked_on_and_never_guessed(real_page: Visit) -> None:
    page = real_page(f"{PAGE}?{WORKSHOP}&viec={MACHINE}&ngay=2026-01-15&{NO}")
    page.get_by_label("Tên xã, phường").fill("TX. Bến Cát")
    page.get_by_role("button", name=re.compile("^Thành phố Bến Cát")).click()
    further = page.locator("[data-further]")
    further.wait_for()
    assert verdict(page) == "ask"
    assert further.get_by_role("button").count() == 7
    further.get_by_role("button", name=re.compile("^Phường Thới Hòa")).click()
    page.wait_for_url("**noi=thoi-hoa-phuong**")
    assert not further.is_visible()
    assert verdict(page) == "outside"


def test_what_an_answer_turns_on_is_asked_and_changes_it(real_page: Visit) -> None:
    page = real_page(f"{PAGE}?{WORKSHOP}&noi=chanh-hiep-phuong&ngay=2026-01-15&viec={MACHINE}")
    assert verdict(page) == "ask"
    village = page.locator('[data-trait="lang-nghe"]')
    village.get_by_text("Có", exact=True).click()
    page.wait_for_url("**lang-nghe=co**")
    assert verdict(page) == "may"
    village.get_by_text("Chưa rõ").click()
    page.wait_for_function("!location.search.includes('lang-nghe')")
    assert verdict(page) == "ask"


def test_back_and_forward_go_from_answer_to_answer(real_page: Visit) -> None:
    page = real_page(f"{PAGE}?{WORKSHOP}&ngay=2026-01-15&{NO}&viec={MACHINE}&noi=bau-bang-xa")
    assert verdict(page) == "may"
    choose(page, "Doanh nghiệp lớn hơn")
    page.wait_for_url("**loai=doanh-nghiep-lon**")
    assert verdict(page) == "outside"
    page.go_back()
    page.locator('[data-verdict="may"]').wait_for()
    assert page.locator("input[name=loai]:checked").get_attribute("value") == "ho-kinh-doanh"
    page.go_forward()
    page.locator('[data-verdict="outside"]').first.wait_for()
    assert page.locator("input[name=loai]:checked").get_attribute("value") == "doanh-nghiep-lon"


def test_the_result_is_announced_and_no_word_promises(real_page: Visit) -> None:
    page = real_page(f"{PAGE}?{WORKSHOP}&noi=bau-bang-xa&ngay=2026-01-15&{NO}")
    assert re.fullmatch(
        r"Có thể được hỗ trợ: \d+ việc\. Cần biết thêm: \d+ việc\. Không thuộc quy định này: \d+ việc\.",
        told(page),
    )
    assert page.locator("[data-told]").get_attribute("role") == "status"
    words = page.locator("[data-answers]").inner_text()
    assert re.search(r"\bsẽ được\b|\bchắc chắn được hỗ trợ\b|\bđủ điều kiện\b", words, re.IGNORECASE) is None
    assert "Đây không phải quyết định" in words
    counted = sum(int(one) for one in re.findall(r"\d+", told(page)))
    assert page.locator("[data-answers] [data-verdict]").count() == counted


def test_by_key_alone_from_the_first_question_to_the_answer(real_page: Visit) -> None:
    page = real_page(PAGE, size=DESK)
    page.locator("input[name=loai]").last.focus()
    page.keyboard.press("ArrowDown")  # from the last to the first
    page.wait_for_url("**loai=ho-kinh-doanh**")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.wait_for_url("**nghe=**")
    page.keyboard.press("Tab")
    page.keyboard.type("xa bau bang")
    page.get_by_role("button", name=re.compile("^Xã Bàu Bàng")).wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**noi=bau-bang-xa**")
    page.wait_for_function("document.activeElement.matches('[data-picked]')")
    assert verdict(page) is not None


@pytest.mark.parametrize("colours", ["light", "dark"])
@SIZES
def test_answers_and_an_estimate_fit_and_are_accessible(
    real_page: Visit, size: tuple[int, int], colours: Literal["light", "dark"]
) -> None:
    asked = f"{WORKSHOP}&noi=ben-cat&ngay=2026-01-15&viec={MACHINE}&muc={MACHINE}.1&gia=500tr&gia=1,5"
    page = real_page(f"{PAGE}?{asked}", size=size, colours=colours)
    assert verdict(page) == "ask"
    no_overflow(page)
    axe_is_content(page)
    page.goto(page.url.partition("?")[0] + f"?{WORKSHOP}&noi=thoi-hoa-phuong&ngay=2026-01-15")
    assert verdict(page) == "ask"
    no_overflow(page)
    axe_is_content(page)


@SIZES
def test_everything_to_be_touched_is_large_enough(real_page: Visit, size: tuple[int, int]) -> None:
    page = real_page(f"{PAGE}?{WORKSHOP}&noi=ben-cat&ngay=2026-01-15&viec={MACHINE}", size=size)
    assert verdict(page) == "ask"
    small = page.locator(
        ".kc-choice, .kc-finder input[type=search], .kc-finder select, .kc-button"
    ).evaluate_all(
        "found => found.filter(one => one.offsetParent && one.offsetHeight < 44).map(one => one.outerHTML)"
    )
    assert small == []


def most(page: Page) -> Locator:
    return page.locator("[data-most]")


def test_an_estimate_tells_how_it_comes_about(real_page: Visit) -> None:
    page = real_page(f"{PAGE}?viec={MACHINE}&ngay=2026-01-15")
    page.locator("#uoc-tinh label").filter(has_text="300.000.000").click()
    page.get_by_label("Chi phí").fill("500 triệu")
    most(page).locator("strong").wait_for()
    said = most(page).inner_text()
    assert "Nhiều nhất: 250.000.000 đồng" in said
    assert "50% của 500.000.000 đồng = 250.000.000 đồng" in said
    assert "không quá 300.000.000 đồng" in said
    assert "Điều 8 khoản 4" in said
    assert "chưa xác minh" in said, "the caveat stands beside the number"
    assert "gia=500+tri%E1%BB%87u" in page.url
    page.get_by_role("button", name="Thêm một khoản").click()
    page.get_by_label("Chi phí khoản 2").fill("1,5 tỷ")
    page.get_by_text("2.000.000.000").first.wait_for()
    assert "Nhiều nhất: 300.000.000 đồng" in most(page).inner_text()


def test_an_amount_that_can_be_read_in_two_ways_is_not_read(real_page: Visit) -> None:
    page = real_page(f"{PAGE}?viec={MACHINE}&muc={MACHINE}.1&ngay=2026-01-15&gia=1.500 triệu")
    page.get_by_text("Số này đọc được hai cách").wait_for()
    assert most(page).inner_text() == ""
    box = page.get_by_label("Chi phí")
    assert box.get_attribute("aria-invalid") == "true"
    box.fill("1500 triệu")
    most(page).locator("strong").wait_for()
    assert box.get_attribute("aria-invalid") is None


def test_rates_of_other_times_and_places_are_named_but_not_used(real_page: Visit) -> None:
    page = real_page(f"{PAGE}?viec=thanh-lap-doanh-nghiep&ngay=2026-01-15&gia=25 triệu")
    most(page).locator("strong").wait_for()
    assert "10.000.000" in most(page).inner_text()
    others = page.locator("[data-rates] details")
    others.locator("summary").click()
    assert "không còn áp dụng" in others.inner_text()
    assert "địa phương khác, chỉ để đối chiếu" in others.inner_text()
    assert page.locator("[data-rates] input[type=radio]").count() == 1


def test_where_no_rate_was_found_the_text_to_look_into_is_named(real_page: Visit) -> None:
    page = real_page(f"{PAGE}?viec=tu-van&ngay=2026-01-15")
    rates = page.locator("[data-rates]")
    rates.get_by_text("Chưa tìm thấy mức chi trong văn bản").wait_for()
    assert "28/2018" in rates.inner_text()
    assert not page.get_by_label("Chi phí").is_visible()


def test_a_rate_nobody_is_sure_of_says_so_beside_the_number(real_page: Visit) -> None:
    page = real_page(f"{PAGE}?viec=to-chuc-binh-chon&muc=to-chuc-binh-chon.3&ngay=2026-01-15&gia=150tr")
    most(page).locator("strong").wait_for()
    said = most(page).inner_text()
    assert "100.000.000 đồng" in said
    assert "Chưa rõ vào ngày 15/1/2026 mức này còn áp dụng không" in said


def test_the_factor_for_priority_is_offered_only_where_its_text_applies(real_page: Visit) -> None:
    page = real_page(f"{PAGE}?viec={MACHINE}&ngay=2016-01-15&gia=500tr")
    page.get_by_label("ưu tiên").check()
    most(page).get_by_text("300.000.000").first.wait_for()
    assert "Nhiều nhất: 300.000.000 đồng" in most(page).inner_text()
    now = real_page(f"{PAGE}?viec={MACHINE}&muc={MACHINE}.1&ngay=2026-01-15&gia=500tr")
    most(now).locator("strong").wait_for()
    assert now.get_by_label("ưu tiên").count() == 0


def test_nothing_is_fetched_before_somebody_asks(real_page: Visit) -> None:
    page = real_page(PAGE)
    fetched = "() => performance.getEntriesByName(new URL('luat.json', location.href)).length"
    assert page.evaluate(fetched) == 0
    choose(page, "Hộ kinh doanh")
    page.wait_for_url("**loai=ho-kinh-doanh**")
    assert page.evaluate(fetched) == 1


def test_when_the_rules_do_not_arrive_the_tables_are_still_there(real_page: Visit) -> None:
    page = real_page(PAGE, missing=True)
    page.route("**/luat.json", lambda route: route.fulfill(status=503))
    choose(page, "Hộ kinh doanh")
    page.get_by_text("Chưa tải được quy định").wait_for()
    assert page.get_by_role("heading", name="Tra theo việc cần hỗ trợ").is_visible()


def test_answers_print_without_the_questions(real_page: Visit) -> None:
    page = real_page(f"{PAGE}?{WORKSHOP}&noi=thoi-hoa-phuong&ngay=2026-01-15&{NO}")
    assert verdict(page) == "outside"
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert not page.locator("[data-finder]").is_visible()
    assert not page.get_by_role("heading", name="Tra theo việc cần hỗ trợ").is_visible()
    assert page.get_by_text("Bạn chọn: Hộ kinh doanh").is_visible()
    assert page.locator(f'[data-answers] [data-record="measures/{MACHINE}"]').is_visible()
    assert page.pdf().startswith(b"%PDF")


def test_without_script_every_content_kind_and_rule_is_in_plain_tables(real_page: Visit) -> None:
    page = real_page(PAGE, script=False)
    assert not page.locator("[data-finder]").is_visible()
    for fold in page.locator("article details > summary").all():
        fold.click()
    words = page.locator("article").inner_text()
    for said in ("Liên hiệp hợp tác xã", "xã, đặc khu của thành phố trực thuộc trung ương", "Chuyển đổi số"):
        assert said in words
    assert "Không thuộc quy định" not in words.split("Tra theo việc")[1]
    assert page.locator('tr[data-record^="measures/"]').count() == 31
    assert page.locator('tr[data-record^="eligibility/"]').count() >= 11


def test_a_content_leads_to_its_answer_and_its_estimate(real_page: Visit) -> None:
    page = real_page(f"ho-tro/{MACHINE}/")
    page.get_by_role("link", name="Ước tính mức cao nhất").click()
    page.locator("[data-rates] input").first.wait_for()
    assert page.locator("#viec-uoc-tinh").input_value() == MACHINE
    home = real_page("")
    home.get_by_role("link", name="Tra cứu", exact=True).click()
    assert home.locator("h1").inner_text() == "Tôi có thể được hỗ trợ gì?"


def test_awkward_words_are_shown_as_text(tiny_page: Visit) -> None:
    page = tiny_page(f"{PAGE}?loai=ho&noi=cat-vang&ngay=2012-01-15&nghe=moc")
    assert verdict(page, "mua-may") == "may"
    assert 'Hộ <script>alert("ho")</script> & gia đình' in page.locator("[data-said]").inner_text()
    page = tiny_page(f"{PAGE}?loai=chua-ro&noi=cat-vang&ngay=2012-01-15&nghe=moc")
    assert verdict(page, "mua-may") == "ask"
    assert "Đã ghi tên ở đâu <b>chưa</b>." in page.locator("[data-answers]").inner_text()
