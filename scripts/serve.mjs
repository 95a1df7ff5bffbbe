// Serves a folder on this machine, with the headers that a host should send.
//   node scripts/serve.mjs dist 8080      serve
//   node scripts/serve.mjs --free 8080    only say whether the port is free
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The headers of DESIGN.md; README.md tells hosts to send the same. */
export const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cache-Control': 'no-cache',
};

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Serves `root` on 127.0.0.1; port 0 takes any free one. */
export function serve({ root, port }) {
  const server = createServer((request, response) => {
    const refuse = (status) => response.writeHead(status, headers).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    let path;
    try {
      path = normalize(decodeURIComponent(new URL(request.url, 'http://local').pathname));
    } catch {
      return refuse(400);
    }
    if (path.includes('\0') || path.split(sep).includes('..')) return refuse(400);
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    let size;
    try {
      const found = statSync(file);
      if (!found.isFile()) return refuse(404);
      size = found.size;
    } catch {
      return refuse(404);
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': size });
    if (request.method === 'HEAD') return response.end();
    // A build may replace the folder while it is served: that ends one answer, not the server.
    createReadStream(file).on('error', () => response.destroy()).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const url = `http://127.0.0.1:${server.address().port}/`;
      resolve({ url, close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }) });
    });
  }).catch((error) => { throw explain(error, port); });
}

function explain(error, port) {
  const choose = 'choose another port: PORT=8081 make run (for the tests: PLUMBLINE_TEST_PORT=8091 make test)';
  if (error.code === 'EADDRINUSE') return new Error(`Port ${port} is in use by another program. Stop that program, or ${choose}`);
  if (error.code === 'EACCES') return new Error(`Port ${port} needs an administrator's rights. Rather ${choose}`);
  if (error.code === 'ERR_SOCKET_BAD_PORT') return new Error(`PORT is not a number from 0 to 65535. Please ${choose}`);
  return error;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [root, port] = process.argv.slice(2);
  try {
    const served = await serve({ root: root === '--free' ? '.' : root, port: Number(port) });
    if (root === '--free') await served.close();
    else console.log(`\nPlumbline is at ${served.url}  (Ctrl+C stops it)`);
  } catch (error) {
    console.error(`\nStopped: ${error.message}`);
    process.exit(1);
  }
}
