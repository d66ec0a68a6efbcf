"""Hands the site to browsers, and tells them when there is something new."""

from __future__ import annotations

import json
import mimetypes
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from khuyencong.serving.live import Live

SCRIPT = "/-/live.js"
NEWS = "/-/news"
"""Addresses no page of a site has: no id begins with a hyphen."""

BEAT = 15.0
"""Seconds after which a quiet line is tried: a browser that went away is noticed then."""

_OWN = Path(__file__).with_name("live.js")


class Server(ThreadingHTTPServer):
    """Serves a live site; one thread a request."""

    daemon_threads = True

    def __init__(self, address: tuple[str, int], live: Live) -> None:
        super().__init__(address, _Handler)
        self.live = live

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that went on to another page before it had this one."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://{self.server_address[0]!s}:{self.server_address[1]}/"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        live = cast("Server", self.server).live
        path = unquote(urlsplit(self.path).path)
        if path == NEWS:
            self._tell_news(live)
        elif path == SCRIPT:
            self._send(HTTPStatus.OK, _OWN.read_bytes(), "text/javascript")
        else:
            self._send_file(live, path.removeprefix("/"))

    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""

    def _send_file(self, live: Live, path: str) -> None:
        # Whatever is not a page has an ending.
        a_page = path and "." not in path.rpartition("/")[2] and not path.endswith("/")
        if a_page and live.file(f"{path}/index.html") is not None:
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{urlsplit(self.path).path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        name = f"{path}index.html" if not path or path.endswith("/") else path
        status, content = HTTPStatus.OK, live.file(name)
        if content is None:
            status, name, content = (
                HTTPStatus.NOT_FOUND,
                "404.html",
                live.file("404.html") or b"<body></body>",
            )
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        if kind == "text/html":
            content = content.replace(b"</body>", f'<script src="{SCRIPT}"></script></body>'.encode(), 1)
        self._send(status, content, kind)

    def _send(self, status: HTTPStatus, content: bytes, kind: str) -> None:
        text = kind.startswith("text/") or kind.endswith(("json", "xml", "javascript"))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def _tell_news(self, live: Live) -> None:
        """Send events (`text/event-stream`) until the browser goes away."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        try:
            for state in live.states(BEAT):
                told = json.dumps({"number": state.number, "wrong": state.wrong}) if state else None
                self.wfile.write(f"data: {told}\n\n".encode() if told else b": \n\n")
                self.wfile.flush()
        except OSError:
            return
