"""Files of the cache: each is whole and of this very program, or taken for none.

A file is replaced at once, so of two builds at the same time the last one leaves its own. Its last line
seals it: a torn file, and one that another version of the program wrote, do not match theirs.
"""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

from khuyencong.program import program


def read_kept(path: Path) -> bytes:
    """Return what was written; nothing where there is no such file."""
    try:
        raw = path.read_bytes()
    except OSError:
        return b""
    end = raw.rfind(b"\n") + 1
    return raw[:end] if raw[end:] == _seal(raw[:end]) else b""


def write_kept(path: Path, body: bytes) -> None:
    """Write; `body` ends with a line feed. Where that cannot be, the next build does without."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f"{path.name}.", delete=False) as beside:
            beside.write(body)
            beside.write(_seal(body))
    except OSError:
        return
    try:
        Path(beside.name).replace(path)
    except OSError:  # another program holds it open, on Windows
        Path(beside.name).unlink(missing_ok=True)


def _seal(body: bytes) -> bytes:
    return hashlib.blake2b(body, key=program().encode(), digest_size=16).hexdigest().encode()
