"""Pages: one view a record, poured into the shell of its collection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from khuyencong.display.citing import Citations
from khuyencong.display.frame import frame
from khuyencong.display.glossing import Glosser
from khuyencong.display.qr import qr_html
from khuyencong.display.render import ROOT, json_ld_html, record_html
from khuyencong.output import Output
from khuyencong.pages import (
    events,
    law,
    organisations,
    places,
    procedures,
    producers,
    products,
    programme,
    rounds,
    support,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from khuyencong.catalogue import Catalogue
    from khuyencong.display.view import View
    from khuyencong.shells import Shell

VIEWS: dict[str, Callable[[Catalogue, Any], View]] = {
    "policies": law.policy,
    "measures": support.measure,
    "eligibility": law.eligibility,
    "procedures": procedures.procedure,
    "products": products.product,
    "producers": producers.producer,
    "rounds": rounds.vote,
    "events": events.event,
    "venues": events.venue,
    "places": places.place,
    "organisations": organisations.organisation,
    "targets": programme.target,
    "stories": programme.story,
}
"""By collection: what a record's page says."""


def pages(
    catalogue: Catalogue, shells: Mapping[str, Shell], collection: str, ids: Iterable[str]
) -> Iterator[Output]:
    """Yield the pages of some records of a collection."""
    view_of, shell = VIEWS[collection], shells[collection]
    glosser = Glosser(catalogue.registry.glossary)
    for record_id in ids:
        view = view_of(catalogue, catalogue.records(collection)[record_id])
        path = catalogue.path(collection, record_id)
        values = frame(catalogue, path, view.title, view.description, ROOT)
        values["body"] = glosser.body(Citations(catalogue).cited(record_html(view), ROOT, path))
        values["head"] = json_ld_html(view.json_ld) if view.json_ld else ""
        if "qr" in shell.names:
            values["qr"] = qr_html(catalogue.site.url + path)
        yield Output.of_text(f"{path}index.html", shell.pour(values))
