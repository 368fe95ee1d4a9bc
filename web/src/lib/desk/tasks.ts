import type { SignedIn } from '$lib/api';
import type { Problem } from '$lib/http';
import type { Lang } from '$lib/lang.svelte';
import { loadTexts } from '$lib/texts';
import { desksOf, type Desk, type Task } from './desks';

/** What waits for a person at all desks, and what could not be found out. */
export interface Queue {
  tasks: Task[];
  problems: Problem[];
}

export async function queueOf(who: SignedIn, lang: Lang): Promise<Queue> {
  const found = await Promise.all(desksOf(who).map((desk) => tasksAt(desk, who, lang)));
  return {
    tasks: inOrder(found.flatMap((answer) => (answer.ok ? answer.value : []))),
    problems: found.flatMap((answer) => (answer.ok ? [] : [answer.problem]))
  };
}

async function tasksAt(desk: Desk, who: SignedIn, lang: Lang) {
  const [{ findTasks }] = await Promise.all([desk.tasks(), loadTexts(lang, desk.area)]);
  return findTasks(who);
}

/** First what has a day, the nearest day first; then what waits longest. */
export function inOrder(tasks: readonly Task[]): Task[] {
  const last = '9999';
  const rank = (task: Task) => `${task.due ?? last} ${task.since ?? last} ${task.id}`;
  return [...tasks].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}
