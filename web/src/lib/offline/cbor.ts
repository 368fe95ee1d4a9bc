/** A value with a tag. */
export class Tagged {
  readonly tag: number;
  readonly value: Value;
  constructor(tag: number, value: Value) {
    this.tag = tag;
    this.value = value;
  }
}

export type Value = number | string | boolean | Uint8Array | Value[] | Map<Value, Value> | Tagged;

const DEEPEST = 6;

/**
 * As much of CBOR (RFC 8949) as a COSE message needs, in the one shortest form. Reads one value and nothing behind it;
 * null when the bytes are anything else.
 */
export function readCbor(bytes: Uint8Array): Value | null {
  try {
    const reader = new Reader(bytes);
    const value = reader.value(0);
    return reader.isAtEnd() ? value : null;
  } catch (problem) {
    if (problem instanceof Malformed || problem instanceof TypeError) return null;
    throw problem;
  }
}

class Malformed extends Error {}

class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  value(depth: number): Value {
    if (depth > DEEPEST) throw new Malformed();
    const head = this.#take(1)[0]!;
    if (head === 0xf4 || head === 0xf5) return head === 0xf5;
    const size = this.#argument(head & 0x1f);
    switch (head >> 5) {
      case 0:
        return size;
      case 1:
        return -1 - size;
      case 2:
        return this.#take(size);
      case 3:
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.#take(size));
      case 4:
        return Array.from({ length: this.#withRoom(size) }, () => this.value(depth + 1));
      case 5:
        return this.#map(this.#withRoom(size), depth);
      case 6:
        return new Tagged(size, this.value(depth + 1));
      default:
        throw new Malformed();
    }
  }

  #map(size: number, depth: number): Map<Value, Value> {
    const map = new Map<Value, Value>();
    for (let i = 0; i < size; i++) {
      const key = this.value(depth + 1);
      if (map.has(key)) throw new Malformed();
      map.set(key, this.value(depth + 1));
    }
    return map;
  }

  /** A number in a longer form than needed is malformed: there is one form only. */
  #argument(info: number): number {
    if (info < 24) return info;
    if (info > 26) throw new Malformed();
    const length = 1 << (info - 24);
    const value = this.#take(length).reduce((number, byte) => number * 256 + byte, 0);
    if (value < (info === 24 ? 24 : 2 ** (length * 4))) throw new Malformed();
    return value;
  }

  #withRoom(size: number): number {
    if (size > this.#bytes.length - this.#at) throw new Malformed();
    return size;
  }

  #take(length: number): Uint8Array {
    const taken = this.#bytes.slice(this.#at, this.#at + this.#withRoom(length));
    this.#at += length;
    return taken;
  }
}

/** The beginning of a CBOR value of that type and size. */
export function cborHead(type: number, size: number): number[] {
  const major = type << 5;
  if (size < 24) return [major | size];
  if (size < 256) return [major | 24, size];
  return [major | 25, size >> 8, size & 0xff];
}
