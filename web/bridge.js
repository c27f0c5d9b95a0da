// The JavaScript side of src/browser/bridge.h: calls into wasm with bytes, answers what C++ asks, hears what it tells.
import {textOf, PayloadWriter} from './payload.js';
import {HostError} from './host_error.js';

export const Failure = {
  none: 0, cancelled: 1, unavailable: 2, quota_full: 3, unlike_read: 4, refused: 5, changed_there: 6,
};

// In the order of enum class Ask.
const asks = [
  'open_files', 'save_as', 'read_handle', 'save_handle', 'fetch_asset', 'journal_append', 'journal_snapshot',
  'journal_load', 'journal_list', 'journal_forget', 'journal_claim', 'copy_text',
];
// In the order of enum class Tell.
const tells = [
  'outline', 'announce', 'focus', 'cursor', 'colours', 'preference', 'fragment_replace', 'fragment_push', 'title',
  'language', 'open_link', 'unsaved', 'wake', 'work',
];

export class Bridge {
  constructor() {
    /** @type {Record<string, (text: string, bytes: Uint8Array, number: number) => Promise<any>>} */
    this.answers = {};
    /** @type {Record<string, (bytes: Uint8Array, number: number) => void>} */
    this.hears = {};
    /** @type {() => void} */
    this.wake = () => {};
    this.glyph = (character, size, strong) => null;
    this.module = null;
  }

  /** Nothing reaches the page or storage any more. */
  stop() {
    this.answers = {};
    this.hears = {};
  }

  /** The object that web/bridge_library.js calls. */
  page() {
    return {
      ask: (ask, request, text, textLength, bytes, byteCount, number) => {
        const name = asks[ask];
        if (!(name in this.answers)) return;
        this.answer(request, this.answers[name](textOf(this.view(text, textLength)), this.copy(bytes, byteCount), number));
      },
      tell: (tell, text, length, number) => this.hears[tells[tell]]?.(this.view(text, length), number),
      today: () => {
        const now = new Date();
        return Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86400000);
      },
      random: () => crypto.getRandomValues(new Uint32Array(1))[0],
      glyph: (character, size, strong, picture, alpha, capacity) => this.drawGlyph(character, size, strong, picture, alpha, capacity),
    };
  }

  // A view is only good until the next call into wasm: memory may grow and move.
  view(at, length) {
    return this.module.HEAPU8.subarray(at, at + length);
  }
  copy(at, length) {
    return this.module.HEAPU8.slice(at, at + length);
  }

  /** Copies bytes or parts of bytes into wasm memory; the callee frees them. @returns {[number, number]} */
  give(value) {
    const parts = typeof value === 'string' ? [new TextEncoder().encode(value)] : Array.isArray(value) ? value : [value];
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    let at = this.module._bridge_allocate(length);
    const start = at;
    for (const part of parts) {
      this.module.HEAPU8.set(part, at);
      at += part.length;
    }
    return [start, length];
  }

  makeBlock(length) {
    return this.module._bridge_block(length);
  }
  fillBlock(block, start, bytes) {
    this.module.HEAPU8.set(bytes, this.module._bridge_block_bytes(block) + start);
  }
  dropBlock(block) {
    this.module._bridge_drop_block(block);
  }

  async answer(request, promise) {
    let failure = Failure.none;
    let parts = [];
    try {
      const payload = await promise;
      parts = payload instanceof PayloadWriter ? payload.parts : payload instanceof Uint8Array ? [payload] : [];
    } catch (error) {
      failure = Failure[error instanceof HostError ? error.kind : 'refused'];
      if (!(error instanceof HostError)) console.warn(error);
    }
    this.module._bridge_answer(request, failure, ...this.give(parts));
    this.wake();
  }

  drawGlyph(character, size, strong, picture, alpha, capacity) {
    const drawn = this.glyph(character, size, strong !== 0);
    if (drawn === null || drawn.alpha.length > capacity) return 0;
    this.module.HEAPU8.set(drawn.alpha, alpha);
    const view = new DataView(this.module.HEAPU8.buffer, picture, 20);
    view.setInt32(0, drawn.width, true);
    view.setInt32(4, drawn.height, true);
    view.setFloat32(8, drawn.left, true);
    view.setFloat32(12, drawn.top, true);
    view.setFloat32(16, drawn.advance, true);
    return 1;
  }
}
