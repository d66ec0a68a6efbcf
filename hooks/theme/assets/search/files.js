// Files of the index: fetched once, taken out of gzip, kept while they are used.

const KEPT = 160; // decoded files; the oldest go first

export class Files {
  constructor(base) {
    this.base = base;
    this.held = new Map();
  }

  bytes(name) {
    return this.kept(name, (bytes) => bytes);
  }

  json(name) {
    return this.kept(name, read);
  }

  // A file's name tells its content, so a copy that is held is right for ever.
  kept(name, decode) {
    const asked = this.held.get(name) ?? this.load(name).then(decode);
    this.held.delete(name);
    this.held.set(name, asked);
    if (this.held.size > KEPT) this.held.delete(this.held.keys().next().value);
    return asked;
  }

  async load(name) {
    try {
      const answer = await fetch(`${this.base}${name}.bin`);
      if (!answer.ok) throw new Error(`${answer.status} ${name}`);
      return await unpacked(new Uint8Array(await answer.arrayBuffer()));
    } catch (error) {
      this.held.delete(name); // the next try may have better luck
      throw error;
    }
  }
}

export const read = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

// Some servers take gzip off on the way; then the bytes are what we want already.
export async function unpacked(bytes, Native = globalThis.DecompressionStream) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  if (Native) {
    const stream = new Blob([bytes]).stream().pipeThrough(new Native("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }
  const { default: inflate } = await import("./vendor/tiny-inflate/tiny-inflate.js");
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);
  return inflate(bytes.subarray(10, -8), new Uint8Array(size)); // our header has ten bytes, see shards.py
}
