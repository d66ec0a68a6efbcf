"""A visitor with a slow phone: what the first answer costs, what typing costs, what memory it takes.

Slow is: four times slower, 1.6 Mbit/s, 150 ms. The browser slows down pages and not workers, so for times
the engine runs on the page (as it does where workers have no modules); bytes are counted by the server.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Browser, CDPSession, Page
    from tests.search.web import Traffic

SLOWER, LATENCY, BYTES_A_SECOND = 4, 150, 1_600_000 / 8
NO_WORKER = "delete globalThis.Worker;"
OPEN = """async () => {
  const { createSearch } = await import(new URL("assets/search/client.js", location.href));
  window.search ??= createSearch();
  await window.search.open();
}"""
SEARCH = """async ([query, limit]) => {
  const began = performance.now();
  const { createSearch } = await import(new URL("assets/search/client.js", location.href));
  window.search ??= createSearch();
  const answer = await window.search.search(query, { suggest: true, limit });
  return [performance.now() - began, answer.hits.map((hit) => hit.title)];
}"""
GAPS = """async ([queries]) => {
  let last = performance.now();
  let longest = 0;
  let running = true;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    if (running) port2.postMessage(0);
  };
  const began = last;
  port2.postMessage(0);
  for (const query of queries) await window.search.search(query, { suggest: true, limit: 5 });
  const [asking, took] = [longest, performance.now() - began];
  longest = 0;
  await new Promise((done) => setTimeout(done, took));
  running = false;
  return [asking, longest];
}"""
CALM = 5
"""So often it is measured how long a page is held up; the least disturbed time tells most."""


class Phone:
    """Asks an index that is served at an address."""

    def __init__(self, browser: Browser, address: str, traffic: Traffic, script: str = SEARCH) -> None:
        self.browser = browser
        self.address = address
        self.traffic = traffic
        self.script = script

    def answers(self, texts: Sequence[str]) -> list[list[str]]:
        """Return the titles of the first ten hits of each question."""
        page = self._page()
        found = [page.evaluate(self.script, [text, 10])[1] for text in texts]
        page.context.close()
        return found

    def first(self, text: str) -> dict[str, float]:
        """Ask as the first question of a visit: seconds, bytes and requests from focus to five hits."""
        page = self._page(worker=False)
        self._slow(page, network=True)
        self.traffic.take()
        milliseconds, _ = page.evaluate(self.script, [text, 5])
        size, requests = self.traffic.take()
        page.context.close()
        return {"seconds": milliseconds / 1000, "bytes": size, "requests": requests}

    def typing(self, texts: Sequence[str], *, network: bool, words: bool = False) -> list[dict[str, Any]]:
        """Type questions one after another: for each letter milliseconds and bytes.

        With `words`, only what a phone's keyboard gives after each word is asked.
        """
        parts = begun if words else beginnings
        page = self._page(worker=False)
        page.evaluate(OPEN)
        page.evaluate(SEARCH, ["xin chào", 5])
        if not network:  # what is measured is the engine alone, with its files there
            for typed in (part for text in texts for part in parts(text)):
                page.evaluate(SEARCH, [typed, 5])
        self._slow(page, network=network)
        found = []
        for text in texts:
            for typed in parts(text):
                self.traffic.take()
                milliseconds, _ = page.evaluate(SEARCH, [typed, 5])
                found.append({"text": text, "ms": milliseconds, "bytes": self.traffic.take()[0]})
        page.context.close()
        return found

    def heap(self, texts: Sequence[str]) -> float:
        """Return the megabytes that the engine holds after so many questions."""
        page = self._page(worker=False)
        session = page.context.new_cdp_session(page)
        before = self._used(session)
        for text in texts:
            page.evaluate(SEARCH, [text, 5])
        used = self._used(session) - before
        page.context.close()
        return used / 1e6

    def blocked(self, texts: Sequence[str]) -> tuple[float, float]:
        """Return the longest times, in ms, that the page could do nothing else.

        While a worker answered, and for as long while it was asked nothing: so long it is held up anyway.
        """
        page = self._page()
        page.evaluate(OPEN)
        self._slow(page, network=False)
        rounds = [page.evaluate(GAPS, [list(texts)]) for _ in range(CALM)]
        page.context.close()
        return min(asking for asking, _ in rounds), min(idle for _, idle in rounds)

    def _page(self, *, worker: bool = True) -> Page:
        context = self.browser.new_context()
        if not worker:
            context.add_init_script(NO_WORKER)
        page = context.new_page()
        page.goto(self.address)
        return page

    @staticmethod
    def _used(session: CDPSession) -> float:
        session.send("HeapProfiler.enable")
        session.send("HeapProfiler.collectGarbage")
        used: dict[str, Any] = session.send("Runtime.getHeapUsage")
        return float(used["usedSize"] + used.get("backingStorageSize", 0))

    @staticmethod
    def _slow(page: Page, *, network: bool) -> None:
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        if network:
            session.send("Network.enable")
            slow = {
                "latency": LATENCY,
                "downloadThroughput": BYTES_A_SECOND,
                "uploadThroughput": BYTES_A_SECOND,
            }
            session.send("Network.emulateNetworkConditions", {"offline": False, **slow})


def beginnings(text: str) -> Iterator[str]:
    """Yield what stands in the field while a text is typed, from the second letter on."""
    return (text[:length] for length in range(2, len(text) + 1))


def begun(text: str) -> Iterator[str]:
    """Yield what stands in the field while a text is composed word by word."""
    words = text.split()
    return (" ".join(words[:count]) for count in range(1, len(words) + 1))


def share(places: Sequence[int | None]) -> tuple[float, float]:
    """Return the share of questions answered among the first five, and the mean reciprocal rank."""
    found = [place for place in places if place is not None]
    return sum(place < 5 for place in found) / len(places), sum(1 / (place + 1) for place in found) / len(
        places
    )


def median(values: Sequence[float]) -> float:
    return quantile(values, 0.5)


def worst(values: Sequence[float]) -> float:
    return max(values, default=math.nan)


def quantile(values: Sequence[float], part: float) -> float:
    """Return the value below which a part of them lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else math.nan
