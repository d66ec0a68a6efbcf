"""`python -m khuyencong`: check the data, build the site, serve it. The Makefile calls nothing else."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from khuyencong import build, publish, report
from khuyencong.check import CheckFailed

DATA = Path("data")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit code: 0, or 1 when something must be mended."""
    parser = argparse.ArgumentParser(prog="python -m khuyencong", description="Trang thông tin khuyến công.")
    commands = parser.add_subparsers(dest="command", required=True)
    check_parser = commands.add_parser("check", help="chỉ kiểm tra dữ liệu")
    build_parser = commands.add_parser("build", help="kiểm tra dữ liệu rồi dựng trang")
    serve_parser = commands.add_parser("serve", help="xem trang trên máy này; sửa là thấy ngay")
    check_parser.add_argument("--data", type=Path, default=DATA, help="thư mục dữ liệu (mặc định: data)")
    build_parser.add_argument(
        "--site", type=Path, default=Path("site"), help="thư mục trang (mặc định: site)"
    )
    serve_parser.add_argument(
        "--address", default="127.0.0.1:8000", help="địa chỉ (mặc định: 127.0.0.1:8000)"
    )
    chosen = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may not speak UTF-8; messages are Vietnamese.
        getattr(stream, "reconfigure", lambda **_: None)(encoding="utf-8", errors="replace")
    if chosen.command == "check":
        return check(chosen.data)
    if chosen.command == "build":
        return check(DATA) or build_site(chosen.site)
    return _mkdocs("serve", "--dev-addr", chosen.address)


def check(data: Path) -> int:
    """Check the data only; print every problem, or what there is."""
    try:
        catalogue = build.read(data)
    except CheckFailed as error:
        print(report.problems(error.problems), file=sys.stderr)
        return 1
    total = sum(len(records) for records in catalogue.registry.records.values())
    print(f"Dữ liệu đúng: {total} bản ghi.")
    for warning in report.warnings(catalogue):
        print(f"Lưu ý: {warning}")
    return 0


def build_site(site: Path) -> int:
    """Build beside the last good site, then swap: a failed build leaves it as it was."""
    beside = site.with_name(f"{site.name}.next")
    shutil.rmtree(beside, ignore_errors=True)
    try:
        if _mkdocs("build", "--strict", "--site-dir", str(beside.resolve())):
            print(f"Chưa dựng được. Thư mục {site}/ vẫn là bản tốt gần nhất.", file=sys.stderr)
            return 1
        for address in publish.lost_addresses(site, beside):
            print(f"Lưu ý: địa chỉ cũ {address}/ không còn. Ghi mã cũ vào aliases hoặc data/gone.yaml.")
        publish.swap(beside, site)
    except OSError as error:
        print(
            f"Không thay được thư mục {site}/; có thể đang mở ở chương trình khác ({error}).", file=sys.stderr
        )
        return 1
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    print(f"Trang đã sẵn sàng trong thư mục {site}/.")
    return 0


def _mkdocs(*arguments: str) -> int:
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603 - our own arguments
