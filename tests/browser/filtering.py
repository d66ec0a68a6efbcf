"""The filters of a list as a visitor uses them: opened, ticked, read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.browser.visitors import PHONE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Locator, Page

RECORDS = "one => [...one.querySelectorAll('[data-record]')].map(card => card.dataset.record.split('/')[1])"
BESIDE = """form => Object.fromEntries([...form.querySelectorAll('input[type=checkbox]')].map(box => [
  `${box.name}=${box.value}`, box.closest('li').querySelector('[data-n]').textContent]))"""
CHOICES = """form => [...form.querySelectorAll('input[type=checkbox]:not(:checked):enabled')]
  .map(box => [box.name, box.value])"""


@dataclass
class Filters:
    """The filters of the one list on a page."""

    page: Page

    @property
    def phone(self) -> bool:
        size = self.page.viewport_size
        return bool(size and size["width"] == PHONE[0])

    @property
    def form(self) -> Locator:
        return self.page.locator("form.kc-filters")

    @property
    def dialog(self) -> Locator:
        return self.page.locator("dialog.kc-filters-dialog")

    @property
    def opener(self) -> Locator:
        return self.page.locator(".kc-filters__open")

    @property
    def status(self) -> Locator:
        """The element that is read out; it holds the count."""
        return self.page.locator("[data-list] [role=status]:has([data-count])")

    @property
    def count(self) -> Locator:
        return self.page.locator("[data-list] [data-count]")

    @property
    def typed(self) -> Locator:
        return self.form.locator("[name=q]")

    @property
    def sort(self) -> Locator:
        return self.page.locator(".kc-filters__sort select")

    @property
    def chips(self) -> Locator:
        return self.page.locator(".kc-chips button")

    @property
    def more(self) -> Locator:
        return self.page.get_by_role("button", name="Xem thêm")

    @property
    def shown(self) -> Locator:
        return self.page.locator("[data-shown]")

    @property
    def query(self) -> str:
        _, _, query = self.page.url.partition("?")
        return query

    def open(self) -> Filters:
        """Open the filters where they have to be opened."""
        if self.phone and not self.dialog.is_visible():
            self.opener.click()
        expect(self.form).to_be_visible()
        return self

    def close(self) -> None:
        """Go on to the results."""
        if self.dialog.is_visible():
            self.dialog.get_by_role("button", name="kết quả").click()
            expect(self.dialog).to_be_hidden()

    def box(self, key: str, value: str) -> Locator:
        box = self._whole().locator(f'input[name="{key}"][value="{value}"]')
        box.evaluate("box => { box.closest('details').open = true }")
        return box

    def tick(self, key: str, value: str) -> None:
        """Choose a value, or give it up."""
        self.box(key, value).click()

    def choices(self, key: str) -> list[str]:
        """Return the values of a facet that can be chosen now."""
        found: list[list[str]] = self._whole().evaluate(CHOICES)
        return [value for name, value in found if name == key]

    def _whole(self) -> Locator:
        """Return the form with all its values, which it has after the first touch of any kind."""
        self.form.dispatch_event("click")
        return self.form

    def beside(self) -> Mapping[str, str]:
        """Return the number that stands beside each value, by `facet=value`."""
        found: Mapping[str, str] = self._whole().evaluate(BESIDE)
        return found

    def has_count(self, number: int) -> None:
        expect(self.count).to_have_text(str(number))

    def has_results(self, number: int) -> list[str]:
        """Wait until so many cards are shown; return the ids of their records."""
        expect(self.shown.locator("[data-record]")).to_have_count(number)
        found: list[str] = self.shown.evaluate(RECORDS)
        return found
