import type { Connect, Plugin } from 'vite';
import type { Cbo, FacetName } from '../src/lib/api.ts';
import { complain, followUp } from './complaints.ts';
import { digest, entries, issuer, proofOf } from './log.ts';
import { register, sectors, types, verify } from './register.ts';

type Answer = { status: number; body: unknown };

/** Answers `/api/…` with made-up data while the pages are worked on; never part of the built site. */
export function mockApi(): Plugin {
  return {
    name: 'mock-api',
    configureServer: (server) => void server.middlewares.use(handle),
    configurePreviewServer: (server) => void server.middlewares.use(handle)
  };
}

const handle: Connect.NextHandleFunction = (request, response, next) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (!url.pathname.startsWith('/api/')) return next();
  const { status, body } = answer(url, request.method ?? 'GET', String(request.headers['retrieval-code'] ?? ''));
  response.statusCode = status;
  response.setHeader('content-type', status < 400 ? 'application/json' : 'application/problem+json');
  response.end(JSON.stringify(body));
};

function answer(url: URL, method: string, code: string): Answer {
  const [, , resource, id, part] = url.pathname.split('/').map(decodeURIComponent);
  switch (resource) {
    case 'directory':
      return url.searchParams.get('q') === 'broken'
        ? problem(503, 'search-unavailable')
        : ok(directory(url.searchParams));
    case 'cbos':
      return orProblem(
        register.find((cbo) => cbo.cboId === id),
        'cbo-unknown'
      );
    case 'sectors':
      return ok({ items: sectors });
    case 'cbo-types':
      return ok({ items: types });
    case 'verifications':
      if (method === 'POST') return presented();
      return verification(id ?? '', url.searchParams.get('asOf') ?? new Date().toISOString().slice(0, 10));
    case 'complaints':
      if (id === 'mine') return orProblem(followUp(code, method), 'retrieval-code-unknown');
      return method === 'POST' ? { status: 201, body: complain() } : problem(404, 'not-found');
    case 'transparency':
      return log(id ?? '', part ?? '', url.searchParams.get('subject') ?? '');
    case 'issuer':
      return ok(issuer);
    case 'session':
      return ok({ signedIn: false, may: [] });
    default:
      return problem(404, 'not-found');
  }
}

function log(resource: string, id: string, subject: string): Answer {
  if (resource === 'days') return ok(id ? { digest, consistency: [] } : { items: [digest], next: null });
  if (id) return orProblem(proofOf(id), 'decision-not-in-log');
  return ok({ items: entries.filter(({ entry }) => entry.includes(`"${subject}"`)), next: null });
}

function presented(): Answer {
  const statement = { km: 'ឯកសារនេះមិនមែនចេញដោយ CCC ទេ។', en: 'This was not issued by CCC.' };
  return ok({ genuine: false, authenticity: 'NOT_OURS', current: false, verification: null, statement });
}

function verification(number: string, asOf: string): Answer {
  const normal = number.trim().toUpperCase().replace(/\s+/g, '-');
  if (!/\d{6}/.test(normal)) return problem(400, 'certificate-number-malformed');
  if (normal.endsWith('-X')) return problem(404, 'certificate-number-mistyped');
  return orProblem(verify(normal, asOf), 'certificate-unknown');
}

const values: Record<FacetName, (entry: Cbo) => string> = {
  province: (entry) => entry.province ?? '',
  sector: (entry) => entry.sector,
  type: (entry) => entry.type,
  certificate: ({ certificate }) =>
    !certificate || !['ACTIVE', 'SUSPENDED'].includes(certificate.status)
      ? 'NONE'
      : certificate.status === 'SUSPENDED'
        ? 'SUSPENDED'
        : certificate.level
};

function directory(query: URLSearchParams) {
  const names = Object.keys(values) as FacetName[];
  const found = register.filter((entry) => matches(entry, query, names));
  const start = Number(query.get('cursor') ?? 0);
  const end = start + Number(query.get('limit') ?? 20);
  const facets = names.map((name) => {
    const others = names.filter((other) => other !== name);
    return [name, count(register.filter((entry) => matches(entry, query, others)).map(values[name]))];
  });
  return {
    total: found.length,
    items: found.slice(start, end),
    next: end < found.length ? String(end) : null,
    facets: Object.fromEntries(facets)
  };
}

function matches(entry: Cbo, query: URLSearchParams, names: FacetName[]): boolean {
  const words = (query.get('q') ?? '').toLowerCase();
  const text = `${entry.nameKm} ${entry.nameLatin} ${entry.number}`.toLowerCase();
  const synthetic = query.get('synthetic');
  return (
    text.includes(words) &&
    (synthetic === null || synthetic === String(entry.synthetic)) &&
    names.every((name) => !query.get(name) || values[name](entry) === query.get(name))
  );
}

function count(all: string[]) {
  const counts = new Map<string, number>();
  for (const value of all) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, n]) => ({ value, count: n }));
}

const ok = (body: unknown): Answer => ({ status: 200, body });

const orProblem = (body: unknown, code: string): Answer => (body ? ok(body) : problem(404, code));

function problem(status: number, code: string): Answer {
  const title = `Made-up problem: ${code}`;
  const detail = 'This text comes from the mock of the interface.';
  return { status, body: { type: `urn:ccc:problem:${code}`, code, status, title, detail, traceId: 'mock-0001' } };
}
