"""The one object every output reads: raw records, derived facts, links in both directions."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from khuyencong.catalogue import certificates, facets, law
from khuyencong.catalogue.called import Called, called
from khuyencong.catalogue.derived import (
    EventFacts,
    MeasureFacts,
    Mention,
    PolicyFacts,
    ProductFacts,
)
from khuyencong.catalogue.located import Located
from khuyencong.catalogue.named import named_organisations
from khuyencong.catalogue.neighbours import Neighbours
from khuyencong.catalogue.occasions import event_facts
from khuyencong.catalogue.whereabouts import Whereabouts
from khuyencong.check.references import references
from khuyencong.model import COLLECTIONS
from khuyencong.vietnamese import unit_key

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from khuyencong.catalogue.facets import Way
    from khuyencong.check import Registry
    from khuyencong.model import Record
    from khuyencong.model.events import Event, Venue
    from khuyencong.model.places import Organisation, Place
    from khuyencong.model.policy import Policy
    from khuyencong.model.procedure import Procedure
    from khuyencong.model.products import Producer, Product
    from khuyencong.model.programme import Story, Target
    from khuyencong.model.rounds import Round
    from khuyencong.model.site import Site
    from khuyencong.model.support import Eligibility, Measure
    from khuyencong.timeline import Timeline


@dataclass(eq=False)
class Catalogue:
    """Records by collection and id, with derived facts under names of their own. Equal only to itself."""

    registry: Registry
    policy_facts: dict[str, PolicyFacts] = field(default_factory=dict)
    measure_facts: dict[str, MeasureFacts] = field(default_factory=dict)
    product_facts: dict[str, ProductFacts] = field(default_factory=dict)
    event_facts: dict[str, EventFacts] = field(default_factory=dict)
    rule_timelines: dict[tuple[str, str], Timeline] = field(default_factory=dict)
    """When each eligibility rule and procedure applies, by (collection, id)."""
    mentions: dict[tuple[str, str], list[Mention]] = field(default_factory=dict)
    """Who names a record, by (collection, id)."""
    ways: dict[str, list[Way]] = field(default_factory=dict)
    """By collection: the facets its list can be narrowed by, with the records under each value."""
    as_of: date = date.min
    """The newest review date in the data."""
    _made: dict[tuple[str, ...], Any] = field(default_factory=dict)

    def once(self, key: tuple[str, ...], make: Callable[[], Any]) -> Any:
        """Return what was made of the catalogue once for all who ask, by a name of its own."""
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]

    @property
    def site(self) -> Site:
        """Identity of the site."""
        return self.registry.site

    def records(self, collection: str) -> dict[str, Record]:
        """Return the records of a collection by id."""
        return self.registry.records[collection]

    def get(self, collection: str, reference: str) -> Record:
        """Return the record a reference names (a policy also by its number)."""
        return self.registry.records[collection][self.registry.resolve(collection, reference)]

    def path(self, collection: str, reference: str) -> str:
        """Return the address of a record from the root of the site: `chinh-sach/nd-45-2012-nd-cp/`."""
        return f"{COLLECTIONS[collection].path}/{self.registry.resolve(collection, reference)}/"

    def mentions_of(self, collection: str, record_id: str, by: str) -> list[str]:
        """Return the ids of the records of collection `by` that name this record, each once, in order."""
        found = self.mentions.get((collection, record_id), ())
        return list(dict.fromkeys(mention.id for mention in found if mention.collection == by))

    @cached_property
    def organisations_by_name(self) -> Mapping[str, str]:
        """Ids of organisations by every name they go or went by, in lower case."""
        names: dict[str, str] = {}
        for organisation in self.organisations.values():
            former = [one.name for one in organisation.former_names]
            for name in (*organisation.also_known_as, *former, organisation.name):
                names[name.lower()] = organisation.id
        return names

    @cached_property
    def called(self) -> Called:
        """What its texts are called by in sentences."""
        return called(self.policies.values())

    @cached_property
    def whereabouts(self) -> Whereabouts:
        """Which units, then and now, each place lies in."""
        return Whereabouts(self.places)

    @cached_property
    def own_places(self) -> frozenset[str]:
        """Ids of the programme's area, of what it became, and of every unit within either."""
        area = [one for one in self.places.values() if not one.within and one.name.endswith(self.site.area)]
        roots = {one.id for one in area} | {became for one in area for became in one.became}
        return frozenset(one for one in self.places if roots & set(self.whereabouts.of_place(one)))

    @cached_property
    def located(self) -> Located:
        """Which records are at each place."""
        return Located(self)

    @cached_property
    def neighbours(self) -> Neighbours:
        """Products beside each product."""
        return Neighbours(self)

    @cached_property
    def other_names(self) -> Mapping[str, Sequence[str]]:
        """What else the glossary says people call a thing, by `unit_key` of its name; keys too."""
        return {
            unit_key(term.term): [unit_key(one) for one in (*term.abbreviations, *term.synonyms)]
            for term in self.registry.glossary
        }

    @cached_property
    def named(self) -> Mapping[tuple[str, str], Sequence[str]]:
        """Ids of texts and events that name an organisation by its name, by (organisation, collection)."""
        return named_organisations(self)

    @property
    def policies(self) -> dict[str, Policy]:
        """Records of `data/policies/` by id."""
        return cast("dict[str, Policy]", self.records("policies"))

    @property
    def measures(self) -> dict[str, Measure]:
        """Records of `data/measures/` by id."""
        return cast("dict[str, Measure]", self.records("measures"))

    @property
    def eligibility(self) -> dict[str, Eligibility]:
        """Records of `data/eligibility/` by id."""
        return cast("dict[str, Eligibility]", self.records("eligibility"))

    @property
    def procedures(self) -> dict[str, Procedure]:
        """Records of `data/procedures/` by id."""
        return cast("dict[str, Procedure]", self.records("procedures"))

    @property
    def products(self) -> dict[str, Product]:
        """Records of `data/products/` by id."""
        return cast("dict[str, Product]", self.records("products"))

    @property
    def producers(self) -> dict[str, Producer]:
        """Records of `data/producers/` by id."""
        return cast("dict[str, Producer]", self.records("producers"))

    @property
    def rounds(self) -> dict[str, Round]:
        """Records of `data/rounds/` by id."""
        return cast("dict[str, Round]", self.records("rounds"))

    @property
    def events(self) -> dict[str, Event]:
        """Records of `data/events/` by id."""
        return cast("dict[str, Event]", self.records("events"))

    @property
    def venues(self) -> dict[str, Venue]:
        """Records of `data/venues/` by id."""
        return cast("dict[str, Venue]", self.records("venues"))

    @property
    def places(self) -> dict[str, Place]:
        """Records of `data/places/` by id."""
        return cast("dict[str, Place]", self.records("places"))

    @property
    def organisations(self) -> dict[str, Organisation]:
        """Records of `data/organisations/` by id."""
        return cast("dict[str, Organisation]", self.records("organisations"))

    @property
    def targets(self) -> dict[str, Target]:
        """Records of `data/targets/` by id."""
        return cast("dict[str, Target]", self.records("targets"))

    @property
    def stories(self) -> dict[str, Story]:
        """Records of `data/stories/` by id."""
        return cast("dict[str, Story]", self.records("stories"))


def build(registry: Registry) -> Catalogue:
    """Derive everything once; outputs only read."""
    catalogue = Catalogue(registry)
    catalogue.as_of = max(
        (record.reviewed for records in registry.records.values() for record in records.values()),
        default=date.min,
    )
    catalogue.mentions = _mentions(registry)
    catalogue.policy_facts = law.policy_facts(registry, catalogue.policies)
    catalogue.measure_facts = {
        measure.id: law.measure_facts(registry, measure, catalogue.policy_facts, catalogue.as_of)
        for measure in catalogue.measures.values()
    }
    for collection in ("eligibility", "procedures"):
        for record_id, rule in registry.records[collection].items():
            catalogue.rule_timelines[collection, record_id] = law.rule_timeline(
                registry, cast("Any", rule), catalogue.policy_facts
            )
    rules = certificates.rules_of(catalogue.procedures.values())
    catalogue.product_facts = {
        product.id: certificates.product_facts(registry, product, catalogue.rounds, rules)
        for product in catalogue.products.values()
    }
    catalogue.event_facts = event_facts(catalogue.events.values())
    catalogue.ways = {collection: facets.ways(catalogue, collection) for collection in facets.FACETS}
    return catalogue


def _mentions(registry: Registry) -> dict[tuple[str, str], list[Mention]]:
    mentions: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for collection, records in registry.records.items():
        for record_id, record in records.items():
            for ref in references(record):
                named = ref.collection, registry.resolve(ref.collection, ref.text)
                mentions[named].append(Mention(collection, record_id, ref.loc, _article(record, ref.loc)))
    return dict(mentions)


def _article(record: Record, loc: tuple[str | int, ...]) -> str | None:
    """Return the article that stands beside a reference to a text, if any."""
    part: Any = record
    for step in loc[:-1]:
        part = part[step] if isinstance(step, int) else getattr(part, step)
    return getattr(part, "article", None)
