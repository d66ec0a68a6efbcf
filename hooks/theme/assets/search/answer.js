// From what was typed to documents: a ladder, each rung tried only when those before it hold nothing.
// As typed in titles, then in texts; with marks that contradict; with one letter wrong; nothing.

import { isKnown, parts, readings, reread, unknown } from "./query.js";
import { ranked } from "./ranking.js";
import { Slot, termsOf } from "./slots.js";
import { near, parted } from "./spelling.js";

const ENOUGH = 10; // with fewer, a page of results looks in texts and in tails too
const LONG = 4; // from so many words on, two may be wrong

// Returns {how, slots, found, clashing, reading}; found is [{number, score}], the best first. `plainly` stops
// before anything is guessed.
export async function answer(index, text, { over, suggest, plainly = false }, stale) {
  const tried = [];
  for (const reading of readings(text, index)) {
    if (unknown(reading, index)) {
      tried.push({ reading, unknown: true });
      continue;
    }
    const attempt = new Attempt(index, reading, { over, suggest }, stale);
    if (await attempt.asMeant()) return attempt.result(reading.how);
    tried.push({ reading, attempt });
  }
  const last = { how: "none", slots: [], found: [], clashing: false, reading: tried[0]?.reading };
  if (plainly) return last;
  for (const { reading, attempt } of tried)
    if (attempt && (await attempt.clashing())) return attempt.result(reading.how);
  for (const reading of mended(index, tried.map(({ reading }) => reading))) {
    const attempt = new Attempt(index, reading, { over, suggest }, stale);
    if ((await attempt.asMeant()) || (await attempt.clashing())) return attempt.result(reading.how);
  }
  return last;
}

class Attempt {
  constructor(index, reading, options, stale) {
    this.index = index;
    this.reading = reading;
    this.options = options;
    this.stale = stale;
    this.slots = reading.words.map((word) => new Slot(word));
    this.found = [];
    this.clash = false;
  }

  async asMeant() {
    const enough = this.options.suggest ? 1 : ENOUGH;
    for (const step of [() => this.look("t", false), () => this.look("t", true), () => this.look("b", true)]) {
      await step();
      this.rank();
      if (this.found.length >= enough) break;
    }
    // The best documents of common words stand in their shards; the others are looked at only now.
    if (this.found.length < ENOUGH && this.slots.some((slot) => slot.tails.length > 0)) {
      await Promise.all(this.slots.map((slot) => slot.addTails(this.index)));
      this.rank();
    }
    return this.found.length > 0;
  }

  async clashing() {
    this.clash = true;
    this.rank();
    return this.found.length > 0;
  }

  async look(tier, wide) {
    const { words } = this.reading;
    if (wide && tier === "t" && !words.some((word) => word.open && !word.near)) return;
    await Promise.all(
      this.slots.map(async (slot, i) => {
        const terms = await termsOf(this.index, tier, words[i], words[i - 1], wide);
        await slot.add(this.index, tier, terms);
      }),
    );
    this.stale();
  }

  rank() {
    this.found = ranked(this.index, this.slots, { clashing: this.clash, over: this.options.over });
  }

  result(how) {
    return { how, slots: this.slots, found: this.found, clashing: this.clash, reading: this.reading };
  }
}

// Yields what may have been meant when nothing is found: forgotten spaces, then wrong letters.
function* mended(index, tried) {
  const first = tried.find((reading) => reading.how === "typed") ?? tried[0];
  if (!first) return;
  const strange = first.words.filter((word) => !isKnown(word, index));
  const pieces = new Map(strange.map((word) => [word, parted(index, word.folded)]));
  if ([...pieces.values()].some(Boolean)) yield reread("parted", first, (word) => parts(word, pieces.get(word)));
  const bound = first.words.length >= LONG ? 2 : 1;
  const suspects = strange.filter((word) => !word.optional);
  if (suspects.length > bound) return;
  const mend = (wrong) => reread("typo", first, (word) => [wrong.includes(word) ? { ...word, near: near(index, word.folded) } : word]);
  if (suspects.length > 0) {
    if (suspects.every((word) => near(index, word.folded).length > 0)) yield mend(suspects);
    return;
  }
  if (first.words.length < 2) return;
  for (const word of first.words) if (!word.optional && near(index, word.folded).length > 0) yield mend([word]);
}
