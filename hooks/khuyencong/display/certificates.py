"""What a certificate says, in one sentence that is true whatever the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.display import links
from khuyencong.vietnamese import day

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue, CertificateFacts
    from khuyencong.model.products import Certification

CERTIFIED = "sản phẩm công nghiệp nông thôn tiêu biểu"


def level_words(one: Certification) -> str:
    """Return `cấp khu vực phía Nam`: the level, with the region where it is one."""
    return " ".join(part for part in (labels.LEVELS[one.level], one.region) if part)


def certificate_sentence(catalogue: Catalogue, facts: CertificateFacts) -> str:
    """Return level, year, and until when by what; of a revoked certificate only since when it is none."""
    one = facts.certification
    year = f" năm {one.year}" if one.year else " (nguồn không ghi năm)"
    said = f"Được chứng nhận {level_words(one)}{year}."
    if one.revoked:
        return f"{said} Bị thu hồi ngày {day(one.revoked)}."
    if facts.until is None:
        return f"{said} Chưa rõ thời hạn."
    rule = links.short_policy(catalogue.policies[facts.by_rule]) if facts.by_rule else ""
    return f"{said} Có giá trị đến hết ngày {day(facts.until)}{f' (tính theo {rule})' if rule else ''}."
