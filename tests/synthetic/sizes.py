"""How many records of each collection a data folder holds."""

from __future__ import annotations

from dataclasses import dataclass

LEAST = 80
"""With fewer records there is not one of every kind."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Numbers of records; `provinces` are those of before, a third as many follow them."""

    products: int
    policies: int
    events: int
    producers: int
    rounds: int
    provinces: int
    districts: int
    wards: int
    organisations: int
    venues: int
    measures: int
    eligibility: int
    procedures: int
    targets: int
    stories: int

    @classmethod
    def of_records(cls, records: int, *, aside: int = 0) -> Sizes:
        """Return the sizes of a folder of so many records in all, some of them made elsewhere (`aside`).

        What products, policies and events need around them comes first; the rest is 60 % products,
        20 % policies and 20 % events.
        """
        if records < LEAST:
            raise ValueError(f"a data folder of every kind of record has at least {LEAST}")
        around = _around(records)
        main = records - aside - sum(around.values()) - provinces_now(around["provinces"])
        return cls(products=main - main // 5 * 2, policies=main // 5, events=main // 5, **around)

    @classmethod
    def of_products(cls, products: int) -> Sizes:
        """Return the sizes of a folder of so many products, with who made them, where, and the votes."""
        return cls(products=products, policies=20, events=20, **_around(max(LEAST, products)))


def provinces_now(before: int) -> int:
    """Return how many provinces there are after the merger."""
    return max(1, before // 3)


def _around(records: int) -> dict[str, int]:
    return {name: max(least, min(most, records // each)) for name, (each, least, most) in _AROUND.items()}


_AROUND = {
    "producers": (12, 6, 100_000),
    "rounds": (40, 9, 120),
    "provinces": (150, 2, 8),
    "districts": (250, 3, 48),
    "wards": (60, 6, 220),
    "organisations": (200, 4, 60),
    "venues": (200, 3, 60),
    "measures": (200, 3, 40),
    "eligibility": (500, 2, 16),
    "procedures": (400, 3, 20),
    "targets": (250, 2, 40),
    "stories": (150, 2, 80),
}
"""By collection: one for how many records, at least, at most."""
