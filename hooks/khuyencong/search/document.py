"""What search knows of a page: what finds it, and what a result shows of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from khuyencong.timeline import VIETNAM

if TYPE_CHECKING:
    from khuyencong.display.view import Mark, State

_HEADINGS = frozenset({"h2", "h3"})
_SENTINEL = re.compile(r"%%[a-z-]+%%")
SINCE_EVER = datetime.min.replace(tzinfo=VIETNAM)


@dataclass(frozen=True, slots=True)
class Document:
    """One result. Everything in it is text, never markup."""

    collection: str
    """A collection of `data/`, or `pages` for prose."""
    id: str
    title: str
    path: str
    """From the root of the site."""
    kind: str
    """What it is, in a word or two: `Nghị định`, `Hội chợ`."""
    head: str = ""
    """What the title begins with before its name proper: `Nghị định 45/2012/NĐ-CP`."""
    facts: tuple[str, ...] = ()
    """The lines that decide whether to open it."""
    states: tuple[State, ...] = ()
    marks: tuple[Mark, ...] = ()
    keywords: tuple[str, ...] = ()
    """Names and numbers it is looked for by, besides its title."""
    former: tuple[str, ...] = ()
    """Names its place had or has at another time."""
    text: str = ""
    places: tuple[str, ...] = ()
    """Ids of the places it can be narrowed to."""
    years: tuple[int, ...] = ()
    over: datetime | None = None
    """From when it no longer holds: ended, past, expired; `SINCE_EVER` when only history."""
    aside: bool = False
    """Whether it is there only for comparison or background: found, but after what the site is about."""
    sentence: bool = False
    """Whether its title is a sentence that tells a figure: it names nothing."""
    importance: int = 0
    day: date = date.min
    """Among equals, the later is the better."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A page written by hand: its address from the root of the site, its title, what it says."""

    url: str
    title: str
    text: str
    headings: tuple[str, ...] = ()
    """What its parts are called: people look for a question that is answered there by its words."""

    @classmethod
    def of_html(cls, url: str, title: str, html: str) -> Prose:
        """Take the text out of a page's own HTML; what is poured in at sentinels is found elsewhere."""
        reader = _Reader()
        reader.feed(html)
        text, *headings = (" ".join(_SENTINEL.sub(" ", part).split()) for part in reader.told())
        return cls(url, title, text, tuple(heading for heading in headings if heading))


class _Reader(HTMLParser):
    """Collects text, without the signs that stand for links to headings."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[str] = []
        self._headings: list[list[str]] = []
        self._skip = False
        self._heading = False

    def told(self) -> list[str]:
        """Return all text, then the text of each heading below the title."""
        return [" ".join(parts) for parts in (self._parts, *self._headings)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._skip = tag in {"script", "style"} or "headerlink" in (dict(attrs).get("class") or "")
        if tag in _HEADINGS:
            self._heading = True
            self._headings.append([])

    def handle_endtag(self, tag: str) -> None:
        self._skip = False
        if tag in _HEADINGS:
            self._heading = False

    def handle_data(self, data: str) -> None:
        if self._skip:
            return
        self._parts.append(data)
        if self._heading:
            self._headings[-1].append(data)
