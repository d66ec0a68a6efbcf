"""Which certified products of a vote are known by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from khuyencong.catalogue.catalogue import Catalogue
    from khuyencong.model.rounds import Round


def known_products(catalogue: Catalogue, vote: Round) -> list[str]:
    """Return ids of the products that name a vote; for the share of a place, those of it in the whole.

    A share is of a province, or of a district of it, by the names of the time.
    """
    known = catalogue.mentions_of("rounds", vote.id, "products")
    if vote.kind != "share" or not vote.part_of or not vote.province:
        return known
    whole = catalogue.mentions_of("rounds", vote.part_of, "products")
    return list(dict.fromkeys([*known, *(one for one in whole if _is_of(catalogue, one, vote))]))


def _is_of(catalogue: Catalogue, product: str, vote: Round) -> bool:
    where = catalogue.products[product].location
    return where.province == vote.province and vote.district in {None, where.district}
