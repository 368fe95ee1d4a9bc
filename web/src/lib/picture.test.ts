import { expect, test } from 'vitest';
import { pictureOf } from './picture';

const page = (certificate: Record<string, number>, total: number) => ({
  total,
  items: [],
  next: null,
  facets: {
    province: [
      { value: '03', count: total },
      { value: '04', count: 0 }
    ],
    certificate: Object.entries(certificate).map(([value, count]) => ({ value, count }))
  }
});

test('everyStepIsPartOfTheOneBefore', () => {
  const picture = pictureOf(page({ NONE: 80, PROVISIONAL: 3, GOOD_PRACTICE: 10, ADVANCED: 2, SUSPENDED: 5 }, 100));
  expect(picture.funnel.map(({ count }) => count)).toEqual([100, 20, 15, 12, 2]);
  expect(picture).toMatchObject({ total: 100, inForce: 15, provinces: 1 });
});

test('anEmptyRegisterIsNoughtEverywhere', () => {
  expect(pictureOf({ total: 0, items: [], next: null, facets: {} })).toMatchObject({
    total: 0,
    inForce: 0,
    provinces: 0
  });
});
