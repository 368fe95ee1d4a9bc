import { field } from '$lib/desk/assessor/field.svelte';
import { loadTexts } from '$lib/texts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent }) => {
  const { lang } = await parent();
  await Promise.all([loadTexts(lang, 'assessor'), field.start()]);
};
