import { expect, test } from 'vitest';
import { daysSince, differs, valueOf, type Cbo } from './records';

const cbo = (facts: Partial<Cbo>): Cbo => ({ area: '030102', ...facts }) as Cbo;

test('fieldsDifferOnlyWhereBothRecordsSaySomething', () => {
  const one = cbo({ nameLatin: 'Prek Toal', members: 40 });
  const other = cbo({ nameLatin: 'Prek Toul', nameKm: 'ព្រែកទាល់', members: 40 });
  expect(differs(one, other, 'nameLatin')).toBe(true);
  expect(differs(one, other, 'nameKm')).toBe(false);
  expect(differs(one, other, 'members')).toBe(false);
});

test('aVillageDiffersFromItsCommune', () => {
  expect(differs(cbo({}), cbo({ area: '03010203' }), 'place')).toBe(true);
  expect(valueOf(cbo({}), 'place')).toBe('030102');
});

test('daysOfWaitingAreWholeDays', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  expect(daysSince('2026-11-20T12:00:01Z', now)).toBe(2);
  expect(daysSince('2026-11-23T13:00:00Z', now)).toBe(0);
});
