"""Visitors: each with a screen, a clock, a zone and colours of their own; and what went wrong for them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from datetime import datetime

    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

PHONE = (360, 640)
DESK = (1280, 800)
HANOI = "Asia/Ho_Chi_Minh"
EARLIER = timedelta(hours=1)
"""A clock ticks on between being set and being stopped, and can only be stopped at a later instant."""


class Visitors:
    """Opens pages; remembers errors on the console and requests that leave the site."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.contexts: dict[tuple[Any, ...], BrowserContext] = {}
        self.wrong: list[str] = []

    def visit(
        self,
        site: str,
        path: str = "",
        *,
        at: datetime | None = None,
        zone: str = HANOI,
        size: tuple[int, int] = DESK,
        colours: Literal["light", "dark"] = "light",
        script: bool = True,
        missing: bool = False,
    ) -> Page:
        """Open a page of a site; `at` sets the visitor's clock, which then only goes on when told to.

        The browser complains on the console of a page that is `missing`: that is as it should be.
        """
        page = self._context(zone, size, colours, script, at).new_page()
        if not missing:
            page.on("console", self._listen)
        page.on("pageerror", lambda error: self.wrong.append(f"{path}: {error}"))
        page.on("request", lambda request: self._watch(request, site))
        if at is not None:
            page.clock.install(time=at - EARLIER)
            page.clock.pause_at(at)
        page.goto(site + path)
        return page

    def leave(self) -> None:
        """Close every page; nothing may have gone wrong on any."""
        for context in self.contexts.values():
            context.close()
        if self.wrong:
            raise AssertionError("\n".join(self.wrong))

    def _context(
        self,
        zone: str,
        size: tuple[int, int],
        colours: Literal["light", "dark"],
        script: bool,  # noqa: FBT001 - part of the key
        at: datetime | None,
    ) -> BrowserContext:
        """Return the browser of one kind of visitor; all pages of it share a clock."""
        key = (zone, size, colours, script, at)
        if key not in self.contexts:
            self.contexts[key] = self.browser.new_context(
                timezone_id=zone,
                viewport={"width": size[0], "height": size[1]},
                color_scheme=colours,
                java_script_enabled=script,
                locale="vi-VN",
                reduced_motion="reduce",
            )
        return self.contexts[key]

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.wrong.append(f"{message.type}: {message.text}")

    def _watch(self, request: Request, site: str) -> None:
        if urlsplit(request.url).scheme in {"http", "https"} and not request.url.startswith(site):
            self.wrong.append(f"left the site: {request.url}")
