import { sectors, types } from '$lib/desk/office/reference';
import { inFrame } from '$lib/frame';
import { ask, platform } from '$lib/platform';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  depends('office:record');
  const path = { params: { path: { id: params.id } } };
  return {
    types: await types(),
    sectors: await sectors(),
    duplicates: ask(platform.GET('/api/cbos/{id}/duplicates', path)),
    history: ask(platform.GET('/api/cbos/{id}/history', path)),
    ...(await inFrame(ask(platform.GET('/api/cbos/{id}', path))))
  };
};
