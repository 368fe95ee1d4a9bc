import type { FindTasks, Task } from '$lib/desk/desks';
import { nameOf } from '$lib/names';
import { ask, askAll, platform } from '$lib/platform';
import type { components as Assessment } from '$lib/wire/services/assessment';
import type { components } from '$lib/wire/services/registry';
import { filedBy, objectUntil, type Filed } from './appeals';
import { groundOf, type Deadline, type Own } from './case';

type Summary = components['schemas']['CboSummary'];
type Entry = Assessment['schemas']['EntryView'];

/** What is due later than this stands on the page of the certificate and waits for nobody yet. */
const AHEAD_DAYS = 60;

export const findTasks: FindTasks = async () => {
  const [cbos, assessments, applications, deadlines, panels] = await Promise.all([
    askAll((cursor) => ask(platform.GET('/api/cbos', { params: { query: { limit: 50, ...(cursor && { cursor }) } } }))),
    askAll((cursor) =>
      ask(
        platform.GET('/api/assessments', { params: { query: { mine: true, limit: 200, ...(cursor && { cursor }) } } })
      )
    ),
    ask(platform.GET('/api/applications/own')),
    ask(platform.GET('/api/deadlines/own')),
    filedBy(null, 'PANEL_NAMED')
  ]);
  if (!cbos.ok) return cbos;
  if (!assessments.ok) return assessments;
  if (!applications.ok) return applications;
  if (!deadlines.ok) return deadlines;
  if (!panels.ok) return panels;
  const tasks = cbos.value.flatMap((cbo) => [
    ...ofRecord(cbo),
    ...(cbo.status === 'REGISTERED'
      ? [
          ...ofAssessments(cbo, assessments.value.filter(isOf(cbo))),
          ...ofApplications(cbo, assessments.value.filter(isOf(cbo)), applications.value.items.filter(isAbout(cbo))),
          ...deadlines.value.items
            .filter(isOf(cbo))
            .filter(isNear)
            .map((deadline) => ofDeadline(cbo, deadline)),
          ...panels.value.filter(({ appeal }) => isOf(cbo)(appeal)).flatMap((filed) => ofPanel(cbo, filed))
        ]
      : [])
  ]);
  return { ok: true, value: tasks };
};

const isOf =
  (cbo: Summary) =>
  ({ cboId }: { cboId?: string | null }) =>
    cboId === cbo.cboId;
const isNear = ({ due }: Deadline) => Date.parse(due) < Date.now() + AHEAD_DAYS * 86_400_000;
const isAbout =
  (cbo: Summary) =>
  ({ application }: Own) =>
    application.cboId === cbo.cboId;

function ofRecord(cbo: Summary): Task[] {
  return cbo.status === 'RETURNED' ? [task(cbo, 'ownTask.record', '/record', cbo.waitingSince)] : [];
}

function ofAssessments(cbo: Summary, theirs: Entry[]): Task[] {
  if (theirs.length === 0) return [task(cbo, 'ownTask.begin', '/assessment', cbo.waitingSince)];
  return theirs.flatMap(({ status, startedAt }) => {
    if (status === 'RETURNED') return [task(cbo, 'ownTask.assessmentReturned', '/assessment', startedAt)];
    return status === 'SELF_ASSESSMENT' ? [task(cbo, 'ownTask.assessment', '/assessment', startedAt)] : [];
  });
}

function ofApplications(cbo: Summary, theirs: Entry[], applications: Own[]): Task[] {
  const ground = groundOf(theirs, applications);
  const asked = applications.filter(({ application }) => application.status === 'RETURNED');
  return [
    ...(ground ? [task(cbo, 'ownTask.apply', '/certificate', ground.submittedAt ?? null)] : []),
    ...asked.map(({ application }) => task(cbo, 'ownTask.answer', '/certificate', application.submittedOn))
  ];
}

function ofDeadline(cbo: Summary, deadline: Deadline): Task {
  const about = `${nameOf(deadline.words.km, deadline.words.en)} – ${nameOf(cbo.nameKm, cbo.nameLatin)}`;
  const due = task(cbo, 'ownTask.due', '/certificate', null);
  return { ...due, id: `cbo-${deadline.deadlineId}`, about, due: deadline.due };
}

function ofPanel(cbo: Summary, { appeal }: Filed): Task[] {
  const due = objectUntil(appeal);
  if (!due) return [];
  const one = task(cbo, 'ownTask.panel', '/certificate#appeals', null);
  return [{ ...one, id: `panel-${appeal.appealId}`, due }];
}

function task(cbo: Summary, what: Task['what'], page: string, since: string | null): Task {
  const about = nameOf(cbo.nameKm, cbo.nameLatin);
  const address = `/desk/cbo/${encodeURIComponent(cbo.cboId)}${page}`;
  return { id: `${what}-${cbo.cboId}`, what, about, address, due: null, since };
}
