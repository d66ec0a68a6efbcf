// How far a word of a text agrees with the marks that were typed.

export const CLASH = 0.2;
export const BARE = 0.9;

// 1 as typed; .9 typed without marks; .75 the typed marks are some of the word's; .2 they contradict it.
// Both are exact forms (syllables.js). With `open`, the word may go on after what was typed.
export function agreement(typed, bare, found, open = false) {
  if (typed === found) return 1;
  const [letters, tone] = apart(typed);
  const [others, otherTone] = apart(found);
  const longer = others.length > letters.length;
  if (longer ? !open : others.length < letters.length) return CLASH;
  if (bare) return longer ? 1 : BARE;
  let fewer = tone !== otherTone && !longer;
  if (tone && tone !== otherTone) return CLASH;
  for (let i = 0; i < letters.length; i += 1) {
    if (letters[i] === others[i]) continue;
    if (letters[i] !== bareLetter(others[i])) return CLASH;
    fewer = true;
  }
  return fewer ? 0.75 : 1;
}

const apart = (kept) => {
  const tone = /[1-5]$/.test(kept) && !/^\p{Nd}/u.test(kept) ? kept.slice(-1) : "";
  return [tone ? kept.slice(0, -1) : kept, tone];
};

const UNMARKED = { â: "a", ă: "a", ê: "e", ô: "o", ơ: "o", ư: "u", đ: "d" };
const bareLetter = (letter) => UNMARKED[letter] ?? letter;
