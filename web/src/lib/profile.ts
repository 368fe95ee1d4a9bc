import type { Api, Cbo, Credential, Guideline } from './api';

/** Whoever the directory names a certificate of. */
type Holder = Pick<Cbo, 'cboId' | 'certificate'>;

export interface ChapterResult {
  chapter: number;
  percent: number;
}

/** How an organization did in each chapter, by the certificate that it holds. */
export interface ChapterProfile {
  edition: number;
  results: ChapterResult[];
}

const CHAPTER = /^urn:ccc:guideline:\d+:chapter:(\d+)$/;

/** The results that a credential tells, in the order of the chapters. */
export function resultsIn({ credentialSubject }: Credential): ChapterResult[] {
  return (credentialSubject.result ?? [])
    .map(({ resultDescription, value }) => ({
      chapter: Number(CHAPTER.exec(resultDescription)?.[1]),
      percent: Number(value)
    }))
    .filter(({ chapter, percent }) => Number.isInteger(chapter) && percent >= 0 && percent <= 100)
    .sort((a, b) => a.chapter - b.chapter);
}

/** The profile of the certificate that the directory names; null when there is none or it cannot be had. */
export async function profileOf(api: Api, { cboId, certificate }: Holder): Promise<ChapterProfile | null> {
  if (!certificate) return null;
  const certificates = await api.certificatesOf(cboId);
  const held = certificates.ok ? certificates.value.items.find(({ number }) => number === certificate.number) : null;
  if (!held) return null;
  const credential = await api.credential(held.certificateId);
  const results = credential.ok ? resultsIn(credential.value) : [];
  return results.length > 0 ? { edition: held.edition, results } : null;
}

export interface Compared {
  cbo: Cbo;
  profile: ChapterProfile | null;
}

export const MOST_COMPARED = 4;

/** The organizations that an address names, each once; those that are not there are left out. */
export async function compared(api: Api, ids: string[]): Promise<Compared[]> {
  const asked = [...new Set(ids)].slice(0, MOST_COMPARED);
  const found = await Promise.all(
    asked.map(async (id) => {
      const cbo = await api.cbo(id);
      return cbo.ok ? { cbo: cbo.value, profile: await profileOf(api, cbo.value) } : null;
    })
  );
  return found.filter((one) => one !== null);
}

/** The edition that names the chapters: the newest among the profiles. */
export async function guidelineFor(api: Api, profiles: (ChapterProfile | null)[]): Promise<Guideline | null> {
  const newest = Math.max(0, ...profiles.map((profile) => profile?.edition ?? 0));
  if (newest === 0) return null;
  const guideline = await api.guideline(newest);
  return guideline.ok ? guideline.value : null;
}
