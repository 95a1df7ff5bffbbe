// Keeps one whole version of Plumbline on the device, so that it opens without a network.
// It stores the application's own files and nothing else: what a person writes never
// passes here. A newer version waits until the person agrees, or until no page is open.

// Each file with its SHA-256, filled in by scripts/precache.mjs; '' is the page itself.
const FILES = new Map(Object.entries({} /* FILES */));
const CACHE = 'plumbline-' + '' /* VERSION */;
const scope = new URL(self.registration.scope);

// All files or none: a file that is not to the byte what was built ends the installation.
self.addEventListener('install', (event) => {
  const request = ([path, integrity]) => new Request(path || './', { integrity, cache: 'no-cache' });
  const store = async () => {
    try {
      await (await caches.open(CACHE)).addAll([...FILES].map(request));
    } catch (error) {
      await caches.delete(CACHE);
      throw error;
    }
  };
  event.waitUntil(store());
});

self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('plumbline-') && name !== CACHE;
  const tidy = async () => Promise.all((await caches.keys()).filter(old).map((name) => caches.delete(name)));
  event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const path = url.pathname.slice(scope.pathname.length).replace(/^index\.html$/, '');
  if (!FILES.has(path)) return;
  const answer = async () => {
    const kept = await (await caches.open(CACHE)).match(path || './', { ignoreVary: true });
    return kept ?? fetch(request); // the browser may have cleared it away
  };
  event.respondWith(answer());
});

// The person agreed to the newer version. Never under a page that did not ask.
self.addEventListener('message', (event) => {
  if (event.data !== 'use-newer') return;
  const replace = async () => {
    const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (open.length > 1) event.source.postMessage('other-pages');
    else await self.skipWaiting();
  };
  event.waitUntil(replace());
});
