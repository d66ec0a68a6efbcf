"""The words for what is counted in a vote, for lists and pages alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.vietnamese import number

if TYPE_CHECKING:
    from khuyencong.model.rounds import Round

OUTCOMES = (
    ("entered", "dự"),
    ("qualified", "đủ điểm ở vòng chấm"),
    ("selected", "được chọn"),
    ("proposed", "được đề nghị công nhận"),
    ("certified", "được công nhận"),
)
"""What becomes of products, in the order of the vote: field, and what a number of products is said to be."""

COUNTS = (
    *((name, f"Số sản phẩm {words}") for name, words in OUTCOMES),
    ("establishments_entered", "Số cơ sở dự"),
    ("localities_entered", "Số địa phương dự"),
    ("groups", "Số nhóm có dự"),
    ("sent", "Số sản phẩm gửi dự"),
    ("establishments_certified", "Số cơ sở được công nhận"),
    ("provinces_certified", "Số tỉnh có sản phẩm được công nhận"),
    ("certified_regional", "Trong đó đã đạt cấp khu vực"),
    ("nominated_regional", "Số được đề cử lên cấp khu vực"),
    ("nationwide_entered", "Cả nước cùng năm: số dự"),
    ("nationwide_certified", "Cả nước cùng năm: số được công nhận"),
)
"""Everything that may be counted, with the name of the row it stands in."""


def outcomes(vote: Round) -> list[str]:
    """Return `45 dự`, `30 được công nhận`: what is known, in the order of the vote."""
    return [
        f"{number(value)} {words}" for name, words in OUTCOMES if (value := getattr(vote, name)) is not None
    ]
