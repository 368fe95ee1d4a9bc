import { field } from '$lib/desk/assessor/field.svelte';
import type { PageLoad } from './$types';

/** Not waited for: what the device keeps is shown meanwhile. */
export const load: PageLoad = async ({ params, parent }) => {
  await parent();
  return { id: params.id, answer: field.look(params.id) };
};
