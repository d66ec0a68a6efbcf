"""What the engine answers: by the visitor's clock, narrowed, marked, late, offline, in old browsers."""

from __future__ import annotations

import gzip
import shutil
import unicodedata
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from tests.search.corpus import GLOSSARY, documents
from tests.search.places import SOURCES, ask, lay
from tests.search.web import serve_counting

from khuyencong import timeline
from khuyencong.display.view import State
from khuyencong.search.document import Document
from khuyencong.search.index import index
from khuyencong.timeline import PartialDate
from khuyencong.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page
    from tests.search.web import Traffic

    Visit = Callable[..., Page]

PLACES = {"bo-cat": "Huyện Bờ Cát", "song-xanh": "Tỉnh Sông Xanh"}


def on(year: int, month: int = 6, day: int = 1) -> float:
    return datetime(year, month, day, tzinfo=UTC).timestamp() * 1000


def event(key: str, title: str, start: str, **more: Any) -> Document:
    when = PartialDate.parse(start)
    states = timeline.event(start=when)
    shown = (State("event", states, start),)
    more |= {"over": states.since("past"), "years": (when.day.year,)}
    return Document("events", key, title, f"su-kien/{key}/", "Hội chợ", states=shown, **more)


def policy(key: str, title: str, ended: date | None = None) -> Document:
    states = timeline.policy(effective=date(2012, 1, 1), ended=[ended] if ended else [])
    over, shown = states.since("ended"), (State("policy", states, ""),)
    path = f"chinh-sach/{key}/"
    return Document("policies", key, title, path, "Thông tư", states=shown, over=over, years=(2012,))


MADE = [
    event("cu", "Hội chợ làng nghề", "2024-05-01", places=("bo-cat", "song-xanh")),
    event("moi", "Hội chợ làng nghề lần sau ở bến sông", "2026-05-01", places=("song-xanh",)),
    policy("tt-1", "Thông tư về làng nghề", date(2020, 1, 1)),
    policy("tt-2", "Thông tư mới về làng nghề"),
    Document("products", "binh", 'Bình gốm <b>men</b> & "xanh"', "san-pham/binh/", "Sản phẩm",
             facts=("HTX Gốm, <i>Bờ Cát</i>",), text="Bình bằng đất sét. Men từ tro trấu của làng nghề."),
    Document("pages", "gioi-thieu", "Về trang này", "gioi-thieu/", "Trang", text="Người làm gốm viết trang."),
]  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Traffic]]:
    folder = tmp_path_factory.mktemp("made")
    lay(folder, index(MADE, GLOSSARY, PLACES))
    with serve_counting(folder) as served:
        yield served


def ids(answer: dict[str, Any]) -> list[str]:
    return [hit["id"] for hit in answer["hits"]]


def one(page: Page, query: str, **options: Any) -> dict[str, Any]:
    return ask(page, [query], **options)[0]


def test_what_is_over_by_the_visitors_clock_stands_below(visit: Visit, made: tuple[str, Traffic]) -> None:
    page = visit(made[0])
    assert ids(one(page, "hội chợ làng nghề", now=on(2025))) == ["moi", "cu"]
    assert ids(one(page, "hội chợ làng nghề", now=on(2024, 4))) == ["cu", "moi"]
    assert ids(one(page, "thông tư về làng nghề", now=on(2019))) == ["tt-1", "tt-2"]
    later = one(page, "thông tư về làng nghề", now=on(2025))
    assert ids(later) == ["tt-2", "tt-1"]
    assert [hit["over"] for hit in later["hits"]] == [False, True]


def test_a_name_said_in_full_stands_beside_what_the_title_has_beside_its_abbreviation(
    visit: Visit, tmp_path: Path
) -> None:
    names = ["TNHH Phương Đông", "TNHH Đông Xuyên", "Trách nhiệm hữu hạn Rạng Đông"]
    products = [Document("products", fold(name), name, "p/", "Sản phẩm") for name in names]
    lay(tmp_path, index(products, GLOSSARY))
    with serve_counting(tmp_path) as (address, _):
        page = visit(address)
        full, short = ask(page, ["trách nhiệm hữu hạn đông", "tnhh rạng"], suggest=True)
    assert ids(full)[0] == "tnhh dong xuyen"
    assert ids(short) == ["trach nhiem huu han rang dong"]


def test_a_result_brings_what_a_card_needs(visit: Visit, made: tuple[str, Traffic]) -> None:
    (hit,) = one(visit(made[0]), "chợ lần sau", now=on(2026, 5))["hits"]
    assert (hit["collection"], hit["id"], hit["kind"], hit["path"]) == (
        "events",
        "moi",
        "Hội chợ",
        "su-kien/moi/",
    )
    (state,) = hit["states"]
    assert state["kind"] == "event"
    assert state["timeline"] == [
        [None, "upcoming"],
        ["2026-05-01T00:00:00+07:00", "ongoing"],
        ["2026-05-02T00:00:00+07:00", "past"],
    ]


def test_facets_count_what_each_value_would_leave(visit: Visit, made: tuple[str, Traffic]) -> None:
    page = visit(made[0])
    facets = one(page, "làng nghề", now=on(2025))["facets"]
    counts = {name: {row["value"]: row["count"] for row in rows} for name, rows in facets.items()}
    assert counts["kind"] == {"policies": 2, "products": 1, "events": 2}
    assert counts["place"] == {"song-xanh": 2, "bo-cat": 1}
    assert counts["year"] == {"2026": 1, "2024": 1, "2012": 2}
    assert counts["state"] == {"policy:in-force": 1, "policy:ended": 1, "event:upcoming": 1, "event:past": 1}
    assert {row["label"] for row in facets["place"]} == set(PLACES.values())


def test_filters_narrow_and_a_facets_own_choice_does_not_hide_its_other_values(
    visit: Visit, made: tuple[str, Traffic]
) -> None:
    page = visit(made[0])
    past = one(page, "làng nghề", now=on(2025), filters={"state": ["event:past"]})
    assert ids(past) == ["cu"]
    assert {row["value"] for row in past["facets"]["state"]} >= {"event:past", "event:upcoming"}
    assert [row["value"] for row in past["facets"]["kind"]] == ["events"]
    both = one(page, "làng nghề", now=on(2025), filters={"kind": ["events", "products"], "year": ["2026"]})
    assert ids(both) == ["moi"]
    browsed = one(page, "", now=on(2025), filters={"kind": ["policies"]})
    assert (browsed["how"], ids(browsed)) == ("browse", ["tt-2", "tt-1"])
    assert one(page, " ", now=on(2025))["how"] == "empty"


def test_records_come_as_text_never_as_markup(visit: Visit, made: tuple[str, Traffic]) -> None:
    (hit,) = one(visit(made[0]), "bình gốm", now=on(2025), limit=1)["hits"]
    assert hit["title"] == 'Bình gốm <b>men</b> & "xanh"'
    assert hit["facts"] == ["HTX Gốm, <i>Bờ Cát</i>"]


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("binh gom", ["Bình", "gốm"]),
        ("BÌNH", ["Bình"]),
        (unicodedata.normalize("NFD", "gốm"), ["gốm"]),
        ("xan", ["xan"]),
        ("binhf goosm", ["Bình", "gốm"]),
    ],
)
def test_words_are_marked_with_their_own_marks(
    visit: Visit, made: tuple[str, Traffic], query: str, marked: list[str]
) -> None:
    hit = one(visit(made[0]), query, now=on(2025))["hits"][0]
    assert [hit["title"][start:end] for start, end in hit["ranges"]] == marked


def test_words_are_shown_where_they_stand_in_a_text(visit: Visit, made: tuple[str, Traffic]) -> None:
    (hit,) = one(visit(made[0]), "tro trấu", now=on(2025))["hits"]
    shown = hit["context"]
    assert [shown["text"][start:end] for start, end in shown["ranges"]] == ["tro", "trấu"]


def test_nothing_found_comes_with_what_would_find_something(visit: Visit, made: tuple[str, Traffic]) -> None:
    page = visit(made[0])
    answer = one(page, "gốm blockchain", now=on(2025))
    assert (answer["how"], answer["total"], answer["hits"]) == ("none", 0, [])
    assert [(row["query"], row["because"]) for row in answer["nearest"]] == [("gốm", "fewer")]
    assert one(page, "làng nghề gốm bình", now=on(2025))["hits"]


def test_what_to_try_instead_is_told_while_typing_too(visit: Visit, made: tuple[str, Traffic]) -> None:
    answer = one(visit(made[0]), "gốm blockchain", now=on(2025), suggest=True)
    assert [row["query"] for row in answer["nearest"]] == ["gốm"]


@pytest.mark.parametrize(
    "query", ["làng nghề là gì", "lang nghe o dau", "làng nghề ở đâu", "lang nghe bao nhieu"]
)
def test_what_makes_a_question_of_words_is_not_looked_for(
    visit: Visit, made: tuple[str, Traffic], query: str
) -> None:
    page = visit(made[0])
    plain = one(page, "làng nghề", now=on(2025), suggest=True)
    assert ids(one(page, query, now=on(2025), suggest=True)) == ids(plain)


def test_letters_without_a_vowel_are_not_taken_for_a_word_nearby(
    visit: Visit, made: tuple[str, Traffic]
) -> None:
    page = visit(made[0])
    assert one(page, "bnh", now=on(2025))["how"] == "none"
    assert one(page, "bnh gom", now=on(2025))["how"] == "typo"


def test_words_apart_in_a_text_yield_to_a_title_with_one_letter_changed(visit: Visit, tmp_path: Path) -> None:
    texts = "Mua ở chợ tỉnh. Có trái cây. Ai muốn thì chín giờ tối tới Lái Thiêu."
    lay(tmp_path, index([
        Document("pages", "xa", "Trang khác", "xa/", "Trang", text=f"{texts} Hai tai."),
        Document("events", "hoi", "Lễ hội Lái Thiêu mùa trái chín", "hoi/", "Lễ hội"),
    ], GLOSSARY))  # fmt: skip
    with serve_counting(tmp_path) as (address, _):
        page = visit(address)
        mended = one(page, "thieu mua tai chin", now=on(2025), suggest=True)
        assert (mended["how"], ids(mended)) == ("typo", ["hoi"])
        assert ids(one(page, "lai thieu chin gio", now=on(2025), suggest=True)) == ["xa"]


def test_a_number_is_found_as_it_is_spoken(visit: Visit, tmp_path: Path) -> None:
    lay(tmp_path, index([
        Document("policies", "goc", "Nghị định 45/2012/NĐ-CP: Về khuyến công", "goc/", "Nghị định",
                 head="Nghị định 45/2012/NĐ-CP"),
        Document("policies", "sua", "Nghị định 235/2025/NĐ-CP: Sửa Nghị định số 45/2012 năm 2012", "sua/",
                 "Nghị định", head="Nghị định 235/2025/NĐ-CP", day=date(2025, 8, 27)),
    ], GLOSSARY))  # fmt: skip
    with serve_counting(tmp_path) as (address, _):
        page = visit(address)
        for query in ("nghị định số 45", "so 45 nam 2012", "nghi dinh so 45 nam 2012", "45 2012 nd cp"):
            assert ids(one(page, query, now=on(2025), suggest=True))[0] == "goc", query


@pytest.mark.parametrize(
    ("query", "how", "meant"),
    [
        ("lang ngheef", "telex", "làng nghề"),
        ("la2ng nghe62", "vni", "làng nghề"),
        ("langnghe", "parted", "làng nghề"),
        ("hoi cho lang ngeh", "typo", "hội chợ làng nghề"),
    ],
)
def test_an_answer_says_how_a_question_was_read(
    visit: Visit, made: tuple[str, Traffic], query: str, how: str, meant: str
) -> None:
    answer = one(visit(made[0]), query, now=on(2025))
    assert (answer["how"], answer["meant"]) == (how, meant)


def test_an_older_question_is_answered_with_nothing(visit: Visit, made: tuple[str, Traffic]) -> None:
    page = visit(made[0])
    answers = page.evaluate(
        """async () => {
          const { createSearch } = await import(new URL("assets/search/client.js", location.href));
          const search = createSearch();
          const early = [search.search("h"), search.search("hoi")];
          const last = search.search("hoi cho");
          await search.open();
          const middle = search.search("lang");
          return Promise.all([...early, last, middle, search.search("lang nghe")]);
        }"""
    )
    assert [answer and answer["query"] for answer in answers] == [None, None, None, None, "lang nghe"]


def test_a_failed_fetch_is_told_and_the_next_try_works(visit: Visit, made: tuple[str, Traffic]) -> None:
    page = visit(made[0], missing=True)
    for pattern in ("**/muc-luc.bin", "**/r/*.bin"):
        page.route(pattern, lambda route: route.abort())
        with pytest.raises(Exception, match="TypeError"):
            one(page, "làng nghề", now=on(2025))
        page.unroute(pattern)
    assert ids(one(page, "hội chợ làng nghề", now=on(2025))) == ["moi", "cu"]


OLD = {
    "without workers": "delete globalThis.Worker;",
    "without module workers": "globalThis.Worker = class extends EventTarget {"
    " constructor() { super(); setTimeout(() => this.dispatchEvent(new Event('error'))); } };",
    "without DecompressionStream": "delete globalThis.Worker; delete globalThis.DecompressionStream;",
}


@pytest.mark.parametrize("lacking", OLD)
def test_old_browsers_get_the_same_answers(browser: Browser, made: tuple[str, Traffic], lacking: str) -> None:
    asked = ["làng nghề", "binhf goosm", "thong tu 2", "xyz"]
    answers = []
    for script in ("", OLD[lacking]):
        context = browser.new_context()
        context.add_init_script(script)
        page = context.new_page()
        page.goto(made[0])
        answers.append(ask(page, asked, now=on(2025)))
        context.close()
    assert answers[0] == answers[1]
    assert answers[0][0]["total"] == 5


def test_a_host_that_takes_gzip_off_changes_nothing(visit: Visit, made: tuple[str, Traffic]) -> None:
    page = visit(made[0])
    expected = one(page, "làng nghề", now=on(2025))
    other = visit(made[0])
    other.route(
        "**/*.bin",
        lambda route: route.fulfill(response=(got := route.fetch()), body=gzip.decompress(got.body())),
    )
    assert one(other, "làng nghề", now=on(2025)) == expected


def test_nothing_is_fetched_before_it_is_asked_for(visit: Visit, made: tuple[str, Traffic]) -> None:
    address, traffic = made
    page = visit(address)
    traffic.take()
    page.evaluate(
        "import(new URL('assets/search/client.js', location.href)).then((m) => m.createSearch() && 0)"
    )
    assert traffic.take()[1] == 1
    one(page, "làng nghề", now=on(2025), suggest=True)
    # Worker, manifest, one shard, records of both rows.
    assert traffic.take()[1] <= 5


def test_the_modules_say_the_same_as_the_file_they_are_joined_in(
    visit: Visit, made: tuple[str, Traffic], tmp_path: Path
) -> None:
    lay(tmp_path, index(MADE, GLOSSARY, PLACES))
    shutil.copytree(SOURCES, tmp_path / "assets" / "search", dirs_exist_ok=True)
    asked = ["làng nghề", "khuyeens", "goms", "thông tư mới"]
    with serve_counting(tmp_path) as (apart, _):
        assert ask(visit(apart), asked, now=on(2025)) == ask(visit(made[0]), asked, now=on(2025))


def test_more_results_follow_on_the_first_ones(visit: Visit, tmp_path: Path) -> None:
    lay(tmp_path, index(documents(300), GLOSSARY))
    with serve_counting(tmp_path) as (address, _):
        page = visit(address)
        whole = ids(one(page, "nước mắm", now=on(2025), limit=30))
        assert len(whole) == len(set(whole)) == 30
        parts = [ids(one(page, "nước mắm", now=on(2025), limit=10, **{"from": at})) for at in (0, 10, 20)]
        assert [key for part in parts for key in part] == whole


def test_of_a_word_that_thousands_have_those_of_low_rank_are_found_too(visit: Visit, tmp_path: Path) -> None:
    many = [
        Document("products", f"b-{at}", f"Bình gốm số {at}", f"b/{at}/", "Sản phẩm", importance=at // 100)
        for at in range(4500)
    ]
    lay(tmp_path, index(many, GLOSSARY))
    with serve_counting(tmp_path) as (address, traffic):
        page = visit(address)
        first = one(page, "bình gốm", now=on(2025), suggest=True)
        assert first["total"] == 2000
        traffic.take()
        assert ids(one(page, "bình gốm 7", now=on(2025), suggest=True, limit=1)) == ["b-7"]
