"""States and marks: what stands beside a title to say how far it can be relied on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.display.view import Mark, State
from khuyencong.model.events import Event
from khuyencong.model.policy import Policy
from khuyencong.model.products import Product
from khuyencong.vietnamese import day, span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from khuyencong.catalogue import Catalogue
    from khuyencong.model import Record
    from khuyencong.model.record import Confidence
    from khuyencong.model.site import Scheme
    from khuyencong.timeline import Timeline


def state(kind: str, timeline: Timeline, doubt: str = "") -> State:
    """Return a state with the words that hold at any time: since when it is what."""
    said = [
        words
        for (_, before), (since, name) in pairwise(timeline.marks)
        if since and (words := _dated(kind, timeline, since, (before, name)))
    ]
    dates = "; ".join(said) or labels.STATES[kind][timeline.marks[-1][1]].lower()
    return State(kind, timeline, dates, doubt)


def _dated(kind: str, timeline: Timeline, since: datetime, turn: tuple[str, str]) -> str:
    name = turn[1]
    if turn == ("not-yet", "unknown"):
        return "" if since in timeline.loose else labels.MADE.format(day=day(since.date()))
    if since in timeline.loose:
        return labels.BY_THEN.get(kind, {}).get(name, "")
    return labels.SINCE[kind].get(name, "").format(day=day(since.date()))


def states_of(catalogue: Catalogue, record: Record) -> list[State]:
    """Return the states a record shows wherever it stands: on its page, in lists, in links."""
    match record:
        case Policy():
            inferred = record.field_confidence.get("status_seen") == "inferred"
            facts = catalogue.policy_facts[record.id]
            return [state("policy", facts.timeline, "suy ra" if inferred else "")]
        case Event():
            on = catalogue.event_facts[record.id]
            dates = span(record.start, record.end) if record.start else "chưa công bố ngày"
            found = [State("event", on.timeline, dates)]
            if on.registration.states() != ["unknown"]:
                found.append(state("registration", on.registration))
            return found
        case Product():
            best = catalogue.product_facts[record.id].best
            return [state("certificate", best.timeline)] if best else []
    for collection in ("eligibility", "procedures"):
        if (timeline := catalogue.rule_timelines.get((collection, record.id))) is not None and (
            catalogue.records(collection).get(record.id) is record
        ):
            return [state("rule", timeline)]
    return []


def marks_of(record: Record) -> Iterator[Mark]:
    """Yield what a reader must know of a record before relying on it, in words."""
    if record.verify_before_publish:
        words = labels.UNVERIFIED_POLICY if isinstance(record, Policy) else labels.UNVERIFIED
        yield Mark("unverified", words)
    if record.historical:
        yield Mark("historical", labels.HISTORICAL)
    if record.comparator:
        yield Mark("comparator", labels.COMPARATOR)
    if (
        isinstance(record, Event)
        and record.band == "context"
        and record.programme_role in {None, "none-seen"}
    ):
        yield Mark("comparator", labels.CONTEXT)
    if (mark := evidence(record.confidence, _sources_of_all(record))) is not None:
        yield mark


def scheme_marks(scheme: Scheme) -> list[Mark]:
    """Return how far a source of money is of use today, unless it is the one in use."""
    if scheme.kind == "current":
        return []
    words = labels.SCHEME_KINDS[scheme.kind]
    kind = "comparator" if scheme.kind == "comparison" else "historical"
    return [Mark(kind, words[0].upper() + words[1:])]


def evidence(confidence: Confidence | None, sources: int) -> Mark | None:
    """Say how many sources carry a statement, unless two or more do."""
    if confidence == "inferred":
        return Mark("inferred", labels.INFERRED)
    if confidence == "single-source" or (confidence == "seen" and sources == 1):
        return Mark("weak", labels.ONE_SOURCE)
    return None


def _sources_of_all(record: Record) -> int:
    """How many sources carry the record as a whole, not only some field of it."""
    return sum(1 for source in record.sources if not source.fields)


def remark(record: Record, *fields: str) -> str:
    """Return how sure the fields of a row are, where that differs from the record as a whole."""
    said = [
        labels.CONFIDENCE[confidence]
        for field in fields
        if (confidence := record.field_confidence.get(field)) in labels.CONFIDENCE
    ]
    return "; ".join(dict.fromkeys(said))
