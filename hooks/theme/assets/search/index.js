// The index as the manifest tells it: which words there are, which file has what.

import { Shard } from "./shard.js";

const RECORDS = 24;
const TEXTS = 96;
const LETTERS = 4; // of the hash in the names of both

export class Index {
  constructor(files, manifest) {
    if (manifest.format !== 1) throw new Error(`format ${manifest.format}`);
    this.files = files;
    this.manifest = manifest;
    this.size = manifest.ending + manifest.lasting;
    this.words = []; // every folded word, in order
    this.common = new Map(); // word -> [in titles, in texts], each 0 to 9
    let before = "";
    for (const [, shared, rest, title, body] of manifest.lexicon.matchAll(/([A-Z])([^A-Z\d]*)(\d)(\d)/g)) {
      before = before.slice(0, shared.charCodeAt(0) - 65) + rest;
      this.words.push(before);
      this.common.set(before, [Number(title), Number(body)]);
    }
    this.shards = new WeakMap();
  }

  // Whether any text may have a word; of numbers nobody knows before looking.
  knows(word) {
    return this.common.has(word) || isNumber(word);
  }

  // Returns the words that begin with some letters, the commonest first.
  beginning(prefix, tier, most) {
    const found = [];
    for (let at = lowerBound(this.words, prefix); this.words[at]?.startsWith(prefix); at += 1)
      if (this.common.get(this.words[at])[tier] > 0) found.push(this.words[at]);
    const often = (word) => this.common.get(word)[tier];
    return found.sort((a, b) => often(b) - often(a) || a.length - b.length).slice(0, most);
  }

  // Returns the list of a term (see shard.js), or undefined.
  async list(tier, term) {
    return (await this.shardOf(tier, term))?.list(term);
  }

  async tail(tier, term, name) {
    return (await this.shard(tier, name)).list(term);
  }

  // Returns the numbers that begin with some digits: they are in no lexicon.
  async numbersBeginning(tier, digits) {
    return [...((await this.shardOf(tier, digits))?.terms() ?? [])].filter((term) => term.startsWith(digits));
  }

  // Which shard has a term, as [its first term, its name]; undefined before the first.
  async borderOf(tier, term) {
    const borders = await this.namesOf(tier);
    return borders[lowerBound(borders, term, ([first]) => first, true)];
  }

  async shardOf(tier, term) {
    const border = await this.borderOf(tier, term);
    return border && this.shard(tier, border[1]);
  }

  async shard(tier, name) {
    const bytes = await this.files.bytes(`${tier}-${name}`);
    if (!this.shards.has(bytes)) this.shards.set(bytes, new Shard(bytes, tier !== "f"));
    return this.shards.get(bytes);
  }

  record(number) {
    return this.item("r", number, RECORDS);
  }

  text(number) {
    return this.item("x", number, TEXTS);
  }

  async item(kind, number, size) {
    const row = number & 1;
    const place = number >> 1;
    const at = Math.floor(place / size);
    const names = (await this.namesOf(kind))[row];
    const name = names.slice(LETTERS * at, LETTERS * (at + 1));
    return (await this.files.json(`${kind}/${row}-${at}-${name}`))[place % size];
  }

  // Names of files: those a first answer needs are in the manifest, the others in the directory.
  async namesOf(kind) {
    return this.manifest.files[kind] ?? (await this.directory()).files[kind];
  }

  directory() {
    return this.files.json(`d-${this.manifest.directory}`);
  }

  // How good the standing of a document is among those of its row: 1 for the best.
  standing(number) {
    const row = number & 1 ? this.manifest.lasting : this.manifest.ending;
    return ((number >> 1) + 1) / row;
  }

  // Returns a test for documents that no longer hold at an instant (milliseconds).
  over(now) {
    const today = Math.floor((now / 3600000 + 7) / 24);
    const { ends } = this.manifest;
    let day = 0;
    let count = 0;
    for (let i = 0; i < ends.length; i += 2) {
      day += ends[i];
      if (day > today) break;
      count += ends[i + 1];
    }
    return (number) => !(number & 1) && number >> 1 < count;
  }
}

export const isNumber = (word) => /^\p{Nd}/u.test(word);

// Returns the first place whose key is not before a value; with `holding`, the last whose key is not after.
function lowerBound(sorted, value, key = (item) => item, holding = false) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holding ? key(sorted[middle]) <= value : key(sorted[middle]) < value) low = middle + 1;
    else high = middle;
  }
  return holding ? low - 1 : low;
}
