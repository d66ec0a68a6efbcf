"""What texts do to one another, from which day, and what follows for the rules that rest on them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from tests.folders import POLICY, TAIL

from khuyencong.catalogue.law import INVERSE
from khuyencong.display.states import states_of
from khuyencong.model.policy import last_year
from khuyencong.timeline import VIETNAM, midnight

if TYPE_CHECKING:
    from tests.folders import DataFolder

    from khuyencong.catalogue import Catalogue, RelatedPolicy

MINUTE = timedelta(minutes=1)


def ids(related: tuple[RelatedPolicy, ...]) -> list[str | None]:
    return [one.id or one.number for one in related]


def test_a_text_is_amended_only_from_the_effective_day_of_the_other(tiny: Catalogue) -> None:
    states = tiny.policy_facts["nd-10-2010"].timeline
    day = midnight(date(2024, 3, 15))
    assert states.at(day - MINUTE) == "in-force"
    assert states.at(day) == "amended"
    assert states.at(datetime(2024, 2, 11, tzinfo=VIETNAM)) == "in-force"


def test_a_text_ends_on_the_day_its_replacement_takes_effect(tiny: Catalogue) -> None:
    states = tiny.policy_facts["tt-05-2014"].timeline
    assert states.marks == (
        (None, "not-yet"),
        (midnight(date(2014, 10, 15)), "in-force"),
        (midnight(date(2018, 8, 1)), "ended"),
    )


def test_a_text_ends_with_the_last_year_of_its_period(tiny: Catalogue) -> None:
    states = tiny.policy_facts["ct-2016-2020"].timeline
    assert states.at(midnight(date(2021, 1, 1)) - MINUTE) == "in-force"
    assert states.at(midnight(date(2021, 1, 1))) == "ended"


def test_a_text_of_which_only_a_year_is_known_has_no_force_before_and_an_unknown_one_since(
    tiny: Catalogue,
) -> None:
    states = tiny.policy_facts["qd-chi-nam-2013"].timeline
    assert states.marks == ((None, "not-yet"), (midnight(date(2013, 1, 1)), "unknown"))
    assert states.loose == {midnight(date(2013, 1, 1))}, "the day is never shown"


def test_a_text_of_which_no_day_is_known_has_an_unknown_force(data: DataFolder) -> None:
    data.write("policies/x.yaml", POLICY)
    assert data.catalogue().policy_facts["x"].timeline.states() == ["unknown"]


def test_a_text_without_an_effective_day_says_when_it_was_issued(data: DataFolder) -> None:
    data.write("policies/x.yaml", f"issued: 2020-05-06\n{POLICY}")
    catalogue = data.catalogue()
    (mark,) = states_of(catalogue, catalogue.policies["x"])
    assert mark.dates == "ban hành 6/5/2020, chưa rõ ngày có hiệu lực"


def test_what_a_source_has_seen_counts_from_the_day_it_was_seen(tiny: Catalogue) -> None:
    assert tiny.policy_facts["nq-nui-da"].timeline.marks == (
        (None, "not-yet"),
        (midnight(date(2017, 7, 1)), "unknown"),
        (midnight(date(2026, 1, 10)), "ended"),
    )
    merged = tiny.policy_facts["vb-20-2024-hop-nhat"].timeline
    assert merged.marks[1:3] == (
        (midnight(date(2024, 4, 1)), "unknown"),
        (midnight(date(2025, 1, 15)), "in-force"),
    )
    assert merged.states()[-1] == "amended"


def test_a_text_whose_source_cannot_tell_does_not_stay_in_force(data: DataFolder) -> None:
    data.write(
        "policies/x.yaml",
        f"effective: 2019-09-01\nstatus_seen:\n  state: unknown\n  as_of: 2026-02-03\n{POLICY}",
    )
    assert data.catalogue().policy_facts["x"].timeline.states() == ["not-yet", "in-force", "unknown"]


@pytest.mark.parametrize("field", INVERSE)
def test_every_relation_is_known_from_both_ends(tiny: Catalogue, field: str) -> None:
    forth = {
        (policy_id, one.id)
        for policy_id, facts in tiny.policy_facts.items()
        for one in getattr(facts, field)
        if one.id
    }
    back = {
        (one.id, policy_id)
        for policy_id, facts in tiny.policy_facts.items()
        for one in getattr(facts, INVERSE[field])
        if one.id
    }
    assert forth == back
    assert forth, f"the tiny data has no {field}"


def test_a_relation_by_number_is_a_relation_by_id_whatever_the_case(tiny: Catalogue) -> None:
    assert ids(tiny.policy_facts["nd-20-2024"].amends) == ["nd-10-2010"]
    assert ids(tiny.policy_facts["tt-07-2018"].replaces) == ["tt-05-2014", "99/1999/TT-XA"]
    assert ids(tiny.policy_facts["tt-05-2014"].replaced_by) == ["tt-07-2018"]
    assert tiny.path("policies", "07/2018/tt-sx") == "chinh-sach/tt-07-2018/"


def test_a_text_outside_the_register_is_named_but_not_linked(tiny: Catalogue) -> None:
    (outside,) = tiny.policy_facts["vb-20-2024-hop-nhat"].amended_by
    assert (outside.id, outside.number, outside.since) == (None, "77/2025/NĐ-XA", None)


def test_a_ceiling_ends_with_its_own_day_or_with_its_text(tiny: Catalogue, data: DataFolder) -> None:
    now, former, elsewhere = tiny.measure_facts["mua-may"].ceilings
    assert now.timeline.states() == ["not-yet", "applies"]
    assert former.timeline.since("ended") == midnight(date(2018, 8, 1))
    assert [one.standing for one in (now, former, elsewhere)] == ["current", "past", "past"]
    data.replace("measures/mua-may.yaml", "    valid_until: 2018-07-31\n", "")
    by_text = data.catalogue().measure_facts["mua-may"].ceilings[1].timeline
    assert by_text.since("ended") == midnight(date(2018, 8, 1))


def test_a_rule_starts_with_its_text_when_it_has_no_day_of_its_own(tiny: Catalogue, data: DataFolder) -> None:
    assert tiny.rule_timelines["eligibility", "xuong-nho"].since("applies") == midnight(date(2010, 5, 1))
    former = tiny.rule_timelines["eligibility", "xuong-truoc-2024"]
    assert former.since("ended") == midnight(date(2024, 3, 15))
    text = f"name: A\nkind: reference\nlevel: provincial\nbasis:\n  - document: tt-05-2014\n{TAIL}"
    data.write("procedures/x.yaml", text)
    states = data.catalogue().rule_timelines["procedures", "x"]
    assert states.since("ended") == midnight(date(2018, 8, 1))


@pytest.mark.parametrize(
    ("period", "year"),
    [
        ("2016-2020", 2020),
        ("2016 – 2020", 2020),
        ("đến 2020", 2020),
        ("2020", 2020),
        ("từ 2020", None),
        ("2021-9999", None),
        (None, None),
    ],
)
def test_the_last_year_of_a_period_is_read_or_left_alone(period: str | None, year: int | None) -> None:
    assert last_year(period) == year
