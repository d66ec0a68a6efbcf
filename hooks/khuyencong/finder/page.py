"""The finder's page: its questions, and the same content as plain tables for those without a script.

The script clones what it shows of rules, texts and rates from these tables, so every link and every state
is made in one place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.display import links
from khuyencong.display.cards import ceiling_words
from khuyencong.display.rates import texts_with_rates
from khuyencong.display.render import macro_html
from khuyencong.display.states import evidence, marks_of, scheme_marks, state, states_of
from khuyencong.display.view import Link, Mark
from khuyencong.finder.extract import law_of
from khuyencong.finder.law import to_json
from khuyencong.output import Output
from khuyencong.vietnamese import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from khuyencong.catalogue import Catalogue, CeilingFacts
    from khuyencong.display.view import Inline
    from khuyencong.finder.law import Law
    from khuyencong.model.site import Applicant, Beneficiary, Scheme
    from khuyencong.model.support import Eligibility, Measure, Opening

PATH = "ho-tro/tra-cuu/"
LAW = f"{PATH}luat.json"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table: what it stands for, and its cells, each of several values."""

    mark: str
    """The `data-record` mark; a rate carries its key instead."""
    cells: Sequence[Sequence[Inline]]


def law_file(catalogue: Catalogue) -> Iterator[Output]:
    """Yield the law as the browser computes with it."""
    site = catalogue.site
    words: dict[str, object] = {
        "kinds": {one.id: {"name": one.name, "ask": one.ask} for one in site.applicants},
        "trades": {one.id: one.name for one in site.trades},
        "traits": {one.id: one.question for one in site.traits},
        "beneficiaries": {one.id: one.name for one in site.beneficiaries},
        "rules": {one.id: one.name for one in catalogue.eligibility.values()},
        "measures": {one.id: one.name for one in catalogue.measures.values()},
        "nothing": {one.id: _nothing(catalogue, one) for one in catalogue.measures.values()},
    }
    yield Output.of_text(LAW, to_json(law_of(catalogue), words))


def questions_html(catalogue: Catalogue, root: str) -> Markup:
    """Return the questions, the place for answers, and the estimate; hidden until a script works them."""
    topics = [(topic, [(one.id, one.name) for one in found]) for topic, found in _by_topic(catalogue)]
    return macro_html("finder.html", "questions", catalogue.site, topics, root + LAW, root)


def purposes_html(catalogue: Catalogue, root: str) -> Markup:
    """Return every support content: for whom, by which article, how much at most."""
    groups = [(topic, [_purpose(catalogue, one) for one in found]) for topic, found in _by_topic(catalogue)]
    return macro_html("finder.html", "purposes", groups, root)


def kinds_html(catalogue: Catalogue, root: str) -> Markup:
    """Return every kind of establishment: by which rules it may count, and for which contents."""
    law = law_of(catalogue)
    lines = [_kind(catalogue, law, one) for one in catalogue.site.applicants]
    return macro_html("finder.html", "kinds", lines, root)


def rules_html(catalogue: Catalogue, root: str) -> Markup:
    """Return every rule by the group it is about: who, where, since and until when."""
    groups = [(one.id, one.name, _rules(catalogue, one)) for one in catalogue.site.beneficiaries]
    others = [_rule(catalogue, one) for one in catalogue.eligibility.values() if not one.decides]
    groups += [("khac", "Quy định khác nên đọc", others)] if others else []
    return macro_html("finder.html", "rules", groups, root)


def rates_html(catalogue: Catalogue, root: str) -> Markup:
    """Return every rate of every content, past ones and those of elsewhere marked as such."""
    schemes = {scheme.id: scheme for scheme in catalogue.site.schemes}
    lines = [
        _rate(catalogue, schemes, measure, f"{measure.id}.{number}", facts)
        for _, found in _by_topic(catalogue)
        for measure in found
        for number, facts in enumerate(catalogue.measure_facts[measure.id].ceilings, start=1)
    ]
    return macro_html("finder.html", "rates", lines, root)


def _by_topic(catalogue: Catalogue) -> list[tuple[str, list[Measure]]]:
    own = [one for one in catalogue.measures.values() if not one.comparator]
    topics = sorted({one.topic for one in own}, key=sort_key)
    return [(topic, [one for one in own if one.topic == topic]) for topic in topics]


def _purpose(catalogue: Catalogue, measure: Measure) -> Line:
    current = [
        ceiling_words(one.ceiling)
        for one in catalogue.measure_facts[measure.id].ceilings
        if one.standing == "current"
    ]
    name = links.link(catalogue, "measures", measure.id)
    return Line(
        f"measures/{measure.id}",
        [
            [name, *marks_of(measure)],
            [line for one in measure.open_to for line in _opening(catalogue, one)] or [measure.who],
            links.basis_links(catalogue, measure.basis),
            current or [_nothing(catalogue, measure)],
            measure.conditions,
        ],
    )


def _nothing(catalogue: Catalogue, measure: Measure) -> str:
    """Say that no rate was found, and which texts to look into: its own, and those that set rates today."""
    own = [catalogue.registry.resolve("policies", one.document) for one in measure.basis]
    texts = [_text(catalogue, one) for one in (*own, *texts_with_rates(catalogue))]
    look = f"; hãy xem {', '.join(dict.fromkeys(texts))}" if texts else ""
    return " ".join(
        part for part in (f"Chưa tìm thấy mức chi trong văn bản{look}.", measure.ceilings_note) if part
    )


def _text(catalogue: Catalogue, reference: str) -> str:
    return links.short_policy(catalogue.policies[catalogue.registry.resolve("policies", reference)])


def _opening(catalogue: Catalogue, one: Opening) -> list[Inline]:
    """Say a door in words: the group with a link to its rules, or the kinds; and what must still be known."""
    groups = {group.id: group.name for group in catalogue.site.beneficiaries}
    kinds = {kind.id: kind.name for kind in catalogue.site.applicants}
    traits = {trait.id: trait.question for trait in catalogue.site.traits}
    said: list[Inline] = []
    if one.beneficiary:
        said.append(Link(groups[one.beneficiary], f"{PATH}#nhom-{one.beneficiary}"))
    if one.applicants:
        said.append("; ".join(kinds[kind] for kind in one.applicants))
    said += [f"Chỉ ở {catalogue.places[place].name}" for place in one.within]
    return [*said, *(f"Cần biết: {text}" for text in (*(traits[trait] for trait in one.traits), *one.asks))]


def _kind(catalogue: Catalogue, law: Law, kind: Applicant) -> Line:
    could_be = set(law.may_be[kind.id])
    admits = [
        one
        for one in law.decisions
        if one.effect == "admits" and (not one.applicants or could_be & set(one.applicants))
    ]
    groups = {one.beneficiary for one in admits}
    rules = dict.fromkeys(one.rule for one in admits)
    found = [
        measure.id
        for measure in catalogue.measures.values()
        if not measure.comparator
        and any(
            (not one.applicants or could_be & set(one.applicants))
            and (not one.beneficiary or one.beneficiary in groups)
            for one in measure.open_to
        )
    ]
    return Line(
        "",
        [
            [
                kind.name,
                *([kind.hint] if kind.hint else []),
                *([f"Cần biết: {kind.ask}"] if kind.ask else []),
            ],
            links.links(catalogue, "eligibility", rules)
            or ["Không có quy định nào kể loại này; xem từng việc."],
            links.links(catalogue, "measures", found) or ["Chưa thấy việc nào kể loại này."],
        ],
    )


def _rules(catalogue: Catalogue, group: Beneficiary) -> list[Line]:
    return [
        _rule(catalogue, one)
        for one in catalogue.eligibility.values()
        if any(decision.beneficiary == group.id for decision in one.decides)
    ]


def _rule(catalogue: Catalogue, rule: Eligibility) -> Line:
    added = [f"{item} (từ {_text(catalogue, one.document)})" for one in rule.added for item in one.items]
    asks = [decision.ask for decision in rule.decides]
    asks += [spot.ask for decision in rule.decides for spot in decision.spots]
    return Line(
        f"eligibility/{rule.id}",
        [
            [links.link(catalogue, "eligibility", rule.id), *states_of(catalogue, rule)],
            [*rule.who, *rule.items, *added] or [rule.summary],
            rule.where or ["Không nêu nơi"],
            links.basis_links(catalogue, rule.basis),
            [*marks_of(rule), *dict.fromkeys(f"Chưa rõ: {ask}" for ask in asks if ask)],
        ],
    )


def _rate(
    catalogue: Catalogue, schemes: dict[str, Scheme], measure: Measure, key: str, facts: CeilingFacts
) -> Line:
    ceiling = facts.ceiling
    article = f", {ceiling.article}" if ceiling.article else ""
    remarks: list[Inline] = [] if ceiling.comparator else [state("rule", facts.timeline)]
    if ceiling.historical:
        remarks.append(Mark("historical", labels.HISTORICAL))
    if ceiling.comparator:
        remarks.append(Mark("comparator", labels.COMPARATOR))
    if (said := evidence(ceiling.confidence, len(ceiling.sources) or 2)) is not None:
        remarks.append(said)
    return Line(
        key,
        [
            [Link(measure.name, catalogue.path("measures", measure.id)), *marks_of(measure)],
            [ceiling_words(ceiling), *([ceiling.condition] if ceiling.condition else [])],
            [schemes[ceiling.scheme].name, *scheme_marks(schemes[ceiling.scheme])],
            [links.link(catalogue, "policies", ceiling.document, after=article)],
            [*remarks, *([ceiling.caveat] if ceiling.caveat else [])],
        ],
    )
