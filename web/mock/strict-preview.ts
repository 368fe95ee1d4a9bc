import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Connect, Plugin } from 'vite';
import { contentSecurityPolicy } from '../content-security-policy.js';

const KINDS: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8'
};

/** Addresses that the pages themselves resolve; the server answers them with the one page. */
const PAGES = [
  /^\/$/,
  /^\/(directory|compare|guideline|transparency)$/,
  /^\/forums(\/[^/]+)?$/,
  /^\/cbos\/[^/]+$/,
  /^\/verify(\/[^/]+)?$/,
  /^\/V\/[A-Z2-7]+$/,
  /^\/desk(\/.*)?$/,
  /^\/complaint(\/follow-up)?$/,
  /^\/me$/
];

/** `npm run preview` serves the built files as the gateway does, policy included, so that a violation is seen here first. */
export function strictPreview(): Plugin {
  return {
    name: 'strict-preview',
    configurePreviewServer: (server) => void server.middlewares.use(serve)
  };
}

const serve: Connect.NextHandleFunction = (request, response, next) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (path.startsWith('/api/')) return next();
  const file = `build${path}`;
  const isFile = existsSync(file) && statSync(file).isFile();
  const isPage = PAGES.some((page) => page.test(path));
  const served = isFile ? file : isPage ? 'build/index.html' : 'build/404.html';
  response.statusCode = isFile || isPage ? 200 : 404;
  response.setHeader('Content-Security-Policy', contentSecurityPolicy.join('; '));
  response.setHeader('Content-Type', KINDS[extname(served)] ?? 'application/octet-stream');
  response.end(readFileSync(served));
};
