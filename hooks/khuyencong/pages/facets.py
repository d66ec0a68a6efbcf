"""Pages for one value of a facet of the events: a kind, a place, a month."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from khuyencong.catalogue.facets import Value, kinds, months, places
from khuyencong.display.frame import frame
from khuyencong.display.links import webcal
from khuyencong.display.lists import groups_of
from khuyencong.display.render import macro_html, template_html
from khuyencong.output import Output
from khuyencong.pages.month import Sheet, sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khuyencong.catalogue import Catalogue
    from khuyencong.shells import Shell

ROOT = "../../../"
"""From `su-kien/<facet>/<value>/` to the root of the site."""


def event_facets(catalogue: Catalogue, shell: Shell) -> Iterator[Output]:
    """Yield a page for each kind, each place and each month of the events."""
    for value in (*kinds(catalogue), *places(catalogue)):
        title = f"Sự kiện: {value.name}"
        yield _page(catalogue, shell, value, title, None)
    months_ = list(months(catalogue))
    for at, value in enumerate(months_):
        drawn = sheet(
            catalogue,
            _first_day(value),
            value.ids,
            before=months_[at - 1].value if at else None,
            after=months_[at + 1].value if at + 1 < len(months_) else None,
        )
        yield _page(catalogue, shell, value, f"Lịch {value.name}", drawn)


def _first_day(value: Value) -> date:
    return date.fromisoformat(f"{value.value}-01")


def _page(catalogue: Catalogue, shell: Shell, value: Value, title: str, drawn: Sheet | None) -> Output:
    description = f"{title}: {len(value.ids)} sự kiện, có ngày, nơi, cách đăng ký và nguồn."
    values = frame(catalogue, value.path, title, description, ROOT)
    values["head"] = macro_html("blocks.html", "alternates", value, title, ROOT)
    values["body"] = template_html(
        "event_facet.html",
        follow="" if drawn else webcal(catalogue, f"lich/{value.facet}/{value.value}.ics"),
        title=title,
        sheet=drawn,
        count=len(value.ids),
        groups=groups_of(catalogue, "events", [catalogue.events[one] for one in value.ids]),
        root=ROOT,
    )
    return Output.of_text(f"{value.path}index.html", shell.pour(values))
