// The engine in a worker. In: {type: "open", manifest} or {type: "search", query, options}, with a turn.
// Out: {turn, result} or {turn, error}; an answer to an older question is not sent.

// All that a first answer needs is named here, so that it is fetched at once and not one after another.
import "./agreement.js";
import "./answer.js";
import "./context.js";
import "./files.js";
import "./index.js";
import "./query.js";
import "./ranking.js";
import "./shard.js";
import "./slots.js";
import "./syllables.js";
import { Engine } from "./engine.js";

const STALE = Symbol("stale");

// Returns how to ask an engine: tell is called with what goes out.
export function answering(tell) {
  const engine = new Engine(new URL("../../tim-kiem/chi-muc/", import.meta.url).href);
  let latest = 0;
  return async ({ type, turn, manifest, query, options }) => {
    latest = turn;
    const stale = () => {
      if (turn !== latest) throw STALE;
    };
    try {
      const asked = type === "open" ? engine.open(manifest) : engine.search(query, options, stale);
      tell({ turn, result: await asked });
    } catch (error) {
      if (error !== STALE) tell({ turn, error: String(error) });
    }
  };
}

if (typeof WorkerGlobalScope !== "undefined") {
  const ask = answering((said) => postMessage(said));
  addEventListener("message", ({ data }) => ask(data));
  postMessage({ ready: true });
}
