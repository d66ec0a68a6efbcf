"""Whatever dates a record has: one state at any instant, in the right order, and decisions win."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as some

from khuyencong import timeline
from khuyencong.timeline import VIETNAM, PartialDate, Timeline, midnight

settings.register_profile("steady", derandomize=True, max_examples=60, deadline=None, database=None)
settings.load_profile("steady")

ORDER = {
    "policy": ["unknown", "not-yet", "in-force", "amended", "unknown", "ended"],
    "event": ["undated", "upcoming", "ongoing", "past", "postponed", "cancelled"],
    "registration": ["unknown", "not-yet", "open", "closed"],
    "certificate": ["unknown", "valid", "expired", "revoked"],
    "rule": ["unknown", "not-yet", "applies", "unknown", "ended"],
}
"""States in the only order in which they may follow one another; some may be left out."""

days = some.dates(date(2010, 1, 1), date(2030, 12, 31))
maybe = some.none() | days
several = some.lists(days, max_size=3)
FIRST = datetime(2009, 1, 1, tzinfo=VIETNAM)
instants = some.integers(0, 24 * 365 * 24 * 60).map(lambda minutes: FIRST + timedelta(minutes=minutes))
partials = some.builds(
    lambda day, minute, form: PartialDate.parse(
        f"{day:{form}}".replace("HH:MM", f"{minute // 60:02}:{minute % 60:02}")
    ),
    days,
    some.integers(0, 1439),
    some.sampled_from(["%Y", "%Y-%m", "%Y-%m-%d", "%Y-%m-%d HH:MM"]),
)
maybe_partial = some.none() | partials

policies = some.builds(
    timeline.policy, effective=maybe, in_force_seen=maybe, amended=several, ended=several, unclear=maybe
)
TIMELINES = {
    "policy": policies,
    "event": some.builds(
        timeline.event, start=maybe_partial, end=maybe_partial, cancelled=maybe, postponed=maybe
    ),
    "registration": some.builds(
        timeline.registration, opens=maybe_partial, closes=maybe_partial, over=some.none() | instants
    ),
    "certificate": some.builds(timeline.certificate, since=maybe, until=maybe, revoked=maybe),
    "rule": some.builds(timeline.rule, valid_from=maybe, valid_until=maybe, basis=some.none() | policies),
}
any_kind = some.sampled_from(sorted(TIMELINES)).flatmap(
    lambda kind: TIMELINES[kind].map(lambda states: (kind, states))
)


def follows(states: list[str], order: list[str]) -> bool:
    """Whether the states are a part of the order, taken from left to right."""
    rest = iter(order)
    return all(state in rest for state in states)


@given(any_kind, instants)
@settings(max_examples=400)
def test_at_any_instant_there_is_exactly_one_state(one: tuple[str, Timeline], now: datetime) -> None:
    kind, states = one
    held = [
        state
        for (since, state), (until, _) in pairwise((*states.marks, (None, "")))
        if (since is None or since <= now) and (until is None or now < until)
    ]
    assert held == [states.at(now)]
    assert states.at(now) in ORDER[kind]


@given(any_kind)
@settings(max_examples=400)
def test_states_follow_one_another_in_the_right_order(one: tuple[str, Timeline]) -> None:
    kind, states = one
    assert follows(states.states(), ORDER[kind]), states.states()


@given(any_kind)
@settings(max_examples=200)
def test_marks_are_sorted_start_with_none_and_never_repeat_a_state(one: tuple[str, Timeline]) -> None:
    instants_of = [instant for instant, _ in one[1].marks]
    later = [instant for instant in instants_of if instant is not None]
    assert instants_of[0] is None
    assert len(later) == len(instants_of) - 1
    assert later == sorted(set(later))
    assert all(before != after for before, after in pairwise(one[1].states()))


@given(any_kind)
def test_what_the_page_carries_reads_back_as_the_same_timeline(one: tuple[str, Timeline]) -> None:
    marks = json.loads(json.dumps(one[1].to_json()))
    read = tuple((datetime.fromisoformat(since) if since else None, state) for since, state in marks)
    assert read == one[1].marks
    assert all(since is None or since.endswith("+07:00") for since, _ in marks)


@given(maybe_partial, maybe_partial, days, maybe, instants)
def test_cancelled_wins_over_everything_from_its_day_on(
    start: PartialDate | None, end: PartialDate | None, cancelled: date, postponed: date | None, now: datetime
) -> None:
    states = timeline.event(start=start, end=end, cancelled=cancelled, postponed=postponed)
    assert (states.at(now) == "cancelled") == (now >= midnight(cancelled))


@given(maybe_partial, maybe_partial, days, instants)
def test_postponed_wins_from_its_day_on_when_nobody_cancels(
    start: PartialDate | None, end: PartialDate | None, postponed: date, now: datetime
) -> None:
    states = timeline.event(start=start, end=end, postponed=postponed)
    assert (states.at(now) == "postponed") == (now >= midnight(postponed))


@given(partials.filter(lambda one: not one.has_day), maybe_partial, maybe, maybe)
def test_a_month_or_a_year_never_pretends_a_day(
    start: PartialDate, end: PartialDate | None, cancelled: date | None, postponed: date | None
) -> None:
    states = timeline.event(start=start, end=end, cancelled=cancelled, postponed=postponed).states()
    assert not {"upcoming", "ongoing"} & set(states)


@given(partials, instants)
def test_an_event_is_on_all_through_its_first_day_and_past_afterwards(
    start: PartialDate, now: datetime
) -> None:
    states = timeline.event(start=start)
    tomorrow = midnight(start.day) + timedelta(days=1)
    if start.has_day:
        expected = "upcoming" if now < start.first else "ongoing" if now < tomorrow else "past"
    else:
        expected = "undated" if now < start.after else "past"
    assert states.at(now) == expected


@given(policies, maybe, maybe, instants)
def test_a_rule_never_applies_when_its_text_is_ended(
    basis: Timeline, valid_from: date | None, valid_until: date | None, now: datetime
) -> None:
    states = timeline.rule(valid_from=valid_from, valid_until=valid_until, basis=basis)
    if basis.at(now) == "ended":
        assert states.at(now) != "applies"
    if valid_until is not None and now >= midnight(valid_until) + timedelta(days=1):
        assert states.at(now) == "ended"
