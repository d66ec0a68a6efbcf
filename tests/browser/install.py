"""Sees to it that there is a browser for the tests: Chromium of the system, else Playwright's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""By preference: without a window of its own a browser opens pages in less than half the time."""
PACKAGES = ("chromium-headless-shell", "chromium")
"""Of Debian."""
NONE = (
    "Không có trình duyệt để kiểm thử, và không tự cài được. "
    "Hãy cài Chromium (Debian, Ubuntu: apt-get install chromium), rồi chạy lại."
)


def system_browser() -> str | None:
    """Return the path of a Chromium already on this machine, if any."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def main() -> int:
    """Find or install a browser; say plainly when neither can be done."""
    if shutil.which(NAMES[0]) or _debian() or system_browser() or _playwright():
        return 0
    print(NONE, file=sys.stderr)
    return 1


def _debian() -> bool:
    """Install Debian's Chromium; only where this is Debian and we are root."""
    if not Path("/etc/debian_version").exists() or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}

    def apt(*arguments: str) -> bool:
        command = ["apt-get", *arguments, "-qq"]
        return not subprocess.run(command, env=environment, check=False, stdout=subprocess.DEVNULL).returncode

    apt("update")
    return any(apt("install", "-y", package) for package in PACKAGES) and system_browser() is not None


def _playwright() -> bool:
    """Let Playwright fetch the browser it is made for."""
    command = [sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"]
    return subprocess.run(command, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
