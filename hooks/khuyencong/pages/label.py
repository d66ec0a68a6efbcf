"""A page to print: labels for a stall, with a QR code that leads to the product's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.display import links
from khuyencong.display.certificates import certificate_sentence
from khuyencong.display.frame import frame
from khuyencong.display.qr import qr_code
from khuyencong.display.render import template_html
from khuyencong.display.states import marks_of, states_of
from khuyencong.display.view import Action
from khuyencong.output import Output
from khuyencong.vietnamese import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khuyencong.catalogue import Catalogue, CertificateFacts
    from khuyencong.model.products import Product
    from khuyencong.shells import Shell

FOLDER = "nhan/"
ROOT = "../../../"
"""From `san-pham/<id>/nhan/` to the root of the site."""

MOST_FACTS = 3
"""How many certificates the large label tells of; the small ones tell of the best."""


def product_actions(catalogue: Catalogue, record: Product) -> list[Action]:
    """Return what a visitor can do with a product; there is a label where there is a certificate."""
    certified = catalogue.product_facts[record.id].best is not None
    label = [Action("In nhãn có mã QR", FOLDER)] if certified else []
    return [*label, Action("Chép địa chỉ", script="copy")]


def labels(catalogue: Catalogue, shell: Shell, ids: Iterable[str]) -> Iterator[Output]:
    """Yield the labels of some products; search engines are told that the product's page is meant."""
    for record in (catalogue.products[one] for one in ids):
        if catalogue.product_facts[record.id].best is None:
            continue
        path = catalogue.path("products", record.id)
        title = f"Nhãn có mã QR: {record.name}"
        values = frame(catalogue, path, title, f"{title}, để in và đặt ở gian hàng.", ROOT)
        values["body"] = _body(catalogue, record, catalogue.site.url + path)
        yield Output.of_text(f"{path}{FOLDER}index.html", shell.pour(values))


def _body(catalogue: Catalogue, record: Product, url: str) -> str:
    facts = catalogue.product_facts[record.id]
    others = [one for one in facts.certificates if one is not facts.best and not one.certification.revoked]
    told = [facts.best, *others][:MOST_FACTS] if facts.best else []
    return template_html(
        "label.html",
        record=record,
        producer=catalogue.producers[record.producer].name if record.producer else "",
        place=links.then(record.location),
        now=_now(record),
        states=states_of(catalogue, record),
        marks=[one.text for one in marks_of(record)],
        facts=[_fact(catalogue, one) for one in told],
        code=qr_code(url),
        url=url,
        site=catalogue.site,
    )


def _now(record: Product) -> str:
    now = (record.location.commune_now, record.location.province_now)
    return ", ".join(part for part in now if part)


def _fact(catalogue: Catalogue, facts: CertificateFacts) -> str:
    """Return the sentence of a certificate with its number and decision."""
    one = facts.certification
    signed = f" ngày {day(one.decided)}" if one.decided else ""
    numbers = (
        f"Giấy số {one.number}." if one.number else "",
        f"Quyết định {one.decision}{signed}." if one.decision else "",
    )
    return " ".join(part for part in (certificate_sentence(catalogue, facts), *numbers) if part)
