"""When a record is in which state, to the minute."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from khuyencong import timeline
from khuyencong.timeline import PartialDate, Timeline, midnight

MINUTE = timedelta(minutes=1)


def at(text: str) -> datetime:
    """Return an instant in Vietnam: `2026-12-03` or `2026-12-03 08:30`."""
    return datetime.fromisoformat(f"{text}+07:00" if ":" in text else f"{text}T00:00+07:00")


def partial(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def passes(states: Timeline, instant: str, before: str, after: str) -> None:
    """Assert that the state changes at this very instant, and not a minute before."""
    assert states.at(at(instant) - MINUTE) == before
    assert states.at(at(instant)) == after


def test_a_text_is_in_force_from_its_first_day_in_vietnam() -> None:
    states = timeline.policy(effective=date(2012, 7, 20))
    passes(states, "2012-07-20", "not-yet", "in-force")
    assert states.at(datetime(2012, 7, 19, 17, 0, tzinfo=UTC)) == "in-force"
    assert states.at(datetime(2012, 7, 19, 16, 59, tzinfo=UTC)) == "not-yet"
    assert states.at(datetime(2012, 7, 20, 6, 59, tzinfo=timezone(timedelta(hours=14)))) == "not-yet"


def test_a_text_is_amended_then_ended_and_no_later_mark_revives_it() -> None:
    states = timeline.policy(
        effective=date(2014, 1, 1),
        amended=[date(2020, 5, 1), date(2016, 3, 1), date(2025, 1, 1)],
        ended=[date(2022, 6, 1), date(2024, 1, 1)],
    )
    passes(states, "2016-03-01", "in-force", "amended")
    passes(states, "2022-06-01", "amended", "ended")
    assert states.states() == ["not-yet", "in-force", "amended", "ended"]
    assert states.at(at("2099-01-01")) == "ended"


def test_a_text_whose_first_day_nobody_knows_is_unknown_until_it_was_seen_in_force() -> None:
    states = timeline.policy(effective=None, in_force_seen=date(2025, 1, 15))
    passes(states, "2025-01-15", "unknown", "in-force")


def test_an_amendment_before_the_first_day_of_a_text_waits_for_that_day() -> None:
    states = timeline.policy(effective=date(2020, 1, 1), amended=[date(2019, 1, 1)])
    passes(states, "2020-01-01", "not-yet", "amended")


def test_a_text_of_which_nobody_speaks_any_more_becomes_unknown() -> None:
    states = timeline.policy(effective=date(2019, 9, 1), unclear=date(2025, 7, 1), amended=[date(2026, 1, 1)])
    passes(states, "2025-07-01", "in-force", "unknown")
    assert states.at(at("2026-06-01")) == "unknown"


@pytest.mark.parametrize(
    ("start", "end", "begins", "over"),
    [
        ("2026-12-03", None, "2026-12-03", "2026-12-04"),
        ("2026-12-03", "2026-12-06", "2026-12-03", "2026-12-07"),
        ("2026-12-03 08:30", None, "2026-12-03 08:30", "2026-12-04"),
        ("2026-10-20 13:30", "2026-10-20 16:45", "2026-10-20 13:30", "2026-10-20 16:46"),
    ],
)
def test_an_event_is_on_from_its_first_to_the_end_of_its_last_moment(
    start: str, end: str | None, begins: str, over: str
) -> None:
    states = timeline.event(start=partial(start), end=partial(end))
    passes(states, begins, "upcoming", "ongoing")
    passes(states, over, "ongoing", "past")


@pytest.mark.parametrize(
    ("start", "end", "over"),
    [("2026-12", None, "2027-01-01"), ("2027", None, "2028-01-01"), ("2026-11", "2027-01", "2027-02-01")],
)
def test_an_event_without_a_day_is_never_said_to_be_coming(start: str, end: str | None, over: str) -> None:
    states = timeline.event(start=partial(start), end=partial(end))
    passes(states, over, "undated", "past")
    assert states.states() == ["undated", "past"]


def test_an_event_without_any_date_stays_undated() -> None:
    assert timeline.event(start=None).to_json() == [(None, "undated")]


@pytest.mark.parametrize("start", ["2026-12-03", "2026-12", "2026", None])
def test_a_cancelled_event_stays_cancelled_for_ever(start: str | None) -> None:
    states = timeline.event(start=partial(start), cancelled=date(2026, 10, 30))
    assert states.at(at("2026-10-30") - MINUTE) in {"upcoming", "undated"}
    assert {states.at(at(day)) for day in ("2026-10-30", "2026-12-03", "2030-01-01")} == {"cancelled"}


def test_a_postponed_event_may_still_be_cancelled_but_not_the_other_way_round() -> None:
    start = partial("2026-12-03")
    later = timeline.event(start=start, postponed=date(2026, 11, 1), cancelled=date(2026, 11, 9))
    passes(later, "2026-11-01", "upcoming", "postponed")
    passes(later, "2026-11-09", "postponed", "cancelled")
    earlier = timeline.event(start=start, postponed=date(2026, 11, 9), cancelled=date(2026, 11, 1))
    assert earlier.states() == ["upcoming", "cancelled"]


def test_registration_is_open_from_its_first_day_to_the_end_of_its_last() -> None:
    states = timeline.registration(opens=partial("2026-11-01"), closes=partial("2026-11-20"))
    passes(states, "2026-11-01", "not-yet", "open")
    passes(states, "2026-11-21", "open", "closed")


def test_nobody_registers_for_an_event_that_is_over() -> None:
    states = timeline.registration(
        opens=partial("2026-11-01"), closes=partial("2026-11-20"), over=at("2026-11-05")
    )
    passes(states, "2026-11-05", "open", "closed")
    assert timeline.registration(
        opens=partial("2026-11-10"), closes=None, over=at("2026-11-05")
    ).states() == [
        "not-yet",
        "closed",
    ]


def test_a_closing_date_alone_does_not_say_that_registration_is_open() -> None:
    states = timeline.registration(opens=None, closes=partial("2026-11-20"))
    passes(states, "2026-11-21", "unknown", "closed")
    vague = timeline.registration(opens=partial("2026-11"), closes=partial("2026-12"))
    assert vague.states() == ["unknown"]


def test_a_certificate_is_valid_to_the_end_of_its_last_day_unless_revoked() -> None:
    states = timeline.certificate(since=date(2018, 9, 1), until=date(2021, 12, 31))
    passes(states, "2018-09-01", "unknown", "valid")
    passes(states, "2022-01-01", "valid", "expired")
    revoked = timeline.certificate(since=date(2018, 9, 1), until=date(2021, 12, 31), revoked=date(2020, 2, 1))
    passes(revoked, "2020-02-01", "valid", "revoked")
    assert revoked.at(at("2022-06-01")) == "revoked"


def test_a_certificate_without_a_last_day_claims_nothing() -> None:
    assert timeline.certificate(since=date(2018, 9, 1), until=None).states() == ["unknown"]


def test_a_rule_applies_between_its_days_and_not_longer_than_its_text() -> None:
    states = timeline.rule(valid_from=date(2014, 4, 8), valid_until=date(2018, 5, 10))
    passes(states, "2014-04-08", "not-yet", "applies")
    passes(states, "2018-05-11", "applies", "ended")
    basis = timeline.policy(effective=date(2012, 1, 1), ended=[date(2016, 1, 1)])
    passes(timeline.rule(valid_from=date(2014, 4, 8), basis=basis), "2016-01-01", "applies", "ended")
    doubt = timeline.policy(effective=date(2012, 1, 1), unclear=date(2025, 7, 1))
    passes(timeline.rule(valid_from=date(2014, 4, 8), basis=doubt), "2025-07-01", "applies", "unknown")


def test_of_two_marks_at_one_instant_the_last_given_holds() -> None:
    states = Timeline.of("a", [(midnight(date(2026, 1, 1)), "b"), (midnight(date(2026, 1, 1)), "c")])
    assert states.states() == ["a", "c"]
    assert states.since("c") == at("2026-01-01")
    assert states.since("b") is None


def test_the_mark_in_the_page_names_the_zone() -> None:
    states = timeline.event(start=partial("2026-12-03 08:30"))
    assert states.to_json() == [
        (None, "upcoming"),
        ("2026-12-03T08:30:00+07:00", "ongoing"),
        ("2026-12-04T00:00:00+07:00", "past"),
    ]
