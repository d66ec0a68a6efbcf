// Which records a choice of filters leaves, and what every further touch would leave. Numbers only: one
// pass over the records, whatever is chosen, so that a touch costs the same on ten thousand as on ten.

import { lookUp } from "./clock.js";

const FOREVER = Number.MAX_SAFE_INTEGER;
const TO_COME = new Set(["ongoing", "upcoming"]);

// Gives states the form of any other facet: which one a record is in follows from the clock.
function clocked(column, now) {
  const states = column.timelines.map((timeline) => lookUp(timeline, now));
  const values = [...new Set(states.map((one) => one.state))];
  return {
    key: column.key,
    values,
    sets: states.map((one) => [values.indexOf(one.state)]),
    of: column.of,
    next: states.map((one) => one.next),
  };
}

export class Facts {
  constructor(raw, now) {
    this.count = raw.count;
    this.chunk = raw.chunk;
    this.version = raw.version;
    this.days = raw.days ?? [];
    this.raw = raw;
    this.tell(now);
  }

  // Looks up the states at an instant (milliseconds), unless none has changed since; says whether it did.
  tell(now) {
    if (now < this.until) return false;
    this.clocked = this.raw.states.map((column) => clocked(column, now));
    this.until = Math.min(...this.clocked.flatMap((column) => column.next.map((next) => next ?? FOREVER)));
    this.facets = [...this.raw.facets, ...this.clocked];
    this.orders = new Map();
    return true;
  }

  // chosen: Map of facet key to Set of values (any of them will do; all facets must agree).
  // found: one byte a record, whether the typed text is in it; null when nothing is typed.
  // Returns { total, kept, counts }: how many are left; one byte a record, whether it is; and by facet key
  // a Map of value to { has, adds }: how many of what the other facets leave have it, and how many of those
  // are not left now.
  narrow(chosen, found = null) {
    const asked = [];
    this.facets.forEach((facet, at) => {
      const values = chosen.get(facet.key);
      if (!values?.size) return;
      const wanted = facet.values.map((value) => values.has(value));
      asked.push({ at, of: facet.of, allows: facet.sets.map((set) => set.some((value) => wanted[value])) });
    });
    const inside = this.facets.map((facet) => new Uint32Array(facet.sets.length));
    const outside = this.facets.map((facet) => new Uint32Array(facet.sets.length));
    const columns = this.facets.map((facet) => facet.of);
    const kept = new Uint8Array(this.count);
    let total = 0;
    for (let record = 0; record < this.count; record += 1) {
      if (found && !found[record]) continue;
      let misses = 0;
      let missed = -1;
      for (const facet of asked) {
        if (facet.allows[facet.of[record]]) continue;
        misses += 1;
        missed = facet.at;
        if (misses > 1) break;
      }
      if (misses === 0) {
        kept[record] = 1;
        total += 1;
        for (let at = 0; at < columns.length; at += 1) inside[at][columns[at][record]] += 1;
      } else if (misses === 1) {
        outside[missed][columns[missed][record]] += 1;
      }
    }
    const counts = this.facets.map((facet, at) => [facet.key, perValue(facet, inside[at], outside[at])]);
    return { total, kept, counts: new Map(counts) };
  }

  // The records left, in an order, at most so many.
  first(kept, by, most) {
    const shown = [];
    for (const record of this.order(by)) {
      if (shown.length === most) break;
      if (kept[record]) shown.push(record);
    }
    return shown;
  }

  order(by) {
    if (!this.orders.has(by)) {
      const every = [...Array(this.count).keys()];
      const key = ORDERS[by]?.(this);
      if (by === "reversed") every.reverse();
      else if (key) every.sort((a, b) => key(a) - key(b) || a - b);
      this.orders.set(by, every);
    }
    return this.orders.get(by);
  }
}

function perValue(facet, inside, outside) {
  const counts = facet.values.map(() => ({ has: 0, adds: 0 }));
  facet.sets.forEach((set, at) => {
    for (const value of set) {
      counts[value].has += inside[at] + outside[at];
      counts[value].adds += outside[at];
    }
  });
  return new Map(facet.values.map((value, at) => [value, counts[at]]));
}

const stateOf = (column, record) => column.values[column.sets[column.of[record]][0]];

// By name: what makes the number records are ordered by, the smallest first.
const ORDERS = {
  newest: (facts) => (record) => -(facts.days[record] ?? 0),
  oldest: (facts) => (record) => facts.days[record] ?? FOREVER,
  // What is valid now, by the day it ends; then all the rest.
  expiring: (facts) => {
    const [column] = facts.clocked;
    return (record) => (stateOf(column, record) === "valid" ? (column.next[column.of[record]] ?? FOREVER - 1) : FOREVER);
  },
  // What is on or coming, the soonest first; what has no day; what is over, the latest first.
  soonest: (facts) => {
    const [column] = facts.clocked;
    return (record) => {
      const day = facts.days[record];
      if (day === null) return 1e7;
      return TO_COME.has(stateOf(column, record)) ? day : 2e7 - day;
    };
  },
};

// Which records hold every word typed: one byte a record. The texts have a space before each word.
export function holding(texts, typed) {
  const starts = typed.map((word) => ` ${word}`);
  return Uint8Array.from(texts, (text) => (starts.every((start) => text.includes(start)) ? 1 : 0));
}
