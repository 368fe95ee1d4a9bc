import type { Named, Verification } from '$lib/api';

/** What came of checking a code or a file that somebody presents. */
export interface Presented {
  genuine: boolean;
  /** GENUINE, NOT_OURS, CHANGED, KEY_WITHDRAWN, NOT_A_CREDENTIAL */
  authenticity: string;
  /** It says what the certificate says today. */
  current: boolean;
  verification: Verification | null;
  statement: Named;
}
