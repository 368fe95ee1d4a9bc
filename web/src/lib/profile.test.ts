import { expect, test, vi } from 'vitest';
import type { Api, Credential } from './api';
import { compared, MOST_COMPARED, profileOf, resultsIn } from './profile';

const result = (chapter: number | string, value: string) => ({
  resultDescription: `urn:ccc:guideline:1:chapter:${chapter}`,
  value
});
const credential: Credential = { credentialSubject: { result: [result(2, '62.5'), result(1, '75')] } };
const held = { status: 'ACTIVE', level: 'ADVANCED', number: 'B', validFrom: '2026-01-01', validUntil: '2028-12-31' };

function client(answers: object): Api {
  const all = {
    cbo: vi.fn(async (cboId: string) => ({ ok: cboId !== 'gone', value: { cboId, certificate: held } })),
    certificatesOf: async () => ({
      ok: true,
      value: {
        items: [
          { certificateId: 'older', number: 'A', edition: 1 },
          { certificateId: 'present', number: 'B', edition: 2 }
        ]
      }
    }),
    credential: vi.fn(async () => ({ ok: true, value: credential })),
    ...answers
  };
  return all as unknown as Api;
}

test('resultsStandInTheOrderOfTheChapters', () => {
  expect(resultsIn(credential)).toEqual([
    { chapter: 1, percent: 75 },
    { chapter: 2, percent: 62.5 }
  ]);
});

test('whatIsNoResultIsLeftOut', () => {
  const result_ = [result('x', '50'), result(1, 'good'), result(2, '101'), result(3, '-1')];
  expect(resultsIn({ credentialSubject: { result: result_ } })).toEqual([]);
  expect(resultsIn({ credentialSubject: {} })).toEqual([]);
});

test('theProfileIsThatOfTheCertificateInForce', async () => {
  const api = client({});
  const organization = (await api.cbo('1')) as { ok: true; value: Parameters<typeof profileOf>[1] };
  expect(await profileOf(api, organization.value)).toMatchObject({ edition: 2, results: { length: 2 } });
  expect(api.credential).toHaveBeenCalledExactlyOnceWith('present');
  expect(await profileOf(api, { ...organization.value, certificate: null })).toBeNull();
  const away = client({ credential: async () => ({ ok: false }) });
  expect(await profileOf(away, organization.value)).toBeNull();
});

test('eachOrganizationIsComparedOnceAndNotMoreThanFour', async () => {
  const api = client({});
  const found = await compared(api, ['1', '1', 'gone', '2', '3', '4', '5']);
  expect(found.map(({ cbo }) => cbo.cboId)).toEqual(['1', '2', '3']);
  expect(api.cbo).toHaveBeenCalledTimes(MOST_COMPARED);
});
