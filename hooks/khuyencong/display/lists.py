"""The list of every collection, grouped as its readers look for things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from khuyencong import labels
from khuyencong.display import links
from khuyencong.display.deck import Deck
from khuyencong.display.order import ids_in_order
from khuyencong.display.render import template_html
from khuyencong.model import COLLECTIONS
from khuyencong.vietnamese import initial, month, slug, sort_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from markupsafe import Markup

    from khuyencong.catalogue import Catalogue
    from khuyencong.model.events import Event
    from khuyencong.model.places import Place
    from khuyencong.model.policy import Policy
    from khuyencong.model.programme import Story, Target
    from khuyencong.model.rounds import Round
    from khuyencong.model.support import Measure

ELSEWHERE = "Địa phương khác, chỉ để đối chiếu"


@dataclass(frozen=True, slots=True)
class Group:
    """A part of a list under its own heading."""

    title: str
    ids: Sequence[str]

    @property
    def anchor(self) -> str:
        """Its id on the page; letters keep their marks, or A, Ă and Â would be one."""
        return f"chu-{self.title}" if len(self.title) == 1 else f"nhom-{slug(self.title)}"


def list_html(catalogue: Catalogue, collection: str, root: str) -> Markup:
    """Return the whole list of a collection, for lists that stay short."""
    ids = ids_in_order(catalogue, collection, catalogue.records(collection))
    return template_html(
        "list.html",
        kind=COLLECTIONS[collection],
        count=len(ids),
        groups=groups_of(catalogue, collection, ids),
        deck=Deck(catalogue, collection),
        root=root,
    )


def groups_of(catalogue: Catalogue, collection: str, ids: Iterable[str]) -> list[Group]:
    """Return records, given in the order of their list, under its headings."""
    heading = HEADINGS[collection]
    groups: dict[tuple[Any, str], list[str]] = {}
    for one in ids:
        groups.setdefault(heading(catalogue, catalogue.records(collection)[one]), []).append(one)
    ordered = sorted(groups.items(), key=lambda item: item[0][0])
    return [Group(title, members) for (_, title), members in ordered]


def _policy(_catalogue: Catalogue, policy: Policy) -> tuple[Any, str]:
    if policy.comparator:
        return 9, ELSEWHERE
    return (0, "Trung ương") if policy.scope == "national" else (1, "Địa phương")


def _measure(_catalogue: Catalogue, measure: Measure) -> tuple[Any, str]:
    title = f"Nhóm {measure.topic}"
    return sort_key(measure.topic), title


def _one(title: str) -> Callable[[Catalogue, Any], tuple[Any, str]]:
    return lambda _catalogue, _record: (0, title)


def _letter(_catalogue: Catalogue, record: Any) -> tuple[Any, str]:
    letter = initial(links.title(record))
    return sort_key(letter), letter


def _round(catalogue: Catalogue, round_: Round) -> tuple[Any, str]:
    own = round_.province == catalogue.site.area
    if own:
        return 0, f"{catalogue.site.area}"
    if round_.level in {"national", "regional"} and not round_.outside_region:
        return (1, "Cấp quốc gia") if round_.level == "national" else (2, "Cấp khu vực")
    return 3, ELSEWHERE


def _event(_catalogue: Catalogue, event: Event) -> tuple[Any, str]:
    if event.start is None:
        return (1, 0), "Chưa công bố ngày"
    day = event.start.day
    if event.start.precision == "year":
        return (0, -(day.year * 100 + 0)), f"Năm {day.year}, chưa rõ tháng"
    title = month(day)
    return (0, -(day.year * 100 + day.month)), title[0].upper() + title[1:]


def _place(_catalogue: Catalogue, place: Place) -> tuple[Any, str]:
    if place.kind in {"phường", "xã", "đặc khu", "thị trấn"}:
        return 0, "Phường, xã, đặc khu hiện nay"
    if place.valid_until and place.within:
        return 1, "Huyện, thị xã, thành phố trước đây"
    return 2, "Tỉnh, thành phố trực thuộc trung ương"


def _organisation(_catalogue: Catalogue, organisation: Any) -> tuple[Any, str]:
    orders = {"active": 0, "unknown": 1, "merged": 2, "abolished": 2}
    titles = {0: "Đang hoạt động", 1: "Chưa rõ tình trạng hiện nay", 2: "Đã hợp nhất hoặc đã bỏ"}
    at = orders[organisation.state]
    return at, titles[at]


def _target(_catalogue: Catalogue, target: Target) -> tuple[Any, str]:
    at = list(labels.TARGET_KINDS).index(target.kind)
    return at, labels.TARGET_KINDS[target.kind]


def _story(_catalogue: Catalogue, story: Story) -> tuple[Any, str]:
    at = list(labels.STORY_KINDS).index(story.kind)
    return at, labels.STORY_KINDS[story.kind]


def _procedure(_catalogue: Catalogue, procedure: Any) -> tuple[Any, str]:
    if procedure.historical:
        return 2, "Thủ tục trước đây, chỉ để tra cứu"
    return (0, "Thủ tục") if procedure.kind == "procedure" else (1, "Quy định để tra")


def _country(_catalogue: Catalogue, venue: Any) -> tuple[Any, str]:
    return sort_key(venue.city_now or venue.country), venue.city_now or venue.country


HEADINGS: dict[str, Callable[[Catalogue, Any], tuple[Any, str]]] = {
    "policies": _policy,
    "measures": _measure,
    "eligibility": _one("Quy định về đối tượng, địa bàn, ngành nghề"),
    "procedures": _procedure,
    "products": _letter,
    "producers": _letter,
    "rounds": _round,
    "events": _event,
    "venues": _country,
    "places": _place,
    "organisations": _organisation,
    "targets": _target,
    "stories": _story,
}
"""By collection: under which heading a record stands, as (order, title)."""
