"""A text of law in words of schema.org, for search engines; what only a clock can tell is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.display import links

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khuyencong.catalogue import Catalogue, RelatedPolicy
    from khuyencong.model.policy import Policy


def legislation(catalogue: Catalogue, policy: Policy) -> dict[str, object]:
    """Return a schema.org Legislation: what it is, who passed it, when, what it changes and repeals."""
    facts = catalogue.policy_facts[policy.id]
    data: dict[str, object | None] = {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "name": links.policy_title(policy),
        "url": catalogue.site.url + catalogue.path("policies", policy.id),
        "legislationIdentifier": policy.number,
        "legislationType": policy.kind,
        "legislationDate": policy.issued.text if policy.issued else None,
        "legislationDateOfApplicability": policy.effective.isoformat() if policy.effective else None,
        "legislationPassedBy": [{"@type": "Organization", "name": name} for name in policy.issuer],
        "legislationChanges": _texts(catalogue, facts.amends),
        "legislationRepeals": _texts(catalogue, facts.replaces),
        "legislationConsolidates": _texts(catalogue, facts.consolidates),
        "isBasedOn": _texts(catalogue, facts.based_on),
        "abstract": policy.summary,
        "inLanguage": "vi",
    }
    return {key: value for key, value in data.items() if value}


def _texts(catalogue: Catalogue, related: Iterable[RelatedPolicy]) -> list[dict[str, str]]:
    return [
        {
            "@type": "Legislation",
            "name": links.short_policy(catalogue.policies[one.id]),
            "url": catalogue.site.url + catalogue.path("policies", one.id),
        }
        if one.id
        else {"@type": "Legislation", "legislationIdentifier": one.number or ""}
        for one in related
    ]
