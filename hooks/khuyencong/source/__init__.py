"""Strict YAML: text in, text out, and every doubt reported with file, line and column.

YAML 1.1 reads `10:30` as 630, `0274362525` as an octal number, `no` as false, and keeps the last of two
equal keys. Here every scalar stays text; the model decides what it means. Anchors, tags, duplicate
keys, block scalars, tabs, invisible characters and comments that eat text are refused.
"""

from khuyencong.source.problem import Loc, Problem, dotted, undotted
from khuyencong.source.reading import EMPTY, Tree, find, locate, place, read

__all__ = ["EMPTY", "Loc", "Problem", "Tree", "dotted", "find", "locate", "place", "read", "undotted"]
