"""What the page of a product says at any time, whatever the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.folders import TAIL

from khuyencong.display.cards import card
from khuyencong.display.render import record_html
from khuyencong.pages import VIEWS

if TYPE_CHECKING:
    from tests.folders import DataFolder

PRODUCT = f"name: A\ngroup: go-may\nlocation:\n  place: cat-vang\n{TAIL}certifications:\n"
REVOKED = "  - level: national\n    year: 2023\n    revoked: 2024-02-03\n"
VALID = "  - level: provincial\n    year: 2021\n"


def lead(data: DataFolder) -> str:
    catalogue = data.catalogue()
    html = record_html(VIEWS["products"](catalogue, catalogue.products["x"]))
    return html[html.index('class="kc-lead"') : html.index("Thông tin chính")]


def test_a_revoked_certificate_is_never_said_to_have_value_until_later(data: DataFolder) -> None:
    data.write("products/x.yaml", PRODUCT + REVOKED)
    said = lead(data)
    assert "hu hồi" in said
    assert "3/2/2024" in said
    assert "31/12/2026" not in said


def test_a_revoked_certificate_is_not_the_one_a_list_shows(data: DataFolder) -> None:
    data.write("products/x.yaml", PRODUCT + REVOKED + VALID)
    catalogue = data.catalogue()
    best = catalogue.product_facts["x"].best
    assert best is not None
    assert best.certification.level == "provincial"
    assert "31/12/2026" not in " ".join(card(catalogue, "products", "x").meta)


def test_when_every_certificate_is_revoked_the_list_says_so(data: DataFolder) -> None:
    data.write("products/x.yaml", PRODUCT + REVOKED)
    shown = card(data.catalogue(), "products", "x")
    assert "31/12/2026" not in " ".join(shown.meta)
    assert shown.states[0].timeline.states()[-1] == "revoked"
