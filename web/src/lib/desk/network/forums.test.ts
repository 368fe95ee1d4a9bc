import { expect, test } from 'vitest';
import { areasOf, instantOf, matching, nextStep, type Forum, type Registration } from './forums';

const forum = (status: string, startsAt: string, endsAt: string, open = 0): Forum =>
  ({
    status,
    startsAt,
    endsAt,
    minutes: { actionPoints: Array.from({ length: open }, () => ({ status: 'OPEN' })) }
  }) as never;
const now = new Date('2026-11-24T03:00:00Z');

test('aForumKnowsWhatItNeedsNext', () => {
  const [before, after] = ['2026-11-24T01:00:00Z', '2026-11-24T09:00:00Z'];
  expect(nextStep(forum('DRAFT', before, after), now)).toBe('announce');
  expect(nextStep(forum('REGISTRATION_OPEN', after, after), now)).toBe('wait');
  expect(nextStep(forum('REGISTRATION_OPEN', before, after), now)).toBe('check-in');
  expect(nextStep(forum('IN_SESSION', before, before), now)).toBe('minutes');
  expect(nextStep(forum('FOLLOW_UP', before, before, 1), now)).toBe('follow-up');
  expect(nextStep(forum('CLOSED', before, before), now)).toBe('none');
  expect(nextStep(forum('CANCELLED', after, after), now)).toBe('none');
});

test('peopleAreFoundByNumberAndOrganizationAndThoseWhoCameStandLast', () => {
  const people = [
    { number: 1, status: 'ATTENDED', cboNameLatin: 'Fishery' },
    { number: 12, status: 'REGISTERED', cboNameLatin: 'Forest' },
    { number: 2, status: 'WAITING' }
  ] as Registration[];
  expect(matching(people, '').map(({ number }) => number)).toEqual([2, 12, 1]);
  expect(matching(people, 'fore').map(({ number }) => number)).toEqual([12]);
  expect(matching(people, '2').map(({ number }) => number)).toEqual([2, 12]);
});

test('timesAreThoseOfCambodia', () => {
  expect(instantOf('2026-11-24T08:30')).toBe('2026-11-24T01:30:00.000Z');
  expect(instantOf('')).toBe('');
});

test('whoCoordinatesTheCountryNeedsNoProvince', () => {
  const who = (areas: (string | null)[]) =>
    ({ may: areas.map((area) => ({ role: 'NETWORK_COORDINATOR', area })) }) as never;
  expect(areasOf(who(['03', '12']))).toEqual(['03', '12']);
  expect(areasOf(who(['03', null]))).toEqual([undefined]);
});
