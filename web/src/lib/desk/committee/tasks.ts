import { has, type FindTasks, type Task } from '$lib/desk/desks';
import type { Outcome } from '$lib/http';
import { nameOf } from '$lib/names';
import { ask, platform } from '$lib/platform';
import type { SignedIn } from '$lib/api';
import { formatDate } from '$lib/format';
import { language } from '$lib/lang.svelte';

const LIMIT = 50;

type Source = () => Promise<Outcome<Task[]>>;

/** What waits at the certification desk, from the lists of each duty that the person has. */
export const findTasks: FindTasks = async (who) => {
  const found = await Promise.all(sourcesFor(who).map((source) => source()));
  const failed = found.find((answer) => !answer.ok);
  if (failed && !failed.ok) return failed;
  return { ok: true, value: found.flatMap((answer) => (answer.ok ? answer.value : [])) };
};

function sourcesFor(who: SignedIn): Source[] {
  const sources: Source[] = [];
  const add = (roles: string[], ...more: Source[]) => has(who, roles) && sources.push(...more);
  add(['REVIEWER'], cases('APPLIED'), cases('UNDER_REVIEW'), checksToReview);
  add(['REVIEWER', 'LEAD_ASSESSOR'], reports);
  add(['COMMITTEE_CHAIR'], cases('REVIEWED'), proposals);
  add(['COMMITTEE_MEMBER', 'COMMITTEE_CHAIR'], sessions);
  add(['COMPLAINTS_OFFICER'], complaints);
  add(['COMPLAINTS_OFFICER', 'APPEAL_PANEL_MEMBER'], appeals);
  return sources;
}

async function tasksOf<T>(
  answer: Promise<Outcome<{ items: T[] }>>,
  task: (item: T) => Task | null
): Promise<Outcome<Task[]>> {
  const found = await answer;
  if (!found.ok) return found;
  return { ok: true, value: found.value.items.map(task).filter((one) => one !== null) };
}

const WAITING = {
  APPLIED: 'committee.task.APPLIED',
  UNDER_REVIEW: 'committee.task.UNDER_REVIEW',
  REVIEWED: 'committee.task.REVIEWED'
} as const;

function cases(status: keyof typeof WAITING): Source {
  return () =>
    tasksOf(ask(platform.GET('/api/applications', { params: { query: { status, limit: LIMIT } } })), (item) => ({
      id: `case-${item.applicationId}`,
      what: WAITING[status],
      about: nameOf(item.nameKm, item.nameLatin) || item.cboId,
      address: `/desk/committee/applications/${item.applicationId}`,
      due: null,
      since: item.submittedOn
    }));
}

const checksToReview: Source = () =>
  tasksOf(
    ask(platform.GET('/api/certificates/register', { params: { query: { waiting: true, limit: LIMIT } } })),
    ({ certificate, nameKm, nameLatin, upkeep }) => ({
      id: `check-${certificate.certificateId}`,
      what: 'committee.task.check',
      about: nameOf(nameKm, nameLatin) || certificate.number,
      address: `/desk/committee/certificates/${certificate.certificateId}`,
      due: upkeep.report?.due ?? null,
      since: null
    })
  );

const reports: Source = () =>
  tasksOf(
    ask(platform.GET('/api/assessments', { params: { query: { amendmentWanted: true, limit: LIMIT } } })),
    (item) => ({
      id: `report-${item.assessmentId}`,
      what: 'committee.task.report',
      about: nameOf(item.cbo?.nameKm, item.cbo?.nameLatin) || item.cboId,
      address: `/desk/committee/reports/${item.assessmentId}`,
      due: null,
      since: item.submittedAt ?? null
    })
  );

const proposals: Source = () =>
  tasksOf(
    ask(platform.GET('/api/certificates/suspension-proposals', { params: { query: { limit: LIMIT } } })),
    (item) => ({
      id: `proposal-${item.certificateId}`,
      what: 'committee.task.proposal',
      about: `${nameOf(item.nameKm, item.nameLatin)} ${item.number}`.trim(),
      address: `/desk/committee/certificates/${item.certificateId}`,
      due: null,
      since: item.since
    })
  );

const sessions: Source = () =>
  tasksOf(ask(platform.GET('/api/committee-sessions', { params: { query: { limit: LIMIT } } })), (item) =>
    item.status === 'OPEN' || item.status === 'PLANNED'
      ? {
          id: `session-${item.sessionId}`,
          what: item.status === 'OPEN' ? 'committee.task.session.OPEN' : 'committee.task.session.PLANNED',
          about: [item.place, formatDate(item.day, language.current)].filter(Boolean).join(', '),
          address: `/desk/committee/sessions/${item.sessionId}`,
          due: item.day,
          since: null
        }
      : null
  );

const complaints: Source = () =>
  tasksOf(ask(platform.GET('/api/complaints', { params: { query: { limit: LIMIT } } })), (item) =>
    item.status === 'CLOSED'
      ? null
      : {
          id: `complaint-${item.complaintId}`,
          what: item.status === 'RECEIVED' ? 'committee.task.complaint.RECEIVED' : 'committee.task.complaint.open',
          about: nameOf(item.nameKm, item.nameLatin) || formatDate(item.receivedOn, language.current),
          address: `/desk/committee/complaints/${item.complaintId}`,
          due: item.status === 'RECEIVED' ? item.acknowledgeBy : null,
          since: item.receivedOn
        }
  );

const appeals: Source = () =>
  tasksOf(ask(platform.GET('/api/appeals', { params: { query: { limit: LIMIT } } })), (item) =>
    item.open
      ? {
          id: `appeal-${item.appealId}`,
          what: 'committee.task.appeal',
          about: nameOf(item.nameKm, item.nameLatin) || item.cboId,
          address: `/desk/committee/appeals/${item.appealId}`,
          due: item.decideBy,
          since: null
        }
      : null
  );
