import { expect, test } from 'vitest';
import { missingOf, sourceOf } from './imports';

test('aListNeedsANameAndAPlace', () => {
  expect(missingOf({})).toBe('name');
  expect(missingOf({ NAME_KM: 'ឈ្មោះ' })).toBe('place');
  expect(missingOf({ NAME: 'Name', AREA: 'Code' })).toBeNull();
});

test('aFileGivesItsListAName', () => {
  expect(sourceOf('Prakas 2014 (final).csv')).toBe('Prakas-2014-final');
  expect(sourceOf('បញ្ជី.csv')).toBe('list');
  expect(sourceOf('maff_2024.v2.csv')).toBe('maff_2024.v2');
});
