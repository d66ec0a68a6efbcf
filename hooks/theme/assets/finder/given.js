// What the visitor said, in the page's address: ?loai=…&nghe=…&noi=…&viec=…&ngay=…, a parameter for each further
// question (co or khong), and muc, gia and uutien for the estimate. Nothing else remembers it.

import { askedDay } from "../clock.js";
import { vietnamDay } from "./days.js";

const SAID = { co: true, khong: false };

export function read(law, search, now = Date.now()) {
  const query = new URLSearchParams(search);
  const day = askedDay();
  const one = (name, known) => (known(query.get(name)) ? query.get(name) : "");
  const measures = law.measures.map((measure) => measure.id);
  return {
    loai: one("loai", (id) => id && Object.hasOwn(law.may_be, id)),
    nghe: one("nghe", (id) => law.trades.includes(id)),
    noi: one("noi", (id) => id && Object.hasOwn(law.units, id)),
    viec: one("viec", (id) => measures.includes(id)),
    day: day ?? "",
    ngay: day ?? vietnamDay(now),
    traits: Object.fromEntries(law.traits.filter((id) => query.get(id) in SAID).map((id) => [id, SAID[query.get(id)]])),
    muc: query.get("muc") ?? "",
    gia: query.getAll("gia"),
    uutien: query.get("uutien") === "co",
  };
}

export function address(given) {
  const query = new URLSearchParams();
  for (const name of ["loai", "nghe", "noi", "viec"]) if (given[name]) query.set(name, given[name]);
  if (given.day) query.set("ngay", given.day);
  for (const [id, said] of Object.entries(given.traits)) query.set(id, said ? "co" : "khong");
  if (given.muc) query.set("muc", given.muc);
  for (const cost of given.gia) if (cost.trim()) query.append("gia", cost);
  if (given.uutien) query.set("uutien", "co");
  return `${location.pathname}${query.size ? `?${query}` : ""}`;
}

export const anything = (given) =>
  Boolean(given.loai || given.nghe || given.noi || given.viec || given.day || Object.keys(given.traits).length);
