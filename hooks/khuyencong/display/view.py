"""What a page says, before it is HTML: titles, badges, rows of facts, sections, cards.

Every string in here is text, never markup; the templates escape it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khuyencong.model.record import Record
    from khuyencong.timeline import Timeline


@dataclass(frozen=True, slots=True)
class State:
    """A state told by the browser's clock; without script its dates are told instead."""

    kind: str
    """Which table of words: policy, event, registration, certificate, rule."""
    timeline: Timeline
    dates: str
    """What is true at any time: from when to when."""
    doubt: str = ""
    """How unsure the state is, in a word that follows it; empty when it is not."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A short remark on how sure or how relevant something is."""

    kind: str
    """One of weak, inferred, unverified, historical, comparator, plain."""
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another page of the site, with the state of what it leads to."""

    text: str
    path: str
    state: State | None = None
    after: str = ""
    """Text that follows the link, such as an article."""
    before: str = ""
    """Text that leads to the link, such as what the other text does."""


@dataclass(frozen=True, slots=True)
class Outward:
    """A link to another site."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo in several sizes and formats, with who made it and under which licence it may be shown."""

    name: str
    """What its files begin with, from the root of the site: `anh/3f2a…`; a width and an ending follow."""
    widths: Sequence[int]
    width: int
    height: int
    """Of the largest size, in pixels."""
    alt: str
    credit: str
    licence: Outward


@dataclass(frozen=True, slots=True)
class Action:
    """A link or, with `script`, a button that only a script can make work (`copy`, `share`, `print`)."""

    text: str
    url: str = ""
    """Relative to the page, or absolute."""
    script: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Text with a state that follows it: a rate in a sentence, and whether it applies."""

    text: str
    state: State


Inline = str | Link | Outward | State | Mark | Phrase


@dataclass(frozen=True, slots=True)
class Row:
    """A fact: its name, its values (each on its own line), and how sure this one is."""

    label: str
    values: Sequence[Inline]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A record in a list."""

    collection: str
    id: str
    title: str
    path: str
    meta: Sequence[str] = ()
    states: Sequence[State] = ()
    marks: Sequence[Mark] = ()
    drawing: str = ""
    """The drawing of what it is, one of `model.site.Drawing`; decoration, so without words."""
    photo: Photo | None = None
    """Shown in place of the drawing."""
    start: str = ""
    """For what takes place in time: the instant it begins, so that the browser can order cards."""
    drawn: dict[tuple[str, int], str] = field(default_factory=dict, compare=False, repr=False)
    """Its HTML, by the way to the site's root and the level of its heading, once somebody drew it."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row."""

    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[Sequence[Inline]]]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A step of a drawn life: when, what, and the state it left; each text is cut into lines that fit."""

    when: str
    words: Sequence[str]
    state: str
    state_name: Sequence[str]

    @property
    def height(self) -> int:
        """How far down the next step is drawn."""
        return 20 * (1 + len(self.words) + len(self.state_name)) + 16


@dataclass(frozen=True, slots=True)
class Drawing:
    """A life drawn downwards; a table beside it says the same."""

    title: str
    strokes: Sequence[Stroke]

    @property
    def height(self) -> int:
        """Of the whole drawing."""
        return sum(stroke.height for stroke in self.strokes)


@dataclass(frozen=True, slots=True)
class Bar:
    """A counted thing in a drawing: its name, the count if anybody gives one, and the count in words."""

    name: str
    value: int | None
    words: str
    path: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Counts drawn as bars; a table beside them says the same."""

    title: str
    head: tuple[str, str]
    bars: Sequence[Bar]

    def width(self, bar: Bar) -> int:
        """How long a bar is drawn: the longest 150 of 320, which leaves room for words."""
        most = max((one.value or 0 for one in self.bars), default=0)
        return round(150 * (bar.value or 0) / most) if most else 0


@dataclass(frozen=True, slots=True)
class Meter:
    """A part of a whole, as a small bar; the words beside it say the same."""

    label: str
    value: int
    most: int


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page under its own heading; only what is given is shown."""

    title: str
    paragraphs: Sequence[str] = ()
    meter: Meter | None = None
    """Stands under the paragraphs."""
    bullets: Sequence[Inline] = ()
    steps: Sequence[str] = ()
    rows: Sequence[Row] = ()
    table: Table | None = None
    drawing: Drawing | None = None
    """Shown in place of the table, which then stands folded behind it."""
    cards: Sequence[Card] = ()
    note: str = ""
    more: Link | None = None
    """Where the rest is, when only some of it is shown."""
    folded: bool = False

    def __bool__(self) -> bool:
        return any((self.paragraphs, self.bullets, self.steps, self.rows, self.table, self.cards, self.note))


@dataclass(frozen=True, slots=True)
class View:
    """One record's page."""

    record: Record
    collection: str
    title: str
    description: str
    kicker: str
    """What it is, above the title."""
    lead: Sequence[Inline]
    """The answer first: one to four short lines."""
    states: Sequence[State] = ()
    marks: Sequence[Mark] = ()
    rows: Sequence[Row] = ()
    drawing: str = ""
    """As on a card."""
    photos: Sequence[Photo] = ()
    actions: Sequence[Action] = ()
    """What a visitor can do with the record; shown under the answer."""
    sections: Sequence[Section] = field(default_factory=tuple)
    json_ld: dict[str, object] | None = None
    """The record in words of schema.org, for search engines."""
    related: Sequence[Section] = field(default_factory=tuple)
