import { expect, test } from 'vitest';
import { deskAt, desksOf } from './desks';
import { inOrder } from './tasks';
import type { Task } from './desks';

const task = (id: string, due: string | null, since: string | null): Task => ({
  id,
  what: 'desk.title',
  about: '',
  address: '/desk',
  due,
  since
});

test('theNearestDayComesFirstThenWhatWaitsLongest', () => {
  const tasks = [
    task('new', null, '2026-11-20'),
    task('later', '2026-12-24', '2026-01-01'),
    task('old', null, '2026-02-01'),
    task('soon', '2026-12-01', null)
  ];
  expect(inOrder(tasks).map(({ id }) => id)).toEqual(['soon', 'later', 'old', 'new']);
});

test('aPersonSeesTheDesksOfTheirRoles', () => {
  const who = {
    may: [
      { role: 'ASSESSOR', area: '03' },
      { role: 'DONOR', area: null }
    ]
  };
  expect(desksOf(who as never).map(({ area }) => area)).toEqual(['assessor', 'donor']);
});

test('anAddressBelongsToOneDesk', () => {
  expect(deskAt('/desk/cbo/records/1')?.area).toBe('cbo');
  expect(deskAt('/desk')).toBeUndefined();
  expect(deskAt('/desk/cbos')).toBeUndefined();
});
