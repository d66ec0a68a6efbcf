"""Writes down what was measured, as Markdown tables."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from tests.search.measure import median, quantile, worst

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Row = dict[str, Any]

HEAD = """# Search, measured

Written by `make bench-search`; see `tests/search/bench.py` for what is measured and how. The records are made
up (`tests/search/corpus.py`), the questions are words of their titles as people type them
(`tests/search/damage.py`): forty of each class. A question is answered when a title with its words stands
among the first five. Slow means four times slower, 1.6 Mbit/s, 150 ms; times are those of this run,
and want a machine with nothing else to do. Among more than 3,000 records others are asked every tenth
question. Bytes hold 250 for the head of each answer.

Machine: {machine}.
"""


def report(rows: Sequence[Row], machine: str) -> str:
    """Return the whole report."""
    return "\n".join([HEAD.format(machine=machine), _costs(rows), _classes(rows), _rivals(rows)])


def _costs(rows: Sequence[Row]) -> str:
    lines: list[tuple[str, Callable[[Row], str]]] = [
        ("share answered among the first five", lambda row: f"{row['answers']['all'][0]:.3f}"),
        ("mean reciprocal rank", lambda row: f"{row['answers']['all'][1]:.3f}"),
        ("focus to first five: kB, median / worst", lambda row: _pair(row["cold"], "bytes", 1000, 0)),
        ("focus to first five: requests, median / worst", lambda row: _pair(row["cold"], "requests", 1, 0)),
        ("focus to first five, slow: s, median / worst", lambda row: _pair(row["cold"], "seconds", 1, 2)),
        ("kB for a question asked after every letter, median / worst", lambda row: _typed(row["typing"])),
        ("kB for a question asked after every word, median / worst", lambda row: _typed(row["words"])),
        ("a letter, slow: ms, p50 / p95", lambda row: _letters(row["typing"])),
        ("a letter, slow processor only: ms, p50 / p95", lambda row: _letters(row["typing-cpu"])),
        ("page held up: ms, longest, while a worker answers / idle", _blocked),
        ("memory of the engine after all questions: MB", lambda row: f"{row['heap']:.1f}"),
        ("index built in: s of processor", lambda row: f"{row['build']:.1f}"),
        ("files of the index", lambda row: f"{row['files']:,}"),
        ("index on disk: MB", lambda row: f"{row['total'] / 1e6:.1f}"),
    ]
    return _table(
        ["", *(f"{row['size']:,}" for row in rows)], [[name, *map(tell, rows)] for name, tell in lines]
    )


def _classes(rows: Sequence[Row]) -> str:
    kinds = [kind for kind in rows[0]["answers"] if kind != "all"]
    body = [
        [kind, *(f"{row['answers'][kind][0]:.2f} / {row['answers'][kind][1]:.2f}" for row in rows)]
        for kind in kinds
    ]
    return "## By class: share among the first five / mean reciprocal rank\n\n" + _table(
        ["class", *(f"{row['size']:,}" for row in rows)], body
    )


def _rivals(rows: Sequence[Row]) -> str:
    body = []
    for row in rows:
        cold = row["cold"]
        ours = dict(zip(("recall", "mrr"), row["answers"]["all"], strict=False))
        ours |= {name: median([one[name] for one in cold]) for name in ("bytes", "seconds")}
        body.append(_line(row["size"], "this", ours))
        for name, said in row["rivals"].items():
            told = [f"{row['size']:,}", name, said, "", "", ""] if isinstance(said, str) else None
            body.append(told or _line(row["size"], name, said))
    head = ["records", "engine", "answered", "MRR", "kB to first five", "s, slow"]
    return "## Beside others, in the same run\n\n" + _table(head, body)


def _line(size: int, name: str, said: Row) -> list[str]:
    shown = (
        f"{said['recall']:.3f}",
        f"{said['mrr']:.3f}",
        f"{said['bytes'] / 1000:.0f}",
        f"{said['seconds']:.2f}",
    )
    return [f"{size:,}", name, *shown]


def _pair(cold: Sequence[dict[str, float]], name: str, unit: float, digits: int) -> str:
    values = [one[name] / unit for one in cold]
    return f"{median(values):.{digits}f} / {worst(values):.{digits}f}"


def _blocked(row: Row) -> str:
    return " / ".join(f"{longest:.0f}" for longest in row["blocked"])


def _typed(letters: Sequence[dict[str, Any]]) -> str:
    whole: dict[str, float] = defaultdict(float)
    for one in letters:
        whole[one["text"]] += one["bytes"] / 1000
    return f"{median(list(whole.values())):.0f} / {worst(list(whole.values())):.0f}"


def _letters(letters: Sequence[dict[str, float]]) -> str:
    values = [one["ms"] for one in letters]
    return f"{quantile(values, 0.5):.0f} / {quantile(values, 0.95):.0f}"


def _table(head: Sequence[str], body: Sequence[Sequence[str]]) -> str:
    rows = [head, ["---"] * len(head), *body]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"
