import { assignmentsOf } from '$lib/desk/assessor/assignments';
import { inFrame } from '$lib/frame';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const { who } = await parent();
  return inFrame(assignmentsOf(who.account ?? '', ['ASSIGNED', 'DESK_REVIEW', 'RECOMMENDED']));
};
