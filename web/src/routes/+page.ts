import { api } from '$lib/api';
import { directoryQuery } from '$lib/directory';
import { names } from '$lib/reference';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url, fetch, parent }) => {
  const { lang } = await parent();
  const client = api(fetch, lang);
  return {
    query: directoryQuery(url.searchParams),
    answer: client.directory(directoryQuery(url.searchParams)),
    types: names('types', client),
    sectors: names('sectors', client)
  };
};
