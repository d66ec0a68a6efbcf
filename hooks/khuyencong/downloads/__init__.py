"""Open data: every collection as JSON, CSV and a workbook, its schema, and the DCAT catalogue of it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.downloads.cells import plain
from khuyencong.downloads.dcat import dcat
from khuyencong.downloads.records import as_csv, as_json, plain_files
from khuyencong.downloads.spreadsheets import spreadsheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khuyencong.catalogue import Catalogue
    from khuyencong.output import Output

__all__ = ["as_csv", "as_json", "dcat", "downloads"]


def downloads(catalogue: Catalogue, name: str) -> Iterator[Output]:
    """Yield the files of one collection under `du-lieu/`."""
    records = [plain(record) for record in catalogue.records(name).values()]
    yield from plain_files(catalogue, name, records)
    yield spreadsheet(catalogue, name, records)
