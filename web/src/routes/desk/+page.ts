import { queueOf } from '$lib/desk/tasks';
import { inFrame } from '$lib/frame';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const { who } = await parent();
  return inFrame(queueOf(who));
};
