// What was typed, read as words: which must be found, which only help, and what else they may mean.

import { isNumber } from "./index.js";
import { fold, plain, syllable } from "./syllables.js";

// Words that only help, where others are there to be found.
const FUNCTION = new Set(
  (
    "về của và cho các những với theo thì mà là có ở tại trong ngoài từ đến được bị để này kia đó gì nào ai " +
    "sao thế như khi do bởi trên dưới ra vào số năm ngày tháng bao nhiêu một hay hoặc không"
  )
    .split(" ")
    .map((word) => syllable(word).exact),
);
// Without marks most of them may be something else (cho is chợ, so is sở): these few are not.
const SURELY = new Set("ve cua va cac nhung voi theo thi nao gi".split(" "));
const MAYBE = new Set([...FUNCTION].map(fold));
// Before a number these are số, năm, ngày, tháng, lần.
const COUNTING = new Set(["so", "nam", "ngay", "thang", "lan"]);
// Kinds of places, which people leave out or abbreviate as they like: "TX. …".
const UNITS = ["thành phố", "thị xã", "thị trấn", "tỉnh", "huyện", "quận", "phường", "xã", "tp", "tx", "tt"].map((unit) =>
  unit.split(" ").map(syllable),
);
// What makes a question of words: pages are not written as questions.
const ASKING = ["là gì", "gồm những gì", "ở đâu", "bao nhiêu", "thế nào", "khi nào", "bao giờ", "làm sao", "được không"].map((asked) =>
  asked.split(" ").map(syllable),
);
const CHUNK = /[\p{L}\p{Nd}\u0300-\u036f]+/gu;
const VNI = /^(?=.*[aeiouy]|.*d9)[a-z]+\d[a-z\d]*$/;
const PART = /\p{L}[\p{L}\u0300-\u036f]*|\p{Nd}+/gu;

// Whether anything was typed that can be looked for.
export const isQuestion = (text) => plain(text).search(CHUNK) >= 0;

// Yields readings of a query, the likeliest first. A reading is {how, words}; a word is {folded, exact, bare,
// written, optional, open, stems, guessed}: bare when typed without marks, open when it may go on, stems are
// what it may go on from, guessed when other letters or no space stood there.
export async function* readings(text, index) {
  const said = plain(text);
  const chunks = [...said.matchAll(CHUNK)].map((found) => found[0]);
  if (chunks.length === 0) return;
  const open = /[\p{L}\p{Nd}\u0300-\u036f]$/u.test(said);
  const typed = reading("typed", chunks.flatMap(wordsOf), open);
  if (chunks.some((chunk) => VNI.test(chunk))) {
    const { vni } = await keyboards();
    const meant = chunks.map((chunk) => (VNI.test(chunk) ? vni(chunk) : null));
    const words = chunks.flatMap((chunk, i) => (meant[i] ? [wordMeant(chunk, meant[i])] : wordsOf(chunk)));
    if (meant.some(Boolean)) yield reading("vni", words, open);
  }
  if (!unknown(typed, index)) yield typed;
  const parts = chunks.flatMap((chunk) => chunk.match(PART) ?? []);
  const { telex } = await keyboards();
  let changed = false;
  const words = parts.map((part) => {
    const meant = /^[a-z]+$/.test(part) ? telex(part) : null;
    // A word that is known as it stands is read as Telex only when that gives a known word too.
    if (!meant || (index.knows(syllable(part).folded) && !index.knows(fold(meant)))) return wordOf(part);
    changed = true;
    return wordMeant(part, meant);
  });
  if (changed) yield reading("telex", words, open);
  if (unknown(typed, index)) yield typed;
  const looser = reading("typed", typed.words, open, MAYBE, true);
  if (looser.words.some((word, i) => word.optional !== typed.words[i].optional)) yield looser;
}

// Only what looks as if it needed them pays for them.
const keyboards = () => import("./keyboards.js");

// Whether some word of a reading is in no text: the last one may be the beginning of another.
export function unknown(one, index) {
  return one.words.some((word) => !word.optional && !isKnown(word, index));
}

export function isKnown(word, index) {
  const begins = (stem) => [0, 1].some((tier) => index.beginning(stem, tier, 1).length > 0);
  return index.knows(word.folded) || (word.open && word.stems.some(begins));
}

const wordsOf = (chunk) => (chunk.match(PART) ?? []).map(wordOf);

function wordOf(part) {
  const { folded, exact } = syllable(part);
  return { folded, exact, bare: exact === folded, written: part };
}

const wordMeant = (part, kept) => ({ folded: fold(kept), exact: kept, bare: false, written: part });

// A last word may go on (là, làng), so it must be found unless it is surely whole; with `over` it is taken so.
function reading(how, said, open, functions = SURELY, over = false) {
  // In a query with any marks, a word without them is meant without them.
  const bare = said.every((word) => word.bare);
  const left = said.filter((_, i) => !isCounter(said, i) && !isPart(said, i, bare, ASKING));
  const words = left.length > 0 ? left : said;
  const isFunction = (word, next) =>
    bare
      ? functions.has(word.folded) || (COUNTING.has(word.folded) && isNumber(next?.folded ?? ""))
      : FUNCTION.has(word.exact);
  const optional = words.map((word, i) => isFunction(word, words[i + 1]) || isUnit(words, i, bare));
  const all = optional.every(Boolean);
  return {
    how,
    words: words.map((word, i) => {
      const last = open && i === words.length - 1;
      // "my" may become "mỹ" (folded mi) or "myanmar": a final y is both until the word is over.
      const stems = new Set([word.folded]);
      if (last && word.bare && word.written.endsWith("y")) stems.add(word.written);
      return { ...word, optional: !all && optional[i] && (over || !last || SURELY.has(word.folded)), open: last, stems: [...stems] };
    }),
  };
}

// Numbers of texts are written with signs (45/2012) and spoken with words: số 45 năm 2012.
function isCounter(words, i) {
  const [before, next] = [words[i - 1], words[i + 1]].map((word) => isNumber(word?.folded ?? ""));
  const { exact } = words[i];
  return next && (exact === "sô1" || exact === "so" || (before && (exact === "năm" || exact === "nam")));
}

// Returns a reading with each word made into others.
export const reread = (how, one, change) => ({ how, words: one.words.flatMap(change) });

// Returns the pieces of a word whose spaces were forgotten, or the word itself.
export function parts(word, pieces) {
  if (!pieces) return [word];
  return pieces.map((piece, i) => {
    const open = word.open && i === pieces.length - 1;
    return { ...wordOf(piece), optional: false, open, stems: [syllable(piece).folded], guessed: true };
  });
}

// Whether a word is (part of) the kind of a place, with its name after it.
const isUnit = (words, i, bare) => isPart(words, i, bare, UNITS, true);

// Whether a word is part of one of some phrases; with `before`, of one that has a word after it.
function isPart(words, i, bare, phrases, before = false) {
  const form = bare ? "folded" : "exact";
  return phrases.some((phrase) =>
    phrase.some((_, part) => {
      const from = i - part;
      const stands = phrase.every((word, k) => words[from + k]?.[form] === word[form]);
      return stands && !(before && from + phrase.length >= words.length);
    }),
  );
}
