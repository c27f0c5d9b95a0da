// Packs and reads what crosses to and from wasm: see src/browser/payload.h.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @param {string | Uint8Array} value */
export const bytesOf = (value) => (typeof value === 'string' ? encoder.encode(value) : value);

/** @param {Uint8Array} one @param {Uint8Array} two */
export function joinedBytes(one, two) {
  const both = new Uint8Array(one.length + two.length);
  both.set(one);
  both.set(two, one.length);
  return both;
}

/** @param {Uint8Array} bytes */
export const textOf = (bytes) => decoder.decode(bytes);

export class PayloadReader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = 0;
  }
  integer() {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }
  signed() {
    return this.integer() | 0;
  }
  float() {
    this.at += 4;
    return this.view.getFloat32(this.at - 4, true);
  }
  text() {
    const length = this.integer();
    this.at += length;
    return length === 0 ? '' : decoder.decode(this.bytes.subarray(this.at - length, this.at));
  }
}

export class PayloadWriter {
  constructor() {
    /** @type {Uint8Array[]} */
    this.parts = [];
  }
  integer(value) {
    const part = new Uint8Array(4);
    new DataView(part.buffer).setUint32(0, value, true);
    this.parts.push(part);
    return this;
  }
  number(value) {
    const part = new Uint8Array(8);
    new DataView(part.buffer).setFloat64(0, value, true);
    this.parts.push(part);
    return this;
  }
  /** @param {string | Uint8Array} value */
  text(value) {
    const part = bytesOf(value);
    this.integer(part.length);
    this.parts.push(part);
    return this;
  }
}
