"""The worked cases as tables, and what their words mean to the program."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.folders import HERE

from khuyencong.finder.answer import Given
from khuyencong.finder.verdict import Value
from khuyencong.vietnamese import NotAnAmountError, read_amount

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue
    from khuyencong.finder.law import Law
    from khuyencong.finder.verdict import Verdict

ANSWERS = {
    "có thể được hỗ trợ": Value.MAY,
    "cần biết thêm": Value.ASK,
    "không thuộc quy định này": Value.OUTSIDE,
}
NEEDS = {
    "loai": "loại cơ sở",
    "nghe": "nghề",
    "noi": "nơi",
    "noi-ro": "đơn vị nào",
    "ngay": "ngày",
    "loai:": "loại cơ sở rõ hơn",
    "text:": "câu chữ chưa đủ",
    "no-rule:": "quy định lúc đó",
    "content:": "văn bản đặt ra nội dung",
    "rule:": "quy định còn áp dụng không",
    "trait:lang-nghe": "làng nghề",
    "trait:san-xuat-sach-hon": "sản xuất sạch hơn",
    "trait:dia-ban-kho-khan": "địa bàn khó khăn",
}
TRAITS = {
    "làng nghề": "lang-nghe",
    "sản xuất sạch hơn": "san-xuat-sach-hon",
    "địa bàn khó khăn": "dia-ban-kho-khan",
}
REFUSALS = {
    "elsewhere": "mức của nơi khác",
    "history": "chỉ còn giá trị lịch sử",
    "not-yet": "chưa áp dụng",
    "ended": "không còn áp dụng",
    "factor": "là hệ số, không phải mức",
    "no-figure": "không có con số",
}
OWN = "nội dung hỗ trợ"
"""Stands in the column of rules where the support content itself decides."""


def table(name: str) -> list[dict[str, str]]:
    """Return the rows of a table of worked cases."""
    with (HERE / "finder" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CASES = table("truong-hop")
ESTIMATES = table("uoc-tinh")
AMOUNTS = table("so-tien")


@dataclass
class Words:
    """What the words of the tables are in the data."""

    kinds: dict[str, str]
    trades: dict[str, str]
    units: dict[str, str]
    measures: dict[str, str]

    @classmethod
    def of(cls, catalogue: Catalogue, law: Law) -> Words:
        """Look the words up once."""
        return cls(
            kinds={one.name: one.id for one in catalogue.site.applicants},
            trades={one.name: one.id for one in catalogue.site.trades},
            units={
                f"{one.name} ({one.about})" if one.about else one.name: key for key, one in law.units.items()
            },
            measures={one.name: one.id for one in catalogue.measures.values()},
        )

    def given(self, row: dict[str, str]) -> Given:
        """Return what the visitor of a case said."""
        return Given(
            loai=self.kinds[row["loại cơ sở"]] if row["loại cơ sở"] else None,
            nghe=self.trades[row["nghề"]] if row["nghề"] else None,
            noi=self.units[row["nơi"]] if row["nơi"] else None,
            ngay=row["ngày"] or None,
            traits={name: row[column] == "có" for column, name in TRAITS.items() if row[column]},
        )


def needs(verdict: Verdict) -> set[str]:
    """Return what a verdict says is missing, in the words of the tables."""
    return {NEEDS.get(code) or NEEDS[code.partition(":")[0] + ":"] for code in verdict.asks}


def listed(cell: str) -> set[str]:
    """Return what a cell lists."""
    return {one for one in cell.split("; ") if one}


def rules(verdict: Verdict) -> set[str]:
    """Return the rules that decide, in the words of the tables."""
    return {OWN if rule.startswith("measures/") else rule for rule in verdict.by}


def read(typed: str) -> str:
    """Return an amount as the table has it: in digits, or why it is not read."""
    try:
        return str(read_amount(typed))
    except NotAnAmountError as error:
        return error.trouble
