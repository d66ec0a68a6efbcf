"""A catalogue that notes what it is asked: a page needs to be made again when one of the answers changes.

Whoever makes a page cannot tell it from the catalogue it stands for. It notes each record and each derived
fact by name, so that a page depends on what it told of, not on all there is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

from khuyencong.catalogue.catalogue import Catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from khuyencong.catalogue.called import Called
    from khuyencong.catalogue.located import Located
    from khuyencong.catalogue.neighbours import Beside, Neighbours
    from khuyencong.catalogue.whereabouts import Whereabouts
    from khuyencong.model.products import Product

Question = tuple[str, ...]
"""What was asked, and of what: `("of", "products", "da-go")`, `("keys", "events")`, `("whereabouts",)`."""

FACTS = (
    "policy_facts",
    "measure_facts",
    "product_facts",
    "event_facts",
    "rule_timelines",
    "mentions",
    "ways",
)
"""What is derived, by record: each is a mapping."""


class Watched(Catalogue):
    """Answers as `base` does; `asked` holds the questions since it was last emptied."""

    def __init__(self, base: Catalogue) -> None:
        known = base.registry
        records = {name: _Noted(self, name, many) for name, many in known.records.items()}
        others = {name: _Noted(self, name, getattr(known, name)) for name in ("numbers", "photos")}
        super().__init__(replace(known, records=cast("Any", records), **cast("Any", others)))
        for name in FACTS:
            setattr(self, name, _Noted(self, name, getattr(base, name)))
        self._base = base
        self.asked: set[Question] = set()
        self._made: dict[Question, tuple[Any, set[Question]]] = {}

    def once(self, key: Question, make: Callable[[], Any]) -> Any:
        """Return what was made once for all who ask; each of them has asked what it was made from."""
        if key not in self._made:
            outer, self.asked = self.asked, set()
            try:
                made = make()
            finally:
                inner, self.asked = self.asked, outer
            self._made[key] = made, inner
        made, inner = self._made[key]
        self.asked |= inner
        return made

    def forget(self) -> None:
        """Let go of what was made for all who ask."""
        self._made.clear()

    @property
    def as_of(self) -> date:
        """The newest review date in the data."""
        self.asked.add(("as_of",))
        return self._base.as_of

    @as_of.setter
    def as_of(self, _: date) -> None: ...

    @property
    def called(self) -> Called:
        """What its texts are called by in sentences."""
        self.asked.add(("called",))
        return self._base.called

    @property
    def whereabouts(self) -> Whereabouts:
        """Which units, then and now, each place lies in."""
        self.asked.add(("all", "places"))
        return self._base.whereabouts

    @property
    def own_places(self) -> frozenset[str]:
        """Ids of the programme's area, of what it became, and of every unit within either."""
        self.asked.add(("all", "places"))
        return self._base.own_places

    @property
    def organisations_by_name(self) -> Mapping[str, str]:
        """Ids of organisations by every name they go or went by, in lower case."""
        return _Noted(self, "organisations_by_name", self._base.organisations_by_name)

    @property
    def named(self) -> Mapping[tuple[str, str], Sequence[str]]:
        """Ids of texts and events that name an organisation by its name."""
        return _Noted(self, "named", self._base.named)

    @property
    def other_names(self) -> Mapping[str, Sequence[str]]:
        """What else the glossary says people call a thing; the glossary is of the surroundings."""
        return self._base.other_names

    @property
    def located(self) -> Located:
        """Which records are at each place."""
        return cast("Located", _Located(self, self._base.located))

    @property
    def neighbours(self) -> Neighbours:
        """Products beside each product."""
        return cast("Neighbours", _Neighbours(self, self._base.neighbours))


class Answers:
    """What stands for the answer to a question: it changes when the answer does."""

    def __init__(self, base: Catalogue) -> None:
        self._base = base
        self._known: dict[Question, str] = {}

    def of(self, question: Question) -> str:
        """Return a short text."""
        if question not in self._known:
            answer = repr(self._answer(*question))
            self._known[question] = hashlib.blake2b(answer.encode(), digest_size=9).hexdigest()
        return self._known[question]

    def _answer(self, about: str, name: str = "", *key: str) -> object:
        base = self._base
        if about == "of":
            if name in base.registry.records:
                return base.registry.digests.get((name, *key))  # type: ignore[arg-type]
            return self._mapping(name).get(key[0] if len(key) == 1 else key)
        if about == "keys":
            return list(self._mapping(name))
        if about == "all":
            if name in base.registry.records:
                return [base.registry.digests[name, one] for one in base.registry.records[name]]
            return self._mapping(name)
        if about == "at":
            return base.located.at(name, *key)
        if about == "at_commune":
            return base.located.at_commune(name, *key)
        if about == "beside":
            return base.neighbours.of(base.products[name]) if name in base.products else None
        return getattr(base, about)

    def _mapping(self, name: str) -> Mapping[Any, Any]:
        registry = self._base.registry
        if name in registry.records:
            return registry.records[name]
        found: Mapping[Any, Any] = getattr(registry if name in {"numbers", "photos"} else self._base, name)
        return found


class _Noted(Mapping[Any, Any]):
    """A mapping that notes what is looked up; going through all of it asks for all of it."""

    def __init__(self, of: Watched, name: str, known: Mapping[Any, Any]) -> None:
        self._of, self._name, self._known = of, name, known

    def _note(self, key: Any) -> None:
        self._of.asked.add(("of", self._name, *(key if isinstance(key, tuple) else (key,))))

    def __getitem__(self, key: Any) -> Any:
        self._note(key)
        return self._known[key]

    def get(self, key: Any, default: Any = None) -> Any:
        self._note(key)
        return self._known.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._note(key)
        return key in self._known

    def __iter__(self) -> Iterator[Any]:
        self._of.asked.add(("keys", self._name))
        return iter(self._known)

    def __len__(self) -> int:
        self._of.asked.add(("keys", self._name))
        return len(self._known)

    def values(self) -> Any:
        self._of.asked.add(("all", self._name))
        return self._known.values()

    def items(self) -> Any:
        self._of.asked.update((("all", self._name), ("keys", self._name)))
        return self._known.items()


@dataclass(frozen=True, slots=True)
class _Located:
    of: Watched
    known: Located

    def at(self, place_id: str, collection: str) -> Sequence[str]:
        self.of.asked.add(("at", place_id, collection))
        return self.known.at(place_id, collection)

    def at_commune(self, district_id: str, key: str, collection: str) -> Sequence[str]:
        self.of.asked.add(("at_commune", district_id, key, collection))
        return self.known.at_commune(district_id, key, collection)


@dataclass(frozen=True, slots=True)
class _Neighbours:
    of_: Watched
    known: Neighbours

    def of(self, product: Product) -> Beside:
        self.of_.asked.add(("beside", product.id))
        return self.known.of(product)
