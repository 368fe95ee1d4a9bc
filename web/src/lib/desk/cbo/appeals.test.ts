import { expect, test } from 'vitest';
import { isOpen, objectUntil, type Appeal } from './appeals';

const appeal = (status: string, objectionsWaived = false) =>
  ({
    status,
    panel: { members: ['a'], objectUntil: '2026-03-10', objectionsWaived, objections: [] }
  }) as never as Appeal;

test('aPanelCanBeObjectedToUntilItsDayOrUntilItIsAccepted', () => {
  expect(objectUntil(appeal('PANEL_NAMED'), new Date('2026-03-10T10:00:00+07:00'))).toBe('2026-03-10');
  expect(objectUntil(appeal('PANEL_NAMED'), new Date('2026-03-11T01:00:00+07:00'))).toBeNull();
  expect(objectUntil(appeal('PANEL_NAMED', true), new Date('2026-03-01T10:00:00+07:00'))).toBeNull();
  expect(objectUntil(appeal('REVIEW'), new Date('2026-03-01T10:00:00+07:00'))).toBeNull();
});

test('whatWasDecidedCannotBeTakenBack', () => {
  expect(isOpen(appeal('REVIEW'))).toBe(true);
  expect(isOpen(appeal('REMEDY_APPLIED'))).toBe(false);
});
