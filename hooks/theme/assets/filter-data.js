// The files a list is narrowed with: fetched when first needed, kept while the page is open, and asked for
// anew after a failure.

import { Facts } from "./narrowing.js";
import { clock } from "./clock.js";

async function json(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

export class Data {
  // base: the address of the files without their ending, as in "../bo-loc/products".
  constructor(base) {
    this.base = base;
    this.kept = new Map();
  }

  // Which values each record stands under. The one file without a version in its address: ask if it is still so.
  facts() {
    return this.once("facts", async () => new Facts(await json(`${this.base}.json`, { cache: "no-cache" }), clock()));
  }

  // The words by which each record can be found.
  async names() {
    const { version } = await this.facts();
    return this.once("names", () => json(`${this.base}-ten.json?v=${version}`));
  }

  // The card of a record as HTML the build wrote and escaped.
  async card(record) {
    const { chunk, version } = await this.facts();
    const number = Math.floor(record / chunk);
    const cards = await this.once(number, () => json(`${this.base}/${number}.json?v=${version}`));
    return cards[record % chunk];
  }

  once(name, get) {
    if (!this.kept.has(name)) {
      const coming = get();
      this.kept.set(name, coming);
      coming.catch(() => this.kept.delete(name));
    }
    return this.kept.get(name);
  }
}
