// Places by a typed name, as in khuyencong/finder/naming.py: with or without marks, with or without the word for
// what the unit is ("TX. A", "thị xã a", "a"); a part after a comma is what it lies in.

import { fold } from "../fold.js";

const SHORT = { tp: "thanh pho", tx: "thi xa", tt: "thi tran", p: "phuong", x: "xa", h: "huyen", q: "quan" };
const TIERS = {
  "thanh pho": ["district", "province"],
  "thi xa": ["district"],
  huyen: ["district"],
  quan: ["district"],
  tinh: ["province"],
};
const MOST = 8;

const key = (text) => fold(text).replace(/[^a-z0-9]+/g, " ").trim();

export function named(law, typed) {
  const [name, ...rest] = typed.split(",");
  const text = fold(name).replace(/\s+/g, " ").trim();
  const match = new RegExp(`^(${law.unit_words.join("|")})(?:\\. ?| )(?=[^ ])`).exec(text);
  const word = match ? (SHORT[match[1]] ?? match[1]) : "";
  const wanted = [...new Set([key(text), key(match ? text.slice(match[0].length) : text)])].filter(Boolean);
  const above = key(rest.join(" ")).split(" ").filter(Boolean);
  const found = [];
  for (const unit of Object.values(law.units)) {
    if (!unit.listed || !unit.keys.some((one) => wanted.some((part) => ` ${one}`.includes(` ${part}`)))) continue;
    const about = ` ${key(unit.about)}`;
    if (!above.every((part) => about.includes(` ${part}`))) continue;
    const rank = [
      !unit.keys.some((one) => wanted.includes(one)),
      !word || fold(unit.kind) !== word,
      !word || !(TIERS[word] ?? ["commune"]).includes(unit.tier),
      !unit.keys.some((one) => wanted.some((part) => one.startsWith(part))),
    ];
    found.push({ unit, rank: rank.map(Number).join("") });
  }
  found.sort((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0));
  return found.slice(0, MOST).map((one) => one.unit);
}
