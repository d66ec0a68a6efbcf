"""Pages of procedures: who hands in what, where, in which steps, by when, at what cost, whom to ask.

What no source tells is said to be unknown, so that nobody takes a gap for "not needed".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.catalogue.merger import known_before, merger
from khuyencong.display import links
from khuyencong.display.states import marks_of, remark, states_of
from khuyencong.display.view import Link, Outward, Row, Section, Table, View
from khuyencong.pages.examples import examples
from khuyencong.vietnamese import day, number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khuyencong.catalogue import Catalogue
    from khuyencong.display.view import Inline
    from khuyencong.model.procedure import Procedure

UNKNOWN = "Chưa thấy trong nguồn"


def procedure(catalogue: Catalogue, record: Procedure) -> View:
    """Return the page of a procedure, or of rules to look up."""
    lead = list(_lead(catalogue, record))
    return View(
        record=record,
        collection="procedures",
        title=record.name,
        description=links.describe(f"{record.name}: giấy tờ, các bước, nơi nộp, thời hạn, hỏi ai."),
        kicker=f"{labels.PROCEDURE_KINDS[record.kind]} · {labels.LEVELS[record.level]}",
        lead=lead or ["Các quy định dưới đây để tra khi làm thủ tục."],
        states=states_of(catalogue, record),
        marks=list(marks_of(record)),
        rows=list(_rows(catalogue, record)),
        sections=[
            *(_to_do(record) if record.kind == "procedure" else ()),
            Section(
                "Số bộ hồ sơ", bullets=[_copies(one.stage, one.count, one.note) for one in record.copies]
            ),
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


def _lead(catalogue: Catalogue, record: Procedure) -> Iterator[Inline]:
    """Yield first of all that it is an old way, where that is so; then who, where, by when."""
    merged = merger(catalogue)
    if merged is not None and known_before(catalogue, record, merged.on):
        became = ", ".join(one.name for one in merged.became)
        was = merged.was.name[:1].lower() + merged.was.name[1:]
        since = f"trước ngày {day(merged.on)}, khi {was} nhập vào {became}"
        if record.kind == "reference":
            yield f"Các quy định này chỉ thấy trong văn bản có từ {since}. Có thể đã có quy định mới."
        elif record.valid_until:
            yield f"Đây là cách làm {since}. Nay nơi nộp và cách làm có thể đã khác; hãy hỏi trước khi đi."
        else:
            yield f"Cách làm này chỉ thấy trong văn bản có từ {since}. Nơi nộp và mẫu giấy có thể đã đổi."
    if record.applicant:
        yield f"Ai nộp: {record.applicant}."
    if record.where:
        yield f"Nộp ở đâu: {record.where}."
    if record.deadlines:
        yield f"Hạn: {_deadlines(record)[0]}."
    if record.valid_until:
        yield f"Cách làm này chỉ áp dụng đến hết ngày {day(record.valid_until)}."
    if record.status_note:
        yield record.status_note


def _deadlines(record: Procedure) -> list[str]:
    return [f"{one.who}: {one.date}{f' ({one.version})' if one.version else ''}" for one in record.deadlines]


def _rows(catalogue: Catalogue, record: Procedure) -> Iterator[Row]:
    """Yield what everybody asks. Rules to look up have no counter, so nothing is missing there."""
    if record.kind == "procedure":
        yield Row("Ai nộp", [record.applicant or UNKNOWN], remark(record, "applicant"))
        yield Row("Nộp ở đâu", [record.where or UNKNOWN], remark(record, "where"))
        yield Row("Hạn nộp", _deadlines(record) or [UNKNOWN], remark(record, "deadlines"))
        yield Row("Bao lâu xong", record.time_limits or [UNKNOWN], remark(record, "time_limits"))
        yield Row("Lệ phí", [record.cost or UNKNOWN], remark(record, "cost"))
        yield Row("Mẫu giấy", record.forms or [UNKNOWN], remark(record, "forms"))
    elif record.time_limits:
        yield Row("Thời hạn", record.time_limits, remark(record, "time_limits"))
    if record.online:
        yield Row("Trên mạng", [Outward(url, url) for url in record.online])
    if record.contact is not None or record.kind == "procedure":
        yield Row("Hỏi ai", _contact(catalogue, record), remark(record, "contact"))
    if record.basis:
        yield Row("Theo văn bản", links.basis_links(catalogue, record.basis), remark(record, "basis"))


def _contact(catalogue: Catalogue, record: Procedure) -> list[Inline]:
    contact = record.contact
    if contact is None:
        return [UNKNOWN, Link("Xem các cơ quan có thể hỏi", "lien-he/")]
    said: list[Inline] = [one for one in (contact.name, contact.phone, contact.email, contact.note) if one]
    if contact.organisation:
        said.insert(0, links.link(catalogue, "organisations", contact.organisation))
    return said


def _to_do(record: Procedure) -> Iterator[Section]:
    """The steps as a source tells them; else those that follow from papers, place and time, said to be so."""
    if record.steps:
        yield Section("Các bước", steps=record.steps, note=remark(record, "steps"))
    else:
        yield Section(
            "Các bước",
            steps=list(_steps(record)),
            note="Các bước này ghép từ giấy tờ, nơi nộp và thời hạn; chưa thấy nguồn nào kể từng bước.",
        )
    notes = [record.documents_note, remark(record, "documents")]
    yield Section(
        "Giấy tờ cần có",
        bullets=record.documents,
        paragraphs=() if record.documents else (f"{UNKNOWN}.",),
        note="; ".join(part for part in notes if part),
    )


def _steps(record: Procedure) -> Iterator[str]:
    many = (
        f"{len(record.documents)} loại giấy tờ ghi ở dưới"
        if record.documents
        else "chưa thấy nguồn nói gồm gì"
    )
    yield f"Chuẩn bị hồ sơ: {many}."
    yield f"Nộp ở: {record.where or 'chưa thấy nguồn nói nơi nộp'}."
    wait = "theo thời hạn ghi ở trên" if record.time_limits else "chưa thấy nguồn nói bao lâu"
    yield f"Chờ giải quyết: {wait}."


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
