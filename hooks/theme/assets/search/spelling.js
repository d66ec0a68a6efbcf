// One wrong letter: words of the lexicon that may have been meant.

const SHORTEST = 3;
const KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

// Returns known words at most `most` changes from a folded word, the commonest first. A change is a letter
// too many, too few, another one, or two in the wrong order.
export function near(index, word, most = 1, count = 60) {
  if (word.length < SHORTEST) return [];
  const found = [];
  for (const other of index.words) {
    if (other === word || Math.abs(other.length - word.length) > most) continue;
    // Of short words the first letter must hold, or nearly all are near; the next key may have been hit.
    if (word.length === SHORTEST && (other.length < 2 || !(other[0] === word[0] || beside(other[0], word[0])))) continue;
    const away = distance(word, other, most);
    if (away <= most) found.push({ other, away, often: index.common.get(other) });
  }
  found.sort((a, b) => a.away - b.away || b.often[0] - a.often[0] || b.often[1] - a.often[1]);
  return found.slice(0, count).map(({ other }) => other);
}

const beside = (one, other) => KEYS.some((row) => row.includes(one) && Math.abs(row.indexOf(one) - row.indexOf(other)) === 1 && row.includes(other));

// Returns how many changes lead from one word to another, or more than `most`.
export function distance(one, other, most) {
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let value = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) value = Math.min(value, before[j - 2] + 1);
      next.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return least;
    before = row;
    row = next;
  }
  return row[other.length];
}

// Returns the known words a word is made of when its spaces were forgotten ("khuyencong"), or null.
export function parted(index, word) {
  if (word.length < 5) return null;
  const best = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = Math.max(0, end - 7); start < end; start += 1) {
      const piece = word.slice(start, end);
      if (!best[start] || piece.length < 2 || !(index.common.get(piece)?.[0] > 1)) continue;
      if (!best[end] || best[start].length + 1 < best[end].length) best[end] = [...best[start], piece];
    }
  }
  const found = best[word.length];
  return found && found.length > 1 && found.length <= 6 ? found : null;
}
