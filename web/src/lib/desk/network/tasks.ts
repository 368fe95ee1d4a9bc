import type { FindTasks, Task } from '$lib/desk/desks';
import { nameOf } from '$lib/names';
import { forumsOf, nextStep, openPoints, type Forum } from './forums';

/** What forums of the coordinator's provinces need: announcing, minutes, action points that fall due. */
export const findTasks: FindTasks = async (who) => {
  const now = new Date();
  const answer = await forumsOf(who, now);
  return answer.ok ? { ok: true, value: answer.value.flatMap((forum) => tasksOf(forum, now)) } : answer;
};

function tasksOf(forum: Forum, now: Date): Task[] {
  const about = nameOf(forum.titleKm, forum.titleLatin);
  const address = `/desk/network/forums/${forum.forumId}`;
  const task = (what: Task['what'], due: string | null, more: Partial<Task> = {}): Task[] => [
    { id: `forum-${forum.forumId}-${what}`, what, about, address, due, since: forum.startsAt, ...more }
  ];
  switch (nextStep(forum, now)) {
    case 'announce':
      return task('network.task.announce', forum.startsAt);
    case 'check-in':
      return task('network.task.checkIn', forum.endsAt, { address: `${address}/check-in` });
    case 'minutes':
      return task('network.task.minutes', null, { since: forum.endsAt });
    case 'follow-up':
      return openPoints(forum).flatMap(({ point, text, dueOn }) =>
        task('network.task.point', dueOn, { id: `forum-${forum.forumId}-point-${point}`, about: text })
      );
    default:
      return [];
  }
}
