import { redirect } from '@sveltejs/kit';
import type { PageLoad } from './$types';

/** The address in a printed code. The platform answers it itself; this is the way when it cannot be reached. */
export const load: PageLoad = ({ params }) => {
  redirect(307, `/verify?code=${encodeURIComponent(params.code)}`);
};
