"""From files to a registry that can be trusted: typed, checked, linked; or everything that is wrong."""

from khuyencong.check.memory import Memory
from khuyencong.check.registry import CheckFailed, Registry, load

__all__ = ["CheckFailed", "Memory", "Registry", "load"]
