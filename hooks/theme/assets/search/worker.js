// The engine in a worker. In: {type: "open"} or {type: "search", turn, query, options}.
// Out: {turn, result} or {turn, error}; an answer to an older question is not sent.

import { Engine } from "./engine.js";

const engine = new Engine(new URL("../../tim-kiem/chi-muc/", import.meta.url).href);
let latest = 0;

addEventListener("message", async ({ data }) => {
  const { turn } = data;
  latest = turn;
  try {
    const result = data.type === "open" ? await engine.open() : await engine.search(data.query, data.options, () => stale(turn));
    if (turn === latest || data.type === "open") postMessage({ turn, result });
  } catch (error) {
    if (error !== STALE) postMessage({ turn, error: String(error) });
  }
});

const STALE = Symbol("stale");

function stale(turn) {
  if (turn !== latest) throw STALE;
}

postMessage({ ready: true });
