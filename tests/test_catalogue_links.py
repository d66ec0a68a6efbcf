"""Links in both directions, events with their parts, and the day the data is of."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from khuyencong.timeline import VIETNAM, midnight

if TYPE_CHECKING:
    from tests.folders import DataFolder

    from khuyencong.catalogue import Catalogue


def test_whoever_is_named_knows_by_whom(tiny: Catalogue) -> None:
    assert tiny.mentions_of("producers", "xuong-may", "products") == ["go-nhieu-lan", "may-dan"]
    assert tiny.mentions_of("producers", "xuong-may", "stories") == ["xuong-may-mua-may"]
    assert tiny.mentions_of("rounds", "quoc-gia-2023", "rounds") == ["cap-tinh-2016"]
    assert tiny.mentions_of("policies", "tt-07-2018", "rounds") == ["quoc-gia-2023"]
    assert tiny.mentions_of("places", "bien-bac", "places") == ["cat-vang", "song-xanh"]
    assert tiny.mentions_of("venues", "san-bong", "events") == []


def test_a_mention_carries_the_article_beside_it(tiny: Catalogue) -> None:
    named = [one for one in tiny.mentions["policies", "nd-10-2010"] if one.collection == "measures"]
    assert [(one.loc, one.article) for one in named] == [
        (("basis", 0, "document"), "Điều 5"),
        (("ceilings", 0, "document"), "Điều 6"),
    ]


def test_a_record_that_names_another_twice_counts_once(tiny: Catalogue) -> None:
    assert tiny.mentions_of("policies", "nd-10-2010", "measures") == ["mua-may"]


def test_an_event_knows_what_is_inside_it(tiny: Catalogue) -> None:
    assert tiny.event_facts["hoi-cho-lon-2026"].parts == ("le-trao-2026",)
    assert tiny.event_facts["le-trao-2026"].parts == ()


def test_events_of_every_kind_of_date_have_their_states(tiny: Catalogue) -> None:
    states = {event_id: facts.timeline.states() for event_id, facts in tiny.event_facts.items()}
    assert states == {
        "bi-hoan-2026": ["upcoming", "postponed"],
        "bi-huy-2026": ["upcoming", "cancelled"],
        "chi-nam-2027": ["undated", "past"],
        "chi-thang-2026-12": ["undated", "past"],
        "chua-co-ngay": ["undated"],
        "hoi-cho-lon-2026": ["upcoming", "ongoing", "past"],
        "le-trao-2026": ["upcoming", "ongoing", "past"],
        "lop-hoc-nhieu-gio": ["upcoming", "ongoing", "past"],
        "ten-rat-dai": ["upcoming", "ongoing", "past"],
    }


def test_registration_closes_by_its_day_or_when_the_event_is_called_off(tiny: Catalogue) -> None:
    fair = tiny.event_facts["hoi-cho-lon-2026"].registration
    assert fair.marks[1:] == (
        (midnight(date(2026, 11, 1)), "open"),
        (midnight(date(2026, 11, 21)), "closed"),
    )
    called_off = tiny.event_facts["bi-huy-2026"].registration
    assert called_off.since("closed") == midnight(date(2026, 10, 30))
    timed = tiny.event_facts["lop-hoc-nhieu-gio"].registration
    assert timed.since("open") == datetime(2026, 10, 1, 7, 0, tzinfo=VIETNAM)
    assert timed.since("closed") == datetime(2026, 10, 19, 11, 31, tzinfo=VIETNAM)
    assert tiny.event_facts["chua-co-ngay"].registration.states() == ["unknown"]


def test_the_data_is_of_its_newest_review(tiny: Catalogue, data: DataFolder) -> None:
    assert tiny.as_of == date(2026, 10, 2)
    data.replace("venues/san-bong.yaml", "reviewed: 2026-09-20", "reviewed: 2026-12-24")
    assert data.catalogue().as_of == date(2026, 12, 24)


def test_an_agency_is_known_by_every_name_it_had(tiny: Catalogue) -> None:
    names = tiny.organisations_by_name
    assert {names[name] for name in ("sở xưởng", "ty xưởng", "sx")} == {"so-xuong"}
