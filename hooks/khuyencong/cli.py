"""`python -m khuyencong`: check the data, build the site, serve it. The Makefile calls nothing else."""

from __future__ import annotations

import argparse
import gc
import shutil
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from khuyencong import build, publish, report, workers
from khuyencong.check import CheckFailed, Memory
from khuyencong.frames import Unmade
from khuyencong.making import Making
from khuyencong.output import write
from khuyencong.rendering import Rendering
from khuyencong.reuse import Reuse

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue

DATA = Path("data")
CACHE = Path(".cache")


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
        return build_site(chosen.site)
    return serve_site(chosen.address)


def check(data: Path) -> int:
    """Check the data only; print every problem, or what there is."""
    try:
        catalogue = _read(data)
    except CheckFailed as error:
        print(report.problems(error.problems), file=sys.stderr)
        return 1
    total = sum(len(records) for records in catalogue.registry.records.values())
    print(f"Dữ liệu đúng: {total} bản ghi.")
    for warning in report.warnings(catalogue):
        print(f"Lưu ý: {warning}")
    return 0


def build_site(site: Path) -> int:
    """Build beside the last good site, then put in place what changed: a failed build leaves it as it was."""
    started = time.monotonic()
    changed = site.with_name(f"{site.name}.next")
    shutil.rmtree(changed, ignore_errors=True)
    rendering = Rendering(Path())
    try:
        catalogue = _read(DATA, Memory(CACHE))
        frames = rendering.done()
        parts, reuse = Making(catalogue, frames, CACHE).parts(), Reuse(catalogue, site, CACHE)
        changed.mkdir(parents=True)
        paths = write(rendering.assets(), changed, site)
        shared = workers.share_out(parts, lambda part: reuse.write(part.pieces, changed), reuse.told)
        done = [(made, told) for many, told in shared for made in many]
        paths += [path for made, _ in done for path in made.paths]
        if rendering.warnings:
            raise Unmade("\n".join(rendering.warnings))  # noqa: TRY301 - every failure leaves by one door
        # Where the map of the site is as it was, so are its addresses.
        for address in publish.lost_addresses(site, paths) if (changed / "sitemap.xml").exists() else ():
            print(f"Lưu ý: địa chỉ cũ {address}/ không còn. Ghi mã cũ vào aliases hoặc data/gone.yaml.")
        publish.publish(changed, site, paths)
        reuse.save(done)
    except CheckFailed as error:
        return _failed(site, report.problems(error.problems))
    except Unmade as error:
        return _failed(site, str(error))
    except OSError as error:
        said = f"Không thay được thư mục {site}/; có thể đang mở ở chương trình khác ({error})."
        print(said, file=sys.stderr)
        return 1
    finally:
        rendering.stop()
        shutil.rmtree(changed, ignore_errors=True)
    print(report.account(catalogue, len(paths), time.monotonic() - started))
    for warning in report.warnings(catalogue):
        print(f"Lưu ý: {warning}")
    print(f"Trang đã sẵn sàng trong thư mục {site}/.")
    return 0


def _read(data: Path, memory: Memory | None = None) -> Catalogue:
    """Read the data with the garbage collector at rest: it would walk ever more records, all kept."""
    gc.disable()
    try:
        return build.read(data, memory)
    finally:
        gc.enable()
        gc.freeze()


def _failed(site: Path, said: str) -> int:
    print(said, file=sys.stderr)
    print(f"Chưa dựng được. Thư mục {site}/ vẫn là bản tốt gần nhất.", file=sys.stderr)
    return 1


def serve_site(address: str) -> int:
    """Show the site on this machine until interrupted."""
    from khuyencong.serving import serve  # noqa: PLC0415 - a build needs no server

    host, _, port = address.rpartition(":")
    try:
        serve(Path(), host or "127.0.0.1", int(port))
    except KeyboardInterrupt:
        return 0
    except (OSError, ValueError) as error:
        print(f"Không mở được địa chỉ {address} ({error}). Thử --address 127.0.0.1:8001", file=sys.stderr)
        return 1
    return 0
