// Files: picking, dropping, saving. Where the browser has file handles a plan is saved back into its own file;
// elsewhere it is downloaded.
import {Checksum, checksum, pieceBytes, sameBytes} from './checksum.js';
import {HostError} from './host_error.js';
import {PayloadWriter} from './payload.js';
import {build} from './build.js';

const OpenKind = {one_plan: 0, several_plans: 1, csv: 2, folder: 3};
const accepted = {
  plan: {description: 'Concierto', accept: {'application/json': ['.json']}},
  csv: {description: 'CSV', accept: {'text/csv': ['.csv', '.tsv', '.txt']}},
};
// The core refuses more than 256 MiB; reading it would only cost memory.
const mostBytes = 256 * 1024 * 1024 + 1;

const read = async (file) => new Uint8Array(await file.slice(0, mostBytes).arrayBuffer());
const wrap = (error) => (error?.name === 'AbortError' ? new HostError('cancelled') : new HostError('refused', error));

export class Files {
  /** @param {import('./bridge.js').Bridge} bridge */
  constructor(bridge) {
    this.bridge = bridge;
    /** @type {Map<number, {handle: FileSystemFileHandle, length: number, checksum: () => Promise<number | null>}>} */
    this.handles = new Map();
    this.last = 0;
  }

  get canSaveInPlace() {
    return typeof window.showSaveFilePicker === 'function';
  }

  async open(kind) {
    if (kind === OpenKind.folder) return this.pack(await pickWithInput({folder: true}));
    const several = kind === OpenKind.several_plans;
    const type = kind === OpenKind.csv ? accepted.csv : accepted.plan;
    if (typeof window.showOpenFilePicker !== 'function') {
      return this.pack(await pickWithInput({several, accept: Object.values(type.accept).flat().join(',')}));
    }
    const handles = await window.showOpenFilePicker({multiple: several, types: [type]}).catch((error) => {
      throw wrap(error);
    });
    return this.pack(handles);
  }

  /** @param {(File | FileSystemFileHandle)[]} sources */
  async pack(sources) {
    const writer = new PayloadWriter().integer(sources.length);
    for (const source of sources) {
      const isHandle = !(source instanceof File);
      const file = isHandle ? await source.getFile() : source;
      const {block, length} = await this.readIntoBlock(file);
      if (isHandle) this.handles.set(++this.last, {handle: source, length, checksum: atLeisure(() => checksumOf(file))});
      writer.integer(isHandle ? this.last : 0).text(file.name).integer(block);
    }
    return writer;
  }

  // Piece by piece into the memory of wasm: the page stays alive, and the file is in memory once.
  async readIntoBlock(file) {
    const length = Math.min(file.size, mostBytes);
    const block = this.bridge.makeBlock(length);
    try {
      let start = 0;
      for await (const piece of piecesOf(file, length)) {
        this.bridge.fillBlock(block, start, piece);
        start += piece.length;
      }
    } catch (error) {
      this.bridge.dropBlock(block);
      throw wrap(error);
    }
    return {block, length};
  }

  async remember(handle, bytes, number = ++this.last) {
    const sum = await checksum(bytes);
    this.handles.set(number, {handle, length: bytes.length, checksum: async () => sum});
    return number;
  }

  async saveAs(name, type, bytes) {
    if (!this.canSaveInPlace) {
      download(name, type, bytes);
      return new PayloadWriter().integer(0).text(name);
    }
    const handle = await window.showSaveFilePicker({suggestedName: name}).catch((error) => {
      throw wrap(error);
    });
    await writeAndCompare(handle, bytes);
    return new PayloadWriter().integer(await this.remember(handle, bytes)).text(handle.name);
  }

  async read(number) {
    const known = this.handles.get(number);
    if (known === undefined) throw new HostError('unavailable');
    const bytes = await read(await known.handle.getFile());
    await this.remember(known.handle, bytes, number);
    return bytes;
  }

  async save(number, bytes) {
    const known = this.handles.get(number);
    if (known === undefined) throw new HostError('unavailable');
    const there = await read(await known.handle.getFile());
    if (there.length !== known.length || (await checksum(there)) !== (await known.checksum())) throw new HostError('changed_there');
    await writeAndCompare(known.handle, bytes);
    await this.remember(known.handle, bytes, number);
  }

  async asset(path) {
    const inline = document.getElementById(`asset:${path}`);
    if (inline !== null) return Uint8Array.from(atob(inline.textContent.trim()), (letter) => letter.charCodeAt(0));
    if (!build.assets.includes(path) && path !== build.wasm) throw new HostError('unavailable');
    const answer = await fetch(path);
    if (!answer.ok) throw new HostError('refused');
    return new Uint8Array(await answer.arrayBuffer());
  }

  /** @param {DataTransfer} dropped */
  async dropped(dropped) {
    const items = [...dropped.items].filter((item) => item.kind === 'file');
    const sources = await Promise.all(items.map(async (item) => {
      const file = item.getAsFile();
      const handle = (await item.getAsFileSystemHandle?.().catch(() => null)) ?? null;
      return handle !== null && handle.kind === 'file' ? handle : file;
    }));
    return this.pack(sources.filter((source) => source !== null));
  }
}

/** The bytes of a file, one piece read ahead of the one that is worked on. */
async function* piecesOf(file, length) {
  const read = (start) => file.slice(start, Math.min(start + pieceBytes, length)).arrayBuffer();
  let next = read(0);
  for (let start = 0; start < length; start += pieceBytes) {
    const piece = await next;
    next = read(start + pieceBytes);
    next.catch(() => {});  // whoever awaits it hears
    yield new Uint8Array(piece);
  }
}

/** Work that is begun when the page has come to rest, or at once when its result is asked for. */
function atLeisure(work) {
  const restedMs = 3000;
  let result;
  const begin = () => (result ??= work());
  setTimeout(begin, restedMs);
  return begin;
}

// Of a file as it was opened. A file that has changed in the meantime can no longer be read, and has no checksum.
async function checksumOf(file) {
  const sum = new Checksum();
  try {
    for await (const piece of piecesOf(file, file.size)) sum.add(piece);
  } catch {
    return null;
  }
  return sum.value;
}

async function writeAndCompare(handle, bytes) {
  const writable = await handle.createWritable().catch((error) => {
    throw new HostError('refused', error);
  });
  await writable.write(bytes).then(() => writable.close(), (error) => {
    throw new HostError(error?.name === 'QuotaExceededError' ? 'quota_full' : 'refused', error);
  });
  if (!sameBytes(await read(await handle.getFile()), bytes)) throw new HostError('unlike_read');
}

/** @returns {Promise<File[]>} */
function pickWithInput({several = false, folder = false, accept = ''}) {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = several;
  input.webkitdirectory = folder;
  input.accept = accept;
  return new Promise((done, fail) => {
    input.addEventListener('change', () => done([...input.files].filter((file) => !folder || file.name.endsWith('.json'))));
    input.addEventListener('cancel', () => fail(new HostError('cancelled')));
    input.click();
  });
}

function download(name, type, bytes) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], {type}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
