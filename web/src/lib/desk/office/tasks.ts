import type { FindTasks, Task } from '$lib/desk/desks';
import { has } from '$lib/desk/desks';
import type { Outcome } from '$lib/http';
import { nameOf } from '$lib/names';
import { ask, platform } from '$lib/platform';
import { t } from '$lib/texts';

/** The first of each queue; the queues themselves have the rest. */
const SHOWN = 20;

/** Records that wait for a decision, self-assessments that wait for an assessor. */
export const findTasks: FindTasks = async (who) => {
  const parts: Promise<Outcome<Task[]>>[] = [];
  if (has(who, ['PROGRAMME_OFFICER', 'PROVINCIAL_REGISTRAR'])) parts.push(registrations());
  if (has(who, ['PROGRAMME_OFFICER'])) parts.push(assignments());
  const found = await Promise.all(parts);
  const tasks = found.flatMap((part) => (part.ok ? part.value : []));
  const failed = found.find((part) => !part.ok);
  return tasks.length === 0 && failed ? failed : { ok: true, value: tasks };
};

async function registrations(): Promise<Outcome<Task[]>> {
  const found = await ask(platform.GET('/api/cbos', { params: { query: { status: 'SUBMITTED', limit: SHOWN } } }));
  if (!found.ok) return found;
  const value = found.value.items.map((record): Task => ({
    id: `registration-${record.cboId}`,
    what: 'office.task.registration',
    about: nameOf(record.nameKm, record.nameLatin) || t('cbo.unnamed'),
    address: `/desk/office/registrations/${record.cboId}`,
    due: null,
    since: record.waitingSince
  }));
  return { ok: true, value };
}

async function assignments(): Promise<Outcome<Task[]>> {
  const found = await ask(
    platform.GET('/api/assessments', { params: { query: { status: 'SUBMITTED', limit: SHOWN } } })
  );
  if (!found.ok) return found;
  const value = found.value.items.map((entry): Task => ({
    id: `assignment-${entry.assessmentId}`,
    what: 'office.task.assignment',
    about: nameOf(entry.cbo?.nameKm, entry.cbo?.nameLatin) || t('cbo.unnamed'),
    address: `/desk/office/assignments/${entry.assessmentId}`,
    due: null,
    since: entry.submittedAt ?? entry.startedAt
  }));
  return { ok: true, value };
}
