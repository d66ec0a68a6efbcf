"""Blocks that prose pages ask for by sentinel: lists, the home page's parts, downloads, contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from khuyencong.catalogue.counts import steps
from khuyencong.display import english, programme
from khuyencong.display.browse import browse_html
from khuyencong.display.cards import cards
from khuyencong.display.citing import Citations
from khuyencong.display.frame import frame
from khuyencong.display.glossing import Glosser
from khuyencong.display.links import webcal
from khuyencong.display.lists import list_html
from khuyencong.display.qr import qr_html
from khuyencong.display.render import macro_html
from khuyencong.display.units import units_html
from khuyencong.finder import page as finder
from khuyencong.frames import Unmade
from khuyencong.model import COLLECTIONS
from khuyencong.output import Output
from khuyencong.shells import NoValue, Shell
from khuyencong.timeline import midnight
from khuyencong.vietnamese import day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from markupsafe import Markup

    from khuyencong.catalogue import Catalogue
    from khuyencong.catalogue.counts import Step
    from khuyencong.display.view import Bars
    from khuyencong.frames import Frame

DOORS = (
    ("policies", "Chính sách"),
    ("products", "Sản phẩm"),
    ("events", "Sự kiện"),
)
COMING_AT_MOST = 12
NEW_AT_MOST = 5


def prose(catalogue: Catalogue, frames: Iterable[Frame]) -> Iterator[Output]:
    """Yield the pages of prose. A block nobody knows raises Unmade."""
    glosser = Glosser(catalogue.registry.glossary)
    for one in frames:
        # The page of errors may be shown at any depth, so its links start at the root of the server.
        root = "../" * one.path.count("/") or "./" if one.is_page else urlsplit(catalogue.site.url).path
        try:
            html = fill(one.html, catalogue, one.path, root)
        except NoValue as error:
            raise Unmade(f"content/{one.source}: không có khối tên %%{error.args[0]}%%.") from None
        yield Output.of_text(one.file, glosser.page(html))


def fill(html: str, catalogue: Catalogue, path: str, root: str) -> str:
    """Fill the sentinels of a prose page. A name nobody knows raises NoValue with that name."""
    texts = Citations(catalogue)
    shell = Shell.parse(texts.marked(html))
    values = frame(catalogue, path, catalogue.site.title, catalogue.site.description, root)
    values["qr"] = qr_html(catalogue.site.url + path)
    for name in shell.names:
        if name not in values:
            values[name] = block(catalogue, name, root)
    head, article, rest = shell.pour(values).partition("<article")
    return head + article + texts.cited(rest, root, path)


def block(catalogue: Catalogue, name: str, root: str) -> Markup:
    """Return a block by its name."""
    if name.startswith("list-"):
        collection = name.removeprefix("list-")
        return (browse_html if collection in catalogue.ways else list_html)(catalogue, collection, root)
    if name not in BLOCKS:
        raise NoValue(name)
    return BLOCKS[name](catalogue, root)


def _doors(catalogue: Catalogue, root: str) -> Markup:
    """The three doors, each with its figure: how many in all, and by the visitor's clock how many count."""
    certificates = [one.best.timeline for one in catalogue.product_facts.values() if one.best]
    laws = [one.timeline for one in catalogue.policy_facts.values()]
    events = [one.timeline for one in catalogue.event_facts.values()]
    live: dict[str, tuple[str, list[Step]]] = {
        "policies": ("văn bản còn hiệu lực", steps(laws, {"in-force", "amended"})),
        "products": ("có giấy còn giá trị", steps(certificates, {"valid"})),
        "events": ("sắp hoặc đang diễn ra", steps(events, {"upcoming", "ongoing"})),
    }
    doors = [
        {
            "title": title,
            "path": f"{COLLECTIONS[name].path}/",
            "number": len(catalogue.records(name)),
            "text": COLLECTIONS[name].one,
            "words": live[name][0],
            "steps": [[since.isoformat() if since else None, number] for since, number in live[name][1]],
        }
        for name, title in DOORS
    ]
    return macro_html("home.html", "doors", doors, root)


def _coming(catalogue: Catalogue, root: str) -> Markup:
    """Events that were not over when the data was last reviewed; the browser narrows them by its clock."""
    since = midnight(catalogue.as_of)
    coming = [
        event
        for event in catalogue.events.values()
        if event.start and event.start.has_day and (event.end or event.start).after > since
    ]
    coming.sort(key=lambda event: (event.start.first if event.start else since, event.id))
    chosen = [event.id for event in coming[:COMING_AT_MOST]]
    return macro_html("home.html", "events", cards(catalogue, "events", chosen), root, day(catalogue.as_of))


def _event_calendar(catalogue: Catalogue, _root: str) -> Markup:
    """How to follow the calendar of all events."""
    subscribe = catalogue.site.url + "lich/su-kien.ics"
    undated = sum(1 for one in catalogue.events.values() if not (one.start and one.start.has_day))
    follow = webcal(catalogue, "lich/su-kien.ics")
    return macro_html("blocks.html", "event_calendar", follow, subscribe, undated)


def _new(catalogue: Catalogue, root: str) -> Markup:
    """The newest legal texts of the programme's own law, by the day they were issued."""
    issued = {
        one.id: one.issued.first for one in catalogue.policies.values() if one.issued and not one.comparator
    }
    newest = sorted(issued, key=lambda policy_id: (issued[policy_id], policy_id), reverse=True)
    return macro_html("home.html", "plain_cards", cards(catalogue, "policies", newest[:NEW_AT_MOST]), root)


def _figures(catalogue: Catalogue, root: str) -> Markup:
    many = [
        (one.many, len(catalogue.records(one.name)), f"{root}{one.path}/") for one in COLLECTIONS.values()
    ]
    return macro_html("home.html", "figures", many)


def _ways_in(catalogue: Catalogue, root: str) -> Markup:
    """Everything there is to browse, for whoever cannot or does not find it by words."""
    doors = [
        {
            "title": one.many,
            "path": f"{one.path}/",
            "text": f"{len(catalogue.records(one.name))} {one.one}",
            "by": ", ".join(_lowered(way.title) for way in catalogue.ways.get(one.name, ())),
        }
        for one in COLLECTIONS.values()
    ]
    return macro_html("home.html", "ways_in", doors, root)


def _lowered(title: str) -> str:
    """Return a title as it stands within a sentence; an abbreviation stays as it is."""
    return title if title[:2].isupper() else title[:1].lower() + title[1:]


def _downloads(catalogue: Catalogue, root: str) -> Markup:
    many = [
        {"name": one.name, "many": one.many, "count": len(catalogue.records(one.name))}
        for one in COLLECTIONS.values()
    ]
    return macro_html("blocks.html", "downloads", many, root, catalogue.site.licence, day(catalogue.as_of))


def _schema(_catalogue: Catalogue, _root: str) -> Markup:
    many = [
        {
            "name": one.name,
            "one": one.one,
            "many": one.many,
            "fields": [
                {"name": name, "required": info.is_required(), "meaning": info.description or ""}
                for name, info in one.model.model_fields.items()
                if name != "id"
            ],
        }
        for one in COLLECTIONS.values()
    ]
    return macro_html("blocks.html", "schema", many)


def _contacts(catalogue: Catalogue, root: str) -> Markup:
    """Organisations one can turn to today, those of the place first, and how to reach them."""
    active = [one for one in catalogue.organisations.values() if one.state == "active"]
    active.sort(key=lambda one: (CONTACT_ORDER.index(one.level), one.id))
    found = cards(catalogue, "organisations", [one.id for one in active])
    reach = [[(label, value) for label, field in REACH if (value := getattr(one, field))] for one in active]
    return macro_html("blocks.html", "contacts", list(zip(found, reach, strict=True)), root)


CONTACT_ORDER = ("provincial", "commune", "district", "regional", "national", "all", "unknown")
REACH = (
    ("Địa chỉ", "address"),
    ("Về địa chỉ", "address_note"),
    ("Điện thoại", "phone"),
    ("Về số máy", "phone_note"),
)


def _bars(drawn: Callable[[Catalogue], Bars]) -> Callable[[Catalogue, str], Markup]:
    return lambda catalogue, root: macro_html("programme.html", "bars", drawn(catalogue), root)


BLOCKS: dict[str, Callable[[Catalogue, str], Markup]] = {
    "home-doors": _doors,
    "home-events": _coming,
    "home-new": _new,
    "event-calendar": _event_calendar,
    "home-figures": _figures,
    "ways-in": _ways_in,
    "downloads": _downloads,
    "schema": _schema,
    "contacts": _contacts,
    "units": units_html,
    "finder": finder.questions_html,
    "finder-purposes": finder.purposes_html,
    "finder-kinds": finder.kinds_html,
    "finder-rules": finder.rules_html,
    "finder-rates": finder.rates_html,
    "publisher": lambda catalogue, _root: macro_html("blocks.html", "publisher", catalogue.site),
    "period": lambda catalogue, _root: macro_html("blocks.html", "period", catalogue.site),
    "english-events": english.events_html,
    "english-contacts": english.contacts_html,
    "programme-targets": lambda catalogue, root: macro_html(
        "programme.html", "targets", programme.progress(catalogue), root
    ),
    "programme-rounds": _bars(programme.certified_by_round),
    "programme-events": _bars(programme.events_by_kind),
    "programme-next": lambda catalogue, root: macro_html(
        "home.html", "plain_cards", cards(catalogue, "policies", programme.next_period(catalogue)), root
    ),
    "glossary": lambda catalogue, _root: macro_html("blocks.html", "glossary", catalogue.registry.glossary),
}
"""By sentinel: what a prose page may ask for. Lists are `list-<collection>`."""
