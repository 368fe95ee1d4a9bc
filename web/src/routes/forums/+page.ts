import { api } from '$lib/api';
import { today } from '$lib/format';
import { forumsOf } from '$lib/forums';
import { inFrame } from '$lib/frame';
import type { PageLoad } from './$types';

/** `?province=` narrows the calendar. */
export const load: PageLoad = async ({ url, fetch, parent }) => {
  const { lang } = await parent();
  const province = url.searchParams.get('province') ?? '';
  return { province, ...(await inFrame(forumsOf(api(fetch, lang), province, today(new Date())))) };
};
