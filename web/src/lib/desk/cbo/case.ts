import type { Outcome } from '$lib/http';
import { ask, platform } from '$lib/platform';
import type { components as Assessment } from '$lib/wire/services/assessment';
import type { components } from '$lib/wire/services/certification';
import { appealsOf, type Against, type Appeals } from './appeals';

type Schemas = components['schemas'];
export type Own = Schemas['OwnView'];
export type Application = Schemas['ApplicationView'];
export type Certificate = Schemas['CertificateView'];
export type Deadline = Schemas['DeadlineView'];
export type Point = Schemas['Point'];
type Entry = Assessment['schemas']['EntryView'];

/** What an appeal can be filed against. */
export interface Decision {
  against: Against;
  subjectId: string;
  /** Number of the indicator, where it is a finding. */
  indicator: string | null;
}

/** The way of an organization to its certificate and what becomes of that. */
export interface Case {
  /** A recommended assessment that was not applied with yet. */
  ground: Entry | null;
  applications: Own[];
  certificates: Certificate[];
  deadlines: Deadline[];
  appeals: Appeals;
  /** Major findings of the newest report. */
  findings: Decision[];
  points: Point[];
}

export async function caseOf(cboId: string): Promise<Outcome<Case>> {
  const query = { cboId };
  const [assessments, applications, certificates, deadlines, appeals, rules] = await Promise.all([
    ask(platform.GET('/api/assessments', { params: { query: { mine: true, cboId, limit: 200 } } })),
    ask(platform.GET('/api/applications/own', { params: { query } })),
    ask(platform.GET('/api/certificates', { params: { query } })),
    ask(platform.GET('/api/deadlines/own', { params: { query } })),
    appealsOf(cboId),
    ask(platform.GET('/api/applications/rules'))
  ]);
  for (const answer of [assessments, applications, certificates, deadlines, appeals, rules]) {
    if (!answer.ok) return answer;
  }
  if (!(assessments.ok && applications.ok && certificates.ok && deadlines.ok && appeals.ok && rules.ok)) {
    return assessments as Outcome<never>;
  }
  const own = applications.value.items;
  const findings = await findingsOf(assessments.value.items);
  if (!findings.ok) return findings;
  return {
    ok: true,
    value: {
      ground: groundOf(assessments.value.items, own),
      applications: own.toReversed(),
      certificates: certificates.value.items,
      deadlines: deadlines.value.items,
      appeals: appeals.value,
      findings: findings.value,
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

/** The major findings of the report that came last. */
async function findingsOf(assessments: readonly Entry[]): Promise<Outcome<Decision[]>> {
  const reported = assessments.findLast(({ status }) => status === 'RECOMMENDED');
  if (!reported) return { ok: true, value: [] };
  const subjectId = reported.assessmentId;
  const answer = await ask(platform.GET('/api/assessments/{id}', { params: { path: { id: subjectId } } }));
  if (!answer.ok) return answer;
  const found = answer.value.chapters
    .flatMap(({ indicators }) => indicators)
    .filter(({ severity }) => severity === 'MAJOR')
    .map(({ indicator }): Decision => ({ against: 'FINDING', subjectId, indicator }));
  return { ok: true, value: found };
}

export const keyOf = ({ against, subjectId, indicator }: Decision) => [against, subjectId, indicator ?? ''].join(' ');

/** The decisions that an appeal can be filed against now. */
export function appealable({ applications, certificates, findings, appeals }: Case): Decision[] {
  const filed = new Set(
    appeals.filed.map(({ appeal: { against, subjectId, reference } }) =>
      keyOf({ against, subjectId, indicator: against === 'FINDING' ? reference : null })
    )
  );
  const decided = applications.flatMap(({ application }): Decision[] => {
    const subjectId = application.applicationId;
    if (application.status === 'REFUSED') return [{ against: 'REFUSAL', subjectId, indicator: null }];
    const lower = application.status === 'GRANTED' && application.decision?.level !== application.level;
    return lower ? [{ against: 'LEVEL', subjectId, indicator: null }] : [];
  });
  const ended = certificates.flatMap(({ status, certificateId: subjectId }): Decision[] => {
    if (status === 'SUSPENDED') return [{ against: 'SUSPENSION', subjectId, indicator: null }];
    return status === 'WITHDRAWN' ? [{ against: 'WITHDRAWAL', subjectId, indicator: null }] : [];
  });
  return [...decided, ...ended, ...findings].filter((decision) => !filed.has(keyOf(decision)));
}
