import { expect, test, vi } from 'vitest';
import type { Api, Forum } from './api';
import { byTime, forumsOf } from './forums';

const forum = (forumId: string, endsAt: string, status = 'REGISTRATION_OPEN') =>
  ({ forumId, endsAt, status }) as unknown as Forum;

test('aForumThatRunsIsStillToComeAndOneWithMinutesIsOver', () => {
  const forums = [
    forum('old', '2026-01-01T10:00:00Z'),
    forum('last', '2026-11-22T10:00:00Z'),
    forum('minutes', '2026-11-25T10:00:00Z', 'MINUTES_PUBLISHED'),
    forum('runs', '2026-11-23T10:00:00Z', 'IN_SESSION'),
    forum('next', '2026-12-01T10:00:00Z')
  ];
  const { coming, past } = byTime(forums, new Date('2026-11-23T05:00:00Z'));
  expect(coming.map((one) => one.forumId)).toEqual(['runs', 'next']);
  expect(past.map((one) => one.forumId)).toEqual(['minutes', 'last', 'old']);
});

test('allPagesAreReadFromTwoYearsBack', async () => {
  const asked: string[] = [];
  const forums = vi.fn(async (query: URLSearchParams) => {
    asked.push(query.toString());
    return { ok: true, value: { items: [forum('a', '')], next: query.has('cursor') ? null : 'more' } };
  });
  const answer = await forumsOf({ forums } as unknown as Api, '03', '2026-11-23');
  expect(answer).toMatchObject({ ok: true, value: [{ forumId: 'a' }, { forumId: 'a' }] });
  expect(asked).toEqual(['from=2024-11-01&limit=200&province=03', 'from=2024-11-01&limit=200&province=03&cursor=more']);
});
