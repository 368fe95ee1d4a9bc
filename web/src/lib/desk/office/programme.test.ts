import { expect, test } from 'vitest';
import { barsOfMonths, countIn, monthsFrom, mostFirst } from './programme';

test('monthsGoOnOverTheEndOfTheYear', () => {
  expect(monthsFrom('2026-11-23', 4)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  expect(monthsFrom('2026-01-31', 2)).toEqual(['2026-01', '2026-02']);
});

test('aMonthWithoutCertificatesHasABarOfNothing', () => {
  const facets = { ending: [{ value: '2026-12', count: 3 }] };
  const bars = barsOfMonths(['2026-11', '2026-12'], (month) => countIn(facets, 'ending', month), String);
  expect(bars.map(({ n }) => n)).toEqual([0, 3]);
  expect(bars.map(({ group }) => group)).toEqual(['2026', '2026']);
});

test('theLongestBarsComeFirst', () => {
  const bars = [
    { label: 'a', n: 1 },
    { label: 'b', n: 0 },
    { label: 'c', n: 5 }
  ];
  expect(mostFirst(bars, 1).map(({ label }) => label)).toEqual(['c']);
  expect(mostFirst(bars, 9).map(({ label }) => label)).toEqual(['c', 'a']);
});
