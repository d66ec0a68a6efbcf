"""Abbreviations explained where a page first uses them: a button in the sentence, its meaning behind it.

Hovering, focus and touch show the meaning, Escape puts it away (`theme/assets/terms.js`); without script a
press does, by the browser's own popover; on paper it stands in brackets. Only in running text: never in
links, headings, labels, cards, lists of sources, or what a script reads or replaces.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup

from khuyencong.vietnamese import slug

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khuyencong.model.site import Term

INITIALS = re.compile(r"[A-ZĐ]{2,}")
_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-z][a-z0-9]*)")
_NOT_IN = frozenset(
    {
        *(
            "a",
            "button",
            "code",
            "caption",
            "dl",
            "dialog",
            "form",
            "label",
            "legend",
            "option",
            "pre",
            "select",
        ),
        *("h1", "h2", "h3", "h4", "h5", "h6", "summary", "table", "th", "time", "textarea"),
        *("abbr", "noscript", "script", "style", "svg"),
    }
)
_FACTS = '<table class="kc-facts"'
_NOT_OF = re.compile(
    r'data-timeline=|data-count|class="[^"]*\bkc-(?:card|kicker|badge|sources|footnote|units)\b'
)
_AROUND = "<article", "</article>"

BUTTON = Markup(
    '<button type="button" class="kc-term" popovertarget="tu-{0}" popovertargetaction="show"'
    ' aria-describedby="tu-{0}">{1}</button><span class="kc-meaning" id="tu-{0}" popover>{2}</span>'
)


class Glosser:
    """Explains the abbreviations of a glossary, each once a page."""

    def __init__(self, glossary: Iterable[Term]) -> None:
        self._meanings: dict[str, str] = {}
        for term in glossary:
            for one in filter(INITIALS.fullmatch, term.abbreviations):
                self._meanings.setdefault(one, f"{term.term}. {term.meaning}" if term.meaning else term.term)
        # An abbreviation within a number of a text (`12/QĐ-UBND`) is part of its name. What stands before it
        # is looked at last: a search that begins with letters takes a twentieth of the time.
        whole = [rf"{one}(?<![\w/.-]{one})" for one in sorted(self._meanings, key=len, reverse=True)]
        self._known = re.compile(rf"(?:{'|'.join(whole)})(?![\w/-])") if whole else None

    def page(self, html: str) -> str:
        """Explain within the article of a whole page, unless it is in another language."""
        start, end = html.find(_AROUND[0]), html.rfind(_AROUND[1])
        if start < 0 or end < start or " lang=" in html[start : html.index(">", start)]:
            return html
        return html[:start] + self.body(html[start:end]) + html[end:]

    def body(self, html: str) -> str:
        """Explain in a part of a page."""
        if self._known is None or not self._known.search(html):
            return html
        told: set[str] = set()

        def tell(match: re.Match[str]) -> str:
            if match[0] in told:
                return match[0]
            told.add(match[0])
            return BUTTON.format(slug(match[0]), match[0], self._meanings[match[0]])

        parts = _TAG.split(html)
        within, depth = "", 0
        for at, part in enumerate(parts):
            if not part:
                continue
            if at % 2 == 0:
                if not within:
                    parts[at] = self._known.sub(tell, part)
            elif name := _NAME.match(part):
                closes = part[1] == "/"
                if within:
                    depth += (-1 if closes else 1) if name[1] == within else 0
                    within = within if depth else ""
                elif (
                    not closes
                    and (name[1] in _NOT_IN or _NOT_OF.search(part))
                    and not part.startswith(_FACTS)
                ):
                    within, depth = name[1], 1
        return "".join(parts)
