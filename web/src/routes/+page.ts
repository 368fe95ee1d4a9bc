import { redirect } from '@sveltejs/kit';
import { api } from '$lib/api';
import { activeFilters, DIRECTORY } from '$lib/directory';
import { today } from '$lib/format';
import { inFrame } from '$lib/frame';
import type { PageLoad } from './$types';

/** The directory was here once: links to a search in it still find it. */
export const load: PageLoad = async ({ url, fetch, parent }) => {
  if (activeFilters(url.searchParams).size > 0) redirect(307, `${DIRECTORY}${url.search}`);
  const { lang } = await parent();
  const client = api(fetch, lang);
  return {
    synthetic: client.directory(new URLSearchParams({ synthetic: 'true', limit: '1' })),
    forums: client.forums(new URLSearchParams({ from: today(new Date()), limit: '3' })),
    ...(await inFrame(client.directory(new URLSearchParams({ limit: '1' }))))
  };
};
