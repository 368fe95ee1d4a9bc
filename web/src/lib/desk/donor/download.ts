import { deliver, refusal, Problem, type Outcome } from '$lib/http';
import { language } from '$lib/lang.svelte';

const LINE_END = 10;

/** A million rows over a slow link take their time; the progress shows that they come. */
const LONG_MS = 30 * 60_000;

/** Fetches a list as CSV and tells after each piece how many rows came; a row of a list never spans lines. */
export async function fetchCsv(address: string, progress: (rows: number) => void): Promise<Outcome<Blob>> {
  try {
    const response = await deliver(fetch, address, language.current, { headers: { accept: 'text/csv' } }, LONG_MS);
    if (!response.ok) throw refusal(response, await response.json().catch(() => undefined));
    return { ok: true, value: await read(response.body!, progress) };
  } catch (failure) {
    if (failure instanceof Problem) return { ok: false, problem: failure };
    return { ok: false, problem: new Problem('unreachable', 0) };
  }
}

async function read(body: ReadableStream<Uint8Array>, progress: (rows: number) => void): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = body.getReader();
  let lines = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(new Uint8Array(value));
    for (const byte of value) if (byte === LINE_END) lines++;
    progress(Math.max(0, lines - 1));
  }
  return new Blob(pieces, { type: 'text/csv' });
}

/** Hands a file over to the browser. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
