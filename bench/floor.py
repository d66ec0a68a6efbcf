"""The floor: the least a Python program does for such a site. PyYAML's C loader, compiled Jinja2, write.

`python bench/floor.py DATA SITE` writes a page a record, lists of 60 by collection and by facet, an index to
search, an Atom feed and a site map: no checks, no derived facts, no shells, one process.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader

FOLDERS = {
    "policies": "chinh-sach",
    "measures": "ho-tro",
    "eligibility": "dieu-kien",
    "procedures": "thu-tuc",
    "products": "san-pham",
    "producers": "co-so",
    "rounds": "binh-chon",
    "events": "su-kien",
    "venues": "dia-diem",
    "places": "dia-ban",
    "organisations": "co-quan",
    "targets": "chuong-trinh",
    "stories": "cau-chuyen",
}
AT_A_TIME = 60
HERE = Path(__file__).parent

Cards = list[tuple[str, str, dict[str, Any]]]


def main(data: Path, site: Path) -> None:
    """Read everything, then write everything."""
    environment = Environment(loader=FileSystemLoader(HERE / "floor_templates"), autoescape=True)
    environment.globals["folders"] = list(FOLDERS.values())
    record_page, list_page = environment.get_template("record.html"), environment.get_template("list.html")
    lists: dict[str, Cards] = defaultdict(list)
    entries = []
    for collection, folder in FOLDERS.items():
        for path in sorted((data / collection).glob("*.yaml")):
            record = yaml.load(path.read_bytes(), yaml.CSafeLoader)
            title = (
                record.get("name") or record.get("title") or record.get("subject") or record.get("indicator")
            )
            html = record_page.render(title=title, record=record, root="../../")
            write(site / folder / path.stem / "index.html", html)
            record |= {"kc_title": title, "kc_meta": ", ".join(values_of(collection, record))}
            for base in (f"{folder}/", *(f"{folder}/{value}/" for value in values_of(collection, record))):
                lists[base].append((folder, path.stem, record))
            words = f"{title} {record.get('description') or record.get('summary') or ''}"
            entries.append((f"{folder}/{path.stem}/", str(title), words))
    for base, cards in lists.items():
        pages = -(-len(cards) // AT_A_TIME)
        for number in range(1, pages + 1):
            address = base if number == 1 else f"{base}{number}/"
            root = "../" * address.count("/")
            shown = cards[(number - 1) * AT_A_TIME : number * AT_A_TIME]
            html = list_page.render(title=base, cards=shown, root=root, base=base, pages=pages)
            write(site / address / "index.html", html)
    write(
        site / "search.json",
        json.dumps([(path, words.lower()) for path, _, words in entries], ensure_ascii=False),
    )
    write(site / "sitemap.xml", "".join(f"<url><loc>{path}</loc></url>" for path, _, _ in entries))
    write(
        site / "feed.xml", "".join(f"<entry><title>{title}</title></entry>" for _, title, _ in entries[:100])
    )


def values_of(collection: str, record: dict[str, Any]) -> list[str]:
    """Return the values of the facets of a record."""
    if collection == "products":
        found = [f"nhom-{record['group']}", f"noi-{record['location'].get('place', '')}"]
        for one in record.get("certifications", []):
            found += [f"cap-{one['level']}", f"nam-{one.get('year', '')}"]
        return list(dict.fromkeys(found))
    if collection == "events":
        return [
            f"loai-{record['kind']}",
            f"thang-{str(record.get('start', ''))[:7]}",
            f"noi-{record.get('place', '')}",
        ]
    if collection == "policies":
        return [
            f"cap-{record['scope']}",
            *(f"viec-{one.replace(' ', '-')}" for one in record.get("topics", [])),
        ]
    return []


def write(path: Path, text: str) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
