import type { components } from '$lib/wire/services/assessment';

export type AssessmentView = components['schemas']['AssessmentView'];
export type EvidenceView = components['schemas']['EvidenceView'];

/** What is typed for one indicator: a score or "does not apply", and words. */
export interface Typed {
  score: number | null;
  applies: boolean;
  note: string;
}

export const NOTHING: Typed = { score: null, applies: true, note: '' };

/** Only what has a score, or a reason why it does not apply, is an answer that the server takes. */
export function isAnswer({ score, applies, note }: Typed): boolean {
  return applies ? score !== null : note.trim() !== '';
}

/** Words without a score would be lost with the page: that has to be said. */
export function isHalf(typed: Typed): boolean {
  return !isAnswer(typed) && (typed.note.trim() !== '' || !typed.applies);
}

export function toSend(indicator: string, typed: Typed) {
  const words = typed.note.trim() === '' ? null : typed.note.trim();
  return typed.applies
    ? { indicator, score: typed.score, notApplicable: null, note: words }
    : { indicator, score: null, notApplicable: words, note: null };
}

/** What the server has, as it is typed. */
export function typedOf(view: AssessmentView): Map<string, Typed> {
  const typed = new Map<string, Typed>();
  for (const { indicator, self } of view.chapters.flatMap((chapter) => chapter.indicators)) {
    if (!self) continue;
    const applies = self.notApplicable == null;
    typed.set(indicator, {
      score: self.score ?? null,
      applies,
      note: (applies ? self.note : self.notApplicable) ?? ''
    });
  }
  return typed;
}

/** How many indicators of a chapter have an answer. */
export function answered(view: AssessmentView, chapter: number, typed: ReadonlyMap<string, Typed>) {
  const indicators = view.chapters.find((one) => one.chapter === chapter)?.indicators ?? [];
  return {
    done: indicators.filter(({ indicator }) => isAnswer(typed.get(indicator) ?? NOTHING)).length,
    total: indicators.length
  };
}

export const isOpen = (view: AssessmentView) => view.status === 'SELF_ASSESSMENT' || view.status === 'RETURNED';
