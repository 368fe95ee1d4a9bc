import type { Outcome } from '$lib/http';
import { ask, askAll, platform } from '$lib/platform';
import { nobodyThere } from './away';
import type { components } from '$lib/wire/services/assessment';
import type { Bag, Head } from './bag';

type EntryView = components['schemas']['EntryView'];

/** An assignment as a line of the list. */
export interface Assignment {
  assessmentId: string;
  status: EntryView['status'];
  head: Head;
  since: string | null;
}

/** What this account was asked to assess, the nearest deadline first. */
export async function assignmentsOf(account: string, statuses: EntryView['status'][]): Promise<Outcome<Assignment[]>> {
  const alone = nobodyThere();
  if (alone) return { ok: false, problem: alone };
  const found = await Promise.all(statuses.map(listed));
  const failed = found.find((answer) => !answer.ok);
  if (failed) return failed as Outcome<Assignment[]>;
  const entries = found.flatMap((answer) => (answer.ok ? answer.value : []));
  return { ok: true, value: byDeadline(entries.filter(({ assessor }) => assessor === account).map(assignment)) };
}

function listed(status: EntryView['status']): Promise<Outcome<EntryView[]>> {
  return askAll((cursor) =>
    ask(
      platform.GET('/api/assessments', {
        params: { query: { mine: true, status, limit: 200, ...(cursor && { cursor }) } }
      })
    )
  );
}

/** What the device keeps, as lines of the same list. */
export function keptAssignments(bags: Bag[]): Assignment[] {
  const kept = bags.map(({ assessmentId, head, open, seenAt }): Assignment => {
    return { assessmentId, head, status: open ? 'DESK_REVIEW' : 'RECOMMENDED', since: seenAt };
  });
  return byDeadline(kept);
}

export function byDeadline(assignments: Assignment[]): Assignment[] {
  const rank = ({ head, since }: Assignment) => `${head.dueOn ?? '9999'} ${since ?? ''}`;
  return [...assignments].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

function assignment(entry: EntryView): Assignment {
  const { assessmentId, status, cbo, area, purpose, edition, dueOn, submittedAt } = entry;
  const head: Head = {
    number: cbo?.number ?? null,
    nameKm: cbo?.nameKm ?? null,
    nameLatin: cbo?.nameLatin ?? null,
    synthetic: cbo?.synthetic ?? false,
    area,
    purpose,
    edition,
    dueOn: dueOn ?? null
  };
  return { assessmentId, status, head, since: submittedAt ?? null };
}
