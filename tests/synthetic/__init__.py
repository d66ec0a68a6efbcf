"""A data folder of any size about a province that does not exist: the same bytes for the same numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.synthetic import awkward, site_files
from tests.synthetic.bodies import organisations, venues
from tests.synthetic.happenings import events
from tests.synthetic.land import land
from tests.synthetic.law import policies
from tests.synthetic.pen import Pen
from tests.synthetic.programme import eligibility, measures, procedures, stories, targets
from tests.synthetic.sizes import LEAST, Sizes
from tests.synthetic.votes import producers, products, rounds
from tests.synthetic.yaml_text import yaml_text

if TYPE_CHECKING:
    from pathlib import Path

    from tests.synthetic.endings import Data

__all__ = ["LEAST", "Sizes", "folder_of", "write"]


def write(folder: Path, *, records: int = 0, products: int = 0, seed: int = 1) -> int:
    """Write a data folder of so many records in all, or around so many products; return how many there are.

    `folder` is made, and should be empty. The same numbers and seed give the same bytes anywhere.
    """
    sizes = Sizes.of_products(products) if products else Sizes.of_records(records, aside=awkward.COUNT)
    made = folder_of(sizes, seed)
    for collection, by_id in made.items():
        (folder / collection).mkdir(parents=True, exist_ok=True)
        for number, (record_id, record) in enumerate(by_id.items()):
            text = awkward.as_saved(yaml_text(record), number)
            (folder / collection / f"{record_id}.yaml").write_bytes(text)
    for name, content in (
        ("site", site_files.site()),
        ("glossary", site_files.glossary()),
        ("gone", site_files.gone()),
    ):
        (folder / f"{name}.yaml").write_text(yaml_text(content), encoding="utf-8", newline="\n")
    return sum(map(len, made.values()))


def folder_of(sizes: Sizes, seed: int) -> dict[str, dict[str, Data]]:
    """Return all records by collection and id; each collection has chance of its own."""
    country = land(Pen(seed, "places"), sizes)
    votes = rounds(Pen(seed, "rounds"), country, sizes.rounds)
    makers, homes = producers(Pen(seed, "producers"), country, sizes.producers)
    where = venues(Pen(seed, "venues"), country, sizes.venues)
    texts = policies(Pen(seed, "policies"), country, sizes.policies)
    made = {
        "policies": texts,
        "measures": measures(Pen(seed, "measures"), list(texts), sizes.measures),
        "eligibility": eligibility(Pen(seed, "eligibility"), sizes.eligibility),
        "procedures": procedures(Pen(seed, "procedures"), sizes.procedures),
        "products": products(Pen(seed, "products"), country, votes, homes, sizes.products),
        "producers": makers,
        "rounds": votes,
        "events": events(Pen(seed, "events"), country, where, sizes.events),
        "venues": where,
        "places": country.records,
        "organisations": organisations(Pen(seed, "organisations"), country, sizes.organisations),
        "targets": targets(Pen(seed, "targets"), sizes.targets),
        "stories": stories(Pen(seed, "stories"), country, list(makers), sizes.stories),
    }
    return {collection: by_id | awkward.records(collection) for collection, by_id in made.items()}
