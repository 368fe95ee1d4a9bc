import { api } from '$lib/api';
import { desksOf } from '$lib/desk/desks';
import { session } from '$lib/session.svelte';
import { loadTexts } from '$lib/texts';
import type { LayoutLoad } from './$types';

/** Where the network hardly answers, work that lies on the device does not wait for it. */
const PATIENCE_MS = 4_000;

export const load: LayoutLoad = async ({ parent, fetch, route }) => {
  const { lang } = await parent();
  const asked = session.ready(api(fetch, lang));
  const known = route.id.startsWith('/desk/assessor')
    ? Promise.race([asked, new Promise((done) => setTimeout(done, PATIENCE_MS))])
    : asked;
  await Promise.all([loadTexts(lang, 'desk'), known]);
  await Promise.all(desksOf(session.who).map(({ area }) => loadTexts(lang, area)));
  return { who: session.who };
};
