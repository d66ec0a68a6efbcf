// Reads a shard (khuyencong/search/shards.py tells its bytes): terms at once, their lists when asked for.

const text = new TextDecoder();

export class Shard {
  constructor(bytes, occurrences = true) {
    this.bytes = bytes;
    this.occurrences = occurrences;
    this.at = 0;
    this.places = new Map(); // term -> where its list begins
    this.decoded = new Map();
    let before = new Uint8Array(0);
    while (this.at < bytes.length) {
      const shared = bytes[this.at];
      const length = bytes[this.at + 1];
      const term = new Uint8Array(shared + length);
      term.set(before.subarray(0, shared));
      term.set(bytes.subarray(this.at + 2, this.at + 2 + length), shared);
      this.at += 2 + length;
      const skip = this.varint();
      this.places.set(text.decode(term), this.at);
      this.at += skip;
      before = term;
    }
  }

  terms() {
    return this.places.keys();
  }

  // Returns {variants: [{exact, numbers, from, many}], following, tail}, or undefined. Of document i of a
  // variant, many[i] occurrences stand in bytes from from[i] on.
  list(term) {
    if (!this.decoded.has(term) && this.places.has(term)) this.decoded.set(term, this.read(term));
    return this.decoded.get(term);
  }

  read(term) {
    this.at = this.places.get(term);
    const variants = [];
    for (let left = this.varint(); left > 0; left -= 1) variants.push(this.variant(term));
    const following = this.string(this.varint()).split(" ").filter(Boolean);
    const tail = this.string(this.bytes[this.at++]);
    return { bytes: this.bytes, variants, following, tail };
  }

  variant(term) {
    const exact = this.string(this.bytes[this.at++]) || term;
    const count = this.varint();
    const numbers = new Uint32Array(count);
    const from = new Uint32Array(count);
    const many = new Uint8Array(count);
    let number = 0;
    for (let i = 0; i < count; i += 1) {
      let step = this.varint();
      if (this.occurrences) {
        many[i] = step & 1 ? this.bytes[this.at++] : 1;
        step >>>= 1;
        from[i] = this.at;
        this.at += many[i];
      }
      number = i ? number - step : step;
      numbers[i] = number;
    }
    return { exact, numbers, from, many };
  }

  string(length) {
    this.at += length;
    return text.decode(this.bytes.subarray(this.at - length, this.at));
  }

  varint() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
}
