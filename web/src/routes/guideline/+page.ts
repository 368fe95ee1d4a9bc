import { api, type Guideline, type GuidelineEdition, type Outcome } from '$lib/api';
import { inFrame } from '$lib/frame';
import type { PageLoad } from './$types';

export interface Shown {
  guideline: Guideline;
  editions: GuidelineEdition[];
}

/** `?edition=` asks for an older one; the newest without. */
export const load: PageLoad = async ({ url, fetch, parent }) => {
  const { lang } = await parent();
  const client = api(fetch, lang);
  const asked = Number(url.searchParams.get('edition'));
  return inFrame(shown());

  async function shown(): Promise<Outcome<Shown>> {
    const editions = await client.guidelines();
    if (!editions.ok) return editions;
    const newest = editions.value.items.at(-1)?.edition ?? 1;
    const guideline = await client.guideline(Number.isInteger(asked) && asked > 0 ? asked : newest);
    return guideline.ok
      ? { ok: true, value: { guideline: guideline.value, editions: editions.value.items } }
      : guideline;
  }
};
