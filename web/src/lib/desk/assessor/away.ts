import { Problem } from '$lib/http';
import { session } from '$lib/session.svelte';

/** Why the platform need not be asked: nobody is signed in, or it could not be reached a moment ago. */
export function nobodyThere(): Problem | null {
  if (session.who.signedIn) return null;
  return session.reached ? new Problem('signed-out', 401) : new Problem('offline', 0);
}
