"""The site on this machine while it is being edited: a saved file shows at once, a wrong one says why.

Nothing is written. Records stay in memory, a save reads the one file again and checks all rules, and a page
is made when a browser asks for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.serving.live import Live
from khuyencong.serving.server import Server
from khuyencong.serving.watching import watch

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Live", "serve"]


def serve(project: Path, host: str, port: int) -> None:
    """Serve until interrupted. Raises OSError when the address is taken."""
    live = Live(project)
    with Server((host, port), live) as server, watch(project, live):
        live.read_all()
        print(f"Xem trang tại {server.address} (Ctrl+C để dừng). Lưu tệp là thấy ngay.", flush=True)
        server.serve_forever()
