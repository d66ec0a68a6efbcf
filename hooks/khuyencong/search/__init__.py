"""The search index: files any web server can serve, from which a browser answers by itself.

Layout, under `tim-kiem/chi-muc/`; every name but the manifest's carries a hash of its content:

    muc-luc.bin      manifest: lexicon, borders and names of the files a first answer needs
    d-<hash>.bin     directory: those of all others, and what results can be narrowed by
    t-<hash>.bin     title tier: terms of titles, numbers, producers, places, organisers, aliases
    b-<hash>.bin     body tier: terms of texts, asked only when the title tier has no answer
    r/…-<hash>.bin   records: what a result shows, 24 a file;  x/…-<hash>.bin: their texts, 96 a file
    f-<hash>.bin     facets: which documents have a value;  s-<hash>.bin: their timelines

The reader is `theme/assets/search/`; `shards` tells the bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.search.document import Prose
from khuyencong.search.documents import documents
from khuyencong.search.index import index

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khuyencong.catalogue import Catalogue
    from khuyencong.output import Output

__all__ = ["Prose", "search"]


def search(catalogue: Catalogue, prose: Iterable[Prose]) -> Iterator[Output]:
    """Yield the files of the index, of every record and the prose pages handed in."""
    places = {place.id: place.name for place in catalogue.places.values()}
    yield from index(documents(catalogue, prose), catalogue.registry.glossary, places)
