"""Until when a certificate is valid: by the rule in force when it was given, else nobody can say."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.folders import TAIL

from khuyencong.timeline import midnight

if TYPE_CHECKING:
    from tests.folders import DataFolder

    from khuyencong.catalogue import Catalogue, CertificateFacts

PRODUCT = (
    f"name: A\ngroup: go-may\nlocation:\n  place: cat-vang\n{TAIL}certifications:\n  - level: regional\n"
)


def of_year(catalogue: Catalogue, year: int | None, *, decided: bool = False) -> CertificateFacts:
    (found,) = [
        one
        for one in catalogue.product_facts["go-nhieu-lan"].certificates
        if one.certification.year == year and bool(one.certification.decided) == decided
    ]
    return found


@pytest.mark.parametrize(
    ("year", "decided", "until", "rule"),
    [
        (2012, False, None, None),
        (2014, False, None, None),
        (2016, False, date(2018, 12, 31), "tt-05-2014"),
        (2018, False, None, None),
        (2018, True, date(2021, 12, 31), "tt-07-2018"),
        (2023, False, date(2026, 12, 31), "tt-07-2018"),
        (None, False, None, None),
    ],
    ids=[
        "before any",
        "year it began",
        "first rule",
        "ambiguous year",
        "by its day",
        "second rule",
        "no year",
    ],
)
def test_a_certificate_lasts_as_the_rule_of_its_year_says(
    tiny: Catalogue, year: int | None, *, decided: bool, until: date | None, rule: str | None
) -> None:
    facts = of_year(tiny, year, decided=decided)
    assert (facts.until, facts.by_rule) == (until, rule)
    assert (facts.timeline.states()[-1] == "expired") == (until is not None)


def test_a_certificate_nobody_can_date_stays_unknown(tiny: Catalogue) -> None:
    for year in (2012, 2014, 2018, None):
        assert of_year(tiny, year).timeline.states() == ["unknown"]


def test_a_certificate_of_a_year_is_surely_valid_only_from_the_next(tiny: Catalogue) -> None:
    assert of_year(tiny, 2016).timeline.marks == (
        (None, "unknown"),
        (midnight(date(2017, 1, 1)), "valid"),
        (midnight(date(2019, 1, 1)), "expired"),
    )
    assert of_year(tiny, 2018, decided=True).timeline.since("valid") == midnight(date(2018, 9, 1))


def test_a_revoked_certificate_stays_revoked(tiny: Catalogue) -> None:
    states = of_year(tiny, 2021).timeline
    assert states.since("revoked") == midnight(date(2022, 6, 30))
    assert states.states()[-1] == "revoked"


def test_the_day_on_the_paper_goes_before_any_rule(tiny: Catalogue, data: DataFolder) -> None:
    (stated,) = tiny.product_facts["tuong-khong-ro"].certificates
    assert (stated.until, stated.by_rule) == (date(2024, 5, 31), None)
    data.replace(
        "rounds/cap-tinh-2016.yaml",
        "scored: 2016-05\n",
        "scored: 2016-05\ncertificate_valid_until: 2020-03-31\n",
    )
    assert of_year(data.catalogue(), 2016).until == date(2020, 3, 31)


@pytest.mark.parametrize(
    ("decided", "until"),
    [
        ("2014-10-14", None),
        ("2014-10-15", date(2016, 12, 31)),
        ("2018-07-31", date(2020, 12, 31)),
        ("2018-08-01", date(2021, 12, 31)),
    ],
)
def test_the_rule_changes_on_its_day_and_not_before(
    data: DataFolder, decided: str, until: date | None
) -> None:
    data.write("products/x.yaml", f"{PRODUCT}    year: {decided[:4]}\n    decided: {decided}\n")
    (facts,) = data.catalogue().product_facts["x"].certificates
    assert facts.until == until


def test_a_decision_alone_tells_the_year(data: DataFolder) -> None:
    data.write("products/x.yaml", f"{PRODUCT}    decided: 2019-02-03\n")
    (facts,) = data.catalogue().product_facts["x"].certificates
    assert facts.until == date(2022, 12, 31)


def test_certificates_stand_by_level_then_newest(tiny: Catalogue) -> None:
    order = [
        (one.certification.level, one.certification.year)
        for one in tiny.product_facts["go-nhieu-lan"].certificates
    ]
    assert order == [
        ("national", 2023),
        ("regional", 2018),
        ("regional", 2018),
        ("provincial", 2021),
        ("provincial", 2016),
        ("district", 2014),
        ("commune", 2012),
        ("unknown", None),
    ]


def test_the_best_certificate_is_the_one_that_lasts_longest(tiny: Catalogue) -> None:
    best = tiny.product_facts["go-nhieu-lan"].best
    assert best is not None
    assert best.certification.year == 2023
    assert tiny.product_facts["may-dan"].best is None
