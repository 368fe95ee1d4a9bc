import { sectors, types } from '$lib/desk/office/reference';
import { inFrame } from '$lib/frame';
import { askFor } from '$lib/desk/office/signed';
import { ask, platform } from '$lib/platform';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends, parent }) => {
  const { who } = await parent();
  depends('office:record');
  const path = { params: { path: { id: params.id } } };
  return {
    types: await types(),
    sectors: await sectors(),
    duplicates: askFor(who, () => ask(platform.GET('/api/cbos/{id}/duplicates', path))),
    history: askFor(who, () => ask(platform.GET('/api/cbos/{id}/history', path))),
    ...(await inFrame(askFor(who, () => ask(platform.GET('/api/cbos/{id}', path)))))
  };
};
