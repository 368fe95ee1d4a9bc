import { networksOf } from '$lib/desk/network/forums';
import { inFrame } from '$lib/frame';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const { who } = await parent();
  return inFrame(networksOf(who));
};
