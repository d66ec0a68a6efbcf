"""A small reader of the HTML a build made: elements with their attributes and text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass(slots=True)
class Element:
    """An element; `text` is everything inside it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    parents: tuple[Element, ...] = field(default=(), repr=False)

    def get(self, name: str) -> str | None:
        return self.attributes.get(name)

    def inside(self, name: str, value: str) -> bool:
        """Whether it stands in an element with this attribute."""
        return any(parent.get(name) == value for parent in self.parents)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Element] = []
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, "", tuple(self.open))
        self.found.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        while self.open:
            if self.open.pop().tag == tag:
                return

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data


def elements(html: str) -> list[Element]:
    """Return every element of a page, in order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


def pages(site: Path) -> Iterator[tuple[str, list[Element]]]:
    """Yield every page of a site: its address from the root, and its elements."""
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        yield address, elements(path.read_text(encoding="utf-8"))


def element_html(html: str, start: str) -> str:
    """Return the HTML of the element that begins with a text such as `<div data-record=`."""
    begin = html.index(start)
    tag = start[1:].split(maxsplit=1)[0].rstrip(">")
    depth = 0
    for match in re.finditer(rf"<(/?){tag}\b", html[begin:]):
        depth += -1 if match[1] else 1
        if depth == 0:
            return html[begin : begin + match.end()] + ">\n"
    raise ValueError(start)
