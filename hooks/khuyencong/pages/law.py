"""Pages of legal texts and of the rules on who counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.display import links
from khuyencong.display.cards import cards
from khuyencong.display.states import evidence, marks_of, remark, states_of
from khuyencong.display.view import Outward, Row, Section, Table, View
from khuyencong.model import COLLECTIONS
from khuyencong.pages.course import course
from khuyencong.pages.legislation import legislation
from khuyencong.vietnamese import day, money, number, partial

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khuyencong.catalogue import Catalogue, RelatedPolicy
    from khuyencong.display.view import Inline
    from khuyencong.model.policy import Policy
    from khuyencong.model.support import Eligibility

RELATIONS = (
    ("replaced_by", "Bị thay thế bởi"),
    ("amended_by", "Được sửa đổi bởi"),
    ("replaces", "Thay thế"),
    ("amends", "Sửa đổi"),
    ("guided_by", "Được hướng dẫn bởi"),
    ("guides", "Hướng dẫn"),
    ("based_on", "Căn cứ vào"),
    ("basis_of", "Là căn cứ của"),
    ("consolidated_in", "Được hợp nhất trong"),
    ("consolidates", "Hợp nhất"),
)
RESTS_ON = ("measures", "eligibility", "procedures", "rounds", "events", "targets")


def policy(catalogue: Catalogue, record: Policy) -> View:
    """Return the page of a text: its force first, then dates, relations both ways, what rests on it."""
    facts = catalogue.policy_facts[record.id]
    relations = [
        Row(label, links.related_links(catalogue, related))
        for field, label in RELATIONS
        if (related := getattr(facts, field))
    ]
    return View(
        record=record,
        collection="policies",
        title=links.policy_title(record),
        description=links.describe(record.summary),
        kicker=f"{record.kind} · {labels.SCOPES[record.scope]}",
        lead=_force(catalogue, record),
        states=states_of(catalogue, record),
        marks=list(marks_of(record)),
        rows=_policy_rows(catalogue, record),
        json_ld=legislation(catalogue, record),
        sections=[
            Section("Tóm tắt", paragraphs=[record.summary]),
            course(catalogue, record),
            Section(
                f"Với {catalogue.site.area}",
                paragraphs=[record.local_effect] if record.local_effect else (),
                note=remark(record, "local_effect").capitalize(),
            ),
            Section("Quan hệ với văn bản khác", rows=relations),
            Section(
                "Điều đáng xem",
                rows=[Row(one.article, [one.text]) for one in record.articles],
                note=remark(record, "articles").capitalize(),
            ),
        ],
        related=_what_rests_on(catalogue, record.id),
    )


def _force(catalogue: Catalogue, record: Policy) -> list[Inline]:
    """Say when the text works, in sentences that stay true whatever the day."""
    facts = catalogue.policy_facts[record.id]
    lines: list[Inline] = []
    if record.effective:
        lines.append(f"Có hiệu lực từ ngày {day(record.effective)}.")
    elif record.issued:
        lines.append(f"Ban hành {partial(record.issued)}. Chưa thấy ngày có hiệu lực trong nguồn.")
    else:
        lines.append("Chưa thấy ngày ban hành và ngày có hiệu lực trong nguồn.")
    lines += _caused(catalogue, "Được sửa đổi", facts.amended_by)
    lines += _caused(catalogue, "Hết hiệu lực, bị thay thế", facts.replaced_by)
    if record.ends:
        lines.append(f"Hết hiệu lực sau ngày {day(record.ends)}.")
    if record.period:
        lines.append(f"Giai đoạn của văn bản: {record.period}.")
    if record.unclear_from:
        lines.append(
            f"Từ ngày {day(record.unclear_from)} chưa thấy nguồn nào nói văn bản còn áp dụng hay không."
        )
    seen = record.status_seen
    if seen is not None:
        when = f" (theo nguồn ngày {day(seen.as_of)})" if seen.as_of else ""
        note = f" {seen.note}" if seen.note else ""
        doubt = remark(record, "status_seen")
        verb = "cho thấy" if seen.state != "unknown" else "không cho biết"
        lines.append(
            f"Nguồn gần nhất {verb} văn bản {labels.STATUS_SEEN[seen.state]}{when}"
            f"{f'; điều này là {doubt}' if doubt else ''}.{note}"
        )
    return lines


def _caused(catalogue: Catalogue, verb: str, related: Iterable[RelatedPolicy]) -> list[Inline]:
    lines: list[Inline] = []
    for one in related:
        if one.since:
            when = f"từ ngày {day(one.since)}"
        elif one.known_by:
            when = f"(chưa rõ từ ngày nào, chậm nhất là {day(one.known_by)})"
        else:
            when = ""
        if one.id:
            lines.append(links.link(catalogue, "policies", one.id, before=f"{verb} {when} bởi "))
        else:
            lines.append(f"{verb} {when} bởi {one.number}.")
    return lines


def _policy_rows(catalogue: Catalogue, record: Policy) -> list[Row]:
    names: list[Row] = []
    if record.subject:
        note = record.subject_note or "Đây là lời mô tả; chưa thấy tên chính thức nguyên văn."
        names.append(Row("Nội dung", [record.subject, note], remark(record, "subject")))
    if record.title:
        names.append(Row("Tên chính thức", [record.title], remark(record, "title")))
    if record.title_en:
        names.append(Row("Tên tiếng Anh đã thấy", [record.title_en]))
    rows = [
        Row("Số, ký hiệu", [record.number or "Chưa thấy trong nguồn"], remark(record, "number")),
        *names,
        Row(
            "Cơ quan ban hành",
            [links.organisation(catalogue, one) for one in record.issuer],
            remark(record, "issuer"),
        ),
        Row("Người ký", [record.signer], remark(record, "signer")) if record.signer else None,
        Row(
            "Ngày ban hành",
            [record.issued_note or (partial(record.issued) if record.issued else "Chưa thấy trong nguồn")],
            remark(record, "issued"),
        ),
        Row(
            "Ngày có hiệu lực",
            [day(record.effective) if record.effective else "Chưa thấy trong nguồn"],
            remark(record, "effective"),
        ),
        Row("Giai đoạn", [record.period]) if record.period else None,
        Row("Áp dụng cho", [record.locality]) if record.locality else None,
        Row("Chủ đề", ["; ".join(record.topics)]) if record.topics else None,
        Row("Đọc thêm", [Outward(url, url) for url in record.related_reading])
        if record.related_reading
        else None,
    ]
    return [row for row in rows if row is not None]


def _what_rests_on(catalogue: Catalogue, policy_id: str) -> list[Section]:
    """List what on this site rests on the text, by article where that is known."""
    sections = []
    for collection in RESTS_ON:
        named = [
            one for one in catalogue.mentions.get(("policies", policy_id), ()) if one.collection == collection
        ]
        articles: dict[str, list[str]] = {}
        for one in named:
            articles.setdefault(one.id, [])
            if one.article and one.article not in articles[one.id]:
                articles[one.id].append(one.article)
        sections.append(
            Section(
                f"{COLLECTIONS[collection].many} dựa vào văn bản này",
                bullets=[
                    links.link(
                        catalogue, collection, record_id, after=f" ({'; '.join(where)})" if where else ""
                    )
                    for record_id, where in articles.items()
                ],
            )
        )
    return sections


def eligibility(catalogue: Catalogue, record: Eligibility) -> View:
    """Return the page of a rule on who counts: who, where, since when, by which article."""
    lead: list[Inline] = [record.summary]
    if record.valid_from:
        lead.append(f"Áp dụng từ ngày {day(record.valid_from)}.")
    if record.valid_until:
        lead.append(f"Áp dụng đến hết ngày {day(record.valid_until)}.")
    return View(
        record=record,
        collection="eligibility",
        title=record.name,
        description=links.describe(record.summary),
        kicker="Ai được hỗ trợ",
        lead=lead,
        states=states_of(catalogue, record),
        marks=list(marks_of(record)),
        rows=[Row("Văn bản", links.basis_links(catalogue, record.basis))] if record.basis else [],
        sections=[
            Section("Ai", bullets=record.who),
            Section("Ở đâu", bullets=record.where),
            Section("Gồm những gì", bullets=record.items),
            *_added(catalogue, record),
            Section("Ngưỡng quy mô", table=_thresholds(record)),
        ],
        related=[
            Section(
                "Quy định khác về đối tượng",
                cards=cards(
                    catalogue, "eligibility", (one for one in catalogue.eligibility if one != record.id)
                ),
                folded=True,
            )
        ],
    )


def _added(catalogue: Catalogue, record: Eligibility) -> list[Section]:
    sections = []
    for one in record.added:
        said = evidence(one.confidence, len(one.sources) or len(record.sources))
        sections.append(
            Section(
                f"Được thêm bởi {links.short_policy(catalogue.get('policies', one.document))}",  # type: ignore[arg-type]
                bullets=[*one.items, links.link(catalogue, "policies", one.document)],
                note=said.text if said else "",
            )
        )
    return sections


def _thresholds(record: Eligibility) -> Table | None:
    if not record.thresholds:
        return None
    return Table(
        "Ngưỡng của từng cỡ doanh nghiệp",
        ("Cỡ", "Lao động không quá", "Doanh thu năm không quá", "Nguồn vốn không quá"),
        [
            [
                [one.size],
                [f"{number(one.labour_max)} người"],
                [money(one.revenue_max_vnd)],
                [money(one.capital_max_vnd)],
            ]
            for one in record.thresholds
        ],
    )
