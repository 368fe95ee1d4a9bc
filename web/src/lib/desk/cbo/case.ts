import type { Outcome } from '$lib/http';
import { ask, platform } from '$lib/platform';
import type { components as Assessment } from '$lib/wire/services/assessment';
import type { components } from '$lib/wire/services/certification';

type Schemas = components['schemas'];
export type Own = Schemas['OwnView'];
export type Application = Schemas['ApplicationView'];
export type Certificate = Schemas['CertificateView'];
export type Deadline = Schemas['DeadlineView'];
export type AppealEntry = Schemas['AppealEntryView'];
export type Point = Schemas['Point'];
export type Against = Schemas['AppealRequest']['against'];
type Entry = Assessment['schemas']['EntryView'];

/** The way of an organization to its certificate and what becomes of that. */
export interface Case {
  /** A recommended assessment that was not applied with yet. */
  ground: Entry | null;
  applications: Own[];
  certificates: Certificate[];
  deadlines: Deadline[];
  appeals: AppealEntry[];
  points: Point[];
}

export async function caseOf(cboId: string): Promise<Outcome<Case>> {
  const query = { cboId };
  const [assessments, applications, certificates, deadlines, appeals, rules] = await Promise.all([
    ask(platform.GET('/api/assessments', { params: { query: { mine: true, cboId, limit: 200 } } })),
    ask(platform.GET('/api/applications/own', { params: { query } })),
    ask(platform.GET('/api/certificates', { params: { query } })),
    ask(platform.GET('/api/deadlines/own', { params: { query } })),
    ask(platform.GET('/api/appeals', { params: { query: { limit: 200 } } })),
    ask(platform.GET('/api/applications/rules'))
  ]);
  for (const answer of [assessments, applications, certificates, deadlines, appeals, rules]) {
    if (!answer.ok) return answer;
  }
  if (!(assessments.ok && applications.ok && certificates.ok && deadlines.ok && appeals.ok && rules.ok)) {
    return assessments as Outcome<never>;
  }
  const own = applications.value.items;
  return {
    ok: true,
    value: {
      ground: groundOf(assessments.value.items, own),
      applications: own.toReversed(),
      certificates: certificates.value.items,
      deadlines: deadlines.value.items,
      appeals: appeals.value.items.filter((appeal) => appeal.cboId === cboId),
      points: rules.value.completeness
    }
  };
}

export function groundOf(assessments: readonly Entry[], applications: readonly Own[]): Entry | null {
  const used = new Set(applications.map(({ application }) => application.assessmentId));
  const recommended = assessments.findLast(({ status }) => status === 'RECOMMENDED');
  if (!recommended || used.has(recommended.assessmentId)) return null;
  return recommended.recommendedLevel && recommended.recommendedLevel !== 'NONE' ? recommended : null;
}

const LEVELS = ['PROVISIONAL', 'GOOD_PRACTICE', 'ADVANCED'] as const;
export type Level = (typeof LEVELS)[number];

/** The levels that a recommendation allows to apply for, the highest first. */
export const levelsUpTo = (level: string): Level[] => LEVELS.slice(0, LEVELS.indexOf(level as Level) + 1).toReversed();

/** The decisions that an appeal can be filed against now. */
export function appealable({ applications, certificates, appeals }: Case): { against: Against; subjectId: string }[] {
  const filed = new Set(appeals.map((appeal) => `${appeal.against} ${appeal.subjectId}`));
  const decided = applications.flatMap(({ application }): { against: Against; subjectId: string }[] => {
    if (application.status === 'REFUSED') return [{ against: 'REFUSAL', subjectId: application.applicationId }];
    const lower = application.status === 'GRANTED' && application.decision?.level !== application.level;
    return lower ? [{ against: 'LEVEL', subjectId: application.applicationId }] : [];
  });
  const ended = certificates.flatMap(({ status, certificateId }): { against: Against; subjectId: string }[] => {
    if (status === 'SUSPENDED') return [{ against: 'SUSPENSION', subjectId: certificateId }];
    return status === 'WITHDRAWN' ? [{ against: 'WITHDRAWAL', subjectId: certificateId }] : [];
  });
  return [...decided, ...ended].filter(({ against, subjectId }) => !filed.has(`${against} ${subjectId}`));
}
