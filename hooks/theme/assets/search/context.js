// Where the words that were found stand in a text: ranges of the text as it is, marks and all.

import { agreement, CLASH } from "./agreement.js";
import { syllables } from "./syllables.js";

const WINDOW = 26; // words of a text shown around those that were found

// Returns [[start, end], …] of the words in a text that fill some slot.
export function rangesIn(text, slots, clashing) {
  return hits(text, slots, clashing).map(({ start, end }) => [start, end]);
}

function hits(text, slots, clashing) {
  return syllables(text).flatMap((found, at) => {
    for (const slot of slots) {
      const factor = slot.terms.get(found.folded);
      if (factor === undefined) continue;
      const { word } = slot;
      const longer = found.folded.length > word.folded.length && factor < 1 && !word.near;
      const agreed = word.near ? 1 : agreement(word.exact, word.bare, found.exact, longer);
      if (agreed === CLASH && !clashing) continue;
      // Of a word that was only begun, what was typed.
      const end = longer ? Math.min(found.end, found.start + word.folded.length) : found.end;
      return [{ at, start: found.start, end, slot }];
    }
    return [];
  });
}

// Returns {text, ranges} of the part of the texts that has most of the words, or null.
export function context(texts, slots, clashing) {
  let best = null;
  for (const text of texts) {
    const found = hits(text, slots, clashing);
    for (const first of found) {
      const inside = found.filter(({ at }) => at >= first.at && at < first.at + WINDOW - 4);
      const score = new Set(inside.filter(({ slot }) => !slot.word.optional).map(({ slot }) => slot)).size;
      if (score > (best?.score ?? 0)) best = { score, text, inside };
    }
  }
  return best && cut(best);
}

function cut({ text, inside }) {
  const words = syllables(text);
  const from = Math.max(0, inside[0].at - 4);
  const to = Math.min(words.length, from + WINDOW);
  const start = from === 0 ? 0 : words[from].start;
  const end = to === words.length ? text.length : words[to - 1].end;
  const [head, tail] = [start > 0 ? "… " : "", end < text.length ? " …" : ""];
  const kept = inside.filter((one) => one.start >= start && one.end <= end);
  const shift = head.length - start;
  return {
    text: head + text.slice(start, end) + tail,
    ranges: kept.map((one) => [one.start + shift, one.end + shift]),
  };
}
