// Starts the page: fonts, preferences and wasm at once, then everything that listens.
import {Bridge} from './bridge.js';
import {build} from './build.js';
import {sendEnvironment, sendSize, watchEnvironment} from './environment.js';
import {Files} from './files.js';
import {Frames} from './frames.js';
import {drawGlyph} from './glyphs.js';
import {HostError} from './host_error.js';
import {Input} from './input.js';
import {Mirror} from './mirror.js';
import {bytesOf, joinedBytes, textOf} from './payload.js';
import {Storage} from './storage.js';

const byId = (id) => document.getElementById(id);
const canvas = byId('canvas');
const halves = (text) => {
  const cut = text.indexOf('\n');
  return [text.slice(0, cut), text.slice(cut + 1)];
};

function answerQuestions(bridge, files, storage) {
  bridge.answers = {
    open_files: (text, bytes, kind) => files.open(kind),
    save_as: (text, bytes) => files.saveAs(...halves(text), bytes),
    read_handle: (text, bytes, handle) => files.read(handle),
    save_handle: (text, bytes, handle) => files.save(handle, bytes),
    fetch_asset: (path) => files.asset(path),
    journal_append: (key, bytes, sequence) => storage.append(key, sequence, bytes),
    journal_snapshot: async (text, bytes, sequence) => {
      const [key, rest] = halves(text);
      const [title, head] = halves(rest);
      await new Promise((go) => setTimeout(go, 0));  // 40 MB have just been copied once
      return storage.snapshot(key, title, sequence, joinedBytes(bytesOf(head), bytes));
    },
    journal_load: (key) => storage.load(key),
    journal_list: () => storage.list(),
    journal_forget: (key) => storage.forget(key),
    journal_claim: (key) => storage.claim(key),
    copy_text: (text) => navigator.clipboard.writeText(text).catch((error) => {
      throw new HostError('unavailable', error);
    }),
  };
}

function hearNews(bridge, mirror, frames, storage) {
  let unsaved = false;
  window.addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault();
  });
  bridge.hears = {
    outline: (bytes) => mirror.update(bytes.slice()),
    announce: (bytes, urgency) => mirror.announce(textOf(bytes), urgency !== 0),
    focus: (bytes, id) => mirror.focus(id),
    cursor: (bytes) => (byId('page').style.cursor = textOf(bytes)),
    colours: (bytes) => {
      for (const line of textOf(bytes).trim().split('\n')) {
        const [name, value] = line.split(': ');
        document.documentElement.style.setProperty(name, value);
      }
    },
    preference: (bytes) => storage.setPreference(...halves(textOf(bytes))).catch((error) => console.warn(error)),
    fragment_replace: (bytes) => history.replaceState(null, '', `#${textOf(bytes)}`),
    fragment_push: (bytes) => history.pushState(null, '', `#${textOf(bytes)}`),
    title: (bytes) => (document.title = textOf(bytes)),
    language: (bytes) => (document.documentElement.lang = textOf(bytes)),
    open_link: (bytes) => openLink(textOf(bytes)),
    unsaved: (bytes, state) => (unsaved = state !== 0),
    wake: (bytes, delay) => frames.wakeAfter(delay),
    work: () => frames.startWork(),
  };
}

function openLink(address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return;
  window.open(url, '_blank', 'noopener,noreferrer');
}

function fragment() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

function listen(bridge, files, frames) {
  const page = byId('page');
  page.addEventListener('dragover', (event) => event.preventDefault());
  page.addEventListener('drop', async (event) => {
    event.preventDefault();
    const packed = await files.dropped(event.dataTransfer);
    bridge.module._bridge_files(...bridge.give(packed.parts));
    frames.draw();
  });
  window.launchQueue?.setConsumer(async ({files: handles}) => {
    if (handles.length === 0) return;
    const packed = await files.pack(handles);
    bridge.module._bridge_files(...bridge.give(packed.parts));
    frames.draw();
  });
  window.addEventListener('popstate', () => {
    bridge.module._bridge_fragment(...bridge.give(fragment()));
    frames.wake();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') bridge.module._bridge_hidden();
  });
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    frames.stopped = true;
  });
  canvas.addEventListener('webglcontextrestored', () => {
    frames.stopped = false;
    bridge.module._bridge_context_restored();
    frames.draw();
  });
}

async function loadFonts(files) {
  const [regular, strong] = await Promise.all([files.asset(build.fonts.regular), files.asset(build.fonts.strong)]);
  for (const [bytes, weight] of [[regular, '400'], [strong, '600']]) {
    document.fonts.add(await new FontFace('Inter', bytes, {weight}).load());
  }
  return {regular, strong};
}

async function start() {
  const bridge = new Bridge();
  const [files, storage] = [new Files(bridge), new Storage(bridge)];
  const frames = new Frames(bridge);
  const mirror = new Mirror(byId('mirror'), byId('live'));
  stopAfterFaults(frames, bridge);
  answerQuestions(bridge, files, storage);
  hearNews(bridge, mirror, frames, storage);
  bridge.wake = () => frames.wake();
  bridge.glyph = drawGlyph;
  const inline = document.getElementById(`asset:${build.wasm}`);
  const [fonts, preferences, module] = await Promise.all([
    loadFonts(files),
    storage.open().then(() => storage.preferences()),
    create_concierto({
      page: bridge.page(),
      canvas,
      locateFile: () => build.wasm,
      ...(inline === null ? {} : {wasmBinary: await files.asset(build.wasm)}),
    }),
  ]);
  bridge.module = module;
  module._bridge_font(0, ...bridge.give(fonts.regular));
  module._bridge_font(1, ...bridge.give(fonts.strong));
  for (const [name, value] of [...preferences, ['.file-handles', files.canSaveInPlace ? '1' : '']]) {
    module._bridge_preference(...bridge.give(name), ...bridge.give(value));
  }
  sendEnvironment(bridge);
  sendSize(bridge, canvas);
  if (module._bridge_start(...bridge.give(fragment())) === 0) throw new Error('no WebGL 2');
  new Input(byId('page'), bridge, frames, mirror);
  listen(bridge, files, frames);
  watchEnvironment(bridge, frames, canvas);
  frames.draw();
  document.documentElement.dataset.state = 'ready';
  globalThis.concierto = {
    memoryBytes: () => module.HEAPU8.length,
    framesDrawn: () => module._bridge_frames_drawn(),
    problems: () => {
      const at = module._bridge_problems();
      return textOf(module.HEAPU8.slice(at, module.HEAPU8.indexOf(0, at)));
    },
  };
}

// After a fault in wasm nothing in its memory can be trusted: no frame, no input, no saving from it any more.
function stopAfterFaults(frames, bridge) {
  const stop = (fault) => {
    if (!(fault instanceof WebAssembly.RuntimeError)) return;
    frames.stopped = true;
    bridge.stop();
    byId('page').inert = true;
    document.documentElement.dataset.state = 'stopped';
    byId('start-again').addEventListener('click', () => location.reload());
    byId('start-again').focus();
  };
  window.addEventListener('error', (event) => stop(event.error));
  window.addEventListener('unhandledrejection', (event) => stop(event.reason));
}

// Another page could lay itself over ours and steer the person's clicks.
if (window.top !== window) {
  document.documentElement.dataset.state = 'framed';
  byId('leave-frame').href = location.href;
} else {
  start().catch((error) => {
    console.error(error);
    document.documentElement.dataset.state = 'failed';
  });
}
