import type { SignedIn } from '$lib/api';
import type { Problem } from '$lib/http';
import { desksOf, type Desk, type Task } from './desks';

/** What waits for a person at all desks, and what could not be found out. */
export interface Queue {
  tasks: Task[];
  problems: Problem[];
}

export async function queueOf(who: SignedIn): Promise<Queue> {
  const found = await Promise.all(desksOf(who).map((desk) => tasksAt(desk, who)));
  return {
    tasks: inOrder(found.flatMap((answer) => (answer.ok ? answer.value : []))),
    problems: found.flatMap((answer) => (answer.ok ? [] : [answer.problem]))
  };
}

async function tasksAt(desk: Desk, who: SignedIn) {
  const { findTasks } = await desk.tasks();
  return findTasks(who);
}

/** First what has a day, the nearest day first; then what waits longest. */
export function inOrder(tasks: readonly Task[]): Task[] {
  const last = '9999';
  const rank = (task: Task) => `${task.due ?? last} ${task.since ?? last} ${task.id}`;
  return [...tasks].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}
