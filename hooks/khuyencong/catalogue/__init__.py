"""The registry with everything that follows from it, computed once, before any output."""

from khuyencong.catalogue.catalogue import Catalogue, build
from khuyencong.catalogue.derived import (
    CeilingFacts,
    CertificateFacts,
    EventFacts,
    MeasureFacts,
    Mention,
    PolicyFacts,
    ProductFacts,
    RelatedPolicy,
)
from khuyencong.catalogue.facets import Value, Way

__all__ = [
    "Catalogue",
    "CeilingFacts",
    "CertificateFacts",
    "EventFacts",
    "MeasureFacts",
    "Mention",
    "PolicyFacts",
    "ProductFacts",
    "RelatedPolicy",
    "Value",
    "Way",
    "build",
]
