// What the first visit loads, in bytes after brotli: the page, its script and style, wasm, fonts and the icon.
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';

export const limits = {wasm: 450_000, everything: 900_000};

export function firstVisit(dist) {
  const names = readdirSync(dist).filter((name) => /\.(js|css|wasm|otf|webmanifest)$|^index\.html$/.test(name));
  const size = (name) => brotliCompressSync(readFileSync(join(dist, name))).length;
  const sizes = [...names, 'icons/concierto.svg'].map((name) => [name, size(name)]);
  return {
    wasm: sizes.filter(([name]) => name.endsWith('.wasm')).reduce((sum, [, bytes]) => sum + bytes, 0),
    everything: sizes.reduce((sum, [, bytes]) => sum + bytes, 0),
  };
}
