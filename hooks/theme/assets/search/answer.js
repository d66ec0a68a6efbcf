// From what was typed to documents: a ladder, each rung tried only when those before it hold nothing.
// As typed in titles, then in texts; with marks that contradict; with one letter wrong; nothing.

import { isKnown, parts, readings, reread, unknown } from "./query.js";
import { ranked } from "./ranking.js";
import { endingsOf, Slot, termsOf } from "./slots.js";

const ENOUGH = 10; // with fewer, a page of results looks in texts and in tails too
const MOST_MEANT = 8; // words one letter away that are looked for
const FEW_MEANT = 3; // when the word as typed is one too
const WHOLE = 5; // so many texts with the whole phrase are enough not to look further
const LONG = 4; // from so many words on, two may be wrong
const SHORT = 3;
const VOWEL = /[aeiouy]/;
const TELLING = 3; // so many words, with one mended, tell more in a title than as they are, apart in a text

// Returns {how, slots, found, clashing, reading}; found is [{number, score}], the best first. `plainly` stops
// before anything is guessed.
export async function answer(index, text, { over, suggest, plainly = false }, stale) {
  const tried = [];
  let scattered; // found in texts alone: function words or a wrong letter may have kept titles out
  for await (const reading of readings(text, index)) {
    if (unknown(reading, index)) {
      tried.push({ reading, unknown: true });
      continue;
    }
    const attempt = new Attempt(index, reading, { over, suggest }, stale);
    if (await attempt.asMeant()) {
      if (attempt.titled && (!scattered || attempt.found[0].phrase)) return attempt.result();
      if (!(scattered?.found.length >= attempt.found.length)) scattered = attempt;
    }
    tried.push({ reading, attempt });
  }
  if (scattered) return plainly ? scattered.result() : together(scattered);
  const nothing = { how: "none", slots: [], found: [], clashing: false, reading: tried[0]?.reading };
  if (plainly) return nothing;
  for (const { attempt } of tried) if (attempt && (await attempt.clashing())) return attempt.result();
  for await (const reading of mended(index, tried.map(({ reading }) => reading))) {
    const titles = !reading.words.some((word) => word.near && !isKnown(word, index));
    const attempt = new Attempt(index, reading, { over, suggest, titles: titles && reading.how === "typo" }, stale);
    if ((await attempt.asMeant()) || (await attempt.clashing())) return attempt.result();
  }
  return nothing;

  // Words that stand together in no text, but do in a title when one letter is another, are meant so.
  async function together(scattered) {
    const { words } = scattered.reading;
    if (scattered.found[0].phrase || words.filter((word) => !word.optional).length < TELLING) return scattered.result();
    for await (const reading of mended(index, [scattered.reading])) {
      const attempt = new Attempt(index, reading, { over, suggest, titles: true }, stale);
      if ((await attempt.asMeant()) && attempt.found[0].phrase) return attempt.result();
    }
    return scattered.result();
  }
}

class Attempt {
  constructor(index, reading, options, stale) {
    this.index = index;
    this.reading = reading;
    this.options = options;
    this.stale = stale;
    this.slots = reading.words.map((word) => new Slot(word));
    this.found = [];
    this.titled = false; // whether titles and what stands beside them hold all words
    this.clash = false;
  }

  async asMeant() {
    const enough = this.options.suggest ? 1 : ENOUGH;
    await this.look("t", termsOf);
    // A phrase whose last word is whole needs no longer words that begin with it, nor their files.
    if (this.found.filter((one) => one.follows).length < WHOLE) {
      await this.look("t", (word, before) => endingsOf(this.index, "t", word, before, false));
      if (this.found.length < enough && this.reading.words.some((word) => word.open))
        await this.look("t", (word, before) => endingsOf(this.index, "t", word, before, true));
    }
    // The best documents of common words stand in their shards; the others are looked at when those do not
    // hold what was typed as it was typed. Their files are smaller than those of texts.
    if (this.found.filter((one) => one.phrase).length < (this.options.suggest ? 1 : WHOLE)) await this.tails();
    this.titled = this.found.length > 0;
    if (this.found.length < enough && !this.options.titles) {
      await this.look("b", async (word, before) => [
        ...termsOf(word),
        ...(await endingsOf(this.index, "b", word, before, true)),
      ]);
      if (this.found.length < enough) await this.tails();
    }
    return this.found.length > 0;
  }

  async tails() {
    const read = await Promise.all(this.slots.map((slot) => slot.addTails(this.index)));
    this.stale();
    if (read.some(Boolean)) this.rank();
  }

  async clashing() {
    this.clash = true;
    this.rank();
    return this.found.length > 0;
  }

  // Adds the documents of some terms to each word, and ranks anew.
  async look(tier, termsFor) {
    const { words } = this.reading;
    await Promise.all(
      this.slots.map(async (slot, i) => slot.add(this.index, tier, await termsFor(words[i], words[i - 1]))),
    );
    this.stale();
    this.rank();
  }

  rank() {
    this.found = ranked(this.index, this.slots, { clashing: this.clash, over: this.options.over });
  }

  result() {
    return { how: this.reading.how, slots: this.slots, found: this.found, clashing: this.clash, reading: this.reading };
  }
}

// Yields what may have been meant when nothing is found: wrong letters, then forgotten spaces.
async function* mended(index, tried) {
  const { near, parted } = await import("./spelling.js");
  const first = tried.find((reading) => reading.how === "typed") ?? tried[0];
  // Letters without a vowel, with no word beside them, are an abbreviation nobody here knows.
  if (!first || (first.words.length === 1 && !VOWEL.test(first.words[0].folded))) return;
  const strange = first.words.filter((word) => !isKnown(word, index));
  const bound = first.words.length >= LONG ? 2 : 1;
  const suspects = strange.filter((word) => !word.optional);
  if (suspects.length > 0 && suspects.length <= bound) yield* mend(suspects);
  if (suspects.length === 0 && first.words.length > 1)
    for (const word of first.words) if (!word.optional) yield* mend([word], FEW_MEANT);
  const pieces = new Map(strange.map((word) => [word, parted(index, word.folded)]));
  if ([...pieces.values()].some(Boolean)) yield reread("parted", first, (word) => parts(word, pieces.get(word)));

  async function* mend(wrong, most = MOST_MEANT) {
    const meant = new Map();
    for (const word of wrong) meant.set(word, await candidates(index, near, first.words, word, most));
    if ([...meant.values()].every((terms) => terms.length > 0))
      yield reread("typo", first, (word) => [meant.has(word) ? { ...word, near: meant.get(word), guessed: true } : settled(word)]);
  }
}

// Beside a guess, a letter or two are not guessed at too.
const settled = (word) => (word.folded.length < SHORT ? { ...word, open: false } : word);

// Returns words one letter away: first those that are known to follow the word before, then the commonest.
async function candidates(index, near, words, word, most) {
  const before = words[words.indexOf(word) - 1];
  const list = before && index.knows(before.folded) ? await index.list("t", before.folded) : null;
  const terms = near(index, word.folded);
  const likely = new Set(list?.following.filter((term) => terms.includes(term)));
  return [...likely, ...terms.filter((term) => !likely.has(term))].slice(0, most);
}
