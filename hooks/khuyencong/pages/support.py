"""Pages of support contents and of procedures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.display import links
from khuyencong.display.cards import ceiling_words
from khuyencong.display.states import evidence, marks_of, remark, state, states_of
from khuyencong.display.view import Action, Link, Mark, Outward, Row, Section, Table, View
from khuyencong.vietnamese import day, money, number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khuyencong.catalogue import Catalogue, CeilingFacts
    from khuyencong.display.view import Inline
    from khuyencong.model.procedure import Procedure
    from khuyencong.model.support import Ceiling, Example, Measure

NO_CEILING = "Chưa tìm thấy mức chi trong văn bản."


def measure(catalogue: Catalogue, record: Measure) -> View:
    """Return the page of a support content: who, how much at most, under which article, since when."""
    ceilings = catalogue.measure_facts[record.id].ceilings
    current, unclear, past = (
        [one for one in ceilings if one.standing == standing] for standing in ("current", "unclear", "past")
    )
    lead: list[Inline] = [f"Ai có thể được hỗ trợ: {record.who}."]
    lead += [_ceiling_sentence(catalogue, one.ceiling) for one in current] or [
        _nothing_found(catalogue, record)
    ]
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
                    *links.links(catalogue, "procedures", record.procedures),
                    Link("Ai được hỗ trợ: xem quy định về đối tượng, địa bàn, ngành nghề", "dieu-kien/"),
                    Link("Các thủ tục", "thu-tuc/"),
                ],
            ),
            Section("Chỉ tiêu liên quan", bullets=links.links(catalogue, "targets", record.targets)),
        ],
    )


def _finder(record: Measure, *, estimate: bool) -> Iterator[Action]:
    """The ways to the finder, which stands beside the page."""
    yield Action("Tôi có thể được hỗ trợ việc này không?", f"../tra-cuu/?viec={record.id}")
    if estimate:
        yield Action("Ước tính mức cao nhất", f"../tra-cuu/?viec={record.id}#uoc-tinh")


def _ceiling_sentence(catalogue: Catalogue, ceiling: Ceiling) -> str:
    words = ceiling_words(ceiling)
    where = links.short_policy(catalogue.get("policies", ceiling.document))  # type: ignore[arg-type]
    article = f", {ceiling.article}" if ceiling.article else ""
    since = f", áp dụng từ {day(ceiling.valid_from)}" if ceiling.valid_from else ""
    said = evidence(ceiling.confidence, len(ceiling.sources) or 2)
    rest = [text for text in (ceiling.condition, ceiling.caveat, f"{said.text}." if said else "") if text]
    return " ".join([f"{words[0].upper()}{words[1:]} ({where}{article}{since}).", *rest])


def _nothing_found(catalogue: Catalogue, record: Measure) -> str:
    texts = [links.short_policy(catalogue.get("policies", one.document)) for one in record.basis]  # type: ignore[arg-type]
    return f"{NO_CEILING} Hãy xem: {'; '.join(dict.fromkeys(texts))}." if texts else NO_CEILING


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
                [scheme.name],
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


def examples(found: Iterable[Example]) -> Section:
    """Return the section of cases that were seen."""
    bullets: list[Inline] = []
    for one in found:
        said = evidence(one.confidence, len(one.sources) or 2)
        where = ", ".join(part for part in (one.place, one.year) if part)
        amount = f" ({money(one.amount_vnd)})" if one.amount_vnd else ""
        remark_text = f" – {said.text.lower()}" if said else ""
        bullets.append(f"{f'{where}: ' if where else ''}{one.text}{amount}{remark_text}")
    return Section("Trường hợp đã thấy", bullets=bullets)


def procedure(catalogue: Catalogue, record: Procedure) -> View:
    """Return the page of a procedure: who hands in, where, the steps, the papers, by when."""
    lead: list[Inline] = []
    if record.applicant:
        lead.append(f"Ai nộp: {record.applicant}.")
    if record.where:
        lead.append(f"Nộp ở đâu: {record.where}.")
    deadlines = [
        f"{one.who}: {one.date}{f' ({one.version})' if one.version else ''}" for one in record.deadlines
    ]
    if deadlines:
        lead.append(f"Hạn: {deadlines[0]}.")
    if record.valid_until:
        lead.append(f"Cách làm này chỉ áp dụng đến hết ngày {day(record.valid_until)}.")
    if record.status_note:
        lead.append(record.status_note)
    return View(
        record=record,
        collection="procedures",
        title=record.name,
        description=links.describe(lead[0] if lead and isinstance(lead[0], str) else record.name),
        kicker=f"{labels.PROCEDURE_KINDS[record.kind]} · {labels.LEVELS[record.level]}",
        lead=lead or ["Các quy định dưới đây để tra khi làm thủ tục."],
        states=states_of(catalogue, record),
        marks=list(marks_of(record)),
        rows=_procedure_rows(catalogue, record),
        sections=[
            Section("Các bước", steps=record.steps),
            Section(
                "Giấy tờ cần có",
                bullets=record.documents,
                note="; ".join(part for part in (record.documents_note, remark(record, "documents")) if part),
            ),
            Section(
                "Số bộ hồ sơ", bullets=[_copies(one.stage, one.count, one.note) for one in record.copies]
            ),
            Section("Thời hạn giải quyết", bullets=record.time_limits, note=remark(record, "time_limits")),
            Section("Tạm ứng", table=_advances(record)),
            *(Section(one.title, bullets=one.items, note=one.note or "") for one in record.sections),
            Section(
                "Thời hạn giấy chứng nhận theo từng văn bản", bullets=_certificate_rules(catalogue, record)
            ),
            examples(record.examples),
        ],
        related=[
            Section(
                "Nội dung hỗ trợ dùng thủ tục này",
                bullets=links.links(
                    catalogue, "measures", catalogue.mentions_of("procedures", record.id, "measures")
                ),
            )
        ],
    )


def _procedure_rows(catalogue: Catalogue, record: Procedure) -> list[Row]:
    rows = (
        [Row("Theo văn bản", links.basis_links(catalogue, record.basis), remark(record, "basis"))]
        if record.basis
        else []
    )
    if record.online:
        rows.append(Row("Trên mạng", [Outward(url, url) for url in record.online]))
    contact = record.contact
    if contact is not None:
        said: list[Inline] = [
            one for one in (contact.name, contact.phone, contact.email, contact.note) if one
        ]
        if contact.organisation:
            said.insert(0, links.link(catalogue, "organisations", contact.organisation))
        rows.append(Row("Hỏi ai", said))
    return rows


def _copies(stage: str, count: int, note: str | None) -> str:
    return f"{stage}: {count} bộ{f' ({note})' if note else ''}"


def _advances(record: Procedure) -> Table | None:
    if not record.advances:
        return None
    rows: list[list[list[Inline]]] = [
        [[f"{number(one.percent)}%"], [one.what], [one.when]] for one in record.advances
    ]
    return Table("Mức tạm ứng", ("Tạm ứng", "Cho", "Khi"), rows)


def _certificate_rules(catalogue: Catalogue, record: Procedure) -> list[Inline]:
    return [
        links.link(
            catalogue,
            "policies",
            one.document,
            after=f": giấy cấp từ {day(one.valid_from)} có giá trị đến hết ngày 31/12 "
            f"của năm thứ {one.last_year}, kể cả năm cấp",
        )
        for one in record.certificate_rules
    ]
