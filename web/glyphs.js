// Draws one character with whatever font the system has, as a picture of its opacity.

const side = 512;
const context = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
context.canvas.width = side;
context.canvas.height = side;

/** @returns {null | {width: number, height: number, left: number, top: number, advance: number, alpha: Uint8Array}} */
export function drawGlyph(character, sizePx, strong) {
  const size = Math.min(sizePx, side / 2);
  const text = String.fromCodePoint(character);
  context.font = `${strong ? 600 : 400} ${size}px Inter, system-ui, sans-serif`;
  const measured = context.measureText(text);
  const left = Math.floor(-measured.actualBoundingBoxLeft) - 1;
  const top = Math.floor(-measured.actualBoundingBoxAscent) - 1;
  const width = Math.min(Math.ceil(measured.actualBoundingBoxRight) + 1 - left, side);
  const height = Math.min(Math.ceil(measured.actualBoundingBoxDescent) + 1 - top, side);
  if (width <= 2 || height <= 2) {
    return {width: 0, height: 0, left: 0, top: 0, advance: measured.width, alpha: new Uint8Array(0)};
  }
  context.clearRect(0, 0, width, height);
  context.fillText(text, -left, -top);
  const pixels = context.getImageData(0, 0, width, height).data;
  const alpha = new Uint8Array(width * height);
  for (let each = 0; each < alpha.length; each++) {
    // Emoji come in colour: dark parts stay dark by their brightness.
    const at = each * 4;
    const bright = (pixels[at] + pixels[at + 1] + pixels[at + 2]) / 3;
    alpha[each] = pixels[at + 3] * (bright === 0 ? 1 : 1 - bright / 380);
  }
  return {width, height, left, top, advance: measured.width, alpha};
}
