"""Circles in a graph, each found once, in time that grows with the graph and no faster."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Graph = "Mapping[str, Sequence[str]]"


def circles(graph: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Return one circle for every set of nodes that all lead to one another, its first node smallest.

    An edge from a node to itself is not a circle here.
    """
    return sorted(_shortest(graph, component) for component in _components(graph) if len(component) > 1)


def _components(graph: Mapping[str, Sequence[str]]) -> list[set[str]]:
    """Return the strongly connected components (Tarjan's, with a stack of its own: chains may be long)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    path: list[str] = []
    on_path: set[str] = set()
    found: list[set[str]] = []
    for root in graph:
        if root in index:
            continue
        work = [(root, iter(graph[root]))]
        index[root] = low[root] = len(index)
        path.append(root)
        on_path.add(root)
        while work:
            node, further = work[-1]
            following = next(further, None)
            if following is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    start = path.index(node) if path[-1] != node else len(path) - 1
                    found.append(set(path[start:]))
                    on_path -= found[-1]
                    del path[start:]
            elif following not in index and following in graph:
                index[following] = low[following] = len(index)
                path.append(following)
                on_path.add(following)
                work.append((following, iter(graph[following])))
            elif following in on_path:
                low[node] = min(low[node], index[following])
    return found


def _shortest(graph: Mapping[str, Sequence[str]], component: set[str]) -> list[str]:
    """Return the shortest way from the smallest node of a component back to it."""
    start = min(component)
    came_from: dict[str, str] = {}
    waiting = [start]
    for node in waiting:
        for following in graph[node]:
            if following == start and node != start:
                way = [node]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return way[::-1]
            if following in component and following not in came_from and following != start:
                came_from[following] = node
                waiting.append(following)
    return [start]
