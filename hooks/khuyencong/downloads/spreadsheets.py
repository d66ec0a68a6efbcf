"""Open data for a spreadsheet: every collection as an Excel workbook."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ERROR_CODES
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.xml.functions import tostring

from khuyencong.downloads.cells import cell_text
from khuyencong.model import COLLECTIONS
from khuyencong.output import Output

if TYPE_CHECKING:
    from datetime import date

    from khuyencong.catalogue import Catalogue

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The oldest time a zip file can carry: the bytes must not know when they were made."""

PROPERTIES = "docProps/core.xml"

LONGEST_CELL = 32767
"""Letters Excel can keep in a cell."""

COLUMN_WIDTH = 28


def spreadsheet(catalogue: Catalogue, name: str, records: list[dict[str, Any]]) -> Output:
    """Return `du-lieu/<collection>.xlsx`: one sheet, a frozen header row, text and numbers."""
    fields = list(COLLECTIONS[name].model.model_fields)
    workbook = _workbook(catalogue, name, fields, records)
    return Output(f"du-lieu/{name}.xlsx", _same_bytes(workbook, catalogue.as_of))


def _workbook(catalogue: Catalogue, name: str, fields: list[str], records: list[dict[str, Any]]) -> Workbook:
    workbook = Workbook(write_only=True)
    workbook.properties.creator = catalogue.site.publisher.name
    workbook.properties.title = COLLECTIONS[name].many
    sheet = workbook.create_sheet(name)
    sheet.freeze_panes = "B2"
    for at in range(1, len(fields) + 1):
        sheet.column_dimensions[get_column_letter(at)].width = COLUMN_WIDTH
    head = []
    for field in fields:
        cell = WriteOnlyCell(sheet, field)
        cell.font = Font(bold=True)
        head.append(cell)
    sheet.append(head)
    for values in records:
        sheet.append([_cell(sheet, values.get(field)) for field in fields])
    return workbook


def _cell(sheet: Any, value: Any) -> Any:
    """Return what Excel shows and never runs: text that would be taken for more is marked as text."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    text = cell_text(value)[:LONGEST_CELL]
    if not text.startswith("=") and text not in ERROR_CODES:
        return text or None
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    return cell


def _same_bytes(workbook: Workbook, as_of: date) -> bytes:
    """Return the workbook's file with the day of the data in place of the times of its making."""
    made, fixed = io.BytesIO(), io.BytesIO()
    workbook.save(made)
    workbook.properties.created = workbook.properties.modified = datetime.combine(as_of, time())
    properties = tostring(workbook.properties.to_tree())
    with zipfile.ZipFile(made) as parts, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for part in parts.infolist():
            info = zipfile.ZipInfo(part.filename, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, properties if part.filename == PROPERTIES else parts.read(part))
    return fixed.getvalue()
