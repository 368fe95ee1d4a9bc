import { expect, test, vi } from 'vitest';
import { api } from './api';

const answering = (status: number, body: string, headers: Record<string, string> = {}) =>
  vi.fn(async (_path: unknown, _init?: RequestInit) => new Response(body, { status, headers }));

function addressOf(fetch: ReturnType<typeof answering>): string {
  const { pathname, search } = new URL((fetch.mock.calls[0]?.[0] as Request).url);
  return pathname + search;
}

test('asksInTheReadersLanguage', async () => {
  const fetch = answering(200, '{"items":[]}');
  await api(fetch as never, 'km').sectors();
  expect(addressOf(fetch)).toBe('/api/sectors');
  expect(new Headers(fetch.mock.calls[0]?.[1]?.headers).get('accept-language')).toBe('km');
});

test('escapesWhatPeopleType', async () => {
  const fetch = answering(200, '{}');
  await api(fetch as never, 'km').verification('CBO/2026 ១', '2026-03-01');
  expect(addressOf(fetch)).toBe('/api/verifications/CBO%2F2026%20%E1%9F%A1?asOf=2026-03-01');
});

test('aProblemKeepsWhatTheServerSaid', async () => {
  const body = '{"code":"certificate-unknown","title":"T","detail":"D","traceId":"abc"}';
  const outcome = await api(answering(404, body) as never, 'en').verification('X', null);
  expect(outcome).toMatchObject({
    ok: false,
    problem: { code: 'certificate-unknown', status: 404, title: 'T', detail: 'D', traceId: 'abc' }
  });
});

test('aBusyServerSaysWhenToComeBack', async () => {
  const outcome = await api(answering(503, '{"code":"busy"}', { 'retry-after': '7' }) as never, 'en').sectors();
  expect(outcome).toMatchObject({ ok: false, problem: { retryAfterSeconds: 7 } });
});

test('aPageInsteadOfJsonIsAProblemAndNoCrash', async () => {
  const page = '<html>Bad gateway</html>';
  expect(await api(answering(502, page) as never, 'en').sectors()).toMatchObject({ problem: { code: 'unexpected' } });
  expect(await api(answering(200, page) as never, 'en').sectors()).toMatchObject({ problem: { code: 'unexpected' } });
});

test('noConnectionIsAProblemToo', async () => {
  const fetch = async () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await api(fetch as never, 'en').sectors()).toMatchObject({ ok: false, problem: { code: 'unreachable' } });
  vi.stubGlobal('navigator', { onLine: false });
  expect(await api(fetch as never, 'en').sectors()).toMatchObject({ ok: false, problem: { code: 'offline' } });
  vi.unstubAllGlobals();
});
