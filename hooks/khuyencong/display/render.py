"""Views to HTML: one Jinja environment, escaping everything, with the few filters pages need."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from khuyencong import labels
from khuyencong.display.view import Link, Outward, Phrase, State
from khuyencong.model.inspection import field_meaning, parts_of
from khuyencong.model.record import Source
from khuyencong.vietnamese import day, slug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from khuyencong.display.view import Card, View
    from khuyencong.model import Record
    from khuyencong.timeline import Timeline

ROOT = "../../"
"""From a record's page (two folders deep) to the root of the site."""


def record_html(view: View) -> str:
    """Return the body of a record's page."""
    return (
        _environment()
        .get_template("record.html")
        .render(
            view=view,
            root=ROOT,
            inner_sources=_inner_sources(view.record),
            seen_via=getattr(view.record, "seen_via", []),
            doubts=doubts(view.record),
        )
    )


def doubts(record: Record) -> list[str]:
    """Say of each field that is less sure than its record how unsure it is."""
    return [
        f"{field_meaning(type(record), name).lower()} – {labels.CONFIDENCE[confidence]}"
        for name, confidence in record.field_confidence.items()
        if confidence in labels.CONFIDENCE
    ]


def json_ld_html(data: dict[str, object]) -> str:
    """Return a JSON-LD script; no letter of the data can end it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for letter, escaped in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")):
        text = text.replace(letter, escaped)
    return f'<script type="application/ld+json">{text}</script>'


def template_html(name: str, **values: Any) -> Markup:
    """Return what a whole template gives."""
    return Markup(_environment().get_template(name).render(**values))  # noqa: S704 - rendered with escaping


def macro_html(template: str, macro: str, *values: Any) -> Markup:
    """Return what one macro of a template gives."""
    return Markup(getattr(_environment().get_template(template).module, macro)(*values))  # noqa: S704


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=False,
    )
    environment.filters.update(
        timeline=timeline_json,
        drawn=drawn,
        day=day,
        host=host,
        citation=citation,
        whole=whole,
        slug=slug,
        json=lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":")),
        capitalised=lambda text: text[:1].upper() + text[1:],
        field_label=lambda name, record: field_meaning(type(record), name),
        fields=lambda names, record: ", ".join(field_meaning(type(record), name).lower() for name in names),
    )
    environment.tests.update(
        link=lambda value: isinstance(value, Link),
        outward=lambda value: isinstance(value, Outward),
        state=lambda value: isinstance(value, State),
        phrase=lambda value: isinstance(value, Phrase),
    )
    return environment


def drawn(card: Card, root: str, level: int) -> str:
    """Return the HTML of a card, drawn once for all pages of one depth."""
    if (root, level) not in card.drawn:
        card.drawn[root, level] = macro_html("parts.html", "card", card, root, level)
    return card.drawn[root, level]


def timeline_json(timeline: Timeline) -> str:
    """Return the value of a `data-timeline` mark."""
    return json.dumps(timeline.to_json(), separators=(",", ":"))


def whole(text: str) -> Markup:
    """Return a text as HTML in which the numbers of legal texts are not broken over two lines."""
    parts = _NUMBER.split(text)
    for at in range(1, len(parts), 2):
        parts[at] = Markup('<span class="kc-whole">{}</span>').format(parts[at])
    return Markup().join(parts)


_NUMBER = re.compile(r"(\b\d+/(?:\d{4}/)?[A-ZĐ][\wĐđ]*(?:-[A-ZĐ]\w*)+)")
"""`45/2012/NĐ-CP`, `1288/QĐ-TTg`, `14/2019/NQ-HĐND`: with a hyphen, at which a line might end."""


def host(url: str) -> str:
    """Return a web address short enough to read: host and the last word of the path."""
    parts = urlsplit(url)
    tail = unquote(parts.path).rstrip("/").rsplit("/", 1)[-1]
    short = tail if len(tail) <= 60 else f"{tail[:57]}…"
    return f"{parts.netloc}{f' – {short}' if short else ''}"


def citation(text: str) -> str:
    """Explain citations that are marks of an index, not addresses."""
    if text.startswith("code-index:"):
        return "Một tệp công khai, chưa mở được trang gốc"
    return text


def _inner_sources(record: Record) -> list[Source]:
    """Sources that stand deeper inside the record and not at its foot already."""
    known = {(source.url, source.citation) for source in record.sources}
    found: dict[tuple[str | None, str | None], Source] = {}
    for source in _sources_in(record):
        key = source.url, source.citation
        if key not in known:
            found.setdefault(key, source)
    return list(found.values())


def _sources_in(part: BaseModel) -> Iterator[Source]:
    for item in parts_of(part):
        if isinstance(item, Source):
            yield item
        else:
            yield from _sources_in(item)
