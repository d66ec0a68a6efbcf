"""Which texts set the rates of today: where to look for one that nobody has found yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue


def texts_with_rates(catalogue: Catalogue) -> list[str]:
    """Return the ids of the texts that set the rates of the money in use, as far as they are known."""
    in_use = {scheme.id for scheme in catalogue.site.schemes if scheme.kind == "current"}
    found = {
        catalogue.registry.resolve("policies", one.ceiling.document)
        for facts in catalogue.measure_facts.values()
        for one in facts.ceilings
        if one.standing == "current" and one.ceiling.scheme in in_use
    }
    return sorted(found)
