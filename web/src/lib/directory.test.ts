import { expect, test } from 'vitest';
import { addressWith, addressWithoutFilters, directoryQuery, shadeOf, shadeSteps } from './directory';

const address = (query: string) => new URLSearchParams(query);

test('onlyFiltersAreAskedOfTheDirectory', () => {
  expect(directoryQuery(address('q= prey &province=03&lang=en&sector=')).toString()).toBe('q=prey&province=03&limit=8');
});

test('aListComesBackAsLongAsItWasUpToTheLimit', () => {
  expect(directoryQuery(address('shown=60')).get('limit')).toBe('60');
  expect(directoryQuery(address('shown=5000')).get('limit')).toBe('200');
  expect(directoryQuery(address('shown=1e1000')).get('limit')).toBe('8');
});

test('aChangedFilterStartsTheListAgain', () => {
  expect(addressWith(address('q=a&shown=60'), 'province', '03')).toBe('/directory?q=a&province=03');
  expect(addressWith(address('province=03'), 'province', '')).toBe('/directory');
});

test('clearingTheFiltersKeepsTheLanguage', () => {
  expect(addressWithoutFilters(address('q=a&lang=en&shown=40'))).toBe('/directory?lang=en');
});

test.each([0, 1, 2, 3, 5, 12, 80, 1000])('every count up to %i has a shade, none has none', (most) => {
  const steps = shadeSteps(most);
  expect(steps.length).toBeLessThanOrEqual(4);
  expect(shadeOf(0, steps)).toBe(0);
  for (let count = 1; count <= most; count++) {
    const step = steps[shadeOf(count, steps) - 1];
    expect(step && step.from <= count && count <= step.to).toBe(true);
  }
});
