// What was typed, read as words: which must be found, which only help, and what else they may mean.

import { fold, plain, syllable } from "./syllables.js";
import { telex, vni } from "./keyboards.js";

// Words that only help, where others are there to be found.
const FUNCTION = new Set(
  (
    "về của và cho các những với theo thì mà là có ở tại trong ngoài từ đến được bị để này kia đó gì nào ai " +
    "sao thế như khi do bởi trên dưới ra vào số năm ngày tháng bao nhiêu một hay hoặc không"
  )
    .split(" ")
    .map((word) => syllable(word).exact),
);
const FUNCTION_BARE = new Set([...FUNCTION].map(fold));
// Kinds of places, which people leave out or abbreviate as they like: "TX. …".
const UNITS = ["thanh pho", "thi xa", "thi tran", "tinh", "huyen", "quan", "phuong", "xa", "tp", "tx", "tt"];
const CHUNK = /[\p{L}\p{Nd}\u0300-\u036f]+/gu;
const PART = /\p{L}[\p{L}\u0300-\u036f]*|\p{Nd}+/gu;

// Returns readings of a query, the likeliest first. A reading is {how, words}; a word is
// {folded, exact, bare, typed, optional, open}: bare when typed without marks, open when it may go on.
export function readings(text, index) {
  const said = plain(text);
  const chunks = [...said.matchAll(CHUNK)].map((found) => found[0]);
  const open = /[\p{L}\p{Nd}\u0300-\u036f]$/u.test(said);
  const found = [];
  const vniWords = chunks.map((chunk) => (/^[a-z]+\d[a-z\d]*$/.test(chunk) ? vni(chunk) : null));
  const apart = chunks.flatMap((chunk) => chunk.match(PART) ?? []);
  const asTyped = reading("typed", apart.map(wordOf), open);
  if (vniWords.some(Boolean)) {
    const words = chunks.flatMap((chunk, i) =>
      vniWords[i] ? [meant(chunk, vniWords[i])] : (chunk.match(PART) ?? []).map(wordOf),
    );
    found.push(reading("vni", words, open));
  }
  const decoded = apart.map((part) => (/^[a-z]+$/.test(part) ? telex(part) : null));
  const asTelex = reading(
    "telex",
    apart.map((part, i) => (decoded[i] && worthReading(part, decoded[i], index) ? meant(part, decoded[i]) : wordOf(part))),
    open,
  );
  const changed = asTelex.words.some((word) => word.typed !== undefined);
  if (changed && unknown(asTyped, index)) found.push(asTelex, asTyped);
  else if (changed) found.push(asTyped, asTelex);
  else found.push(asTyped);
  return found.filter((one) => one.words.length > 0);
}

// Whether some word of a reading is in no text: the last one may be the beginning of another.
export function unknown(one, index) {
  return one.words.some((word) => !word.optional && !isKnown(word, index));
}

export function isKnown(word, index) {
  return index.knows(word.folded) || (word.open && word.stems.some((stem) => index.beginning(stem, 0, 1).length > 0 || index.beginning(stem, 1, 1).length > 0));
}

// A word that is known as it stands is read as Telex only when that gives a known word too.
const worthReading = (part, kept, index) => !index.knows(syllable(part).folded) || index.knows(fold(kept));

function wordOf(part) {
  const { folded, exact } = syllable(part);
  return { folded, exact, bare: exact === folded, written: part };
}

function meant(part, kept) {
  return { folded: fold(kept), exact: kept, bare: false, typed: part, written: part };
}

function reading(how, words, open) {
  const optional = words.map((word, i) => isFunction(word) || isUnit(words, i));
  const all = optional.every(Boolean);
  return {
    how,
    words: words.map((word, i) => {
      const last = open && i === words.length - 1;
      // "my" may become "mỹ" (folded mi) or "myanmar": a final y is both until the word is over.
      const stems = [...new Set([word.folded, last && /y$/.test(word.written) ? fold(plain(word.written)) : word.folded])];
      return { ...word, optional: !all && optional[i] && !last, open: last, stems };
    }),
  };
}

// Returns a reading with each word made into others.
export const reread = (how, one, change) => ({ how, words: one.words.flatMap(change) });

// Returns the pieces of a word whose spaces were forgotten, or the word itself.
export function parts(word, pieces) {
  if (!pieces) return [word];
  return pieces.map((piece, i) => {
    const open = word.open && i === pieces.length - 1;
    return { ...wordOf(piece), optional: false, open, stems: [syllable(piece).folded] };
  });
}

const isFunction = (word) => (word.bare ? FUNCTION_BARE.has(word.folded) : FUNCTION.has(word.exact));

function isUnit(words, i) {
  return UNITS.some((unit) => {
    const parts = unit.split(" ");
    const from = i - (parts[0] === words[i].folded ? 0 : 1);
    return from >= 0 && from + parts.length < words.length && parts.every((part, k) => words[from + k]?.folded === part) && i - from < parts.length;
  });
}
