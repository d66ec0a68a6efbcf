"""Every collection as JSON and CSV, with its JSON Schema."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from khuyencong.downloads.cells import cell_text
from khuyencong.model import COLLECTIONS
from khuyencong.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khuyencong.catalogue import Catalogue

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would run; such cells get an apostrophe (OWASP, CSV injection)."""


def plain_files(catalogue: Catalogue, name: str, records: list[dict[str, Any]]) -> Iterator[Output]:
    """Yield `du-lieu/<collection>.json`, `.csv` and `du-lieu/schema/<collection>.json`."""
    model = COLLECTIONS[name].model
    yield Output.of_text(f"du-lieu/{name}.json", as_json(catalogue, name, records))
    yield Output(f"du-lieu/{name}.csv", as_csv(list(model.model_fields), records))
    yield Output.of_text(f"du-lieu/schema/{name}.json", _dump(model.model_json_schema()))


def as_json(catalogue: Catalogue, name: str, records: list[dict[str, Any]]) -> str:
    """Return one object: collection, as_of, licence, records with the field names of the YAML.

    Where records name texts of law, `texts` tells of each by its id its number, its page and its timeline
    (`[[ISO instant or null, state], ...]`): whoever reads a rate can tell whether its text is in force.
    """
    found: dict[str, Any] = {
        "collection": name,
        "as_of": catalogue.as_of.isoformat(),
        "licence": catalogue.site.licence.url,
        "records": records,
    }
    if texts := _texts(catalogue, name):
        found["texts"] = texts
    return _dump(found)


def _texts(catalogue: Catalogue, name: str) -> dict[str, Any]:
    return {
        policy.id: {
            "number": policy.number,
            "url": catalogue.site.url + catalogue.path("policies", policy.id),
            "timeline": catalogue.policy_facts[policy.id].timeline.to_json(),
        }
        for policy in catalogue.policies.values()
        if name == "policies" or catalogue.mentions_of("policies", policy.id, name)
    }


def as_csv(fields: list[str], records: list[dict[str, Any]]) -> bytes:
    """Return a table with one column a field; lists and parts inside a cell are JSON.

    UTF-8 with a byte order mark, so that spreadsheets read Vietnamese; CRLF as RFC 4180 says.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(fields)
    for values in records:
        writer.writerow([_safe(values.get(field)) for field in fields])
    return text.getvalue().encode("utf-8-sig")


def _safe(value: Any) -> str:
    text = cell_text(value)
    return f"'{text}" if text.startswith(FORMULA) and not isinstance(value, int | float) else text


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
