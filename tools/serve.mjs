// Serves a folder on a free port of this machine, for a first look and for the tests.
// Usage: node serve.mjs FOLDER [PORT]
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml', '.json': 'application/json', '.otf': 'font/otf', '.webmanifest': 'application/manifest+json',
};

/** @returns {Promise<{address: string, close: () => void}>} */
export async function serve(folder, port = 0) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const found = await stat(file).catch(() => null);
    if (found === null || !found.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const hashed = /\.[0-9a-f]{12}\./.test(file);
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Length': found.size,
      'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(port, '127.0.0.1', done));
  return {address: `http://localhost:${server.address().port}/`, close: () => server.close()};
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {address} = await serve(process.argv[2], Number(process.argv[3] ?? 0));
  console.log(`Concierto is at ${address} (Ctrl+C ends it)`);
}
