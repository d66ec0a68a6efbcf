// What stands there when an input method was off: VNI (khuye6n1) and Telex (khuyeens) read as meant.
// The twin of khuyencong/vietnamese/keyboards.py.

const RIMES = new Set(
  (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng " +
    "eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac " +
    "oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong " +
    "op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc " +
    "uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi " +
    "ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu"
  ).split(" "),
);
const SYLLABLE = /^(ngh|ng|nh|gh|gi|kh|ch|ph|th|tr|qu|[bcdđghklmnprstvx])?(.*?)([1-5]?)$/;
const ROOFED = { a: "â", e: "ê", o: "ô" };
const HORNED = { o: "ơ", u: "ư" };
const VOWEL = /[aăâeêioôơuưy]/;
const TELEX_TONES = { s: "1", f: "2", r: "3", x: "4", j: "5" };

// Says whether an exact form (khuyên1) can be a Vietnamese syllable.
export function wellFormed(kept) {
  const [, onset = "", bare, tone] = SYLLABLE.exec(kept);
  const rime = onset === "gi" && !RIMES.has(bare) ? `i${bare}` : bare;
  if (onset === "qu" && !/^[aăâeêiyơoô]/.test(rime)) return false;
  return RIMES.has(rime) && !(/(c|ch|p|t)$/.test(rime) && tone !== "1" && tone !== "5");
}

// Returns the exact form that a word typed in Telex means, or null when it means none.
export function telex(word) {
  const letters = [];
  let tone = "";
  for (const key of word) {
    const voiced = letters.some((letter) => VOWEL.test(letter));
    if (key in TELEX_TONES && voiced) tone = TELEX_TONES[key];
    else if (key === "z" && voiced) tone = "";
    else if (
      !(
        (key === "w" && horn(letters, true)) ||
        (key in ROOFED && turn(letters, key, ROOFED[key])) ||
        (key === "d" && (letters[0] === "d" || letters.at(-1) === "d") && turn(letters, "d", "đ"))
      )
    )
      letters.push(key === "w" ? "ư" : key);
  }
  const kept = abbreviation(letters) ?? read(letters, tone);
  return kept === word ? null : kept;
}

// Returns the exact form that a word typed in VNI means, or null when it means none.
export function vni(word) {
  const letters = [];
  let tone = "";
  for (const key of word) {
    const voiced = letters.some((letter) => VOWEL.test(letter));
    if (/[1-5]/.test(key) && voiced) tone = key;
    else if (key === "0" && tone) tone = "";
    else if (key === "6" && Object.keys(ROOFED).some((vowel) => turn(letters, vowel, ROOFED[vowel]))) continue;
    else if ((key === "7" && horn(letters, false)) || (key === "8" && turn(letters, "a", "ă"))) continue;
    else if (key === "9" && turn(letters, "d", "đ")) continue;
    else if (/\p{Nd}/u.test(key)) return null;
    else letters.push(key);
  }
  return abbreviation(letters) ?? read(letters, tone);
}

// Marks the last such letter, if there is one.
function turn(letters, plain, marked) {
  const at = letters.lastIndexOf(plain);
  if (at >= 0) letters[at] = marked;
  return at >= 0;
}

// Gives the last u, o or (with breve) a its hook; uo takes two.
function horn(letters, breve) {
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const letter = letters[at];
    const before = letters[at - 1];
    const free = letters[at - 2] !== "q";
    if (letter === "o" && (before === "u" || before === "ư") && free) {
      letters[at - 1] = "ư";
      letters[at] = "ơ";
      return true;
    }
    if (letter === "a" && before === "u" && free) {
      letters[at - 1] = "ư";
      return true;
    }
    if (letter in HORNED || (letter === "a" && breve)) {
      letters[at] = HORNED[letter] ?? "ă";
      return true;
    }
  }
  return false;
}

// Returns what has a đ and no vowel: qđ, typed qdd or qd9.
function abbreviation(letters) {
  return letters.includes("đ") && !letters.some((letter) => VOWEL.test(letter)) ? letters.join("") : null;
}

function read(letters, tone) {
  let base = letters.join("").replace(/ưo(?=.)/, "ươ");
  if (base.length > 1) base = base.replace(/([bcdđghklmnpqrstvx]|^qu)y$/, "$1i");
  const kept = base + tone;
  return wellFormed(kept) ? kept : null;
}
