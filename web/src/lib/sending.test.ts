import { expect, test } from 'vitest';
import { Problem, type Outcome } from './http';
import { Sending } from './sending.svelte';

const refused = (status: number): Outcome<string> => ({ ok: false, problem: new Problem('no', status) });
const sent: Outcome<string> = { ok: true, value: 'sent', version: '"2"' };

function keysOf(...answers: Outcome<string>[]) {
  const keys: string[] = [];
  const sending = new Sending();
  const send = () =>
    sending.send(async (key) => {
      keys.push(key);
      return answers[keys.length - 1]!;
    });
  return { keys, send, sending };
}

test('aSecondClickWhileItIsUnderWaySendsNothing', async () => {
  const { keys, send } = keysOf(sent, sent);
  const [first, second] = await Promise.all([send(), send()]);
  expect(first).toEqual({ value: 'sent', version: '"2"' });
  expect(second).toBeNull();
  expect(keys).toHaveLength(1);
});

test.each([0, 401, 429, 502, 503])('afterAnUnknownEndTheSameWishIsSentAgain: %i', async (status) => {
  const { keys, send } = keysOf(refused(status), sent, sent);
  await send();
  await send();
  await send();
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test.each([403, 409, 412, 422])('afterARefusalTheNextWishIsAnother: %i', async (status) => {
  const { keys, send, sending } = keysOf(refused(status), sent);
  await send();
  expect(sending.problem?.status).toBe(status);
  await send();
  expect(keys[1]).not.toBe(keys[0]);
  expect(sending.problem).toBeNull();
});
