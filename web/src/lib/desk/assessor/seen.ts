import type { components } from '$lib/wire/services/assessment';
import type { Head, Seen, ShownFile } from './bag';
import { byCode, chapterPart, sendable, type Content, type Finding, type Part, type Visit } from './content';

export type AssessmentView = components['schemas']['AssessmentView'];
export type Guide = components['schemas']['Whole'];
type AnswerView = components['schemas']['AnswerView'];

/** What scoring needs of an assignment, and nothing of any person. */
export function seenOf(view: AssessmentView, version: string): Seen {
  const server: Partial<Record<Part, Content>> = { visit: visitOf(view.visit ?? null) };
  for (const { chapter, indicators } of view.chapters) {
    const found = indicators.flatMap(({ indicator, found: answer }) => (answer ? [finding(indicator, answer)] : []));
    server[chapterPart(chapter)] = sendable(found, () => false);
  }
  const self = view.chapters
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ indicator, self: answer }) => (answer ? [finding(indicator, answer)] : []))
    .sort((a, b) => byCode(a.indicator, b.indicator));
  const open = view.status === 'DESK_REVIEW';
  return { version: numberOf(version), open, head: headOf(view), self, files: filesOf(view), server };
}

/** The number in an ETag. */
export function numberOf(version: string): number {
  return Number(version.replaceAll(/\D/g, ''));
}

/** The ETag of that number. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** Whether a score is a finding, which needs words, by the guide's own scale. */
export function isFindingIn(guide: Guide): (score: number) => boolean {
  const findings = guide.scale.filter(({ finding }) => finding).map(({ score }) => score);
  return (score) => findings.includes(score);
}

function filesOf({ chapters }: AssessmentView): Record<string, ShownFile[]> {
  const indicators = chapters.flatMap((chapter) => chapter.indicators);
  return Object.fromEntries(
    indicators.map(({ indicator, evidence }) => [
      indicator,
      evidence.map(({ evidenceId, name, mediaType, bytes }) => {
        return { id: evidenceId, name, picture: mediaType.startsWith('image/'), bytes };
      })
    ])
  );
}

function headOf({ cbo, area, purpose, edition, dueOn }: AssessmentView): Head {
  return {
    number: cbo?.number ?? null,
    nameKm: cbo?.nameKm ?? null,
    nameLatin: cbo?.nameLatin ?? null,
    synthetic: cbo?.synthetic ?? false,
    area,
    purpose,
    edition,
    dueOn: dueOn ?? null
  };
}

function finding(indicator: string, { score, notApplicable, note }: AnswerView): Finding {
  return { indicator, score: score ?? null, notApplicable: notApplicable ?? null, note: note ?? null };
}

function visitOf(visit: AssessmentView['visit'] | null): Visit | null {
  if (!visit) return null;
  const met = visit.met.map(({ group, people }) => ({ group, people })).sort((a, b) => (a.group < b.group ? -1 : 1));
  return { on: visit.on, met, notes: visit.notes ?? null };
}
