/// <reference lib="webworker" />
import { build, version } from '$service-worker';

/**
 * Keeps the one page and its files, so that a certificate can be verified without a network. Answers of the platform
 * are never kept here, and a page is always fetched anew while there is a network.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

const KEPT = `pages-${version}`;
const PAGE = '/index.html';
const PAGE_NEEDS = /(?:src|href)="(\/[^"]+\.(?:js|css|svg|webmanifest))"/g;

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => keptOr(PAGE)));
  else event.respondWith(kept(request).then((answer) => answer ?? fetch(request)));
});

async function keep() {
  const page = await (await fetch(PAGE, { cache: 'reload' })).text();
  const needed = [...page.matchAll(PAGE_NEEDS)].map(([, address]) => address!);
  const cache = await caches.open(KEPT);
  await cache.addAll([...new Set([...build, ...needed])]);
  await cache.put(PAGE, new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
}

async function forgetOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('pages-') && name !== KEPT).map((n) => caches.delete(n)));
}

async function kept(request: RequestInfo) {
  return (await caches.open(KEPT)).match(request);
}

async function keptOr(page: string) {
  return (await kept(page)) ?? Response.error();
}
