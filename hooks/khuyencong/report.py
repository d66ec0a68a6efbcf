"""What is told to whoever runs the build: everything that is wrong, or a short account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.model import COLLECTIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khuyencong.catalogue import Catalogue
    from khuyencong.source import Problem


def problems(found: Sequence[Problem]) -> str:
    """Return every problem on a line of its own, and how many there are."""
    lines = "\n".join(str(problem) for problem in found)
    return f"{len(found)} chỗ cần sửa trong dữ liệu:\n{lines}"


def account(catalogue: Catalogue, files: int, seconds: float) -> str:
    """Return what was built: records by collection, files, seconds."""
    counts = [(one.many, len(catalogue.records(name))) for name, one in COLLECTIONS.items()]
    total = sum(count for _, count in counts)
    listed = "\n".join(f"  {count:>6}  {many}" for many, count in counts)
    return (
        f"Đã dựng trang từ {total} bản ghi (dữ liệu đến ngày {catalogue.as_of.isoformat()}):\n{listed}\n"
        f"  {files} tệp, {seconds:.1f} giây."
    )


def warnings(catalogue: Catalogue) -> list[str]:
    """Return what does not stop a build but must be settled before the site goes public."""
    found = []
    for name, value in (("url", catalogue.site.url), ("publisher.email", catalogue.site.publisher.email)):
        if ".example" in value:
            found.append(f"data/site.yaml {name}: “{value}” là địa chỉ mẫu; thay trước khi đăng trang.")
    found += [f"data/{name}: chưa có bản ghi nào." for name in catalogue.registry.empty]
    return found
