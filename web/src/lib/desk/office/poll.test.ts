import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { poll } from './poll';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('asksEverMoreSeldomUntilItIsOver', async () => {
  const at: number[] = [];
  const begin = Date.now();
  poll(async () => {
    at.push(Date.now() - begin);
    return at.length < 12;
  });
  await vi.advanceTimersByTimeAsync(120_000);
  const pauses = at.slice(1).map((moment, i) => moment - at[i]!);
  expect(at).toHaveLength(12);
  expect(pauses[0]).toBe(600);
  expect(pauses.at(-1)).toBe(5_000);
  expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
});

test('askingEndsWhenThePageIsLeft', async () => {
  let times = 0;
  const end = poll(async () => ++times > 0);
  await vi.advanceTimersByTimeAsync(700);
  end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(times).toBe(2);
});
