// CRC-32 (IEEE) of bytes, in pieces so that 40 MB do not hold up the page.

const table = Uint32Array.from({length: 256}, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
const pieceBytes = 4 * 1024 * 1024;

/** @param {Uint8Array} bytes @returns {Promise<number>} */
export async function checksum(bytes) {
  let value = 0xffffffff;
  for (let start = 0; start < bytes.length; start += pieceBytes) {
    if (start > 0) await new Promise((go) => setTimeout(go, 0));
    const end = Math.min(start + pieceBytes, bytes.length);
    for (let at = start; at < end; at++) value = (value >>> 8) ^ table[(value ^ bytes[at]) & 0xff];
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** @param {Uint8Array} one @param {Uint8Array} two */
export function sameBytes(one, two) {
  return one.length === two.length && one.every((byte, index) => byte === two[index]);
}
