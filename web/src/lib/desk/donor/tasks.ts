import type { FindTasks } from '$lib/desk/desks';
import { ask, platform } from '$lib/platform';

/** Searches with news. */
export const findTasks: FindTasks = async () => {
  const answer = await ask(platform.GET('/api/directory/searches'));
  if (!answer.ok) return answer;
  return {
    ok: true,
    value: answer.value.items
      .filter(({ fresh }) => fresh > 0)
      .map(({ searchId, name, lookedAt }) => ({
        id: `search-${searchId}`,
        what: 'donorTask.news',
        about: name,
        address: '/desk/donor',
        due: null,
        since: lookedAt
      }))
  };
};
