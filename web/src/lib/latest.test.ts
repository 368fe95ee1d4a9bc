import { expect, test } from 'vitest';
import { Problem, type Outcome } from './api';
import { Latest } from './latest.svelte';

function later<T>() {
  let answer: (outcome: Outcome<T>) => void = () => {};
  const promise = new Promise<Outcome<T>>((resolve) => (answer = resolve));
  return { promise, answer };
}

test('aLateAnswerToAnOldQuestionIsDropped', async () => {
  const latest = new Latest<string>();
  const [first, second] = [later<string>(), later<string>()];
  latest.follow(first.promise);
  latest.follow(second.promise);
  second.answer({ ok: true, value: 'new' });
  await second.promise;
  first.answer({ ok: true, value: 'old' });
  await first.promise;
  expect(latest.value).toBe('new');
  expect(latest.busy).toBe(false);
});

test('anAnswerThatIsThereIsShownAtOnce', () => {
  const latest = new Latest<string>();
  latest.follow({ ok: true, value: 'here' });
  expect(latest.value).toBe('here');
  expect(latest.busy).toBe(false);
});

test('theLastAnswerStaysUntilTheNextIsThere', async () => {
  const latest = new Latest<string>();
  const [first, second] = [later<string>(), later<string>()];
  latest.follow(first.promise);
  first.answer({ ok: true, value: 'one' });
  await first.promise;
  latest.follow(second.promise);
  expect(latest.value).toBe('one');
  expect(latest.busy).toBe(true);
  second.answer({ ok: false, problem: new Problem('offline', 0) });
  await second.promise;
  expect(latest.value).toBeNull();
  expect(latest.problem?.code).toBe('offline');
});
