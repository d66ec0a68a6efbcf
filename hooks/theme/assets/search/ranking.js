// Documents in the order they answer a query.

import { worth } from "./slots.js";

const NEIGHBOURS = 1.2; // for words that stand next to each other as typed
const OVER = 0.78; // for what no longer holds: ended, past, expired
const FOLLOWS = 1.25; // for the word still being typed right after the one before: so it goes on, over or not
const STANDING = 0.06; // for the newest and most important

// Returns [{number, score, follows, phrase}], the best first; `follows` says that the word still being typed
// stands right after the one before it, `phrase` that all of them stand as typed. Every slot must be filled but the optional ones. With
// `clashing`, a word whose marks contradict what was typed may fill one (of four or more, two); such a word,
// and one that was guessed, must stand next to another word of the query where there is another, or any
// text with that many words would answer any question. Marks that were typed are meant: what has each word
// as typed goes before what has it with more marks.
export function ranked(index, slots, { clashing = false, over = () => false } = {}) {
  const needed = slots.filter((slot) => !slot.word.optional);
  if (needed.length === 0) return [];
  const smallest = needed.reduce((a, b) => (a.documents.size <= b.documents.size ? a : b));
  const weights = slots.map((slot) => slot.weight(index));
  const fits = (entry) => entry !== undefined && (entry.good > 0 || (clashing && entry.clash > 0));
  const mayClash = clashing ? (needed.length < 4 ? 1 : 2) : 0;
  const found = [];
  for (const number of smallest.documents.keys()) {
    if (!needed.every((slot) => fits(slot.documents.get(number)))) continue;
    const entries = slots.map((slot) => slot.documents.get(number)).map((entry) => (fits(entry) ? entry : null));
    const guessed = entries.map((entry, i) => entry && (entry.good === 0 || Boolean(slots[i].word.guessed)));
    if (entries.filter((entry) => entry?.good === 0).length > mayClash) continue;
    if (slots.length > 1 && !guessed.every((is, i) => !is || beside(entries, i))) continue;
    let score = 0;
    let loose = 0;
    let follows = false;
    let pairs = 0;
    entries.forEach((entry, i) => {
      if (!entry) return;
      score += weights[i] * (entry.good || entry.clash);
      if (!entry.exact) loose += 1;
      const next = entries[i + 1];
      const near = next ? nearness(entry, next) : 0;
      const { open } = slots[i + 1]?.word ?? {};
      score += (open ? 2 : 1) * NEIGHBOURS * near * Math.min(weights[i], weights[i + 1] ?? 0);
      follows ||= open && near > 0;
      if (near > 0) pairs += 1;
    });
    score *= 1 + STANDING * index.standing(number);
    if (over(number)) score *= OVER;
    if (follows) score *= FOLLOWS;
    found.push({ number, score, loose, follows, phrase: pairs === slots.length - 1 });
  }
  return found.sort((a, b) => a.loose - b.loose || b.score - a.score || b.number - a.number);
}

// Whether a word stands next to the one typed before or after it.
function beside(entries, i) {
  const [before, one, after] = [entries[i - 1], entries[i], entries[i + 1]];
  return (before && nearness(before, one) > 0) || (after && nearness(one, after) > 0);
}

// What it is worth that one word follows the other somewhere: the best such place.
function nearness(one, next) {
  const agreed = one.good > 0 && next.good > 0;
  const places = agreed ? one.places : [...one.places, ...one.poor];
  const after = new Set(agreed ? next.places : [...next.places, ...next.poor]);
  let best = 0;
  for (const place of places) if (after.has(place + 1)) best = Math.max(best, worth(place));
  return best;
}
