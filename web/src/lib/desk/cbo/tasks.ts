import type { FindTasks, Task } from '$lib/desk/desks';
import type { Outcome } from '$lib/http';
import { nameOf } from '$lib/names';
import { ask, askAll, platform } from '$lib/platform';
import type { components } from '$lib/wire/services/registry';
import { caseOf, type Case } from './case';

type Summary = components['schemas']['CboSummary'];

/** Organizations beyond this many are looked up on their own pages. */
const MOST = 10;

export const findTasks: FindTasks = async () => {
  const [cbos, assessments] = await Promise.all([
    askAll((cursor) => ask(platform.GET('/api/cbos', { params: { query: { limit: 50, ...(cursor && { cursor }) } } }))),
    ask(platform.GET('/api/assessments', { params: { query: { mine: true, limit: 200 } } }))
  ]);
  if (!cbos.ok) return cbos;
  if (!assessments.ok) return assessments;
  const registered = cbos.value.filter(({ status }) => status === 'REGISTERED');
  const cases = await Promise.all(registered.slice(0, MOST).map(({ cboId }) => caseOf(cboId)));
  const assessed = assessments.value.items;
  const tasks = [
    ...cbos.value.filter(({ status }) => status === 'RETURNED').map(toCorrect),
    ...registered.flatMap((cbo) => {
      const theirs = assessed.filter(({ cboId }) => cboId === cbo.cboId);
      if (theirs.length === 0) return [task(cbo, 'ownTask.begin', '/assessment', null, cbo.waitingSince)];
      return theirs.flatMap(({ status, startedAt }) => {
        if (status === 'RETURNED') return [task(cbo, 'ownTask.assessmentReturned', '/assessment', null, startedAt)];
        return status === 'SELF_ASSESSMENT' ? [task(cbo, 'ownTask.assessment', '/assessment', null, startedAt)] : [];
      });
    }),
    ...registered.slice(0, MOST).flatMap((cbo, i) => ofCase(cbo, cases[i]!))
  ];
  return { ok: true, value: tasks };
};

function toCorrect(cbo: Summary): Task {
  return task(cbo, 'ownTask.record', '/record', null, cbo.waitingSince);
}

function ofCase(cbo: Summary, answer: Outcome<Case>): Task[] {
  if (!answer.ok) return [];
  const { ground, applications, deadlines } = answer.value;
  return [
    ...(ground ? [task(cbo, 'ownTask.apply', '/certificate', null, ground.submittedAt ?? null)] : []),
    ...applications
      .filter(({ application }) => application.status === 'RETURNED')
      .map(({ application }) => task(cbo, 'ownTask.answer', '/certificate', null, application.submittedOn)),
    ...deadlines.map((deadline) => ({
      ...task(cbo, 'ownTask.due', '/certificate', deadline.due, null),
      id: `cbo-${deadline.deadlineId}`,
      about: `${nameOf(deadline.words.km, deadline.words.en)} – ${nameOf(cbo.nameKm ?? null, cbo.nameLatin ?? null)}`
    }))
  ];
}

function task(cbo: Summary, what: Task['what'], page: string, due: string | null, since: string | null): Task {
  const about = nameOf(cbo.nameKm ?? null, cbo.nameLatin ?? null);
  const address = `/desk/cbo/${encodeURIComponent(cbo.cboId)}${page}`;
  return { id: `${what}-${cbo.cboId}`, what, about, address, due, since };
}
