import { api } from '$lib/api';
import { desksOf } from '$lib/desk/desks';
import { session } from '$lib/session.svelte';
import { loadTexts } from '$lib/texts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent, fetch }) => {
  const { lang } = await parent();
  await Promise.all([loadTexts(lang, 'desk'), session.ready(api(fetch, lang))]);
  await Promise.all(desksOf(session.who).map(({ area }) => loadTexts(lang, area)));
  return { who: session.who };
};
