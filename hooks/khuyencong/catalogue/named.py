"""Records that name an organisation by its name only, for each organisation; found once for all pages."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from khuyencong.catalogue.catalogue import Catalogue


def named_organisations(catalogue: Catalogue) -> Mapping[tuple[str, str], Sequence[str]]:
    """Return ids of texts it issued and events it organised, by (organisation, collection)."""
    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)

    def note(names: Iterable[str], collection: str, record_id: str) -> None:
        for name in names:
            if organisation := catalogue.organisations_by_name.get(name.lower()):
                found[organisation, collection][record_id] = None

    for policy in catalogue.policies.values():
        note(policy.issuer, "policies", policy.id)
    for event in catalogue.events.values():
        note(event.organisers, "events", event.id)
    return {key: tuple(ids) for key, ids in found.items()}
