"""sitemap.xml and robots.txt, with the date each record was last reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from khuyencong.model import COLLECTIONS
from khuyencong.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khuyencong.catalogue import Catalogue

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(catalogue: Catalogue, prose: Iterable[str]) -> Iterator[Output]:
    """Yield both files. `prose` are the addresses of pages without a record, from the root of the site."""
    root = ET.Element("urlset", xmlns=NAMESPACE)
    for path in sorted(prose):
        _add(root, catalogue.site.url + path, None)
    for collection in COLLECTIONS:
        for record in catalogue.records(collection).values():
            _add(
                root, catalogue.site.url + catalogue.path(collection, record.id), record.reviewed.isoformat()
            )
    for ways in catalogue.ways.values():
        for path in (value.path for way in ways for value in way.values):
            _add(root, catalogue.site.url + path, None)
    ET.indent(root, "")
    xml = ET.tostring(root, encoding="unicode")
    yield Output.of_text("sitemap.xml", f'<?xml version="1.0" encoding="UTF-8"?>\n{xml}\n')
    yield Output.of_text(
        "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {catalogue.site.url}sitemap.xml\n"
    )


def _add(root: ET.Element, address: str, modified: str | None) -> None:
    url = ET.SubElement(root, "url")
    ET.SubElement(url, "loc").text = address
    if modified:
        ET.SubElement(url, "lastmod").text = modified
