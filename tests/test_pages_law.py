"""The life of a text is drawn and tabled alike; schema.org hears nothing that only a clock decides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from khuyencong.display.cards import card
from khuyencong.display.order import ids_in_order
from khuyencong.display.programme import certified_by_round, events_by_kind, next_period, progress
from khuyencong.display.render import macro_html
from khuyencong.display.view import Link
from khuyencong.pages.course import LETTERS, course
from khuyencong.pages.legislation import legislation
from khuyencong.timeline import midnight

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue
    from khuyencong.display.view import Inline, Section

NAMED = "nd-45-2012-nd-cp"


def steps(section: Section) -> list[tuple[str, str, str]]:
    """Return the rows of the table behind a drawing as texts."""
    assert section.table is not None
    rows = [[_words(cell[0]) for cell in row] for row in section.table.rows]
    return [(when, what, since) for when, what, since in rows]


def _words(one: Inline) -> str:
    return one.before + one.text if isinstance(one, Link) else str(one)


def test_a_text_that_was_amended_tells_its_life_step_by_step(real: Catalogue) -> None:
    assert steps(course(real, real.policies[NAMED])) == [
        ("21/5/2012", "Ban hành", "Chưa có hiệu lực"),
        ("5/7/2012", "Có hiệu lực", "Còn hiệu lực"),
        ("15/10/2025", "Được sửa đổi bởi Nghị định 235/2025/NĐ-CP", "Còn hiệu lực, đã được sửa đổi"),
    ]


def test_a_day_nobody_knows_is_never_given(real: Catalogue) -> None:
    for policy in real.policies.values():
        loose = {f"{one.day}/{one.month}/{one.year}" for one in real.policy_facts[policy.id].timeline.loose}
        known = {policy.effective, policy.issued.day if policy.issued and policy.issued.has_day else None}
        known_days = {f"{one.day}/{one.month}/{one.year}" for one in known if one}
        section = course(real, policy)
        for when, _what, _since in steps(section) if section else []:
            assert when not in loose - known_days, policy.id


def test_the_drawing_says_what_the_table_says_in_lines_that_fit(real: Catalogue) -> None:
    for policy in real.policies.values():
        section = course(real, policy)
        if not section:
            continue
        assert section.drawing is not None
        drawn = [
            (stroke.when, " ".join(stroke.words), " ".join(stroke.state_name))
            for stroke in section.drawing.strokes
        ]
        assert drawn == steps(section)
        lines = [line for stroke in section.drawing.strokes for line in stroke.words]
        assert all(len(line) <= LETTERS or " " not in line for line in lines)


def test_every_step_of_a_drawing_lies_inside_it(real: Catalogue) -> None:
    for policy in real.policies.values():
        section = course(real, policy)
        if section.drawing is None:
            continue
        svg = str(macro_html("drawing.html", "course", section.drawing))
        height = int(re.search(r'viewBox="0 0 320 (\d+)"', svg)[1])  # type: ignore[index]
        assert max(map(int, re.findall(r' y="(\d+)"', svg))) <= height


def test_states_are_drawn_in_different_lines_not_only_in_colours(real: Catalogue) -> None:
    section = course(real, real.policies[NAMED])
    assert section.drawing is not None
    svg = str(macro_html("drawing.html", "course", section.drawing))
    lines = re.findall(r"<line [^>]*?(stroke-width.*?)/>", svg)
    assert len(lines) == len(set(lines)) == 2


def test_a_list_row_names_the_text_that_ended_or_changed_it(real: Catalogue) -> None:
    meta = card(real, "policies", NAMED).meta
    assert "Được sửa đổi từ 15/10/2025 bởi Nghị định 235/2025/NĐ-CP" in meta
    meta = card(real, "policies", "ttlt-26-2014-btc-bct").meta
    assert "Bị thay thế từ 11/5/2018 bởi Thông tư 28/2018/TT-BTC" in meta


def test_what_had_ended_by_the_last_review_stands_below(tiny: Catalogue, real: Catalogue) -> None:
    for catalogue in (tiny, real):
        ids = ids_in_order(catalogue, "policies", catalogue.policies)
        reviewed = midnight(catalogue.as_of)
        ended = [catalogue.policy_facts[one].timeline.at(reviewed) == "ended" for one in ids]
        assert ended == sorted(ended)


def test_legislation_says_what_a_text_is_and_what_it_does_to_others(real: Catalogue) -> None:
    data = legislation(real, real.policies["nd-235-2025-nd-cp"])
    assert data["@type"] == "Legislation"
    assert data["legislationIdentifier"] == "235/2025/NĐ-CP"
    assert data["legislationDateOfApplicability"] == "2025-10-15"
    changed = data["legislationChanges"]
    assert isinstance(changed, list)
    assert [one["name"] for one in changed] == ["Nghị định 45/2012/NĐ-CP"]
    assert "legislationLegalForce" not in data


def test_legislation_leaves_out_what_no_source_gives(real: Catalogue) -> None:
    for policy in real.policies.values():
        data = legislation(real, policy)
        assert all(data.values())
        assert ("legislationDate" in data) == (policy.issued is not None)


def test_a_target_is_measured_only_against_a_result_that_counts_the_same(real: Catalogue) -> None:
    found = {one.id: one for one in progress(real)}
    assert (found["cong-tac-vien"].value, found["cong-tac-vien"].most) == ("25", "40")
    assert found["san-pham-tieu-bieu-cap-tinh"].most is None
    assert found["hoi-cho"].reached == "chưa có số liệu"
    measured = {one.id for one in found.values() if one.most}
    assert measured == {"cong-tac-vien"}


def test_a_vote_shows_the_count_nearest_to_a_certificate_and_says_what_it_counts(real: Catalogue) -> None:
    bars = certified_by_round(real)
    assert [(bar.value, bar.words) for bar in bars.bars] == [
        (27, "27 đủ điểm ở vòng chấm"),
        (27, "27 được đề nghị công nhận"),
        (42, "42 được chọn"),
        (41, "41 được công nhận"),
    ]


@pytest.mark.parametrize("catalogue", ["tiny", "real"])
def test_events_are_counted_by_kind_and_drawn_within_the_frame(
    catalogue: str, request: pytest.FixtureRequest
) -> None:
    found: Catalogue = request.getfixturevalue(catalogue)
    bars = events_by_kind(found)
    assert sum(bar.value or 0 for bar in bars.bars) == len(found.events)
    assert all(0 < bars.width(bar) <= 150 for bar in bars.bars)


def test_the_next_step_is_a_text_for_a_later_period(real: Catalogue) -> None:
    assert next_period(real) == ["qd-2646-qd-bct-2025"]
