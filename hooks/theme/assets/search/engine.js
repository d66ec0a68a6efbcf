// The engine: a query in, results out. Runs in a worker, or on the page where there are none.

import { answer } from "./answer.js";
import { context, rangesIn } from "./context.js";
import { Files, read, unpacked } from "./files.js";
import { Index } from "./index.js";
import { isKnown, isQuestion } from "./query.js";

const DAY = "T00:00:00+07:00";

export class Engine {
  constructor(base) {
    this.files = new Files(base);
  }

  // Takes the manifest as it was fetched.
  async open(manifest) {
    this.index = new Index(this.files, read(await unpacked(new Uint8Array(manifest))));
  }

  // See client.js for what goes in and out. `stale` throws when nobody waits for the answer any more.
  async search(query, { filters = null, limit = 10, from = 0, now, suggest = false }, stale = () => {}) {
    const over = this.index.over(now);
    const facets = suggest && !filters ? null : this.openFacets();
    facets?.then((ready) => !suggest && ready.fetch()).catch(() => {}); // told where they are waited for
    const given = isQuestion(query) ? await answer(this.index, query, { over, suggest }, stale) : await this.browse(filters, over);
    const opened = await facets;
    const tests = opened ? await opened.tests(filters, now) : {};
    stale();
    const all = given.found.map(({ number }) => number);
    const found = given.found.filter(({ number }) => Object.values(tests).every((test) => test(number)));
    const [counts, ...hits] = await Promise.all([
      suggest ? null : opened.counts(all, tests, now),
      ...found.slice(from, from + limit).map(({ number }) => this.hit(number, given, over(number), suggest)),
    ]);
    return {
      query,
      total: found.length,
      hits,
      facets: counts,
      how: given.how,
      meant: await this.meant(given),
      clashing: given.clashing,
      nearest: given.how === "none" ? await this.nearest(given.reading, over, stale) : [],
    };
  }

  async openFacets() {
    const [{ Facets }, directory] = await Promise.all([import("./facets.js"), this.index.directory()]);
    this.facets ??= new Facets(this.index, directory);
    return this.facets;
  }

  // Without words: everything that fits the filters, the newest and most important first.
  async browse(filters, over) {
    if (!filters || !Object.values(filters).some((values) => [values].flat().filter(Boolean).length > 0))
      return { how: "empty", slots: [], found: [], clashing: false };
    await this.openFacets();
    const lists = await Promise.all(this.facets.said.values.kind.map(([kind]) => this.facets.list(`kind:${kind}`)));
    const found = lists
      .flatMap((list) => [...list])
      .map((number) => ({ number, score: this.index.standing(number) - (over(number) ? 1 : 0) }))
      .sort((a, b) => b.score - a.score || b.number - a.number);
    return { how: "browse", slots: [], found, clashing: false };
  }

  async hit(number, { slots, clashing }, isOver, suggest) {
    const [record, text] = await Promise.all([this.index.record(number), suggest ? "" : this.index.text(number)]);
    const [collection, id, kind, title, path, facts, states, marks] = record;
    return {
      collection,
      id,
      kind,
      title,
      path: path === 0 ? `${this.index.manifest.paths[collection]}/${id}/` : path, // empty: the home page
      facts,
      states: states.map(([name, dates, doubt, timeline]) => ({
        kind: name,
        dates,
        doubt,
        timeline: timeline.map(([since, state]) => [since?.length === 10 ? since + DAY : since, state]),
      })),
      marks: marks.map(([name, words]) => ({ kind: name, text: words })),
      over: isOver,
      ranges: rangesIn(title, slots, clashing),
      factRanges: facts.map((fact) => rangesIn(fact, slots, clashing)),
      context: text ? context([text], slots, clashing) : null,
    };
  }

  // Returns the query as it was read, when that is not as it was typed; else null.
  async meant({ how, slots, found }) {
    if (!["telex", "vni", "typo", "parted"].includes(how)) return null;
    const { written } = await import("./writing.js");
    const words = await Promise.all(slots.map((slot) => this.meantWord(slot, found[0].number, written)));
    return words.join(" ");
  }

  // A word as the best result writes it, when it was typed without marks or mended.
  async meantWord({ word, terms }, number, written) {
    if (!word.near && !word.bare) return written(word.exact);
    for (const term of word.near ? terms.keys() : [word.folded])
      for (const tier of ["t", "b"]) {
        const list = await this.index.list(tier, term);
        const variant = list?.variants.find(({ numbers }) => numbers.includes(number));
        if (variant) return written(variant.exact);
      }
    return word.written;
  }

  // When nothing is found: queries that find something, as [{query, because, total}].
  async nearest(reading, over, stale) {
    if (!reading) return [];
    const strange = reading.words.filter((word) => !isKnown(word, this.index));
    const asked = new Map();
    const { near } = await import("./spelling.js");
    if (strange.length === 1)
      for (const other of near(this.index, strange[0].folded, 2, 3))
        asked.set(joined(reading.words, strange[0], other), "spelling");
    const spare = strange.length > 0 ? [strange] : reading.words.map((word) => [word]);
    for (const words of spare) {
      const rest = reading.words.filter((word) => !words.includes(word));
      if (rest.length > 0 && !rest.every((word) => word.optional)) asked.set(joined(rest), "fewer");
    }
    const found = [];
    for (const [query, because] of asked) {
      const { how, found: some } = await answer(this.index, query, { over, suggest: true, plainly: true }, stale);
      if (how !== "none") found.push({ query, because, total: some.length });
    }
    // What leaves most of the question standing finds least.
    return found.sort((a, b) => (a.because > b.because ? -1 : 0) || a.total - b.total).slice(0, 3);
  }
}

const joined = (words, wrong, right) => words.map((word) => (word === wrong ? right : word.written)).join(" ");
