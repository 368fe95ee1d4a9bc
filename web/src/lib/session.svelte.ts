import type { Api, SignedIn } from './api';

const NOBODY: SignedIn = {
  signedIn: false,
  account: null,
  name: null,
  username: null,
  language: null,
  may: [],
  form: null,
  ends: null
};

/** Who uses the pages. Kept in memory only: the server is asked at each visit. */
class Session {
  who = $state.raw<SignedIn>(NOBODY);
  known = $state(false);
  /** The server answered who it is; without a network nobody knows. */
  reached = $state(false);
  /** Account whose work this device shows although nobody is signed in: the network or the session went away. */
  held = $state<string | null>(null);
  #asked: Promise<void> | null = null;

  /** Asks once for each visit; pages that need to know who it is wait for it. */
  ready(client: Api): Promise<void> {
    return (this.#asked ??= this.look(client));
  }

  async look(client: Api): Promise<void> {
    const answer = await client.session();
    if (answer.ok) this.who = answer.value;
    this.reached = answer.ok;
    this.known = true;
  }
}

export const session = new Session();

/** The way to the sign-in page and back to that page. */
export function signInAddress(back: string): string {
  return `/api/session/sign-in?return=${encodeURIComponent(back)}`;
}
