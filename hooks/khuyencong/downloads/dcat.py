"""The catalogue of the open data in words of DCAT (W3C Data Catalog Vocabulary, version 3), as JSON-LD."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from khuyencong.model import COLLECTIONS
from khuyencong.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khuyencong.catalogue import Catalogue

FORMATS = (
    ("json", "application/json"),
    ("csv", "text/csv"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
)
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def dcat(catalogue: Catalogue) -> Iterator[Output]:
    """Yield `du-lieu/catalog.jsonld`: the catalogue, a dataset a collection, a distribution a format."""
    site = catalogue.site
    folder = f"{site.url}du-lieu/"
    publisher = {"@type": "foaf:Agent", "foaf:name": site.publisher.name}
    shared = {
        "dct:publisher": publisher,
        "dct:license": {"@id": site.licence.url},
        "dct:language": "vi",
        "dct:modified": {"@value": catalogue.as_of.isoformat(), "@type": "xsd:date"},
    }
    datasets = [
        {
            "@id": f"{folder}#{name}",
            "@type": "dcat:Dataset",
            "dct:title": {"@value": collection.many, "@language": "vi"},
            "dct:description": {
                "@value": f"{collection.many}: {len(catalogue.records(name))} bản ghi, mỗi bản ghi có nguồn.",
                "@language": "vi",
            },
            "dcat:landingPage": {"@id": f"{site.url}{collection.path}/"},
            "dct:conformsTo": {"@id": f"{folder}schema/{name}.json"},
            **shared,
            "dcat:distribution": [
                {
                    "@type": "dcat:Distribution",
                    "dcat:downloadURL": {"@id": f"{folder}{name}.{ending}"},
                    "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{media_type}"},
                    "dct:license": {"@id": site.licence.url},
                }
                for ending, media_type in FORMATS
            ],
        }
        for name, collection in COLLECTIONS.items()
    ]
    data = {
        "@context": CONTEXT,
        "@id": f"{folder}catalog.jsonld",
        "@type": "dcat:Catalog",
        "dct:title": {"@value": site.title, "@language": "vi"},
        "dct:description": {"@value": site.description, "@language": "vi"},
        "foaf:homepage": {"@id": site.url},
        **shared,
        "dcat:dataset": datasets,
    }
    yield Output.of_text("du-lieu/catalog.jsonld", json.dumps(data, ensure_ascii=False, indent=1) + "\n")
