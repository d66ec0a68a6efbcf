"""What surrounds every page alike: title, description, address, date of the data, report link."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from markupsafe import escape

from khuyencong.vietnamese import day

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue


def frame(catalogue: Catalogue, path: str, title: str, description: str, root: str) -> dict[str, str]:
    """Return the HTML for the sentinels of the frame. `root` leads from the page to the site's root."""
    site = catalogue.site
    return {
        "title": escape(title),
        "description": escape(description),
        "url": escape(site.url + path),
        "root": root,
        "head": "",
        "statement": escape(site.publisher.statement),
        "publisher-name": escape(site.publisher.name),
        "site-title": escape(site.title),
        "licence": escape(site.licence.name),
        "licence-url": escape(site.licence.url),
        "as-of": escape(day(catalogue.as_of)),
        "area": escape(site.area),
        "area-now": escape(site.area_now),
        "programme": escape(site.programme),
        "email": escape(site.publisher.email),
        "report": escape(report_link(site.publisher.email, title, site.url + path)),
    }


def report_link(email: str, title: str, url: str) -> str:
    """Return a mail link that already says which page is meant."""
    subject = quote(f"Báo lỗi: {title}")
    body = quote(f"Trang: {url}\n\nChỗ sai:\n\nĐúng ra là (kèm nguồn nếu có):\n")
    return f"mailto:{quote(email, safe='@.+-_')}?subject={subject}&body={body}"
