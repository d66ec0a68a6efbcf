"""A procedure tells what everybody asks, says what no source tells, and first of all that it is of before."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import TYPE_CHECKING

import pytest
from tests.folders import TAIL

from khuyencong.catalogue.merger import known_before, merger
from khuyencong.display.render import record_html
from khuyencong.pages.procedures import procedure
from khuyencong.pages.support import measure

if TYPE_CHECKING:
    from tests.folders import DataFolder

    from khuyencong.catalogue import Catalogue

MERGED = date(2025, 7, 1)
ASKED = ("Ai nộp", "Nộp ở đâu", "Hạn nộp", "Bao lâu xong", "Lệ phí", "Mẫu giấy", "Hỏi ai")
SHORT = f"name: Nộp đơn\nkind: procedure\nlevel: all\n{{}}{TAIL}"


def page(catalogue: Catalogue, record: str) -> str:
    return unescape(record_html(procedure(catalogue, catalogue.procedures[record])))


def lead(catalogue: Catalogue, record: str) -> str:
    return str(procedure(catalogue, catalogue.procedures[record]).lead[0])


def row(html: str, label: str) -> str:
    return re.split(rf'<th scope="row">{label}</th>', html)[1].split("</tr>")[0]


def test_the_area_merged_on_the_day_after_its_last(real: Catalogue) -> None:
    merged = merger(real)
    assert merged is not None
    assert merged.on == MERGED
    assert merged.was.name.endswith(real.site.area)
    assert [one.name for one in merged.became] == [real.site.area_now]


def test_a_procedure_only_known_from_before_the_merger_says_so_first(real: Catalogue) -> None:
    old = {one.id for one in real.procedures.values() if known_before(real, one, MERGED)}
    assert {"xin-ho-tro-khuyen-cong-binh-duong", "binh-chon-cap-huyen", "dieu-chinh-ngung-de-an"} <= old
    assert not {"binh-chon-cap-xa", "binh-chon-cap-tinh", "binh-chon-quy-dinh-chung"} & old
    for record in real.procedures:
        said = "trước ngày 1/7/2025" in lead(real, record)
        assert said == (record in old), record


@pytest.mark.parametrize(
    ("lines", "old"),
    [
        ("basis:\n  - tt-07-2018\n", True),
        ("basis:\n  - tt-07-2018\nvalid_from: 2025-07-01\n", False),
        ("basis:\n  - tt-07-2018\nvalid_from: 2025-06-30\n", True),
        ("valid_until: 2025-06-30\n", True),
        ("valid_until: 2025-07-01\nbasis:\n  - tt-07-2018\n", False),
        ("basis:\n  - tt-07-2018\n  - moi\n", False),
        ("basis:\n  - khong-ngay\n", False),
        ("", False),
    ],
)
def test_what_is_only_known_from_before_follows_from_the_days_of_the_texts(
    data: DataFolder, *, lines: str, old: bool
) -> None:
    text = f"kind: Thông tư\nsubject: Một việc\nissuer:\n  - Sở\nscope: national\nsummary: Một câu.\n{TAIL}"
    data.write("policies/moi.yaml", f"effective: 2025-07-01\n{text}")
    data.write("policies/khong-ngay.yaml", text)
    data.write("procedures/x.yaml", SHORT.format(lines))
    catalogue = data.catalogue()
    assert known_before(catalogue, catalogue.procedures["x"], MERGED) is old


def test_an_area_that_stands_as_it_was_has_no_before(data: DataFolder) -> None:
    data.replace("site.yaml", "area: Sông Xanh", "area: Biển Bạc")
    catalogue = data.catalogue()
    assert merger(catalogue) is None
    assert "trước ngày" not in page(catalogue, "nop-ho-so")


def test_what_no_source_tells_is_said_to_be_unknown(data: DataFolder) -> None:
    data.write("procedures/x.yaml", SHORT.format(""))
    html = page(data.catalogue(), "x")
    for label in ASKED:
        assert "Chưa thấy trong nguồn" in row(html, label), label
    assert "../../lien-he/" in row(html, "Hỏi ai")
    assert "Chưa thấy trong nguồn." in html.split("Giấy tờ cần có</h2>")[1]
    assert "chưa thấy nguồn nói bao lâu" in html.split("Các bước</h2>")[1]


def test_what_a_source_tells_is_shown(data: DataFolder) -> None:
    lines = (
        "applicant: Chủ xưởng\nwhere: Trụ sở xã\ncost: Không thu\nforms:\n  - Mẫu số 1\n"
        "time_limits:\n  - 30 ngày\ndocuments:\n  - đơn\n  - bản vẽ\nsteps:\n  - Viết đơn.\n  - Nộp đơn.\n"
    )
    data.write("procedures/x.yaml", SHORT.format(lines))
    html = page(data.catalogue(), "x")
    told = dict(
        zip(ASKED, ("Chủ xưởng", "Trụ sở xã", "", "30 ngày", "Không thu", "Mẫu số 1", ""), strict=True)
    )
    for label, words in told.items():
        assert words in row(html, label)
        assert ("Chưa thấy" in row(html, label)) == (not words)
    steps = html.split('<ol class="kc-steps">')[1].split("</ol>")[0]
    assert re.findall("<li>(.*?)</li>", steps) == ["Viết đơn.", "Nộp đơn."]
    assert "chưa thấy nguồn nào kể từng bước" not in html


def test_steps_that_no_source_tells_are_put_together_and_said_to_be(real: Catalogue) -> None:
    for record in real.procedures.values():
        html = page(real, record.id)
        together = "chưa thấy nguồn nào kể từng bước" in html
        assert together == (record.kind == "procedure" and not record.steps), record.id
        assert ('<ol class="kc-steps">' in html) == (record.kind == "procedure"), record.id


def test_rules_to_look_up_have_no_counter_and_so_no_gaps(real: Catalogue) -> None:
    for record in real.procedures.values():
        if record.kind == "reference":
            assert "Chưa thấy trong nguồn" not in page(real, record.id)


def test_a_support_content_leads_to_the_procedures_of_its_money(real: Catalogue) -> None:
    html = record_html(measure(real, real.measures["may-moc-tien-tien"]))
    how = html.split("Cách xin hỗ trợ</h2>")[1].split("</section>")[0]
    assert "thu-tuc/dang-ky-de-an-khuyen-cong-quoc-gia/" in how
    assert real.site.schemes[0].name in how


def test_a_scheme_that_names_no_procedure_there_is_is_told(data: DataFolder) -> None:
    data.replace("site.yaml", "    kind: current\n", "    kind: current\n    procedures:\n      - nop-ho-s\n")
    (problem,) = data.problems()
    assert (problem.path, problem.field) == ("data/site.yaml", "schemes[1].procedures[1]")
    assert "“nop-ho-so”" in problem.message
