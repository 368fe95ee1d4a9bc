import type { Named } from '$lib/api';

export interface GuidelineEdition {
  edition: number;
  title: Named;
  status: string;
  effectiveFrom: string;
}

export interface Indicator {
  code: string;
  core: boolean;
  text: Named;
  evidence: { kind: string; annex: string | null }[];
}

/** One edition: what is assessed, by which evidence, and what each level asks for. */
export interface Guideline extends GuidelineEdition {
  chapters: { number: number; title: Named; indicators: Indicator[] }[];
  annexes: { code: string; chapter: number; title: Named }[];
  evidenceKinds: { code: string; name: Named }[];
  scale: { score: number; meaning: Named }[];
  levels: {
    level: string;
    name: Named;
    coreMinimum: number;
    indicatorMinimum: number;
    chapterPercentMinimum: number;
    chaptersAtTop: number;
  }[];
}
