"""Pages of support contents: who, what, how much at most, under which article and scheme, since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.display import links
from khuyencong.display.cards import ceiling_words
from khuyencong.display.rates import texts_with_rates
from khuyencong.display.states import evidence, marks_of, remark, scheme_marks, state, states_of
from khuyencong.display.view import Action, Link, Mark, Phrase, Row, Section, Table, View
from khuyencong.pages.examples import examples
from khuyencong.vietnamese import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khuyencong.catalogue import Catalogue, CeilingFacts
    from khuyencong.display.view import Inline
    from khuyencong.model.support import Ceiling, Measure

NO_CEILING = "Chưa tìm thấy mức chi trong văn bản."


def measure(catalogue: Catalogue, record: Measure) -> View:
    """Return the page of a support content: who, how much at most, under which article, since when."""
    ceilings = catalogue.measure_facts[record.id].ceilings
    current, unclear, past = (
        [one for one in ceilings if one.standing == standing] for standing in ("current", "unclear", "past")
    )
    lead: list[Inline] = [f"Ai có thể được hỗ trợ: {record.who}."]
    lead += [_ceiling_sentence(catalogue, one) for one in current] or list(_nothing_found(catalogue, record))
    if unclear:
        lead.append("Có mức đặt ra trước đây mà chưa rõ còn áp dụng không; xem bên dưới.")
    return View(
        record=record,
        collection="measures",
        title=record.name,
        description=links.describe(record.summary),
        kicker=f"Nội dung hỗ trợ · nhóm {record.topic}",
        lead=lead,
        states=states_of(catalogue, record),
        marks=list(marks_of(record)),
        rows=_measure_rows(catalogue, record),
        actions=[] if record.comparator else list(_finder(record, estimate=bool(current or unclear))),
        sections=[
            Section("Hỗ trợ việc gì", paragraphs=[record.summary]),
            Section("Điều kiện", bullets=record.conditions),
            Section(
                "Mức hỗ trợ",
                table=_ceilings(catalogue, current, "Mức hỗ trợ"),
                note=record.ceilings_note or "",
            ),
            Section(
                "Mức chưa rõ còn áp dụng không",
                table=_ceilings(catalogue, unclear, "Mức chưa rõ còn áp dụng không"),
                note="Hãy hỏi cơ quan quản lý trước khi dựa vào các mức này." if unclear else "",
            ),
            Section(
                "Mức cũ và mức của nơi khác (chỉ để tra cứu)",
                table=_ceilings(catalogue, past, "Mức cũ và mức của nơi khác"),
                note="Không dùng các mức này để tính hỗ trợ hiện nay." if past else "",
                folded=True,
            ),
            examples(record.examples),
        ],
        related=[
            Section(
                "Cách xin hỗ trợ",
                bullets=[
                    *(() if record.comparator else _how(catalogue, record)),
                    Link("Ai được hỗ trợ: xem quy định về đối tượng, địa bàn, ngành nghề", "dieu-kien/"),
                    Link("Các thủ tục", "thu-tuc/"),
                ],
            ),
            Section("Chỉ tiêu liên quan", bullets=links.links(catalogue, "targets", record.targets)),
        ],
    )


def _how(catalogue: Catalogue, record: Measure) -> Iterator[Inline]:
    """Yield the procedures of the content itself, then those of the money it is or may be paid from."""
    yield from links.links(catalogue, "procedures", record.procedures)
    if not record.procedures:
        yield "Chưa thấy nguồn nào kể thủ tục riêng cho việc này; dưới đây là thủ tục theo nguồn kinh phí."
    used = {one.scheme for one in record.ceilings if not one.comparator}
    for scheme in catalogue.site.schemes:
        if scheme.id in used or scheme.kind == "current":
            for one in scheme.procedures:
                if one not in record.procedures:
                    yield links.link(catalogue, "procedures", one, after=f" – {scheme.name}")


def _finder(record: Measure, *, estimate: bool) -> Iterator[Action]:
    """The ways to the finder, which stands beside the page."""
    yield Action("Tôi có thể được hỗ trợ việc này không?", f"../tra-cuu/?viec={record.id}")
    if estimate:
        yield Action("Ước tính mức cao nhất", f"../tra-cuu/?viec={record.id}#uoc-tinh")


def _ceiling_sentence(catalogue: Catalogue, facts: CeilingFacts) -> Phrase:
    """Say a rate in a sentence, with its own state: who reads on may do so when it has ended."""
    ceiling = facts.ceiling
    words = ceiling_words(ceiling)
    where = links.short_policy(catalogue.get("policies", ceiling.document))  # type: ignore[arg-type]
    article = f", {ceiling.article}" if ceiling.article else ""
    since = f", áp dụng từ {day(ceiling.valid_from)}" if ceiling.valid_from else ""
    mark = evidence(ceiling.confidence, len(ceiling.sources) or 2)
    rest = [text for text in (ceiling.condition, ceiling.caveat, f"{mark.text}." if mark else "") if text]
    said = " ".join([f"{words[0].upper()}{words[1:]} ({where}{article}{since}).", *rest])
    return Phrase(said, state("rule", facts.timeline))


def _nothing_found(catalogue: Catalogue, record: Measure) -> Iterator[Inline]:
    """Say that there is no figure, and which texts to look into: its own, and those that set rates today."""
    yield NO_CEILING
    for one in record.basis:
        article = f", {one.article}" if one.article else ""
        yield links.link(catalogue, "policies", one.document, before="Việc này đặt ra ở ", after=article)
    for policy in [] if record.comparator else texts_with_rates(catalogue):
        yield links.link(catalogue, "policies", policy, before="Các mức đang dùng của việc khác nằm ở ")


def _measure_rows(catalogue: Catalogue, record: Measure) -> list[Row]:
    rows = [Row("Ai có thể được hỗ trợ", [record.who], remark(record, "who"))]
    if record.locality:
        rows.append(Row("Áp dụng ở", [record.locality]))
    if record.basis:
        rows.append(Row("Theo văn bản", links.basis_links(catalogue, record.basis), remark(record, "basis")))
    return rows


def _ceilings(catalogue: Catalogue, found: Iterable[CeilingFacts], caption: str) -> Table | None:
    schemes = {scheme.id: scheme for scheme in catalogue.site.schemes}
    rows: list[list[list[Inline]]] = []
    for facts in found:
        ceiling = facts.ceiling
        scheme = schemes[ceiling.scheme]
        amount: list[Inline] = [ceiling_words(ceiling)]
        amount += [text for text in (ceiling.condition, ceiling.caveat) if text]
        remarks: list[Inline] = [] if ceiling.comparator else [state("rule", facts.timeline)]
        if ceiling.historical:
            remarks.append(Mark("historical", labels.HISTORICAL))
        if ceiling.comparator:
            remarks.append(Mark("comparator", labels.COMPARATOR))
        if (said := evidence(ceiling.confidence, len(ceiling.sources) or 2)) is not None:
            remarks.append(said)
        article = f", {ceiling.article}" if ceiling.article else ""
        rows.append(
            [
                amount,
                [scheme.name, *scheme_marks(scheme)],
                [links.link(catalogue, "policies", ceiling.document, after=article)],
                [_span(ceiling)],
                remarks,
            ]
        )
    head = ("Mức", "Nguồn kinh phí", "Văn bản", "Thời gian", "Lưu ý")
    return Table(caption, head, rows) if rows else None


def _span(ceiling: Ceiling) -> str:
    since = f"từ {day(ceiling.valid_from)}" if ceiling.valid_from else ""
    until = f"đến hết {day(ceiling.valid_until)}" if ceiling.valid_until else ""
    return " ".join(part for part in (since, until) if part) or "nguồn không nêu"
