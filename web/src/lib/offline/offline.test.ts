import { expect, test, vi } from 'vitest';
import type { Api, Issuer } from '$lib/api';
import { byLibrary } from '$lib/ed25519';
import { publicKey } from '$lib/merkle';
import { readCbor } from './cbor';
import { checkHere } from './check';
import { fromBase32, readCode } from './code';
import { keptCopy, refreshCopy, type Copy } from './copy';
import { payloadOf } from './payload';
import sample from './sample.json';
import { readStatusList } from './status';

const issuer: Issuer = sample.issuer;
const codes = sample.codes;
const now = new Date('2026-11-23T05:00:00Z');
const copy: Copy = { issuer, keysAt: '2026-11-22T05:00:00Z', lists: { 1: sample.lists['1'], 2: sample.lists['2'] } };

const check = (code: string, changes: Partial<Copy> = {}, today = '2026-11-23', asOf: string | null = null) =>
  checkHere(code, { ...copy, ...changes }, today, now, asOf);

test('aCodeOfTheServiceIsReadAsItWasSigned', async () => {
  const said = {
    number: 'CBO-2026-000123-3',
    nameKm: 'សហគមន៍ព្រៃឈើភ្នំក្រវ៉ាញ',
    nameLatin: 'Prey Chheu Phnom Kravanh',
    level: 'GOOD_PRACTICE',
    edition: 1,
    validFrom: '2026-03-01',
    validUntil: '2029-02-28',
    block: 1,
    index: 7,
    synthetic: false
  };
  for (const scanned of [codes.valid, codes.valid.toLowerCase(), ` ${payloadOf(codes.valid)}\n`])
    expect(await readCode(scanned, issuer)).toEqual({ kind: 'GENUINE', said });
});

test('theListsTellWhatBecameOfIt', async () => {
  expect(await check(codes.valid)).toMatchObject({
    standing: 'VALID',
    listAt: '2026-11-20T02:00:00Z',
    keysAt: '2026-11-22T05:00:00Z'
  });
  expect(await check(codes.suspended)).toMatchObject({ standing: 'SUSPENDED' });
  expect(await check(codes.revoked)).toMatchObject({ standing: 'REVOKED' });
});

test('theTermIsToldByTheCodeItself', async () => {
  expect(await check(codes.suspended, {}, '2029-03-01')).toMatchObject({ standing: 'TERM_OVER' });
  expect(await check(codes.valid, {}, '2026-02-28')).toMatchObject({ standing: 'NOT_YET_VALID' });
  expect(await check(codes.valid, {}, '2029-02-28')).toMatchObject({ standing: 'VALID' });
});

test('anotherDayOrAListTooOldIsNeverCalledValid', async () => {
  const unknown = { standing: 'STATUS_UNKNOWN', listAt: null };
  expect(await check(codes.valid, {}, '2026-11-23', '2026-11-22')).toMatchObject(unknown);
  expect(await check(codes.valid, { lists: {} })).toMatchObject(unknown);
  expect(await check(codes.valid, { lists: { 1: sample.lists['1'] } })).toMatchObject(unknown);
  const later = new Date('2026-11-27T02:00:01Z');
  expect(await checkHere(codes.valid, copy, '2026-11-27', later, null)).toMatchObject(unknown);
});

test('aCodeWithAnyOtherLetterIsRefused', async () => {
  const payload = payloadOf(codes.valid);
  for (let i = 0; i < payload.length; i++) {
    const other = payload[i] === 'A' ? 'B' : 'A';
    const { kind } = await readCode(payload.slice(0, i) + other + payload.slice(i + 1), issuer);
    expect(['NOT_OURS', 'DAMAGED'], `letter ${i}`).toContain(kind);
  }
});

test('aCodeThatIsCutOffIsRefused', async () => {
  const payload = payloadOf(codes.valid);
  for (let length = 0; length < payload.length; length++)
    expect(await readCode(payload.slice(0, length), issuer)).toEqual({ kind: 'DAMAGED' });
  for (const other of ['A'.repeat(5000), 'https://example.org/', '១២៣', `${payload}A`])
    expect(await readCode(other, issuer)).toEqual({ kind: 'DAMAGED' });
});

test('otherKeysAreNotOurs', async () => {
  expect(await readCode(codes.ofAnotherKey, issuer)).toEqual({ kind: 'NOT_OURS' });
  expect(await readCode(codes.ofTheKeyForAnswers, issuer)).toEqual({ kind: 'NOT_OURS' });
  const revoked = issuer.verificationMethod.map((method) => ({ ...method, revoked: '2026-11-01T00:00:00Z' }));
  const without = { assertionMethod: [], verificationMethod: revoked };
  expect(await readCode(codes.valid, without)).toMatchObject({ kind: 'KEY_WITHDRAWN' });
  expect(await check(codes.valid, { issuer: without })).toEqual({ refused: 'KEY_WITHDRAWN' });
});

test('aListThatWasChangedIsNone', async () => {
  const jwt = sample.lists['2'];
  expect(await readStatusList(jwt, 'suspension', 2, issuer)).not.toBeNull();
  expect(await readStatusList(jwt, 'revocation', 1, issuer)).toBeNull();
  expect(await readStatusList('', 'suspension', 2, issuer)).toBeNull();
  // The last letter of a signature holds bits that mean nothing.
  for (let i = 0; i < jwt.length - 1; i += 7) {
    const changed = jwt.slice(0, i) + (jwt[i] === 'A' ? 'B' : 'A') + jwt.slice(i + 1);
    expect(await readStatusList(changed, 'suspension', 2, issuer), `letter ${i}`).toBeNull();
  }
});

test('withoutEd25519InTheBrowserTheLibraryTellsTheSame', async () => {
  const key = publicKey(issuer.verificationMethod[0]!.publicKeyMultibase)!;
  const [header, body, signature] = sample.lists['1'].split('.');
  const signed = new TextEncoder().encode(`${header}.${body}`);
  const bytes = Uint8Array.from(Buffer.from(signature!, 'base64url'));
  expect(await byLibrary(key, signed, bytes)).toBe(true);
  expect(await byLibrary(key, signed.slice(1), bytes)).toBe(false);

  const known = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('?', 'NotSupportedError'));
  expect(await check(codes.valid)).toMatchObject({ standing: 'VALID' });
  expect(await check(codes.ofAnotherKey)).toEqual({ refused: 'NOT_OURS' });
  known.mockRestore();
});

test('cborHasOneFormOnly', () => {
  const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
  expect(readCbor(bytes('1903e8'))).toBe(1000);
  expect(readCbor(bytes('3903e7'))).toBe(-1000);
  expect(readCbor(bytes('63e6b0b4'))).toBe('水');
  expect(readCbor(bytes('8301820203820405'))).toEqual([1, [2, 3], [4, 5]]);
  for (const other of [
    '',
    '1817',
    '190017',
    '0000',
    'a201020102',
    '61ff',
    '5a7fffffff',
    '8181818181818181',
    'f6',
    '9f'
  ])
    expect(readCbor(bytes(other)), other).toBeNull();
  expect(fromBase32('MZXW6YTBOI')).toEqual(new TextEncoder().encode('foobar'));
  expect(fromBase32('MZ')).toBeNull();
});

test('theCopyIsMadeAfreshWhenItIsOldAndKeptWhenNobodyAnswers', async () => {
  const kept = new Map<string, string>();
  const store = { getItem: (key: string) => kept.get(key) ?? null, setItem: (k: string, v: string) => kept.set(k, v) };
  const answers = {
    issuer: vi.fn(async () => ({ ok: true, value: issuer })),
    statusList: vi.fn(async (list: number) => ({ ok: true, value: `list ${list}` }))
  };
  const client = answers as unknown as Api;
  expect(keptCopy(store)).toBeNull();
  expect((await refreshCopy(store, client, now))?.lists).toEqual({ 1: 'list 1', 2: 'list 2' });
  await refreshCopy(store, client, new Date(now.getTime() + 60_000));
  expect(answers.issuer).toHaveBeenCalledTimes(1);
  const later = new Date(now.getTime() + 3_600_000);
  const away = { ...answers, issuer: async () => ({ ok: false }) } as unknown as Api;
  expect((await refreshCopy(store, away, later))?.keysAt).toBe(now.toISOString());
  expect((await refreshCopy(store, client, later))?.keysAt).toBe(later.toISOString());
  expect(Object.keys((await refreshCopy(store, client, later, 2))!.lists)).toEqual(['1', '2', '3', '4']);
  kept.set([...kept.keys()][0]!, '{"issuer":7}');
  expect(keptCopy(store)).toBeNull();
  expect(keptCopy(null)).toBeNull();
});
