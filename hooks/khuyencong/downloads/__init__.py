"""Open data: every collection as JSON, CSV and a workbook, its schema, and the DCAT catalogue of it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.downloads.dcat import dcat
from khuyencong.downloads.records import as_csv, as_json, plain_files
from khuyencong.downloads.spreadsheets import spreadsheets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khuyencong.catalogue import Catalogue
    from khuyencong.output import Output

__all__ = ["as_csv", "as_json", "downloads"]


def downloads(catalogue: Catalogue) -> Iterator[Output]:
    """Yield every file under `du-lieu/`."""
    yield from plain_files(catalogue)
    yield from spreadsheets(catalogue)
    yield from dcat(catalogue)
