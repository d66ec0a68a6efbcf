"""The numbers at the doors of the home page are right at any time, not only when the page was built."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from khuyencong.catalogue.counts import Step, steps

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue

DAYS = [datetime(1990, 1, 1, tzinfo=UTC) + timedelta(days=200 * at) for at in range(90)]


def number_at(found: list[Step], instant: datetime) -> int:
    return [number for since, number in found if since is None or since <= instant][-1]


@pytest.mark.parametrize("catalogue", ["tiny", "real"])
def test_at_any_time_as_many_are_counted_as_are_in_that_state(
    catalogue: str, request: pytest.FixtureRequest
) -> None:
    found: Catalogue = request.getfixturevalue(catalogue)
    timelines = [one.timeline for one in found.policy_facts.values()]
    counted = steps(timelines, {"in-force", "amended"})
    for instant in DAYS:
        expected = sum(one.at(instant) in {"in-force", "amended"} for one in timelines)
        assert number_at(counted, instant) == expected


def test_a_step_is_made_only_where_the_number_changes(real: Catalogue) -> None:
    counted = steps([one.timeline for one in real.event_facts.values()], {"upcoming", "ongoing"})
    numbers = [number for _, number in counted]
    assert all(before != after for before, after in pairwise(numbers))


def test_nothing_to_count_is_nought_for_ever() -> None:
    assert steps([], {"valid"}) == [(None, 0)]
