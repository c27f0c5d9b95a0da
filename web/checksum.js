// CRC-32 (IEEE) of bytes, in pieces so that 40 MB do not hold up the page.

// Four tables, so that four bytes are folded in per step.
const tables = [0, 1, 2, 3].map(() => new Uint32Array(256));
for (let index = 0; index < 256; index++) {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  tables[0][index] = value;
}
for (let each = 1; each < 4; each++) {
  for (let index = 0; index < 256; index++) {
    const before = tables[each - 1][index];
    tables[each][index] = (before >>> 8) ^ tables[0][before & 0xff];
  }
}
export const pieceBytes = 8 * 1024 * 1024;

/** The checksum of bytes that come one piece after the other. */
export class Checksum {
  constructor() {
    this.rest = 0xffffffff;
  }

  /** @param {Uint8Array} bytes */
  add(bytes) {
    const [one, two, three, four] = tables;
    let value = this.rest;
    let at = 0;
    for (const last = bytes.length - 3; at < last; at += 4) {
      value ^= bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
      value = four[value & 0xff] ^ three[(value >>> 8) & 0xff] ^ two[(value >>> 16) & 0xff] ^ one[value >>> 24];
    }
    for (; at < bytes.length; at++) value = (value >>> 8) ^ one[(value ^ bytes[at]) & 0xff];
    this.rest = value;
  }

  get value() {
    return (this.rest ^ 0xffffffff) >>> 0;
  }
}

/** @param {Uint8Array} bytes @returns {Promise<number>} */
export async function checksum(bytes) {
  const sum = new Checksum();
  for (let start = 0; start < bytes.length; start += pieceBytes) {
    if (start > 0) await new Promise((go) => setTimeout(go, 0));
    sum.add(bytes.subarray(start, start + pieceBytes));
  }
  return sum.value;
}

/** @param {Uint8Array} one @param {Uint8Array} two */
export function sameBytes(one, two) {
  if (one.length !== two.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== two[at]) return false;
  return true;
}
