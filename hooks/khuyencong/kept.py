"""Files of the cache: each is whole and of this very program, or taken for none.

A file is replaced at once, so of two builds at the same time the last one leaves its own. Its last line
seals it: a torn file, and one that another version of the program wrote, do not match theirs.
"""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from khuyencong.program import program

if TYPE_CHECKING:
    from collections.abc import Iterable


def read_kept(path: Path) -> bytes:
    """Return what was written; nothing where there is no such file."""
    try:
        raw = path.read_bytes()
    except OSError:
        return b""
    end = raw.rfind(b"\n") + 1
    seal = _seal()
    seal.update(memoryview(raw)[:end])
    return raw[:end] if raw[end:] == _said(seal) else b""


def write_kept(path: Path, body: Iterable[bytes]) -> None:
    """Write a body in parts, the last of which ends with a line feed; it is never held as a whole.

    Where that cannot be, the next build does without.
    """
    seal = _seal()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f"{path.name}.", delete=False) as beside:
            for part in body:
                seal.update(part)
                beside.write(part)
            beside.write(_said(seal))
    except OSError:
        return
    try:
        Path(beside.name).replace(path)
    except OSError:  # another program holds it open, on Windows
        Path(beside.name).unlink(missing_ok=True)


def _seal() -> hashlib.blake2b:
    return hashlib.blake2b(key=program().encode(), digest_size=16)


def _said(seal: hashlib.blake2b) -> bytes:
    return seal.hexdigest().encode()
