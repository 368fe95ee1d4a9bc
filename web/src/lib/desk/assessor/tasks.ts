import type { FindTasks, Task } from '$lib/desk/desks';
import { nameOf } from '$lib/names';
import { assignmentsOf, type Assignment } from './assignments';

/** Assignments that wait for a declaration or for scores. */
export const findTasks: FindTasks = async ({ account }) => {
  const answer = await assignmentsOf(account ?? '', ['ASSIGNED', 'DESK_REVIEW']);
  return answer.ok ? { ok: true, value: answer.value.map(task) } : answer;
};

function task({ assessmentId, status, head, since }: Assignment): Task {
  return {
    id: `assessment-${assessmentId}`,
    what: status === 'ASSIGNED' ? 'assessor.task.declare' : 'assessor.task.score',
    about: nameOf(head.nameKm, head.nameLatin) || (head.number ?? ''),
    address: `/desk/assessor/${assessmentId}`,
    due: head.dueOn,
    since
  };
}
