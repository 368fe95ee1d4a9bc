import { expect, test, vi } from 'vitest';
import { api } from './api';
import { session, signInAddress } from './session.svelte';

const answering = (status: number, body: unknown) =>
  vi.fn(async (_path: unknown, _init?: RequestInit) => new Response(JSON.stringify(body), { status }));

test('knowsWhoIsSignedInUntilAnotherAnswerComes', async () => {
  await session.look(api(answering(200, { signedIn: true, name: 'Sokha', may: [], form: 'f' }) as never, 'en'));
  expect(session.who).toMatchObject({ signedIn: true, name: 'Sokha' });
  await session.look(api(answering(503, { code: 'temporarily-unavailable' }) as never, 'en'));
  expect(session.who.signedIn).toBe(true);
  expect(session.known).toBe(true);
});

test('signInLeadsBackToThePage', () => {
  expect(signInAddress('/cbos/1?lang=km')).toBe('/api/session/sign-in?return=%2Fcbos%2F1%3Flang%3Dkm');
});

test('complaintAndVerificationCarryNoSession', async () => {
  const fetch = answering(201, {});
  await api(fetch as never, 'en').complain({ about: 'CCC', cboId: null, words: 'w', contact: null, urgent: false });
  await api(fetch as never, 'en').present('CODE', null);
  await api(fetch as never, 'en').sectors();
  const asked = fetch.mock.calls.map(([request]) => request as Request);
  expect(asked.map(({ credentials }) => credentials)).toEqual(['omit', 'omit', 'same-origin']);
  expect(asked.map(({ headers }) => headers.get('x-sahakum-form'))).toEqual([null, null, null]);
});
