// Search as the page asks for it. This comment is the contract; nothing else of this folder is for pages.
//
//   import { createSearch } from ".../assets/search/client.js";   // a few kB; load it on focus
//   const search = createSearch();
//   search.open();                       // loads engine and manifest; call it on focus. Rejects offline.
//   const answer = await search.search("khuyen cong", options);
//
// options, all optional:
//   suggest   true while typing: no facets, no context, fewest bytes. Default false: a page of results.
//   limit     how many hits (10); from: how many to pass over (0), for "more".
//   filters   {kind: ["events"], place: ["..."], year: ["2024"], state: ["event:upcoming"]}: values of one
//             facet are alternatives, facets narrow each other. Without words in the query: browses.
//   now       milliseconds; default Date.now(): by it states and the place of what is over are told.
//
// answer is null when a newer question was asked meanwhile; it rejects when files cannot be fetched. Else:
//   query     as it was given;  total: how many documents (of a word that more than 2,000 have, the best 2,000)
//   how       "typed", "telex", "vni" (input method was off), "parted" (spaces forgotten), "typo" (one letter
//             wrong), "none" (nothing found), "browse" (no words, but filters), "empty" (neither)
//   meant     for telex, vni, typo, parted: the query as it was read, with marks; else null
//   clashing  true when only texts with other marks than those typed were found
//   nearest   for "none": [{query, because: "spelling" | "fewer", total}], at most three queries that find
//             something: with a word near to the unknown one, or without a word
//   facets    {kind, state, place, year}: [{value, label, count}] of values some result has; null if suggest
//   hits      [{collection, id, kind, title, path, facts, states, marks, over, ranges, factRanges, context}]
//     collection/id   what data-record holds ("pages/..." for prose);  path: from the root of the site
//     kind            in words ("Nghị định");  facts: lines of text
//     states          [{kind, dates, doubt, timeline}]: what data-kind, the text, data-doubt and
//                     data-timeline of a state's mark hold, as on cards;  marks: [{kind, text}]
//     over            it no longer holds by `now`: ended, past, expired
//     ranges          [[start, end], ...] of the title to mark; factRanges: the same for each fact
//     context         {text, ranges} where the words stand in its text, or null
// Everything is text: put it in with textContent. `search.root` is the root of the site as a URL.

const MANIFEST = "tim-kiem/chi-muc/muc-luc.bin";

export function createSearch() {
  const root = new URL("../../", import.meta.url).href;
  const waiting = new Map();
  let turn = 0;
  let opening;

  function take({ turn: answered, result, error }) {
    const waiter = waiting.get(answered);
    waiting.delete(answered);
    if (error === undefined) waiter?.resolve(result);
    else waiter?.reject(new Error(error));
  }

  const ask = (send, message) =>
    new Promise((resolve, reject) => {
      waiting.set(message.turn, { resolve, reject });
      send(message);
    });

  // Engine and manifest come at the same time. The manifest alone may have changed since the last visit.
  async function start() {
    const [send, manifest] = await Promise.all([connect(take), manifestOf(root)]);
    await ask(send, { type: "open", turn: 0, manifest });
    return send;
  }

  function open() {
    opening ??= start().catch((error) => {
      opening = undefined; // the next try may have better luck
      throw error;
    });
    return opening;
  }

  async function search(query, options = {}) {
    turn += 1;
    const mine = turn;
    for (const [older, waiter] of waiting) if (older > 0) waiter.resolve(null);
    const send = await open();
    if (mine !== turn) return null;
    return ask(send, { type: "search", turn: mine, query, options: { now: Date.now(), ...options } });
  }

  return { root, open: async () => void (await open()), search };
}

async function manifestOf(root) {
  const answer = await fetch(root + MANIFEST, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status} ${MANIFEST}`);
  return answer.arrayBuffer();
}

// Returns how to send: to a worker that has said it is ready, or to the engine on this page.
async function connect(take) {
  const worker = await started();
  if (!worker) return (await import("./worker.js")).answering(take);
  worker.addEventListener("message", ({ data }) => take(data));
  return (message) => worker.postMessage(message);
}

// Returns the worker once its modules run, or null where workers cannot have modules (Safari before 15).
function started() {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
      worker.addEventListener("message", () => resolve(worker), { once: true });
      worker.addEventListener("error", () => resolve(null), { once: true });
    } catch {
      resolve(null);
    }
  });
}
