import type { Outcome } from '$lib/http';
import { ask, command, platform } from '$lib/platform';
import type { Entry } from './bag';
import { chapterOf, type Finding, type Visit } from './content';
import { etagOf, seenOf, type AssessmentView } from './seen';
import type { Platform, Sent } from './sender';

/** Answers after which only waiting helps. */
const PASSING = [408, 425, 429];

/** The outbox's way to the platform. */
export const viaHttp: Platform = {
  send: async (id, entry, version) => sent(await put(id, entry, etagOf(version))),
  look: async (id) => sent(await ask(platform.GET('/api/assessments/{id}', { params: { path: { id } } })))
};

function put(id: string, { part, content, key }: Entry, version: string): Promise<Outcome<AssessmentView>> {
  const header = command(key, version);
  const chapter = chapterOf(part);
  if (chapter === null) {
    const params = { path: { id }, header };
    return ask(platform.PUT('/api/assessments/{id}/visit', { params, body: content as Visit as never }));
  }
  const params = { path: { id, chapter }, header };
  const body = { findings: (content ?? []) as Finding[] };
  return ask(platform.PUT('/api/assessments/{id}/findings/chapters/{chapter}', { params, body }));
}

function sent(answer: Outcome<AssessmentView>): Sent {
  if (answer.ok) return { kind: 'taken', seen: seenOf(answer.value, answer.version ?? '') };
  const { status, code, title, detail, errors } = answer.problem;
  if (status === 412) return { kind: 'stale' };
  if (status === 401 || code === 'form-token-wrong') return { kind: 'sign-in' };
  if (status === 0 || status >= 500 || status < 400 || PASSING.includes(status)) return { kind: 'unreachable' };
  const said = errors.map(({ message }) => message).join(' ');
  return { kind: 'refused', code, status, title, detail: [detail, said].filter(Boolean).join(' ') || null };
}
