"""What cannot be, given when texts have force: rules before or after their text, acts upon ended texts.

Each message names the day that decides, and shows a line that would be right.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from khuyencong.check.dates import first_of, said
from khuyencong.model.policy import Policy, last_year
from khuyencong.model.procedure import Procedure
from khuyencong.model.support import Eligibility, Measure
from khuyencong.vietnamese import day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khuyencong.check.draft import Draft, Found
    from khuyencong.model import Record
    from khuyencong.source import Loc

Told = tuple["Loc", str]


def out_of_force(draft: Draft) -> Iterator[Found]:
    """Yield every act upon a text that had ended, every rule that applies when its text does not."""
    texts = _Texts(draft)
    for collection in ("policies", "measures", "eligibility", "procedures"):
        for record_id, record in draft.records[collection].items():
            for loc, message in _of_record(texts, record):
                yield (collection, record_id), loc, message


class _Texts:
    """When each text begins and ends, as far as days are known."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._replaced: dict[str, tuple[date, str]] = {}
        for policy in draft.records["policies"].values():
            assert isinstance(policy, Policy)
            for related in policy.replaces:
                target = draft.policy(related.document)
                if target and policy.effective:
                    since = (policy.effective, policy.id)
                    self._replaced[target] = max(self._replaced.get(target, since), since)

    def get(self, reference: str | None) -> Policy | None:
        found = self.draft.policy(reference)
        policy = self.draft.records["policies"].get(found) if found else None
        return policy if isinstance(policy, Policy) else None

    def ended(self, policy: Policy) -> tuple[date, str, str] | None:
        """The first day without force, why, and the text that took its place (itself where none did)."""
        ends: list[tuple[date, str, str]] = []
        if policy.ends:
            ends.append((policy.ends + timedelta(days=1), "theo ends của nó", policy.id))
        if found := self._replaced.get(policy.id):
            ends.append((found[0], f"bị {found[1]} thay thế", found[1]))
        return min(ends, default=None)


def _of_record(texts: _Texts, record: Record) -> Iterator[Told]:
    match record:
        case Policy():
            yield from _of_text(texts, record)
        case Measure():
            for at, one in enumerate(record.ceilings):
                yield from _within(texts, one.document, one.valid_from, one.valid_until, ("ceilings", at))
            yield from _of_rule(texts, record)
        case Procedure():
            for at, rule in enumerate(record.certificate_rules):
                yield from _within(texts, rule.document, rule.valid_from, None, ("certificate_rules", at))
            yield from _of_rule(texts, record)
        case Eligibility():
            yield from _of_rule(texts, record)


def _of_text(texts: _Texts, policy: Policy) -> Iterator[Told]:
    begins = _made(policy)
    for at, related in enumerate(policy.amends):
        target = texts.get(related.document)
        ended = texts.ended(target) if target else None
        if target and begins and ended and ended[0] < begins:
            dated = f"văn bản này có từ {day(begins)}, mà {target.id} đã hết hiệu lực từ {day(ended[0])}"
            right = f"ghi văn bản đã thay nó. Ví dụ đúng: - {ended[2]}"
            yield ("amends", at), f"{dated} ({ended[1]}) nên không sửa được nữa. Xoá dòng này, hoặc {right}"
    for at, related in enumerate(policy.amended_by):
        if (target := texts.get(related.document)) is not None:
            right = f"trong data/policies/{target.id}.yaml: amends: ⏎   - {policy.id}"
            yield (
                ("amended_by", at),
                f"{target.id} có trong sổ: xoá dòng này và ghi ở bên đó. Ví dụ đúng, {right}",
            )
    last = last_year(policy.period)
    if last and begins and begins.year > last:
        right = f"period: {begins.year}-{begins.year + 4}"
        yield ("period",), f"giai đoạn hết năm {last}, trước {day(begins)}. Ví dụ đúng: {right}"
    yield from _seen(policy)


def _made(policy: Policy) -> date | None:
    """The day from which a text can do anything: a rule may be said to apply before its text has force."""
    return policy.issued.day if policy.issued and policy.issued.has_day else policy.effective


def _seen(policy: Policy) -> Iterator[Told]:
    """A source tells of a text after it was issued, and was read before the record was reviewed."""
    as_of = policy.status_seen.as_of if policy.status_seen else None
    issued = first_of(policy.issued)
    right = f"Ví dụ đúng: as_of: {policy.reviewed.isoformat()}"
    if as_of and as_of > policy.reviewed:
        yield ("status_seen", "as_of"), f"{day(as_of)} sau ngày xem lại ({day(policy.reviewed)}). {right}"
    elif as_of and policy.issued and issued and as_of < issued.date():
        yield ("status_seen", "as_of"), f"{day(as_of)} trước ngày ban hành ({said(policy.issued)}). {right}"


def _of_rule(texts: _Texts, rule: Measure | Eligibility | Procedure) -> Iterator[Told]:
    """A rule rests on several texts; it is wrong only when it applies before the first of them."""
    found = [texts.get(one.document) for one in rule.basis]
    days = [_made(one) if one else None for one in found]
    known = [one for one in days if one]
    if not known or len(known) < len(days):
        return
    first = min(known)
    for field, value in (("valid_from", rule.valid_from), ("valid_until", rule.valid_until)):
        if value and value < first:
            yield (field,), _too_early(field, value, first, "văn bản đầu tiên ở basis")
            return


def _within(texts: _Texts, document: str, since: date | None, until: date | None, loc: Loc) -> Iterator[Told]:
    policy = texts.get(document)
    if policy is None:
        return
    made = _made(policy)
    for field, value in (("valid_from", since), ("valid_until", until)):
        if value and made and value < made:
            yield (*loc, field), _too_early(field, value, made, policy.id)
            return
    ended = texts.ended(policy)
    if since and ended and ended[0] <= since:
        right = (ended[0] - timedelta(days=1)).isoformat()
        yield (
            (*loc, "valid_from"),
            (
                f"{day(since)} là khi {policy.id} đã hết hiệu lực (từ {day(ended[0])}, {ended[1]}). "
                f"Ghi document là văn bản khác, hoặc ngày sớm hơn. Ví dụ đúng: valid_from: {right}"
            ),
        )


def _too_early(field: str, value: date, first: date, whose: str) -> str:
    return f"{day(value)} là trước khi có {whose} ({day(first)}). Ví dụ đúng: {field}: {first.isoformat()}"
