"""A web server as hosts are: text compressed, files kept by the browser, every byte counted."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.server import TEXTS, Server, packed

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = 250
"""About what a host sends before a file."""


class Traffic:
    """What was sent since it was last asked."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.bytes = self.requests = 0

    def add(self, size: int) -> None:
        with self._lock:
            self.bytes += size + HEAD
            self.requests += 1

    def take(self) -> tuple[int, int]:
        """Return bytes and requests, and begin anew."""
        with self._lock:
            taken = self.bytes, self.requests
            self.bytes = self.requests = 0
        return taken


class Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, traffic: Traffic, directory: str) -> None:
        self.traffic = traffic
        super().__init__(*arguments, directory=directory)

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        packs = path.suffix in TEXTS
        content = packed(path) if packs else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-cache" if path.name == "muc-luc.bin" else "max-age=31536000")
        if packs:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(content)
        if path.suffix != ".html":
            self.traffic.add(len(content))

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def serve_counting(folder: Path) -> Iterator[tuple[str, Traffic]]:
    """Serve a folder; give its address and what is sent."""
    traffic = Traffic()
    with Server(("127.0.0.1", 0), partial(Handler, traffic=traffic, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/", traffic
        finally:
            server.shutdown()
            thread.join()
