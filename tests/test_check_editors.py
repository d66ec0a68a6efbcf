# ruff: noqa: E501 - one case, one line
"""What editors in offices really type: each slip is told once, at its place, with the way out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.folders import EVENT, POLICY, TAIL

if TYPE_CHECKING:
    from tests.folders import DataFolder

PRODUCT = f"name: A\ngroup: go-may\nlocation:\n  place: cat-vang\n{TAIL}"
STORY = f"kind: supported\ntitle: A\n{TAIL}"
TARGET = f"kind: target\nindicator: A\n{TAIL}"
CERTIFICATE = "certifications:\n  - level: national\n    round: quoc-gia-2023\n"
POSTPONED = "postponed:\n  on: 2026-10-01\n"
RULE = f"name: A\nkind: reference\nlevel: national\ncertificate_rules:\n  - document: nd-10-2010\n    valid_from: 2019-01-01\n    last_year: -4\n{TAIL}"


def event(old: str, new: str) -> str:
    assert old in EVENT
    return EVENT.replace(old, new, 1)


SLIPS: dict[str, tuple[str, str, str, str]] = {
    "a comment eats the name": ("events", event("Hội chợ", "Hội chợ #1 Mùa xuân"), "1:15", 'ngoặc kép. Ví dụ đúng: name: "Hội chợ #1 Mùa xuân"'),
    "a value that is all comment": ("events", event("Hội chợ", "#1 Hội chợ"), "1:7", 'name: "#1 Hội chợ"'),
    "a comment in a list": ("events", f"prepare:\n  - #1 hàng\n{EVENT}", "2:5", '- "#1 hàng"'),
    "a tilde for nothing": ("events", f"note: ~\n{EVENT}", "1:7", "xoá cả dòng"),
    "null for nothing": ("events", f"note: null\n{EVENT}", "1:7", "xoá cả dòng"),
    "dots for nothing": ("events", f"note: …\n{EVENT}", "1:7", "xoá cả dòng"),
    "three dots for nothing": ("events", f"note: ...\n{EVENT}", "1:7", "xoá cả dòng"),
    "a required field left empty": ("events", event("name: Hội chợ", "name:"), "1:6", "bắt buộc, phải ghi. Ví dụ đúng: name: "),
    "a required list left empty": ("policies", POLICY.replace("issuer:\n  - Sở", "issuer:"), "3:8", "issuer: ⏎   - Chính phủ"),
    "postponed without a source": ("events", f"{POSTPONED}{EVENT}", "1:1", "sources: ⏎   - url: https://"),
    "money below zero": ("stories", f"support:\n  amount_vnd: -5\n{STORY}", "2:15", "không thể âm"),
    "more than a hundred": ("targets", f"national_share_percent: 150\n{TARGET}", "1:25", "nhiều nhất 100"),
    "nothing of a hundred": ("targets", f"national_share_percent: 0\n{TARGET}", "1:25", "lớn hơn 0"),
    "a sixth star": ("products", f"ocop:\n  stars: 6\n{PRODUCT}", "2:10", "từ 1 đến 5"),
    "a count below zero": ("targets", TARGET.replace("kind: target\n", "kind: target\nmin_vnd: -1\n"), "2:10", "không thể âm"),
    "a rule of minus four years": ("procedures", RULE, "7:16", "“-4” nhỏ quá: ghi từ 1 trở lên. Ví dụ đúng: last_year: 3"),
    "an address with a bracket": ("events", event("https://bao.example/bai", "https://[::1.x"), "7:10", "không phải địa chỉ trang web"),
    "an address without its beginning": ("events", event("https://bao.example/bai", "bao.example/bai"), "7:10", "url: https://bao.example/bai"),
    "no colon": ("events", event("kind: fair", "kind fair"), "2:1", "thiếu dấu hai chấm sau tên trường: kind: fair"),
    "no space after the colon": ("events", event("kind: fair", "kind:fair"), "2:1", "sau dấu hai chấm phải có một dấu cách: kind: fair"),
    "no space in the first line": ("events", event("name: Hội", "name:Hội"), "1:1", "name: Hội"),
    "no space in a source": ("events", event("- url: https", "- url:https"), "7:5", "url: https://bao.example/bai"),
    "no space in the last line": ("events", event("reviewed: 2026-10-02", "reviewed:2026-10-02"), "10:1", "reviewed: 2026-10-02"),
    "a wide colon": ("events", event("kind: fair", "kind：fair"), "2:1", "thay bằng dấu hai chấm thường"),
    "a line that is not indented": ("events", event("Một câu.", "Một câu\nnối tiếp."), "6:1", "lùi vào hai dấu cách"),
    "a quote open at the end": ("events", f'{EVENT}note: "A\n', "11:7", "thiếu dấu ngoặc kép đóng"),
    "a quote open in the middle": ("events", event("name: Hội chợ", 'name: "Hội chợ'), "1:7", "thiếu dấu ngoặc kép đóng"),
    "the other side of a relation": ("policies", f"replaced_by:\n  - nd-10-2010\n{POLICY}", "1:1", "văn bản mới hơn. Ví dụ đúng: replaces: ⏎   - x"),
    "one digit of a day": ("events", f"start: 2026-12-3\n{EVENT}", "1:8", "viết đủ hai chữ số: 2026-12-03, 2026-12-03 08:30. Ví dụ đúng: start: 2026-12-03"),
    "one digit of an hour": ("events", f"start: 2026-12-03 8:30\n{EVENT}", "1:8", "Ví dụ đúng: start: 2026-12-03 08:30"),
    "a day for ever": ("policies", f"ends: 9999-12-31\n{POLICY}", "1:7", "không có hạn thì xoá dòng này"),
    "a day of no month": ("events", f"start: 2026-02-30\n{EVENT}", "1:8", "không có thật"),
    "a Vietnamese day of no month": ("events", f"start: 31/02/2026\n{EVENT}", "1:8", "không có thật"),
    "a Vietnamese day": ("events", f"start: 31/12/2026\n{EVENT}", "1:8", "Ví dụ đúng: start: 2026-12-31"),
    "a Vietnamese month": ("events", f"start: tháng 12/2026\n{EVENT}", "1:8", "Ví dụ đúng: start: 2026-12"),
    "a percent sign": ("targets", f"national_share_percent: 50%\n{TARGET}", "1:25", "national_share_percent: 50"),
    "a decimal comma": ("targets", f"value: 7,5\n{TARGET}", "1:8", "Ví dụ đúng: value: 7.5"),
    "money in words": ("stories", f"support:\n  amount_vnd: 300.000.000 đồng\n{STORY}", "2:15", "amount_vnd: 300000000"),
    "money in millions": ("stories", f"support:\n  amount_vnd: 1,5 tỷ\n{STORY}", "2:15", "amount_vnd: 1500000000"),
    "a year in words": ("stories", f"year: năm 2019\n{STORY}", "1:7", "Ví dụ đúng: year: 2019"),
    "about so many": ("events", f"scale:\n  - what: gian hàng\n    value: ~200\n{EVENT}", "3:12", "value: 200 ⏎ operator: '~'"),
    "a word for a year": ("stories", f"year: năm ngoái\n{STORY}", "1:7", "Ví dụ đúng: year: 2026"),
    "one misspelt required field": ("events", event("name:", "nmae:"), "1:1", "“name”"),
    "reviewed before it was read": ("events", event("2026-10-02", "2026-09-30"), "10:11", "reviewed: 2026-10-01"),
    "a level that is not the round's": ("products", f"{CERTIFICATE.replace('national', 'regional')}{PRODUCT}", "2:12", "quoc-gia-2023 (national)"),
    "a year that is not the round's": ("products", f"{CERTIFICATE}    year: 2022\n{PRODUCT}", "4:11", "quoc-gia-2023 (2023)"),
    "a certificate over before it began": ("products", f"{CERTIFICATE}    year: 2023\n    valid_until: 2022-12-31\n{PRODUCT}", "5:18", "trước năm được công nhận (2023)"),
    "a field along its path": ("events", f"{EVENT}field_confidence:\n  registration.close: inferred\n", "12:23", "“closes”"),
    "a step into a text": ("events", f"{EVENT}field_confidence:\n  name.first: inferred\n", "12:15", "không có trường"),
    "a text twice in a relation": ("policies", f"amends:\n  - nd-10-2010\n  - 10/2010/NĐ-SX\n{POLICY}", "3:5", "đã ghi ở trên"),
    "a text that consolidates itself": ("policies", f"consolidates:\n  - x\n{POLICY}", "2:5", "chính nó"),
    "an event that replaces itself": ("events", f"{POSTPONED}  sources:\n    - url: https://a.example/\n      read: 2026-10-01\n  replaced_by: x\n{EVENT}", "6:16", "chính nó"),
    "a result without a value": ("targets", f"results:\n  - year: 2021\n    unit: cơ sở\n{TARGET}", "2:5", "value_min và value_max"),
    "a dash of a text for a list": ("events", f"prepare:\n  – hàng mẫu\n{EVENT}", "2:3", "- hàng mẫu"),
    "a bullet for a list": ("events", f"prepare:\n• hàng mẫu\n{EVENT}", "2:1", "- hàng mẫu"),
    "a dash without a space": ("events", f"prepare:\n  -hàng mẫu\n{EVENT}", "2:3", "- hàng mẫu"),
    "curly quotes around a code": ("events", event("fair", "“fair”"), "2:7", "bỏ ngoặc cong quanh giá trị. Ví dụ đúng: kind: fair"),
    "a block of text": ("events", event("Một câu.", "|\n  Một câu.\n  Hai câu."), "5:10", "không dùng dấu |"),
    "an anchor": ("events", event("Một câu.", "&A và B"), "5:10", 'summary: "&A và B"'),
    "an unknown escape": ("events", event("Một câu.", '"C:\\Dữ liệu"'), "5:13", "summary: 'C:\\Dữ liệu'"),
    "a hidden direction": ("events", event("Một câu.", "Một\u2067câu"), "5:13", "U+2067"),
    "broken Vietnamese": ("events", event("Hội chợ", "Há»™i chá»£"), "1:8", "UTF-8"),
    "a Vietnamese word for a code": ("events", event("fair", "triển lãm"), "2:7", "Có phải “exhibition” không?"),
    "a code nobody knows": ("events", event("fair", "xyz"), "2:7", "fair (hội chợ), exhibition (triển lãm)"),
    "an unknown number of law": ("policies", f"amends:\n  - 45/2013/NĐ-CP\n{POLICY}", "2:5", "- number: 45/2013/NĐ-CP"),
    "a list of stars for names": ("events", f"aliases:\n  - '***'\n{EVENT}", "2:5", "mã cũ “***” phải viết"),
    "a very long value": ("events", event("fair", "x" * 500), "2:7", f"“{'x' * 59}…”"),
    "a month that ends in a year": ("events", f"start: 2026-10\nend: 2026\n{EVENT}", "2:6", "Ví dụ đúng: end: 2026-10"),
}  # fmt: skip


@pytest.mark.parametrize("case", SLIPS)
def test_each_slip_is_told_once_at_its_place_with_the_way_out(data: DataFolder, case: str) -> None:
    collection, text, place, words = SLIPS[case]
    problem = data.problem(f"{collection}/x.yaml", text)
    assert f"{problem.line}:{problem.column}" == place, str(problem)
    assert words in problem.message, problem.message
    assert "““" not in problem.message
    assert len(problem.message) < 500


RIGHT = {
    "a comment of its own": f"# lời dặn\n{EVENT}# hết\n",
    "a comment behind a closed text": event("name: Hội chợ", "name: 'Hội chợ #1' # lời dặn"),
    "a tilde in quotes": f"scale:\n  - what: gian hàng\n    operator: '~'\n    value: 200\n{EVENT}",
    "a text of dashes": event("Một câu.", "Một câu\n  – hai câu"),
    "a folded block": event("Một câu.", ">-\n  Một câu: dài #1\n  hai dòng."),
    "curly quotes around a text": event("Một câu.", "“Một câu”"),
    "an hour at the start only": f"start: 2026-12-05 10:00\nend: 2026-12-06\n{EVENT}",
}


@pytest.mark.parametrize("case", RIGHT)
def test_what_is_right_is_left_alone(data: DataFolder, case: str) -> None:
    data.write("events/x.yaml", RIGHT[case])
    assert data.problems() == []


FILES = {
    "events/hoi-cho.yaml.txt": "đổi tên thành hoi-cho.yaml",
    "events/hoi-cho": "đổi tên thành hoi-cho.yaml",
    "events/cu/hoi-cho.yaml": "không dùng thư mục con. Chuyển lên data/events/hoi-cho.yaml",
    "hoi-cho.yaml": "Chuyển vào thư mục đó, ví dụ data/events/hoi-cho.yaml",
    "events/ghi-chu.md": "README.md",
    "site.yml": "Đổi tên thành site.yaml",
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_nobody_reads_is_told_with_the_way_to_put_it_right(data: DataFolder, name: str) -> None:
    assert FILES[name] in data.problem(name, EVENT).message


def test_a_misnamed_folder_is_told_once_with_how_much_is_in_it(data: DataFolder) -> None:
    for name in "abc":
        data.write(f"evnts/{name}.yaml", EVENT)
    (problem,) = data.problems()
    assert "“evnts” (3 tệp)" in problem.message
    assert "“events”" in problem.message


def test_what_cannot_be_opened_is_told_without_a_traceback(data: DataFolder) -> None:
    (data.path / "events" / "a.yaml").mkdir()
    (data.path / "events" / "b.yaml").symlink_to("khong-co")
    told = [(one.path, one.message) for one in data.problems()]
    assert [path for path, _ in told] == ["data/events/a.yaml", "data/events/b.yaml"]
    assert all("không mở được tệp" in message for _, message in told)


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 100_000 + "a", "a: " + "{a: " * 50_000])
def test_what_is_nested_without_end_is_told(data: DataFolder, text: str) -> None:
    assert "lồng nhau" in data.problem("events/x.yaml", text).message
