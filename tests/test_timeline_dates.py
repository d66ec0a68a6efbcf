"""A date as exactly as it is known: a year, a month, a day or a minute."""

from __future__ import annotations

from datetime import datetime

import pytest

from khuyencong.timeline import PartialDate


def at(text: str) -> datetime:
    """Return an instant in Vietnam: `2026-12-03` or `2026-12-03 08:30`."""
    return datetime.fromisoformat(f"{text}+07:00" if ":" in text else f"{text}T00:00+07:00")


@pytest.mark.parametrize(
    ("text", "precision", "first", "after"),
    [
        ("2026", "year", "2026-01-01", "2027-01-01"),
        ("2026-12", "month", "2026-12-01", "2027-01-01"),
        ("2028-02", "month", "2028-02-01", "2028-03-01"),
        ("2026-12-31", "day", "2026-12-31", "2027-01-01"),
        ("2026-12-03 08:30", "minute", "2026-12-03 08:30", "2026-12-03 08:31"),
        ("2026-12-03T23:59", "minute", "2026-12-03 23:59", "2026-12-04"),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(text: str, precision: str, first: str, after: str) -> None:
    read = PartialDate.parse(text)
    assert (read.precision, read.first, read.after) == (precision, at(first), at(after))


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-29",
        "2026-13",
        "2026-00",
        "26-12-03",
        "2026-12-3",
        "3/12/2026",
        "2026-12-03 24:00",
        "2026-",
        "",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(text or "-")
