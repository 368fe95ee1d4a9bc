/// <reference lib="webworker" />
import { build, version } from '$service-worker';

/**
 * Keeps the one page and its files, so that a certificate can be verified and an assignment scored without a network.
 * Answers of the platform are never kept here, and a page is always fetched anew while there is a network that answers.
 * What people typed lies in the browser's database (`desk/assessor/shelf.ts`), which no release of this file touches.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

const KEPT = `pages-${version}`;
const PAGE = '/index.html';
const FIELD_MANIFEST = '/field.webmanifest';
/** In the field a network that hardly answers is none: then the page that is kept comes first. */
const FIELD = '/desk/assessor';
const PATIENCE_MS = 4_000;
const PAGE_NEEDS = /(?:src|href)="(\/[^"]+\.(?:js|css|svg|webmanifest))"/g;

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) =>
  // A page that was open before is served from here on, too: it may go out of the network at once.
  event.waitUntil(forgetOlder().then(() => worker.clients.claim()))
);
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(pageOf(request));
  else event.respondWith(kept(request).then((answer) => answer ?? fetch(request)));
});

async function keep() {
  const page = await (await fetch(PAGE, { cache: 'reload' })).text();
  const needed = [...page.matchAll(PAGE_NEEDS)].map(([, address]) => address!);
  const cache = await caches.open(KEPT);
  await cache.addAll([...new Set([...build, ...needed, FIELD_MANIFEST])]);
  await cache.put(PAGE, new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
}

async function forgetOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('pages-') && name !== KEPT).map((n) => caches.delete(n)));
}

async function pageOf(request: Request): Promise<Response> {
  const page = await kept(PAGE);
  if (!page) return fetch(request);
  if (!new URL(request.url).pathname.startsWith(FIELD)) return fetch(request).catch(() => page);
  const patience = new Promise<Response>((resolve) => setTimeout(() => resolve(page), PATIENCE_MS));
  return Promise.race([fetch(request).catch(() => page), patience]);
}

async function kept(request: RequestInfo) {
  return (await caches.open(KEPT)).match(request);
}
