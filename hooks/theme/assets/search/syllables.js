// Syllables as search compares them: one form that keeps what was meant, one without any marks.
// The twin of khuyencong/vietnamese/syllables.py: both must give the same for every text.

// Sắc, huyền, hỏi, ngã, nặng, with the digits VNI gives them.
export const TONES = { "\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5" };

const WORD = /(?:[\p{L}\p{Nl}\p{No}][\u0300-\u036f]*)+|\p{Nd}+/gu;
const NUMBER = /^\p{Nd}/u;
const MARK = /[\u0300-\u036f]/g;
const FINAL_Y = /([bcdđghklmnpqrstvx]|^qu)y$/;

// Eth looks like đ, and some keyboards give it.
export const plain = (text) => text.normalize("NFKC").toLowerCase().replaceAll("ð", "đ");

export function exact(word) {
  let tone = "";
  let letters = "";
  for (const letter of word.normalize("NFD")) {
    if (letter in TONES) tone ||= TONES[letter];
    else letters += letter;
  }
  return letters.normalize("NFC").replace(FINAL_Y, "$1i") + tone;
}

export const fold = (kept) =>
  kept.replace(/[1-5]+$/, "").replaceAll("đ", "d").normalize("NFD").replace(MARK, "").normalize("NFC");

// Returns {folded, exact} of one word as it stands in plain().
export function syllable(word) {
  if (NUMBER.test(word)) {
    const number = word.replace(/^0+(?=.)/u, "");
    return { folded: number, exact: number };
  }
  const kept = exact(word);
  return { folded: fold(kept), exact: kept };
}

// Returns the words of a text in order, each with where it stands: {folded, exact, start, end}.
export function syllables(text) {
  const { said, place } = placed(text);
  return [...said.matchAll(WORD)].map((found) => ({
    ...syllable(found[0]),
    start: place(found.index),
    end: place(found.index + found[0].length),
  }));
}

// The plain form, and the way back from its letters to those of the text.
function placed(text) {
  const said = plain(text);
  if (said.length === text.length) return { said, place: (at) => at };
  const places = [];
  let at = 0;
  // Letter by letter: a base with its marks, so that decomposed text keeps its places too.
  for (const [letter] of text.matchAll(/[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+/gu)) {
    for (let i = 0; i < plain(letter).length; i += 1) places.push(at);
    at += letter.length;
  }
  places.push(at);
  return { said, place: (index) => places[index] ?? text.length };
}
