import type { SignedIn } from '$lib/api';
import { Problem, type Outcome } from '$lib/http';

/** Asks for somebody; nobody is answered here, without a request that the platform would refuse. */
export function askFor<T>(who: SignedIn, how: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  return who.signedIn ? how() : Promise.resolve({ ok: false, problem: new Problem('unauthenticated', 401) });
}
