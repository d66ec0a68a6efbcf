// An exact form (syllables.js) written as people write it: hoa2 is hòa.

const MARKS = { 1: "\u0301", 2: "\u0300", 3: "\u0309", 4: "\u0303", 5: "\u0323" };

export function written(kept) {
  const tone = MARKS[kept.slice(-1)];
  if (!tone || /^\p{Nd}/u.test(kept)) return kept;
  const base = kept.slice(0, -1);
  const at = bearer(base);
  return (base.slice(0, at + 1) + tone + base.slice(at + 1)).normalize("NFC");
}

// Which letter bears the tone.
function bearer(base) {
  const roofed = base.search(/[âăêôơ](?!.*[âăêôơ])/);
  if (roofed >= 0) return roofed;
  const onset = /^(qu|gi)(?=[aeiouyư])/.exec(base)?.[0].length ?? 0;
  const vowels = [];
  for (let i = onset; i < base.length; i += 1) if (/[aeiouyư]/.test(base[i])) vowels.push(i);
  if (vowels.length === 0) return base.length - 1;
  if (vowels.length === 3) return vowels[1];
  const closed = vowels.at(-1) < base.length - 1;
  if (vowels.length === 2 && closed) return vowels[1];
  return vowels[0];
}
