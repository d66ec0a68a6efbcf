"""The field of search on every page: answers while one types, however letters come in; a plain form else."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote_plus

import pytest
from playwright.sync_api import expect
from tests.browser.test_every_kind_of_page import axe_is_content, no_overflow
from tests.browser.visitors import DESK, PHONE

from khuyencong.timeline import VIETNAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Visit = Callable[..., Page]

RECORD = "chinh-sach/nd-45-2012-nd-cp/"
DECREE = "policies/nd-45-2012-nd-cp"
OPTIONS = "[role=option]"
RECENT = "() => JSON.parse(localStorage.getItem('kc-recent'))"
SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
QUESTIONS = {
    "45/2012": {DECREE},
    "nd45": {DECREE},
    "nghi dinh 45": {DECREE},
    "235/2025": {"policies/nd-235-2025-nd-cp"},
    "nuoc mam ba muoi": {"products/phu-yen-nuoc-mam-nhi-ba-muoi"},
    "may moc": {"measures/may-moc-tien-tien"},
    "bến cát": {"places/ben-cat-phuong", "places/ben-cat"},
    "khuyeens coong": {DECREE},
}
"""What people ask, and what must stand first or second."""


def field(page: Page) -> str:
    return str(page.locator("#kc-q").input_value())


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def first_two(page: Page) -> set[str]:
    expect(page.locator(f"{OPTIONS}[data-record]").first).to_be_visible()
    found = page.locator(f"{OPTIONS}[data-record]").evaluate_all("all => all.map(one => one.dataset.record)")
    return set(found[:2])


def typed(page: Page, text: str) -> Page:
    """Type as with keys, and wait for the answer."""
    page.locator("#kc-q").click()
    page.keyboard.type(text)
    expect(page.locator(OPTIONS).first).to_be_visible()
    return page


def test_what_people_ask_is_answered_first_or_second_while_they_type(real_page: Visit) -> None:
    page = real_page("gioi-thieu/")
    for question, right in QUESTIONS.items():
        page.locator("#kc-q").fill("")
        page.keyboard.type(question)
        expect(page.locator(f'{OPTIONS}[href$="?q={quote_plus(question)}"]')).to_be_visible()
        assert first_two(page) & right, question


@SIZES
def test_a_paste_is_answered_like_keys(real_page: Visit, size: tuple[int, int]) -> None:
    page = real_page(RECORD, size=size)
    page.locator("#kc-q").click()
    page.keyboard.insert_text("may moc")
    assert "measures/may-moc-tien-tien" in first_two(page)
    assert re.fullmatch(r"Hơn 6 kết quả\.\s*", str(page.locator("form [role=status]").text_content()))
    no_overflow(page)


def test_an_input_method_that_composes_keeps_its_keys_and_is_answered(real_page: Visit) -> None:
    page = real_page(RECORD)
    page.locator("#kc-q").click()
    wire = page.context.new_cdp_session(page)
    for text in ("h", "hộ", "hội"):
        wire.send(
            "Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)}
        )
    expect(page.locator(OPTIONS).first).to_be_visible()
    assert field(page) == "hội"
    for key in ("ArrowDown", "Enter", "Escape"):
        kept = page.locator("#kc-q").evaluate(
            "(one, key) => one.dispatchEvent(new KeyboardEvent('keydown',"
            "{key, isComposing: true, bubbles: true, cancelable: true}))",
            key,
        )
        assert kept, key
    assert page.locator("[aria-selected=true]").count() == 0
    wire.send("Input.insertText", {"text": "hội chợ"})
    assert field(page) == "hội chợ"
    expect(page.locator("mark").first).to_have_text("Hội chợ")


def test_with_the_keyboard_alone_from_slash_to_the_record(real_page: Visit) -> None:
    page = real_page("gioi-thieu/")
    page.keyboard.press("/")
    assert (focused(page), field(page)) == ("kc-q", "")
    page.keyboard.type("235/2025")
    expect(page.locator(OPTIONS).first).to_be_visible()
    box = page.get_by_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    assert page.locator(f"#{box.get_attribute('aria-controls')}").get_attribute("role") == "listbox"
    assert box.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[aria-selected=true]")
    assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    assert chosen.get_attribute("data-record") == "policies/nd-235-2025-nd-cp"
    assert focused(page) == "kc-q"
    page.keyboard.press("Enter")
    page.wait_for_url("**/chinh-sach/nd-235-2025-nd-cp/")


def test_arrows_go_round_through_the_field(real_page: Visit) -> None:
    page = typed(real_page("gioi-thieu/"), "nd45")
    page.keyboard.press("ArrowUp")
    assert page.locator("[aria-selected=true]").get_attribute("id") == page.locator(
        OPTIONS
    ).last.get_attribute("id")
    page.keyboard.press("ArrowDown")
    assert page.locator("[aria-selected=true]").count() == 0
    assert page.get_by_role("combobox").get_attribute("aria-activedescendant") is None


def test_enter_without_a_choice_leads_to_the_full_page(real_page: Visit) -> None:
    page = real_page(RECORD)
    page.locator("#kc-q").click()
    page.keyboard.type("hội chợ 2027")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=h%E1%BB%99i+ch%E1%BB%A3+2027")
    expect(page.locator('[data-results][data-query="hội chợ 2027"]')).to_be_visible()


def test_escape_closes_then_clears_and_tab_leaves(real_page: Visit) -> None:
    page = typed(real_page(RECORD), "nd45")
    page.keyboard.press("Escape")
    expect(page.locator(".kc-popup")).to_be_hidden()
    assert field(page) == "nd45"
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Escape")
    assert field(page) == ""
    page = typed(page, "nd45")
    page.keyboard.press("Tab")
    expect(page.locator(".kc-popup")).to_be_hidden()
    assert page.evaluate("document.activeElement.textContent") == "Tìm"


def test_a_slash_typed_elsewhere_is_a_slash(real_page: Visit) -> None:
    page = real_page("dia-ban/")
    page.locator("#ten-don-vi").click()
    page.keyboard.type("a/b")
    assert page.locator("#ten-don-vi").input_value() == "a/b"


def test_a_click_beside_closes_and_a_click_on_an_answer_opens_it(real_page: Visit) -> None:
    page = typed(real_page("gioi-thieu/"), "nd45")
    page.locator("h1").click()
    expect(page.locator(".kc-popup")).to_be_hidden()
    page.locator("#kc-q").click()
    page.locator("h1").focus()
    page.locator("#kc-q").focus()
    page.locator(f'[data-record="{DECREE}"]').click()
    page.wait_for_url(f"**/{RECORD}")


def test_what_was_searched_for_is_kept_on_the_device_alone_and_can_be_wiped(real_page: Visit) -> None:
    page = real_page("gioi-thieu/")
    sent: list[str] = []
    page.context.on("request", lambda request: sent.append(f"{request.url} {request.post_data}"))
    typed(page, "zuluabc nd45").keyboard.press("Escape")
    page.locator("#kc-q").fill("nd45")
    page.locator(f'[data-record="{DECREE}"]').click()
    page.wait_for_url(f"**/{RECORD}")
    assert page.evaluate(RECENT) == ["nd45"]
    assert page.context.cookies() == []
    assert len(sent) > 5
    assert [one for one in sent if "nd45" in one or "zulu" in one] == []
    page.locator("#kc-q").click()
    expect(page.locator(OPTIONS).first).to_have_text("nd45")
    assert str(page.locator(OPTIONS).first.get_attribute("href")).endswith("/tim-kiem/?q=nd45")
    axe_is_content(page)
    page.keyboard.press("ArrowUp")
    expect(page.locator("[aria-selected=true]")).to_contain_text("Xoá các lượt vừa tìm")
    page.keyboard.press("Enter")
    expect(page.locator(".kc-popup")).to_be_hidden()
    assert page.evaluate(RECENT) is None
    assert page.url.endswith(RECORD)


@pytest.mark.parametrize("path", ["", RECORD, "san-pham/"])
def test_nothing_of_search_is_fetched_before_the_field_has_the_focus(real_page: Visit, path: str) -> None:
    page = real_page("gioi-thieu/")
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto(page.url.replace("gioi-thieu/", path))
    page.wait_for_load_state("networkidle")
    searching = [url.rpartition("/assets/")[2] for url in asked if "search" in url or "tim-kiem" in url]
    assert searching == []
    with page.context.expect_event("request", lambda one: one.url.endswith("/tim-kiem/chi-muc/muc-luc.bin")):
        page.locator("#kc-q").focus()


@pytest.mark.parametrize("script", ["search-ui/box.js", "search/client.js"])
def test_when_a_script_does_not_come_it_says_so_and_the_form_still_works(
    real_page: Visit, script: str
) -> None:
    page = real_page(RECORD, missing=True)
    page.route(f"**/assets/{script}", lambda route: route.abort())
    page.locator("#kc-q").click()
    expect(page.locator("form [role=status]")).to_have_text("Chưa tải được gợi ý. Vẫn có thể bấm Tìm.")
    assert page.locator("form [role=status]").bounding_box()["height"] > 10  # type: ignore[index]
    page.keyboard.type("nd45")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=nd45")


def test_when_the_index_does_not_come_it_says_so_and_the_next_letter_may_have_luck(real_page: Visit) -> None:
    page = real_page(RECORD, missing=True)
    page.context.route("**/tim-kiem/chi-muc/**", lambda route: route.abort())
    page.locator("#kc-q").click()
    page.keyboard.type("nd4")
    expect(page.locator("form [role=status]")).to_contain_text("Hãy kiểm tra mạng")
    page.context.unroute("**/tim-kiem/chi-muc/**")
    page.keyboard.type("5")
    assert DECREE in first_two(page)


def test_nothing_found_is_said_and_leads_to_other_ways(real_page: Visit) -> None:
    page = typed(real_page(RECORD), "xyzabc qwv")
    expect(page.locator(".kc-popup")).to_contain_text("Không tìm thấy “xyzabc qwv”")
    assert page.locator(f"{OPTIONS}[data-record]").count() == 0
    page.get_by_role("option").click()
    page.wait_for_url("**/tim-kiem/?q=xyzabc+qwv")


def test_nothing_found_says_what_would_find_something(real_page: Visit) -> None:
    page = typed(real_page(RECORD), "tranh son mai")
    assert page.get_by_role("option").first.inner_text().startswith("Thử “son mai”: ")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=son+mai")


def test_titles_keep_every_mark_of_theirs(real_page: Visit) -> None:
    page = typed(real_page("gioi-thieu/"), "khuyen cong")
    titles = page.locator(".kc-option__title")
    assert titles.first.inner_text() == "Nghị định 45/2012/NĐ-CP: Về khuyến công"
    marked = set(page.locator(".kc-option__title mark").all_inner_texts())
    assert {"khuyến công"} <= marked <= {"khuyến công", "Khuyến công", "công", "khuyến"}


@pytest.mark.parametrize(("day", "state"), [("2025-10-14", "in-force"), ("2025-10-15", "amended")])
def test_a_state_is_told_by_the_clock(real_page: Visit, day: str, state: str) -> None:
    page = real_page("gioi-thieu/", at=datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=VIETNAM))
    page.locator("#kc-q").click()
    page.wait_for_load_state("networkidle")
    page.keyboard.type("45/2012")
    page.clock.run_for(200)
    badge = page.locator(f'{OPTIONS}[data-record="{DECREE}"] .kc-badge')
    expect(badge).to_have_attribute("data-state", state)
    assert ("đã được sửa đổi" in badge.inner_text()) == (state == "amended")


def test_texts_of_the_data_stay_texts(tiny_page: Visit) -> None:
    page = typed(tiny_page("gioi-thieu/"), "hội chợ lớn")
    title = page.locator(f'{OPTIONS}[data-record="events/hoi-cho-lon-2026"] .kc-option__title')
    assert "<script>alert(\"hoi\")</script> Hội chợ lớn & 'đẹp'" in str(title.text_content())
    assert page.locator(".kc-popup script").count() == 0


@pytest.mark.parametrize(
    ("path", "size", "colours"),
    [("", PHONE, "light"), (RECORD, PHONE, "dark"), ("", DESK, "dark"), (RECORD, DESK, "light")],
)
def test_the_open_list_is_accessible_and_fits(
    real_page: Visit, path: str, size: tuple[int, int], colours: Literal["light", "dark"]
) -> None:
    page = typed(real_page(path, size=size, colours=colours), "hoi cho")
    page.keyboard.press("ArrowDown")
    no_overflow(page)
    axe_is_content(page)
    boxes = page.locator(f"{OPTIONS}, .kc-search button[type=submit], #kc-q").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert min(boxes) >= 44


@SIZES
def test_without_script_the_form_leads_to_the_ways_to_browse(real_page: Visit, size: tuple[int, int]) -> None:
    page = real_page(RECORD, size=size, script=False)
    page.locator("#kc-q").fill("nd45")
    page.get_by_role("button", name="Tìm").click()
    page.wait_for_url("**/tim-kiem/?q=nd45")
    article = page.locator("article")
    assert "không chạy script" in article.inner_text()
    width = page.locator("html").evaluate("one => one.scrollWidth")
    assert width <= size[0]
    for name in ("Văn bản pháp luật", "Sự kiện", "Từ ngữ", "Liên hệ"):
        assert article.get_by_role("link", name=name).first.is_visible()
    article.get_by_role("link", name="Sự kiện").click()
    page.wait_for_url("**/su-kien/")


@pytest.mark.parametrize(
    ("path", "missing"), [("", False), ("tim-kiem/", False), (RECORD, False), ("khong-co/", True)]
)
def test_a_page_has_one_field_and_a_phone_shows_it_at_once(
    real_page: Visit, path: str, *, missing: bool
) -> None:
    page = real_page(path, size=PHONE, missing=missing)
    assert page.get_by_role("search").count() == 1
    box = page.get_by_label("Bạn cần tìm gì?").bounding_box()
    assert box
    assert box["width"] > 200
    assert box["y"] + box["height"] < 200
