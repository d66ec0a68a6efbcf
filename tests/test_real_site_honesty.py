"""The repository's own data, built: honest about what is not sure, and about what day it may be."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.display.english import MARKS
from khuyencong.model import COLLECTIONS

if TYPE_CHECKING:
    from tests.markup import Element

    from khuyencong.catalogue import Catalogue

    Pages = dict[str, list[Element]]

UNVERIFIED = "hưa đối chiếu với ban tổ chức"
UNVERIFIED_IN_ENGLISH = "Not yet checked with the organiser"
STATES = {kind: set(words) for kind, words in labels.STATES.items()}


def test_every_timeline_parses_and_its_words_claim_nothing_is_coming(real_pages: Pages) -> None:
    badges = [
        (page, one)
        for page, found in real_pages.items()
        for one in found
        if "data-timeline" in one.attributes
    ]
    assert len(badges) > 500
    for page, one in badges:
        marks = json.loads(one.attributes["data-timeline"])
        instants = [datetime.fromisoformat(since) for since, _ in marks[1:]]
        assert marks[0][0] is None
        assert instants == sorted(instants), page
        assert {state for _, state in marks} <= STATES[one.attributes["data-kind"]], page
        assert one.text.strip(), page
        assert "data-state" not in one.attributes, "without script no state is claimed"
        for claim in ("sắp diễn ra", "đang diễn ra", "đang nhận đăng ký"):
            assert claim not in one.text.lower(), page


def test_records_not_verified_say_so_on_their_page_and_wherever_they_are_listed(
    real_pages: Pages, real: Catalogue
) -> None:
    unverified = {
        f"{collection}/{record.id}"
        for collection in COLLECTIONS
        for record in real.records(collection).values()
        if record.verify_before_publish
    }
    assert unverified
    shown = [
        (page, one)
        for page, found in real_pages.items()
        for one in found
        if one.get("data-record") in unverified
    ]
    silent = [
        (page, one.get("data-record"))
        for page, one in shown
        if (UNVERIFIED_IN_ENGLISH if page == "en/" else UNVERIFIED) not in one.text
    ]
    assert silent == []
    assert {one.get("data-record") for _, one in shown} == unverified


def test_records_of_history_or_of_elsewhere_say_so_wherever_they_are_listed(
    real_pages: Pages, real: Catalogue
) -> None:
    words = {"historical": labels.HISTORICAL, "comparator": labels.COMPARATOR}
    marked = {
        f"{collection}/{record.id}": [text for name, text in words.items() if getattr(record, name)]
        for collection in COLLECTIONS
        for record in real.records(collection).values()
    }
    silent = [
        (page, mark, text)
        for page, found in real_pages.items()
        for one in found
        if (mark := one.get("data-record"))
        for text in marked.get(mark, [])
        if (MARKS[text] if page == "en/" else text) not in one.text
    ]
    assert silent == []


def test_facts_seen_only_in_an_index_are_never_links(real_pages: Pages) -> None:
    codes = [
        f"{page}: {value}"
        for page, found in real_pages.items()
        for one in found
        for name in ("href", "src")
        if "code-index" in (value := one.attributes.get(name, ""))
    ]
    assert codes == []


def test_every_record_page_names_its_sources_and_the_day_they_were_read(
    real_pages: Pages, real: Catalogue
) -> None:
    for collection in COLLECTIONS:
        for record_id in real.records(collection):
            found = real_pages[real.path(collection, record_id)]
            (foot,) = [one for one in found if one.get("class") == "kc-sources"]
            assert len(re.findall(r"đọc ngày \d+/\d+/\d{4}", foot.text)) >= 1, record_id
            assert "Xem lại lần cuối ngày" in foot.text
            report = [one for one in found if one.attributes.get("href", "").startswith("mailto:")]
            assert any(record_id in one.attributes["href"] for one in report), record_id


def test_both_readings_of_the_period_are_shown(real_pages: Pages, real: Catalogue) -> None:
    about = real_pages["gioi-thieu/"][0].text
    assert len(real.site.period) == 2
    assert [one.period for one in real.site.period if one.period not in about] == []
