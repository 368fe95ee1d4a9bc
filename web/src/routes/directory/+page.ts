import { api } from '$lib/api';
import { directoryQuery } from '$lib/directory';
import { inFrame } from '$lib/frame';
import { names } from '$lib/reference';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url, fetch, parent }) => {
  const { lang } = await parent();
  const client = api(fetch, lang);
  return {
    query: directoryQuery(url.searchParams),
    ...(await inFrame(client.directory(directoryQuery(url.searchParams)))),
    types: names('types', client)
  };
};
