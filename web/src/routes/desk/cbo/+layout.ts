import { loadTexts } from '$lib/texts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent }) => {
  const { lang } = await parent();
  await loadTexts(lang, 'cbo');
};
