/** What an assessor says of one indicator: a score, or why it does not apply. */
export interface Finding {
  indicator: string;
  score: number | null;
  notApplicable: string | null;
  note: string | null;
}

export interface Met {
  group: string;
  people: number;
}

export interface Visit {
  on: string;
  met: Met[];
  notes: string | null;
}

/** What is saved and sent as one: a chapter's findings, or the visit. */
export type Part = `chapter-${number}` | 'visit';
export type Content = Finding[] | Visit | null;

export const chapterPart = (chapter: number): Part => `chapter-${chapter}`;

export function chapterOf(part: Part): number | null {
  return part === 'visit' ? null : Number(part.slice('chapter-'.length));
}

/** Groups that a visit speaks with, as the service names them. */
export const GROUPS = ['COMMITTEE', 'MEMBERS', 'NON_MEMBERS', 'OFTEN_LEFT_OUT', 'BENEFICIARIES', 'AUTHORITY'] as const;

/** Why a row cannot be sent yet; null when it can or when nothing was typed. */
export function lacks(row: Finding, isFinding: (score: number) => boolean): 'score' | 'note' | 'reason' | null {
  if (row.notApplicable !== null) return blank(row.notApplicable) ? 'reason' : null;
  if (row.score === null) return blank(row.note) ? null : 'score';
  return isFinding(row.score) && blank(row.note) ? 'note' : null;
}

/** The rows that the service takes, each in one form only, in the order of their indicators. */
export function sendable(rows: Finding[], isFinding: (score: number) => boolean): Finding[] {
  return rows
    .filter((row) => (row.score !== null || row.notApplicable !== null) && lacks(row, isFinding) === null)
    .map(({ indicator, score, notApplicable, note }) => ({
      indicator,
      score: notApplicable === null ? score : null,
      notApplicable: trimmed(notApplicable),
      note: trimmed(note)
    }))
    .sort((a, b) => byCode(a.indicator, b.indicator));
}

/** A visit that the service takes, or null while its day is missing. */
export function sendableVisit(visit: Visit | null, today: string): Visit | null {
  if (!visit || visit.on === '' || visit.on > today) return null;
  const met = visit.met
    .filter(({ people }) => Number.isInteger(people) && people > 0)
    .map(({ group, people }) => ({ group, people }))
    .sort((a, b) => (a.group < b.group ? -1 : 1));
  return { on: visit.on, met, notes: trimmed(visit.notes) };
}

/** Contents are made by the functions above, with their fields in one order. */
export function same(a: Content, b: Content): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** 1.2 before 1.10. */
export function byCode(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function blank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

function trimmed(text: string | null): string | null {
  return blank(text) ? null : text!.trim();
}
