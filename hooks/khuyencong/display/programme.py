"""The programme as a whole: each target beside its latest result, and what the register itself can count."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.display.cards import target_words
from khuyencong.display.order import ids_in_order
from khuyencong.display.view import Bar, Bars
from khuyencong.vietnamese import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khuyencong.catalogue import Catalogue
    from khuyencong.model.programme import Measurement, Target
    from khuyencong.model.record import Source
    from khuyencong.model.rounds import Round

NO_RESULT = "chưa có số liệu"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a target got: a share that can be drawn only where both count the same thing."""

    id: str
    path: str
    indicator: str
    promised: str
    reached: str
    note: str
    sources: Sequence[Source]
    value: str | None = None
    most: str | None = None
    """Both as numbers in a machine's form, or neither."""


def progress(catalogue: Catalogue) -> list[Progress]:
    """Return the targets of the programme, in the order of their list."""
    targets = (
        catalogue.targets[one] for one in ids_in_order(catalogue, "targets", catalogue.records("targets"))
    )
    return [_progress(catalogue, target) for target in targets if target.kind == "target"]


def _progress(catalogue: Catalogue, target: Target) -> Progress:
    last = target.results[-1] if target.results else None
    comparable = (
        last is not None
        and last.value is not None
        and target.value
        and last.unit == target.unit
        and target.operator in {"=", "~", ">", ">="}
    )
    return Progress(
        id=target.id,
        path=catalogue.path("targets", target.id),
        indicator=target.indicator,
        promised=target_words(target).removeprefix("Phải đạt: "),
        reached=_reached(last) if last else NO_RESULT,
        note=(last.note or "") if last else "",
        sources=last.sources or target.sources if last else (),
        value=str(last.value) if comparable and last else None,
        most=str(target.value) if comparable else None,
    )


def _reached(one: Measurement) -> str:
    if one.value is not None:
        value = number(one.value)
    else:
        value = f"{number(one.value_min or 0)}–{number(one.value_max or 0)}"
    return f"{value} {one.unit} ({one.year})"


def certified_by_round(catalogue: Catalogue) -> Bars:
    """Return how many products each vote of the programme's area certified, oldest first."""
    area = catalogue.site.area
    found = [
        one
        for one in catalogue.rounds.values()
        if one.province == area and one.kind == "round" and not one.district
    ]
    found.sort(key=lambda one: (one.year or 0, one.id))
    return Bars(
        f"Sản phẩm trong các đợt bình chọn cấp tỉnh của {area}",
        ("Đợt", "Số sản phẩm"),
        [
            Bar(one.name, value, words, catalogue.path("rounds", one.id))
            for one in found
            for value, words in [_most_telling(one)]
        ],
    )


def _most_telling(one: Round) -> tuple[int | None, str]:
    """The count nearest to a certificate that a source gives, and what it counts."""
    for field, words in (
        ("certified", "được công nhận"),
        ("proposed", "được đề nghị công nhận"),
        ("selected", "được chọn"),
        ("qualified", "đủ điểm ở vòng chấm"),
    ):
        value = getattr(one, field)
        if value is not None:
            return value, f"{number(value)} {words}"
    return None, NO_RESULT


def events_by_kind(catalogue: Catalogue) -> Bars:
    """Return how many events of each kind the register holds."""
    counted: Counter[str] = Counter(one.kind for one in catalogue.events.values())
    return Bars(
        "Sự kiện trong sổ, theo loại",
        ("Loại", "Số sự kiện"),
        [
            Bar(name, counted[kind], number(counted[kind]), f"su-kien/loai/{kind}/")
            for kind, name in labels.EVENT_KINDS.items()
            if counted[kind]
        ],
    )


def next_period(catalogue: Catalogue) -> list[str]:
    """Return the ids of texts for a period that begins after the one most targets of the programme name."""
    named = Counter(one.period for one in catalogue.targets.values() if one.kind == "target" and one.period)
    if not named:
        return []
    last = named.most_common(1)[0][0][-4:]
    later = [
        one.id
        for one in catalogue.policies.values()
        if one.period and one.period[:4].isdecimal() and one.period[:4] > last
    ]
    return ids_in_order(catalogue, "policies", later)
