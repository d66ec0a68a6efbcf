"""The search page: its address says what is asked, it answers honestly, every choice can be taken back."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote_plus, urlsplit

import pytest
from playwright.sync_api import expect
from tests.browser.test_every_kind_of_page import axe_is_content, no_overflow
from tests.browser.test_search_box import DECREE, QUESTIONS, RECENT, SIZES
from tests.browser.visitors import DESK, PHONE
from tests.server import serve

from khuyencong.timeline import VIETNAM
from khuyencong.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Locator, Page

    from khuyencong.catalogue import Catalogue

    Visit = Callable[..., Page]

RESULTS = "[data-results] [data-record]"
COLOURS = pytest.mark.parametrize("colours", ["light", "dark"])


def noon(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=VIETNAM)


def answered(page: Page, query: str) -> Page:
    """Wait until the page shows the answer to a query."""
    expect(page.locator("[data-results]")).to_have_attribute("data-query", query)
    return page


def asked(visit: Visit, query: str, more: str = "", **how: Any) -> Page:
    return answered(visit(f"tim-kiem/?q={quote_plus(query)}{more}", **how), query)


def records(page: Page) -> list[str]:
    found: list[str] = page.locator(RESULTS).evaluate_all("all => all.map(one => one.dataset.record)")
    return found


def total(page: Page) -> int:
    found = re.match(r"(\d+) kết quả", page.locator("[data-results] [role=status]").inner_text())
    return int(found[1]) if found else 0


def kind(page: Page, name: str) -> Locator:
    return page.locator(".kc-kinds").get_by_role("button", name=re.compile(f"^{name}"))


def counted(one: Locator) -> int:
    return int(one.locator(".kc-filters__n").inner_text())


def test_what_people_ask_is_answered_first_or_second(real_page: Visit) -> None:
    page = real_page("tim-kiem/")
    for question, right in QUESTIONS.items():
        page.locator("#kc-q").fill(question)
        answered(page, question)
        assert set(records(page)[:2]) & right, question


def test_fairs_that_are_asked_for_are_fairs_to_come(real_page: Visit) -> None:
    page = asked(real_page, "hoi cho", at=noon("2026-11-23"))
    first = page.locator(RESULTS).first
    assert str(first.get_attribute("data-record")).startswith("events/")
    expect(first.locator(".kc-badge").first).to_have_attribute("data-state", "upcoming")
    assert first.locator("mark").first.inner_text() == "Hội chợ"


@pytest.mark.parametrize("query", ["hoi cho", "báo lỗi của trang", "may moc"])
def test_a_result_is_one_element_with_one_link_to_a_page_that_is_there(
    real_page: Visit, real_site: Path, real: Catalogue, query: str
) -> None:
    page = asked(real_page, query)
    found = page.locator("[data-results] li[data-record]")
    assert found.count() == len(records(page)) >= 3
    for one in found.all():
        assert one.locator("a").count() == 1
        path = urlsplit(str(one.locator("a").evaluate("link => link.href"))).path
        assert (real_site / path.lstrip("/") / "index.html").is_file(), path
        collection, _, name = str(one.get_attribute("data-record")).partition("/")
        assert collection == "pages" or name in real.records(collection)
        assert one.locator("h2").count() == 1
        assert one.locator(".kc-kicker").text_content()


def test_the_home_page_is_found_at_the_root_of_the_site(real_page: Visit) -> None:
    page = asked(real_page, "trang chủ")
    link = page.locator('[data-record="pages/trang-chu"] a')
    assert link.evaluate("one => one.pathname") == "/"


def test_the_query_is_kept_as_it_was_typed(real_page: Visit) -> None:
    query = "  NGHỊ  Định &45 <b>"
    page = asked(real_page, query)
    assert page.locator("#kc-q").input_value() == query
    assert page.locator("[data-query]").count() == 1
    assert page.locator("article b").count() == 0


@pytest.mark.parametrize(("day", "amended"), [("2025-10-14", False), ("2025-10-15", True)])
def test_the_decree_is_said_to_be_amended_from_its_day_on(
    real_page: Visit, day: str, *, amended: bool
) -> None:
    page = asked(real_page, "nghị định 45/2012", at=noon(day))
    badge = page.locator(f'[data-record="{DECREE}"] [data-timeline]')
    expect(badge).to_have_attribute("data-state", "amended" if amended else "in-force")
    assert ("đã được sửa đổi" in badge.inner_text()) == amended


def test_a_day_that_is_asked_for_goes_from_the_page_to_its_results(real_page: Visit) -> None:
    page = asked(real_page, "45/2012", "&ngay=2025-10-01")
    link = page.locator(f'[data-record="{DECREE}"] a')
    expect(page.locator(f'[data-record="{DECREE}"] [data-timeline]')).to_have_attribute(
        "data-state", "in-force"
    )
    assert str(link.get_attribute("href")).endswith("/?ngay=2025-10-01")


def test_what_is_over_is_quieter_and_says_so(real_page: Visit) -> None:
    page = asked(real_page, "hội chợ 2024", at=noon("2026-11-23"))
    over = page.locator(".kc-hit--over")
    assert over.count() > 3
    for text in over.all_text_contents():
        assert re.search("Đã qua|Hết hiệu lực|hết giá trị|Chỉ còn giá trị lịch sử|Đã huỷ", text)
    loud = asked(real_page, "hoi cho", at=noon("2026-11-23")).locator(".kc-hit:not(.kc-hit--over) h2 a").first
    colour = "one => getComputedStyle(one).color"
    assert over.first.locator("h2 a").evaluate(colour) != loud.evaluate(colour)


def test_marks_change_no_letter_of_a_title(real_page: Visit) -> None:
    page = asked(real_page, "khuyen cong")
    title = page.locator(f'[data-record="{DECREE}"] h2').text_content()
    assert title == "Nghị định 45/2012/NĐ-CP: Về khuyến công"
    marked = page.locator("[data-results] mark").all_text_contents()
    assert len(marked) > 20
    assert {fold(one) for one in marked} <= {"khuyen cong", "khuyen", "cong"}
    shown = page.locator(".kc-hit__context").first.inner_text()
    assert "khuyến công" in shown


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("khuyeens coong", "Hiểu theo cách gõ Telex: đã tìm “khuyến công”."),
        ("khuye6n1 co6ng", "Hiểu theo cách gõ VNI: đã tìm “khuyến công”."),
        ("khuyencong", "đã tìm “khuyến công”."),
        ("khuyen comg", "Không thấy chữ như đã gõ; đã tìm chữ gần giống:"),
        ("bền cát", "khác dấu"),
    ],
)
def test_how_the_words_were_read_is_said(real_page: Visit, query: str, said: str) -> None:
    page = asked(real_page, query)
    assert said in page.locator("[data-results] .kc-note").inner_text()
    assert total(page) > 0


def test_words_read_as_they_stand_need_no_remark(real_page: Visit) -> None:
    assert asked(real_page, "khuyen cong").locator("[data-results] .kc-note").is_hidden()


def test_each_count_of_a_choice_is_the_number_of_its_results(real_page: Visit) -> None:
    page = asked(real_page, "hoi cho")
    before = total(page)
    buttons = page.locator(".kc-kinds button")
    assert sum(counted(one) for one in buttons.all()) == before > 100
    count = counted(kind(page, "Sự kiện"))
    kind(page, "Sự kiện").click()
    expect(page.locator("[data-results] [role=status]")).to_contain_text(f"{count} kết quả")
    expect(kind(page, "Sự kiện")).to_have_attribute("aria-pressed", "true")
    assert all(one.startswith("events/") for one in records(page))
    for group in ("state", "place", "year"):
        box = page.locator(f"[data-group={group}]")
        box.evaluate("one => one.open = true")
        one = box.locator("label").nth(1)
        count = counted(one)
        one.click()
        expect(page.locator("[data-results] [role=status]")).to_contain_text(re.compile(rf"^{count} kết quả"))
        assert len(records(page)) == min(count, 20)
        assert page.evaluate("document.activeElement.type") == "checkbox"
    assert page.locator(".kc-chips li").count() == 4
    page.get_by_role("button", name="Bỏ hết các lựa chọn").click()
    expect(page.locator("[data-results] [role=status]")).to_contain_text(f"{before} kết quả")


def test_two_values_of_one_choice_add_up(real_page: Visit) -> None:
    page = asked(real_page, "hoi cho", "&nam=2026&nam=2027&loai=events")
    both = total(page)
    parts = [total(asked(real_page, "hoi cho", f"&nam={year}&loai=events")) for year in (2026, 2027)]
    assert max(parts) < both <= sum(parts)


def test_choices_stand_in_the_address_and_back_and_forward_are_right(real_page: Visit) -> None:
    page = asked(real_page, "hoi cho")
    whole = total(page)
    kind(page, "Sự kiện").click()
    page.wait_for_url("**/tim-kiem/?q=hoi+cho&loai=events")
    expect(page.locator("[data-results] [role=status]")).not_to_contain_text(f"{whole} kết quả")
    events = total(page)
    page.locator("[data-group=state]").get_by_label("Sắp diễn ra").check()
    page.wait_for_url("**&loai=events&trang-thai=event%3Aupcoming")
    expect(page.locator(".kc-chips")).to_contain_text("Sắp diễn ra")
    shown, address = records(page), page.url
    page.go_back()
    expect(page.locator("[data-results] [role=status]")).to_contain_text(f"{events} kết quả")
    expect(page.locator("[data-group=state]").get_by_label("Sắp diễn ra")).not_to_be_checked()
    page.go_back()
    expect(page.locator("[data-results] [role=status]")).to_contain_text(f"{whole} kết quả")
    page.go_forward()
    page.go_forward()
    expect(page.locator(".kc-chips")).to_contain_text("Sắp diễn ra")
    assert records(page) == shown
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator(".kc-chips")).to_contain_text("Sắp diễn ra")
    assert records(page) == shown
    assert page.locator("[data-group=state]").get_by_label("Sắp diễn ra").is_checked()


def test_results_follow_what_is_typed_and_a_word_is_one_step_back(real_page: Visit) -> None:
    page = asked(real_page, "may moc")
    page.locator("#kc-q").fill("")
    page.keyboard.type("hoi cho", delay=60)
    answered(page, "hoi cho")
    assert page.url.endswith("?q=hoi+cho")
    assert "hoi cho" in page.title()
    page.keyboard.press("Enter")
    assert page.evaluate(RECENT) == ["hoi cho"]
    page.keyboard.insert_text(" 2027")
    answered(page, "hoi cho 2027")
    page.go_back()
    answered(page, "hoi cho")
    assert page.locator("#kc-q").input_value() == "hoi cho"
    page.go_back()
    answered(page, "may moc")


def test_more_results_come_when_asked_for_and_are_there_after_a_visit(real_page: Visit) -> None:
    page = asked(real_page, "hoi cho")
    assert len(records(page)) == 20
    page.get_by_role("button", name="Xem thêm 20 kết quả").click()
    expect(page.locator(RESULTS)).to_have_count(40)
    assert len(set(records(page))) == 40
    assert (
        page.evaluate("document.activeElement.closest('li').previousElementSibling.dataset.record")
        == records(page)[19]
    )
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/su-kien/[\w-]+/$"))
    page.go_back()
    expect(page.locator(RESULTS)).to_have_count(40)
    expect(page.locator(RESULTS).nth(20)).to_be_in_viewport()


def test_nothing_found_stands_apart_from_results_and_shows_ways_on(real_page: Visit) -> None:
    page = asked(real_page, "khuyen cong xyzabc")
    assert records(page) == []
    assert "Không có kết quả cho “khuyen cong xyzabc”" in page.locator("[role=status]").last.inner_text()
    nothing = page.locator(".kc-nothing")
    assert nothing.locator("xpath=ancestor::*[@data-results]").count() == 0
    assert "Không tìm thấy “khuyen cong xyzabc”" in nothing.inner_text()
    assert nothing.get_by_role("link", name="hỏi các cơ quan").get_attribute("href")
    expect(page.get_by_role("heading", name="Xem theo mục")).to_be_visible()
    nothing.get_by_role("link", name="khuyen cong").click()
    page.wait_for_url("**/tim-kiem/?q=khuyen+cong")
    assert DECREE in records(answered(page, "khuyen cong"))


def test_choices_that_leave_nothing_can_be_given_up_one_by_one(real_page: Visit) -> None:
    page = asked(real_page, "may moc", "&loai=stories&nam=1999")
    assert records(page) == []
    ways = page.locator(".kc-nothing").get_by_role("button")
    assert [re.sub(r"\d+ kết quả", "N", one) for one in ways.all_inner_texts()] == [
        "Bỏ “Chuyện cơ sở và hoạt động”: còn N",
        "Bỏ “1999”: còn N",
    ]
    left = [int(re.findall(r"còn (\d+)", one)[0]) for one in ways.all_inner_texts()]
    assert left[0] == 0 < left[1]
    ways.nth(1).click()
    expect(page.locator("[data-results] [role=status]")).to_contain_text(f"{left[1]} kết quả")


def test_choices_without_words_browse(real_page: Visit, real: Catalogue) -> None:
    page = answered(real_page("tim-kiem/?loai=measures"), "")
    assert total(page) == len(real.records("measures"))


def test_the_empty_page_offers_what_was_searched_for_and_wipes_it(real_page: Visit) -> None:
    page = asked(real_page, "may moc")
    page.locator("#kc-q").press("Enter")
    page.goto(page.url.partition("?")[0])
    expect(page.get_by_role("link", name="may moc", exact=True)).to_be_visible()
    assert page.locator("[data-query]").count() == 0
    page.get_by_role("button", name="Xoá").click()
    expect(page.get_by_role("link", name="may moc", exact=True)).to_have_count(0)
    assert page.evaluate(RECENT) is None
    expect(page.get_by_role("heading", name="Xem theo mục")).to_be_visible()


def test_when_the_index_does_not_come_the_page_says_so_and_can_try_again(real_page: Visit) -> None:
    page = real_page("gioi-thieu/", missing=True)
    page.context.route("**/tim-kiem/chi-muc/**", lambda route: route.abort())
    page.goto(page.url.replace("gioi-thieu/", "tim-kiem/?q=nd45"))
    expect(page.locator(".kc-warn")).to_contain_text("Hãy kiểm tra mạng")
    expect(page.get_by_role("heading", name="Xem theo mục")).to_be_visible()
    assert page.locator("[data-query]").count() == 0
    page.context.unroute("**/tim-kiem/chi-muc/**")
    page.get_by_role("button", name="Thử lại").click()
    assert DECREE in records(answered(page, "nd45"))


@COLOURS
@SIZES
def test_results_fit_and_are_accessible(
    real_page: Visit, size: tuple[int, int], colours: Literal["light", "dark"]
) -> None:
    page = asked(real_page, "hoi cho 2024", "&loai=events", size=size, colours=colours)
    assert page.locator("h1").count() == 1
    no_overflow(page)
    axe_is_content(page)


@COLOURS
@pytest.mark.parametrize("address", ["tim-kiem/?q=xyzabc+khuyen+cong", "tim-kiem/?q=may+moc&nam=1999"])
def test_no_results_fit_and_are_accessible(
    real_page: Visit, address: str, colours: Literal["light", "dark"]
) -> None:
    page = real_page(address, size=PHONE, colours=colours)
    expect(page.locator("[data-query]")).to_have_count(1)
    no_overflow(page)
    axe_is_content(page)


def test_a_phone_chooses_in_a_dialog(real_page: Visit) -> None:
    page = asked(real_page, "hoi cho", size=PHONE)
    page.get_by_role("button", name="Lọc").click()
    dialog = page.get_by_role("dialog", name="Lọc kết quả")
    upcoming = dialog.get_by_label("Sắp diễn ra")
    upcoming.check()
    axe_is_content(page)
    no_overflow(page)
    expect(page.locator(".kc-chips")).to_contain_text("Sắp diễn ra")
    dialog.get_by_role("button", name=re.compile(r"Xem \d+ kết quả")).click()
    expect(dialog).to_be_hidden()
    assert page.get_by_role("button", name="Lọc (1)").is_visible()
    heights = page.locator(".kc-found button:visible").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44


def test_the_search_page_itself_is_not_found_by_anybody(real_page: Visit, real_site: Path) -> None:
    assert "/tim-kiem/" not in (real_site / "sitemap.xml").read_text(encoding="utf-8")
    page = asked(real_page, "tìm kiếm")
    assert "pages/tim-kiem" not in records(page)
    assert page.locator('meta[name="robots"]').get_attribute("content") == "noindex"


def test_a_site_in_a_sub_folder_finds_its_pages(visit: Visit, tiny_site: Path) -> None:
    with serve(tiny_site.parent) as address:
        page = asked(lambda path, **how: visit(address, f"{tiny_site.name}/{path}", **how), "hoi cho lon")
        link = page.locator('[data-record="events/hoi-cho-lon-2026"] a')
        assert link.evaluate("one => one.href") == f"{address}{tiny_site.name}/su-kien/hoi-cho-lon-2026/"
        link.click()
        expect(page.locator("h1")).to_contain_text("Hội chợ lớn")
        page.locator("#kc-q").click()
        page.keyboard.type("mua may")
        expect(page.locator('[role=option][data-record="measures/mua-may"]')).to_be_visible()


def test_awkward_texts_stay_texts(tiny_page: Visit) -> None:
    page = asked(tiny_page, "hoi cho lon", size=DESK)
    title = page.locator('[data-record="events/hoi-cho-lon-2026"] h2').text_content()
    assert title == "<script>alert(\"hoi\")</script> Hội chợ lớn & 'đẹp' %%body%% {{ 7 * 7 }}"
    assert page.locator("article script").count() == 0
