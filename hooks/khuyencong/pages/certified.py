"""What search engines read of a product: schema.org's Product with its Certifications.

Only what is known is told, and nothing that depends on the day: a certificate says when it ends, not
whether it has ended. Who issued it is known where the register holds the decision.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.display.certificates import CERTIFIED, level_words
from khuyencong.display.pictures import photos_of

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue, CertificateFacts
    from khuyencong.model.products import Product


def product_json_ld(catalogue: Catalogue, record: Product) -> dict[str, object]:
    """Return a schema.org Product; its Certifications stand in the order of the page."""
    group = next(one.name for one in catalogue.site.product_groups if one.id == record.group)
    maker = catalogue.producers[record.producer].name if record.producer else None
    data: dict[str, object | None] = {
        "@context": "https://schema.org",
        "@type": "Product",
        "name": record.name,
        "description": record.description,
        "category": group,
        "url": catalogue.site.url + catalogue.path("products", record.id),
        "image": [
            f"{catalogue.site.url}{one.name}-{one.widths[-1]}.jpg" for one in photos_of(catalogue, record)
        ],
        "manufacturer": {"@type": "Organization", "name": maker} if maker else None,
        "hasCertification": [
            _certification(catalogue, one) for one in catalogue.product_facts[record.id].certificates
        ],
    }
    return {name: value for name, value in data.items() if value}


def _certification(catalogue: Catalogue, facts: CertificateFacts) -> dict[str, object]:
    one = facts.certification
    given = one.decided.isoformat() if one.decided else str(one.year) if one.year else None
    data: dict[str, object | None] = {
        "@type": "Certification",
        "name": f"{CERTIFIED[0].upper()}{CERTIFIED[1:]} {level_words(one)}",
        "certificationIdentification": one.number,
        "issuedBy": _issuers(catalogue, one.decision),
        "datePublished": given,
        "validFrom": one.decided.isoformat() if one.decided else None,
        "expires": facts.until.isoformat() if facts.until and not one.revoked else None,
        "certificationStatus": "https://schema.org/CertificationInactive" if one.revoked else None,
    }
    return {name: value for name, value in data.items() if value}


def _issuers(catalogue: Catalogue, decision: str | None) -> list[dict[str, str]]:
    """Return who signed the decision, where its number is one text of the register."""
    found = catalogue.registry.numbers.get((decision or "").lower(), [])
    names = catalogue.policies[found[0]].issuer if len(found) == 1 else []
    return [{"@type": "Organization", "name": name} for name in names]
