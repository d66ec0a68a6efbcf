"""All records while they are being checked: some may be broken, the site's own file may be missing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from khuyencong.model import Record
    from khuyencong.model.site import Gone, Site, Term
    from khuyencong.source import Loc

Key = tuple[str, str]
"""Whose: a collection and the id of a record in it."""

Found = tuple[Key, "Loc", str]
"""Whose, where in the record, and the sentence to show."""


@dataclass(slots=True)
class Draft:
    """What could be read; references may lead nowhere."""

    site: Site | None
    glossary: list[Term]
    gone: list[Gone]
    records: dict[str, dict[str, Record]]
    numbers: dict[str, list[str]]
    """Ids of policies by their number, in lower case."""
    broken: dict[Key, str] = field(default_factory=dict)
    """Records whose file is there but wrong, and its text: nobody else is to be blamed for them."""

    def policy(self, reference: str | None) -> str | None:
        """Return the id of the one text of law a reference means, if there is one."""
        if reference is None:
            return None
        if reference in self.records["policies"]:
            return reference
        same = self.numbers.get(reference.lower(), [])
        return same[0] if len(same) == 1 else None

    def is_broken(self, collection: str, reference: str) -> bool:
        """Whether a reference may mean a record that could not be read."""
        if (collection, reference) in self.broken:
            return True
        texts = (text for (name, _), text in self.broken.items() if name == collection == "policies")
        return "/" in reference and any(reference.lower() in text.lower() for text in texts)

    def renamed(self, collection: str, reference: str) -> str | None:
        """Return the record that says a reference was its name before."""
        by_id = self.records[collection].items()
        return next((record_id for record_id, record in by_id if reference in record.aliases), None)
