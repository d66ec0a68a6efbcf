"""One feed as Atom (RFC 4287) and as JSON Feed (https://www.jsonfeed.org/version/1.1/).

Every instant is given, so that nothing asks a clock: a feed's `updated` is the newest review in the data.
Entries carry text only (`type="text"`, `content_text`): nothing in a record can become markup.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from feedgen.feed import FeedGenerator  # type: ignore[import-untyped]

from khuyencong.timeline import midnight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khuyencong.catalogue import Catalogue
    from khuyencong.feeds.entries import Entry

LANGUAGE = "vi"


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed before it has entries and a format. Its addresses count from the root of the site."""

    path: str
    """The file, without `.xml` or `.json`."""
    name: str
    page: str
    """The page that shows the same records."""


def as_atom(catalogue: Catalogue, feed: Feed, entries: Sequence[Entry]) -> bytes:
    """Return the feed as Atom. Ids are addresses: they never change (RFC 4287, section 4.2.6)."""
    site = catalogue.site
    generator = FeedGenerator()
    generator.id(site.url + f"{feed.path}.xml")
    generator.title(_title(catalogue, feed))
    generator.subtitle(site.publisher.statement)
    generator.updated(midnight(catalogue.as_of))
    generator.author(name=site.publisher.name)
    generator.rights(f"{site.licence.name}: {site.licence.url}")
    generator.language(LANGUAGE)
    generator.generator("khuyencong")
    generator.link(href=site.url + f"{feed.path}.xml", rel="self", type="application/atom+xml")
    generator.link(href=site.url + feed.page, rel="alternate", type="text/html")
    for one in entries:
        entry = generator.add_entry(order="append")
        entry.id(site.url + one.path)
        entry.title(one.title)
        entry.link(href=site.url + one.path, rel="alternate", type="text/html")
        entry.published(one.published)
        entry.updated(one.updated)
        entry.summary(" ".join(one.lines), type="text")
    xml: bytes = generator.atom_str(pretty=True)
    return xml


def as_json(catalogue: Catalogue, feed: Feed, entries: Sequence[Entry]) -> str:
    """Return the feed as JSON Feed; the lines of an entry stay lines."""
    site = catalogue.site
    items: list[dict[str, Any]] = [
        {
            "id": site.url + one.path,
            "url": site.url + one.path,
            "title": one.title,
            "content_text": "\n".join(one.lines),
            "date_published": one.published.isoformat(),
            "date_modified": one.updated.isoformat(),
        }
        for one in entries
    ]
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(catalogue, feed),
        "home_page_url": site.url + feed.page,
        "feed_url": site.url + f"{feed.path}.json",
        "description": site.publisher.statement,
        "language": LANGUAGE,
        "authors": [{"name": site.publisher.name}],
        "items": items,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _title(catalogue: Catalogue, feed: Feed) -> str:
    return f"{feed.name} – {catalogue.site.short_title}"
