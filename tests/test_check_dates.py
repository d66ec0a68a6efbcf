# ruff: noqa: E501 - a case on one line is read at a glance
"""What cannot be true together: dates out of order, circles, texts that act on the future."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.folders import EVENT, POLICY, TAIL

if TYPE_CHECKING:
    from tests.folders import DataFolder

ORG = f"name: A\nlevel: provincial\nstate: active\nrole: B\n{TAIL}"
OUT_OF_ORDER = {
    "end before start": ("events", f"start: 2026-12-05\nend: 2026-12-03\n{EVENT}", "end", "5/12/2026"),
    "end an hour before start": ("events", f"start: 2026-12-05 10:00\nend: 2026-12-05 09:00\n{EVENT}", "end", "10:00"),
    "end without start": ("events", f"end: 2026-12-03\n{EVENT}", "end", "start:"),
    "a day to a month": ("events", f"start: 2026-12-03\nend: 2026-12\n{EVENT}", "end", "end: 2026"),
    "registration closes before it opens": ("events", f"start: 2026-12-03\nregistration:\n  opens: 2026-11-05\n  closes: 2026-11-01\n{EVENT}", "registration.closes", "5/11/2026"),
    "registration closes after the event": ("events", f"start: 2026-12-03\nregistration:\n  closes: 2026-12-05\n{EVENT}", "registration.closes", "3/12/2026"),
    "a former date that ends before it starts": ("events", f"start: 2026-12-03\nformer_dates:\n  - start: 2026-11-03\n    end: 2026-11-01\n{EVENT}", "former_dates[1].end", "3/11/2026"),
    "effective before issued": ("policies", f"issued: 2020-05-01\neffective: 2020-04-01\n{POLICY}", "effective", "1/5/2020"),
    "effective in a year before issued": ("policies", f"issued: 2020\neffective: 2019-12-31\n{POLICY}", "effective", "2020"),
    "ends before effective": ("policies", f"effective: 2020-05-01\nends: 2020-04-01\n{POLICY}", "ends", "1/5/2020"),
    "reviewed after the next review": ("events", f"{EVENT}review_by: 2026-10-01\n", "review_by", "2/10/2026"),
    "valid to before valid from": ("places", f"name: A\nkind: xã\nvalid_from: 2025-07-01\nvalid_until: 2025-06-30\n{TAIL}", "valid_until", "1/7/2025"),
    "revoked before decided": ("products", f"name: A\ngroup: go-may\nlocation:\n  place: cat-vang\ncertifications:\n  - level: regional\n    decided: 2018-02-02\n    revoked: 2018-02-01\n{TAIL}", "certifications[1].revoked", "2/2/2018"),
    "a year that is not the decision's": ("products", f"name: A\ngroup: go-may\nlocation:\n  place: cat-vang\ncertifications:\n  - level: regional\n    year: 2019\n    decided: 2018-01-02\n{TAIL}", "certifications[1].year", "2/1/2018"),
    "an older text that replaces a newer": ("policies", f"issued: 2000\nreplaces:\n  - nd-10-2010\n{POLICY}", "replaces[1]", "nd-10-2010"),
    "a text that amends itself": ("policies", f"amends:\n  - x\n{POLICY}", "amends[1]", "chính nó"),
    "an event inside itself": ("events", f"part_of: x\n{EVENT}", "part_of", "vòng"),
    "an agency above itself": ("organisations", f"parent: x\n{ORG}", "parent", "vòng"),
}  # fmt: skip


@pytest.mark.parametrize("case", OUT_OF_ORDER)
def test_dates_and_acts_that_contradict_each_other_are_told(data: DataFolder, case: str) -> None:
    collection, text, field, words = OUT_OF_ORDER[case]
    problem = data.problem(f"{collection}/x.yaml", text)
    assert problem.field == field, str(problem)
    assert words in problem.message, problem.message


@pytest.mark.parametrize(
    "dates",
    [
        "start: 2026-12-05\nend: 2026-12-05\n",
        "start: 2026-12-05 10:00\nend: 2026-12-05\n",
        "start: 2026-12\nend: 2027-01\n",
        "start: 2026-12-05\nregistration:\n  opens: 2026-12\n  closes: 2026-12-05\n",
        "start: 2026\nregistration:\n  closes: 2026-12-31\n",
    ],
)
def test_dates_that_may_be_true_together_pass(data: DataFolder, dates: str) -> None:
    data.write("events/x.yaml", dates + EVENT)
    assert data.problems() == []


def test_a_circle_of_events_is_told_once(data: DataFolder) -> None:
    data.write("events/a.yaml", f"part_of: b\n{EVENT}")
    data.write("events/b.yaml", f"part_of: c\n{EVENT}")
    data.write("events/c.yaml", f"part_of: a\n{EVENT}")
    data.write("events/d.yaml", f"part_of: a\n{EVENT}")
    (problem,) = data.problems()
    assert problem.path == "data/events/a.yaml"
    assert "a → b → c → a" in problem.message


def test_a_circle_of_places_and_of_agencies_is_told(data: DataFolder) -> None:
    data.replace("places/bien-bac.yaml", "kind: tỉnh", "kind: tỉnh\nwithin: cat-vang")
    data.replace("organisations/hoi-dong.yaml", "state: merged", "state: merged\nparent: so-xuong")
    told = {(problem.path, problem.field) for problem in data.problems()}
    assert told == {
        ("data/places/bien-bac.yaml", "within"),
        ("data/organisations/hoi-dong.yaml", "parent"),
    }


def test_texts_that_act_on_each_other_are_told_once(data: DataFolder) -> None:
    data.write("policies/a.yaml", f"amends:\n  - b\n{POLICY}")
    data.write("policies/b.yaml", f"guides:\n  - a\n{POLICY}")
    assert [problem.path for problem in data.problems()] == ["data/policies/a.yaml"]
