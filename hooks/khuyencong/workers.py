"""All cores at work: several processes share out what there is to do, with the results one would have."""

from __future__ import annotations

import multiprocessing
import os
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection
    from typing import Any

    Task = TypeVar("Task")
    Result = TypeVar("Result")
    Told = TypeVar("Told")

CORES = "KHUYENCONG_CORES"
"""How many processes may work, where that shall not be as many as there are cores."""


def share_out(
    tasks: Sequence[Task], do: Callable[[Task], Result], told: Callable[[], Told]
) -> list[tuple[Result, Told]]:
    """Do every task; return their results in order, each with what its process told when it was done.

    Processes are copies of this one (`fork`), so nothing is handed over but the results; where a system
    has no such copies, one process does it all. What a task raises is raised here.
    """
    cores = int(os.environ.get(CORES, "0")) or len(os.sched_getaffinity(0)) if hasattr(os, "fork") else 1
    if cores == 1:
        results = [do(task) for task in tasks]
        last = told()
        return [(result, last) for result in results]
    context = multiprocessing.get_context("fork")
    following = context.Value("i", 0)
    helpers = []
    for _ in range(cores - 1):
        mine, theirs = context.Pipe(duplex=False)
        process = context.Process(target=_help, args=(theirs, tasks, do, told, following), daemon=True)
        process.start()
        theirs.close()
        helpers.append((process, mine))
    try:
        done = _work(tasks, do, told, following)
        for _, answer in helpers:
            found = answer.recv()
            if isinstance(found, Exception):
                raise found
            done |= found
    finally:
        for process, _ in helpers:
            process.terminate()
            process.join()
    return [done[index] for index in sorted(done)]


def _help(
    answer: Connection,
    tasks: Sequence[Task],
    do: Callable[[Task], Result],
    told: Callable[[], Told],
    following: Any,
) -> None:
    try:
        answer.send(_work(tasks, do, told, following))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is raised in the first process
        answer.send(error)


def _work(
    tasks: Sequence[Task], do: Callable[[Task], Result], told: Callable[[], Told], following: Any
) -> dict[int, tuple[Result, Told]]:
    """Take the next task until there is none; return the result of each one taken."""
    results: dict[int, Result] = {}
    while True:
        with following.get_lock():
            index, following.value = following.value, following.value + 1
        if index >= len(tasks):
            last = told()
            return {index: (result, last) for index, result in results.items()}
        results[index] = do(tasks[index])
