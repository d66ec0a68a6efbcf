"""Addresses are for ever: a page where a record used to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from khuyencong.display.frame import frame
from khuyencong.display.links import record_title
from khuyencong.display.render import ROOT, macro_html
from khuyencong.model import COLLECTIONS
from khuyencong.output import Output
from khuyencong.vietnamese import day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khuyencong.catalogue import Catalogue
    from khuyencong.shells import Shell


def redirects(catalogue: Catalogue, shell: Shell) -> Iterator[Output]:
    """Yield a page for every alias (leading to the record) and for every record that is gone."""
    for collection, kind in COLLECTIONS.items():
        for record in catalogue.records(collection).values():
            for alias in record.aliases:
                title = record_title(record)
                values = frame(catalogue, catalogue.path(collection, record.id), title, title, ROOT)
                target = f"../{record.id}/"
                values["head"] = Markup('<meta http-equiv="refresh" content="0; url={}">').format(target)
                values["body"] = macro_html("blocks.html", "moved", title, target)
                yield Output.of_text(f"{kind.path}/{alias}/index.html", shell.pour(values))
    for one in catalogue.registry.gone:
        kind = COLLECTIONS[one.collection]
        title = "Trang này không còn được đăng"
        values = frame(catalogue, f"{kind.path}/{one.id}/", title, title, ROOT)
        values["head"] = Markup('<meta name="robots" content="noindex">')
        values["body"] = macro_html("blocks.html", "gone", title, one.reason, day(one.on), "../")
        yield Output.of_text(f"{kind.path}/{one.id}/index.html", shell.pour(values))
