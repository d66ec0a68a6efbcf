"""What search engines read of a product: only what is known, and nothing that hangs on the day."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.folders import TAIL

from khuyencong.display.render import json_ld_html
from khuyencong.pages.certified import product_json_ld

if TYPE_CHECKING:
    from tests.folders import DataFolder

    from khuyencong.catalogue import Catalogue

PRODUCT = f"name: A\ngroup: go-may\nlocation:\n  place: cat-vang\n{TAIL}certifications:\n"


def read(catalogue: Catalogue, product: str) -> dict[str, Any]:
    """Return the data as a search engine reads it from the page."""
    html = json_ld_html(product_json_ld(catalogue, catalogue.products[product]))
    assert html.startswith('<script type="application/ld+json">')
    assert html.count("<") == 2, "no letter of the data can end the script"
    found: dict[str, Any] = json.loads(html.split(">", 1)[1].rsplit("<", 1)[0])
    return found


def test_a_product_tells_its_name_maker_group_and_address(tiny: Catalogue) -> None:
    said = read(tiny, "go-nhieu-lan")
    assert said["@type"] == "Product"
    assert said["name"] == '=1+1 bàn gỗ "Sông & Núi" <script>alert(1)</script>'
    assert said["category"] == "gỗ & mây"
    assert said["manufacturer"] == {"@type": "Organization", "name": '@x xưởng mây "Đại An"'}
    assert said["url"] == "https://song-xanh.example/san-pham/go-nhieu-lan/"


def test_each_certificate_says_only_what_is_known(tiny: Catalogue) -> None:
    best, *others = read(tiny, "go-nhieu-lan")["hasCertification"]
    assert best == {
        "@type": "Certification",
        "name": "Sản phẩm công nghiệp nông thôn tiêu biểu cấp quốc gia",
        "datePublished": "2023",
        "expires": "2026-12-31",
    }
    assert others[-1] == {
        "@type": "Certification",
        "name": "Sản phẩm công nghiệp nông thôn tiêu biểu chưa rõ cấp",
    }


def test_a_revoked_certificate_is_inactive_and_does_not_expire(tiny: Catalogue) -> None:
    revoked = [one for one in read(tiny, "go-nhieu-lan")["hasCertification"] if "certificationStatus" in one]
    assert [(one["certificationStatus"], "expires" in one) for one in revoked] == [
        ("https://schema.org/CertificationInactive", False)
    ]


def test_number_and_day_are_told_and_the_issuer_where_the_register_holds_the_decision(
    data: DataFolder,
) -> None:
    given = "  - level: provincial\n    number: 07/GCN\n    decided: 2021-05-06\n    decision: NĐ-10/2010\n"
    catalogue = data.catalogue()
    number = next(one.number for one in catalogue.policies.values() if one.id == "nd-10-2010")
    data.write("products/x.yaml", PRODUCT + given.replace("NĐ-10/2010", str(number)))
    (one,) = read(data.catalogue(), "x")["hasCertification"]
    assert (one["certificationIdentification"], one["validFrom"]) == ("07/GCN", "2021-05-06")
    assert one["datePublished"] == "2021-05-06"
    issuers = [{"@type": "Organization", "name": name} for name in catalogue.policies["nd-10-2010"].issuer]
    assert one["issuedBy"] == issuers


def test_a_product_without_maker_or_certificate_says_neither(data: DataFolder) -> None:
    data.write("products/x.yaml", PRODUCT.replace("certifications:\n", ""))
    assert read(data.catalogue(), "x").keys() == {"@context", "@type", "name", "category", "url"}
