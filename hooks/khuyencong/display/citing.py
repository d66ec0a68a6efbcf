"""Mentions of legal texts in running text: each becomes a link with the state of the text.

Editors write sentences, and a sentence may name a text by its number. Where it does, a reader must see
at once whether that text is still in force. So this looks at finished HTML, at its text alone, and links
every number the register knows. It passes over what is a link already and over what can hold none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from khuyencong.display.render import macro_html
from khuyencong.display.states import states_of

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue

_PASSED_OVER = re.compile(
    r"<(a|svg|script|style|code|pre|h1|summary|label|option|button)\b.*?</\1>", re.DOTALL
)
"""Elements whose text stays as it is: links, drawings (a table beside them says the same), what shows code,
and what one presses. An h1 names its page's own record, whose states stand under it."""
_GOES_ON = frozenset("0123456789/")
"""What stands before digits that are the end of another number."""
_SIGNED = re.compile(r",? ngày \d\d?/\d\d?/(\d{4})")
_WRITTEN = re.compile(r'<a href="(?:\.\./)*([a-z0-9/-]+)">[^<]*</a>')


class Citations:
    """The numbers of a register, and what a mention of each becomes."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._called = catalogue.called

    def cited(self, html: str, root: str, here: str = "") -> str:
        """Return HTML with a link and a state at every mention of a text.

        `root` leads to the root of the site; `here` is the address of the page, to which it does not link.
        """
        parts: list[str] = []
        told = 0
        over: list[tuple[int, int]] | None = None
        for begun in self._called.begun.finditer(html):
            at = begun.start()
            if at < told or html[at - 1 : at] in _GOES_ON:
                continue
            if over is None:
                over = [one.span() for one in _PASSED_OVER.finditer(html)]
            if any(start < at < end for start, end in over):
                continue
            start, end = html.rfind(">", 0, at) + 1, html.find("<", at)
            end = len(html) if end < 0 else end
            parts += (html[told:start], self._linked(html[start:end], root, here))
            told = end
        return "".join((*parts, html[told:]))

    def marked(self, html: str) -> str:
        """Return prose with a state after every link to a text that somebody wrote by hand."""
        texts = {self._catalogue.path("policies", one): one for one in self._catalogue.policies}
        return _WRITTEN.sub(
            lambda link: f"{link[0]} {self._mark(texts[link[1]])}" if link[1] in texts else link[0], html
        )

    def _linked(self, text: str, root: str, here: str) -> str:
        def link(said: re.Match[str]) -> str:
            policy = self._meant(said)
            path = self._catalogue.path("policies", policy) if policy else here
            if path == here:
                return said[0]
            link = f'<a href="{escape(root + path)}">{said[0]}</a>'
            return f'<span class="kc-cited">{link} {self._mark(policy)}</span>'

        return self._called.mention.sub(link, text)

    def _meant(self, said: re.Match[str]) -> str:
        """Return the id of the text that is meant: none where it is said to be of another year."""
        words = said[0].lower().replace(" số ", " ")
        policy = self._called.ids.get(words) or self._called.ids.get(words.rsplit(" ", 1)[-1], "")
        signed = _SIGNED.match(said.string, said.end())
        issued = self._catalogue.policies[policy].issued if policy else None
        return "" if signed and issued and int(signed[1]) != issued.first.year else policy

    def _mark(self, policy: str) -> Markup:
        def make() -> Markup:
            state = states_of(self._catalogue, self._catalogue.policies[policy])[0]
            return macro_html("parts.html", "state", state)

        mark: Markup = self._catalogue.once(("mark", policy), make)
        return mark
