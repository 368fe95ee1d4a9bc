import type { Lang } from './lang.svelte';

export interface FieldError {
  pointer: string;
  code: string;
  message: string;
}

interface ProblemBody {
  code: string;
  title: string;
  detail: string;
  traceId: string;
  errors: FieldError[];
}

/** Why there is no answer: what the server said (RFC 9457), or that nobody could be reached. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string | null;
  readonly detail: string | null;
  readonly traceId: string | null;
  readonly errors: FieldError[];
  readonly retryAfterSeconds: number | null;
  /** All that the server said, for problems that bring more than others. */
  readonly more: unknown;

  constructor(code: string, status: number, body: Partial<ProblemBody> = {}, retryAfter: string | null = null) {
    super(body.title ?? code);
    this.code = code;
    this.status = status;
    this.title = body.title ?? null;
    this.detail = body.detail ?? null;
    this.traceId = body.traceId ?? null;
    this.errors = body.errors ?? [];
    this.more = body;
    this.retryAfterSeconds = retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) : null;
  }
}

/** An answer or the reason why there is none; a promise of it never rejects. `version` is what If-Match asks for. */
export type Outcome<T> = { ok: true; value: T; version?: string } | { ok: false; problem: Problem };

export type Fetch = typeof globalThis.fetch;

export const PATIENCE_MS = 20_000;

/** Asks, and waits no longer than a person would. Rejects with a `Problem` when nobody could be reached. */
export async function deliver(
  fetch: Fetch,
  path: string | Request,
  lang: Lang,
  asked: RequestInit = {},
  patience = PATIENCE_MS
) {
  const headers = new Headers(path instanceof Request ? path.headers : asked.headers);
  if (!headers.has('accept') || headers.get('accept') === '*/*') {
    headers.set('accept', 'application/json, application/problem+json');
  }
  headers.set('accept-language', lang);
  try {
    return await fetch(path, { ...asked, headers, signal: AbortSignal.timeout(patience) });
  } catch {
    // fetch tells "no network", "no server" and "too slow" apart only by the browser's own English words.
    throw new Problem(globalThis.navigator?.onLine === false ? 'offline' : 'unreachable', 0);
  }
}

/** What the server said no with; a page of a proxy instead of JSON is no answer of ours. */
export function refusal(response: Response, body: unknown): Problem {
  const said = typeof body === 'object' && body !== null ? (body as Partial<ProblemBody>) : {};
  return new Problem(said.code ?? 'unexpected', response.status, said, response.headers.get('retry-after'));
}

export async function settle<T>(answer: Promise<{ value: T; version: string }>): Promise<Outcome<T>> {
  try {
    return { ok: true, ...(await answer) };
  } catch (failure) {
    if (failure instanceof Problem) return { ok: false, problem: failure };
    throw failure;
  }
}

/** A key of its own for each thing that is sent; works on addresses without https, too. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
