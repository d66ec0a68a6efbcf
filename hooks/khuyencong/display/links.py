"""What records are called, and links to them that carry their state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from khuyencong.display.states import states_of
from khuyencong.display.view import Link, Outward
from khuyencong.model import COLLECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khuyencong.catalogue import Catalogue, RelatedPolicy
    from khuyencong.display.view import Inline
    from khuyencong.model import Record
    from khuyencong.model.policy import Policy
    from khuyencong.model.record import Basis, Location

LONGEST_TITLE = 140


def title(record: Any) -> str:
    """Return what a record is called in lists and links."""
    for name in ("name", "title", "indicator"):
        if value := getattr(record, name, None):
            return str(value)
    return str(record.subject)


def policy_title(policy: Policy) -> str:
    """Return `Nghị định 45/2012/NĐ-CP về khuyến công`: kind, number, name."""
    name = policy.title or policy.subject or ""
    head = f"{policy.kind} {policy.number}" if policy.number else policy.kind
    if not policy.number and name.lower().startswith(policy.kind.lower()):
        return name
    return f"{head}: {name}"


def short_policy(policy: Policy) -> str:
    """Return `Nghị định 45/2012/NĐ-CP`, or the name of a text that has no number."""
    return f"{policy.kind} {policy.number}" if policy.number else (policy.title or policy.subject or "")


def link(
    catalogue: Catalogue,
    collection: str,
    reference: str,
    *,
    after: str = "",
    text: str = "",
    before: str = "",
) -> Link:
    """Return a link to a record, with its state where it has one."""
    record = catalogue.get(collection, reference)
    shown = text or (short_policy(record) if collection == "policies" else title(record))  # type: ignore[arg-type]
    states = states_of(catalogue, record)
    with_state = states[0] if states and collection in {"policies", "events"} else None
    return Link(shown, catalogue.path(collection, reference), with_state, after, before)


def basis_links(catalogue: Catalogue, basis: Iterable[Basis]) -> list[Link]:
    """Return links to the texts a rule rests on, with the article."""
    return [
        link(catalogue, "policies", one.document, after=f", {one.article}" if one.article else "")
        for one in basis
    ]


def related_links(catalogue: Catalogue, related: Iterable[RelatedPolicy]) -> list[Inline]:
    """Return links to related texts; a text that is not in the register is named only."""
    return [
        link(catalogue, "policies", one.id) if one.id else f"{one.number} (chưa có trong sổ này)"
        for one in related
    ]


def links(catalogue: Catalogue, collection: str, ids: Iterable[str]) -> list[Link]:
    """Return links to several records."""
    return [link(catalogue, collection, one) for one in ids]


def organisation(catalogue: Catalogue, name: str) -> Inline:
    """Return a link to an organisation when the register knows that name, else the name."""
    found = catalogue.organisations_by_name.get(name.lower())
    return link(catalogue, "organisations", found, text=name) if found else name


def then(location: Location | None) -> str:
    """Return a place by the names of its time: `phường A, thị xã B, tỉnh C`."""
    if location is None:
        return ""
    return ", ".join(part for part in (location.commune, location.district, location.province) if part)


def now(catalogue: Catalogue, location: Location | None) -> list[Inline]:
    """Return a place by the names of today, linked to its unit where that is known."""
    if location is None:
        return []
    text = ", ".join(part for part in (location.commune_now, location.province_now) if part)
    if not location.place:
        return [text] if text else []
    return [link(catalogue, "places", location.place, text=text)]


def website(text: str) -> Inline:
    """Return an outward link for a bare host name or an address."""
    return Outward(text, text if text.startswith("http") else f"http://{text}")


def describe(text: str) -> str:
    """Return the first words of a text, for the description of a page."""
    if len(text) <= LONGEST_TITLE + 20:
        return text
    return text[:LONGEST_TITLE].rsplit(" ", 1)[0] + "…"


def record_title(record: Record) -> str:
    """Return the full title of any record, a policy with its kind and number."""
    return policy_title(record) if type(record).__name__ == "Policy" else title(record)  # type: ignore[arg-type]


def facet(collection: str, name: str, value: str) -> str:
    """Return the address of the page for one value of a facet: `san-pham/nhom/<group>/`."""
    return f"{COLLECTIONS[collection].path}/{name}/{value}/"


def webcal(catalogue: Catalogue, path: str) -> str:
    """Return the address by which calendar programs subscribe."""
    parts = urlsplit(catalogue.site.url)
    return f"webcal://{parts.netloc}{parts.path}{path}"
