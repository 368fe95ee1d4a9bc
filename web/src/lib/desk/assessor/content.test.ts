import { expect, test } from 'vitest';
import { byCode, lacks, sendable, sendableVisit, type Finding } from './content';

const isFinding = (score: number) => score < 3;
const row = (more: Partial<Finding>): Finding => ({
  indicator: '1.1',
  score: null,
  notApplicable: null,
  note: null,
  ...more
});

test('aFindingNeedsWordsAndWordsNeedAScore', () => {
  expect(lacks(row({}), isFinding)).toBeNull();
  expect(lacks(row({ score: 3 }), isFinding)).toBeNull();
  expect(lacks(row({ score: 1, note: ' ' }), isFinding)).toBe('note');
  expect(lacks(row({ score: 1, note: 'no receipts' }), isFinding)).toBeNull();
  expect(lacks(row({ note: 'typed first' }), isFinding)).toBe('score');
  expect(lacks(row({ notApplicable: '' }), isFinding)).toBe('reason');
});

test('onlyCompleteRowsAreSentTrimmedAndInTheOrderOfTheGuideline', () => {
  const rows = [
    row({ indicator: '1.10', score: 3, note: ' good ' }),
    row({ indicator: '1.2', score: 0 }),
    row({ indicator: '1.3', note: 'typed first' }),
    row({ indicator: '1.1', notApplicable: 'sells nothing' })
  ];
  expect(sendable(rows, isFinding)).toEqual([
    row({ indicator: '1.1', notApplicable: 'sells nothing' }),
    row({ indicator: '1.10', score: 3, note: 'good' })
  ]);
  expect(['1.10', '1.2', '2.1'].sort(byCode)).toEqual(['1.2', '1.10', '2.1']);
});

test('aVisitIsSentWhenItsDayIsThere', () => {
  const met = [
    { group: 'MEMBERS', people: 12 },
    { group: 'AUTHORITY', people: 0 }
  ];
  expect(sendableVisit({ on: '', met, notes: 'x' }, '2026-11-24')).toBeNull();
  expect(sendableVisit({ on: '2026-11-25', met, notes: null }, '2026-11-24')).toBeNull();
  expect(sendableVisit({ on: '2026-11-24', met, notes: ' ' }, '2026-11-24')).toEqual({
    on: '2026-11-24',
    met: [{ group: 'MEMBERS', people: 12 }],
    notes: null
  });
});
