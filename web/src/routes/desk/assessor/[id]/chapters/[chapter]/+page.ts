import { field } from '$lib/desk/assessor/field.svelte';
import { inFrame } from '$lib/frame';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  await parent();
  return { id: params.id, chapter: Number(params.chapter), ...(await inFrame(field.look(params.id))) };
};
