// What is asked for as it stands in the address: ?q=…&loai=…&trang-thai=…&noi=…&nam=…, each but q many times.

import { askedDay } from "../clock.js";

const NAMES = { kind: "loai", state: "trang-thai", place: "noi", year: "nam" };

// The root of the site, which may be a folder.
export const root = new URL("../../", import.meta.url).href;

// Returns {query, chosen}: the words as they were typed, and by facet the values chosen of it.
export function read(address) {
  const asked = new URLSearchParams(address);
  const chosen = Object.entries(NAMES).map(([facet, name]) => [facet, asked.getAll(name)]);
  return { query: asked.get("q") ?? "", chosen: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)) };
}

export function written({ query, chosen }) {
  const asked = new URLSearchParams(askedDay() ? { ngay: askedDay() } : {});
  if (query) asked.set("q", query);
  for (const [facet, name] of Object.entries(NAMES))
    for (const value of chosen[facet] ?? []) asked.append(name, value);
  return asked.size ? `?${asked}` : "";
}

// The search page with the answer to some words.
export const searchPage = (query) => `${root}tim-kiem/${written({ query, chosen: {} })}`;

// A page of the site; the day asked for goes with it.
export const pageAt = (path) => `${root}${path}${askedDay() ? `?ngay=${askedDay()}` : ""}`;
