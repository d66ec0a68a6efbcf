// A word of a query and every document that has it: how well, and where.

import { agreement, BARE, CLASH } from "./agreement.js";
import { isNumber } from "./index.js";

// Keyword; the same name, abbreviated or in full; related word or former name; the same name as in the title.
const FIELDS = [1.3, 1.6, 0.6, 2.8];
const LENGTHS = [0.93, 1, 1.08, 1.18]; // of titles, the longest first
const TITLE = 128;
export const BODY = 256; // marks places in texts, which are a row of their own
const BODY_WEIGHT = 0.25;
const GOES_ON = 0.6; // a word that only begins with what was typed
export const MENDED = 0.6; // a word one letter away from what was typed
const MOST_ENDINGS = 12;
const MOST_FILES = 3;

// Returns the words of the index to look for, as [{term, factor}]: what was typed,
export function termsOf(word) {
  if (word.near) return word.near.map((term) => ({ term, factor: MENDED }));
  return [{ term: word.folded, factor: 1 }];
}

// and what begins with it; `wide` takes more of them.
export async function endingsOf(index, tier, word, before, wide) {
  if (!word.open || word.near) return [];
  const column = tier === "t" ? 0 : 1;
  // What follows the word before is likelier than what is common anywhere, and needs fewer files.
  const next = before && !wide ? ((await index.list("t", before.folded))?.following ?? []) : [];
  let endings = next.filter((term) => word.stems.some((stem) => term.startsWith(stem)));
  if (endings.length === 0 && isNumber(word.folded)) endings = await index.numbersBeginning(tier, word.folded);
  else if (endings.length === 0) {
    const most = wide ? 4 * MOST_ENDINGS : MOST_ENDINGS;
    endings = word.stems.flatMap((stem) => index.beginning(stem, column, most));
  }
  const files = new Set([await index.borderOf(tier, word.folded)]);
  const kept = [];
  for (const term of endings) {
    if (term === word.folded) continue;
    const border = await index.borderOf(tier, term);
    if (files.size === (wide ? 2 * MOST_FILES : MOST_FILES) && !files.has(border)) continue;
    files.add(border);
    kept.push(term);
  }
  return kept.map((term) => ({ term, factor: GOES_ON }));
}

// A slot holds, by document number, {good, clash, exact, places, poor}: the best weight without and with a
// clash of marks, whether it is as typed, and the places of the word without and with a clash, as numbers
// that differ by one when words are next to each other.
export class Slot {
  constructor(word) {
    this.word = word;
    this.documents = new Map();
    this.terms = new Map(); // term -> factor: what to show as found
    this.added = new Set();
    this.tails = [];
    this.seen = 0;
  }

  async add(index, tier, wanted) {
    const terms = wanted.filter(({ term }) => !this.added.has(`${tier} ${term}`));
    const lists = await Promise.all(terms.map(({ term }) => index.list(tier, term)));
    terms.forEach(({ term, factor }, i) => {
      this.added.add(`${tier} ${term}`);
      if (!lists[i]) return;
      this.terms.set(term, factor);
      this.enter(lists[i], tier, factor);
      if (lists[i].tail) this.tails.push({ tier, term, factor, name: lists[i].tail });
    });
  }

  async addTails(index) {
    const tails = this.tails.splice(0);
    const lists = await Promise.all(tails.map((one) => index.tail(one.tier, one.term, one.name)));
    lists.forEach((list, i) => this.enter(list, tails[i].tier, tails[i].factor));
    return tails.length > 0;
  }

  enter({ bytes, variants }, tier, factor) {
    for (const { exact, numbers, from, many } of variants) {
      const agreed = this.word.near ? 1 : agreement(this.word.exact, this.word.bare, exact, factor === GOES_ON);
      const clash = agreed === CLASH;
      for (let i = 0; i < numbers.length; i += 1) {
        let entry = this.documents.get(numbers[i]);
        if (!entry) this.documents.set(numbers[i], (entry = { good: 0, clash: 0, exact: false, places: [], poor: [] }));
        if (agreed >= BARE) entry.exact = true;
        for (let k = 0; k < many[i]; k += 1) {
          const byte = bytes[from[i] + k];
          const weight = (tier === "t" ? weightOf(byte) : BODY_WEIGHT) * agreed * factor;
          if (clash) entry.clash = Math.max(entry.clash, weight);
          else entry.good = Math.max(entry.good, weight);
          (clash ? entry.poor : entry.places).push(tier === "t" ? placeOf(byte) : BODY + byte);
        }
      }
      this.seen += clash ? 0 : numbers.length;
    }
  }

  // How much a word tells: one that few documents have tells more.
  weight(index) {
    return Math.log2(1 + index.size / (1 + this.seen));
  }
}

function weightOf(byte) {
  if (byte < TITLE) return FIELDS[byte >> 5];
  return (3 + 1.2 * Math.max(0, 1 - (byte & 31) / 12)) * LENGTHS[(byte >> 5) & 3];
}

// Titles of all lengths are one row, and so is each of the other fields.
const placeOf = (byte) => (byte < TITLE ? byte : TITLE + (byte & 31));

// What a pair of neighbours is worth: in a text, in a title, in the other fields.
const PAIRS = [2.4, 2.4, 1.2, 3];
export const worth = (place) => (place >= BODY ? 2 * BODY_WEIGHT : place >= TITLE ? 3 : PAIRS[place >> 5]);
