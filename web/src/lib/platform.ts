import createClient, { type Middleware } from 'openapi-fetch';
import { deliver, PATIENCE_MS, Problem, refusal, settle, type Fetch, type Outcome } from './http';
import { language, type Lang } from './lang.svelte';
import { session } from './session.svelte';
import type { paths as Assessment } from './wire/services/assessment';
import type { paths as Certification } from './wire/services/certification';
import type { paths as Identity } from './wire/services/identity';
import type { paths as Networking } from './wire/services/networking';
import type { paths as Notification } from './wire/services/notification';
import type { paths as Registry } from './wire/services/registry';

const FILE_PATIENCE_MS = 15 * 60_000;

type Paths = Assessment & Certification & Identity & Networking & Notification & Registry;

/** What somebody who is signed in sends comes from our own pages: no other site knows the token of the form. */
const formToken: Middleware = {
  onRequest({ request }) {
    const named = request.method !== 'GET' && request.credentials !== 'omit';
    if (named && session.who.form) request.headers.set('x-sahakum-form', session.who.form);
  }
};

/** The whole API, typed by the descriptions of the services. What it answers is read by `ask`. */
export function clientOf(fetch: Fetch, lang: () => Lang) {
  const client = createClient<Paths>({
    baseUrl: globalThis.location?.origin ?? 'http://localhost',
    fetch: (request) => deliver(fetch, request, lang(), {}, patienceFor(request))
  });
  client.use(formToken);
  return client;
}

/** The client in the reader's language. */
export const platform = clientOf(
  (request, init) => globalThis.fetch(request, init),
  () => language.current
);

/** A list takes long on a slow link. */
function patienceFor(request: Request): number {
  return request.headers.get('content-type') === 'text/csv' ? FILE_PATIENCE_MS : PATIENCE_MS;
}

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer as a value with its version (ETag), or the reason why there is none. */
export function ask<T>(answer: Promise<Answered<T>>): Promise<Outcome<T>> {
  return settle(
    answer.then(({ data, error, response }) => {
      if (!response.ok) throw refusal(response, error);
      return { value: data as T, version: response.headers.get('etag') ?? '' };
    }, rejected)
  );
}

/** A page of a proxy instead of JSON is no answer of ours. */
function rejected(failure: unknown): never {
  throw failure instanceof SyntaxError ? new Problem('unexpected', 200) : failure;
}

/** A list whole: page after page, as long as there are more. */
export async function askAll<T>(
  page: (cursor: string | undefined) => Promise<Outcome<{ items: T[]; next?: string | null }>>,
  most = 1_000
): Promise<Outcome<T[]>> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const answer = await page(cursor);
    if (!answer.ok) return answer;
    all.push(...answer.value.items);
    cursor = answer.value.next ?? undefined;
  } while (cursor !== undefined && all.length < most);
  return { ok: true, value: all };
}

/** The headers of a command: its own key, and the version of what it changes. */
export function command(key: string): { 'Idempotency-Key': string };
export function command(key: string, version: string): { 'Idempotency-Key': string; 'If-Match': string };
export function command(key: string, version?: string) {
  return version === undefined ? { 'Idempotency-Key': key } : { 'Idempotency-Key': key, 'If-Match': version };
}
