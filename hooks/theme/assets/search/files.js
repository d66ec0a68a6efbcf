// Files of the index: fetched once, taken out of gzip, kept while they are used.

const KEPT = 160; // decoded files; the oldest go first

export class Files {
  constructor(base, read = fetch) {
    this.base = base;
    this.fetch = read;
    this.held = new Map();
  }

  // Returns the bytes of a file. Its name tells its content, so a copy that is held is right for ever;
  // only the manifest (fresh) is asked for again.
  bytes(name, fresh = false) {
    const held = this.held.get(name);
    this.held.delete(name);
    const asked = held ?? this.load(name, fresh);
    this.held.set(name, asked);
    if (this.held.size > KEPT) this.held.delete(this.held.keys().next().value);
    return asked;
  }

  async load(name, fresh) {
    try {
      const answer = await this.fetch.call(globalThis, `${this.base}${name}.bin`, fresh ? { cache: "no-cache" } : {});
      if (!answer.ok) throw new Error(`${answer.status} ${name}`);
      return await unpacked(new Uint8Array(await answer.arrayBuffer()));
    } catch (error) {
      this.held.delete(name);
      throw error;
    }
  }

  async json(name, fresh = false) {
    return JSON.parse(new TextDecoder().decode(await this.bytes(name, fresh)));
  }
}

// Some servers take gzip off on the way; then the bytes are what we want already.
export async function unpacked(bytes, native = globalThis.DecompressionStream) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  if (native) {
    const stream = new Blob([bytes]).stream().pipeThrough(new native("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }
  const { default: inflate } = await import("./vendor/tiny-inflate/tiny-inflate.js");
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);
  return inflate(bytes.subarray(10, -8), new Uint8Array(size)); // our header has ten bytes, see shards.py
}
