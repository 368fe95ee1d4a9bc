import { deliver, newKey, Problem, settle, type Fetch } from './http';
import type { Lang } from './lang.svelte';
import { ask, clientOf, command } from './platform';
import type { Credential, Issuer } from './wire/documents';
import type { components as Assessment } from './wire/services/assessment';
import type { components as Certification } from './wire/services/certification';
import type { components as Networking } from './wire/services/networking';
import type { components as Registry } from './wire/services/registry';

export { Problem, type FieldError, type Outcome } from './http';
export type * from './wire/documents';

type OfRegistry = Registry['schemas'];
type OfCertification = Certification['schemas'];
type OfAssessment = Assessment['schemas'];

export type CertificateSummary = OfRegistry['CertificateSummary'];
export type DirectoryEntry = OfRegistry['DirectoryEntry'];
export type DirectoryPage = OfRegistry['DirectoryView'];
export type FacetCount = OfRegistry['FacetCount'];
export type FacetName = 'province' | 'sector' | 'type' | 'certificate';
export type Cbo = OfRegistry['CboView'];
export type TimelineEntry = OfRegistry['Moment'];
export type CodedName = OfRegistry['CodedName'];
export type Named = OfRegistry['BothLanguages'];

export type Verification = OfCertification['VerificationView'];
export type Presented = OfCertification['PresentedView'];
export type ComplaintRequest = OfCertification['ComplaintRequest'];
export type ComplaintReceipt = OfCertification['ReceiptView'];
export type FollowedComplaint = OfCertification['FollowUpView'];
export type Digest = OfCertification['DigestView'];
export type LogEntry = OfCertification['LogEntryView'];
export type LogProof = OfCertification['ProofView'];

export type Guideline = OfAssessment['Whole'];
export type GuidelineEdition = OfAssessment['Edition'];
export type Indicator = OfAssessment['Indicator'];
export type Forum = Networking['schemas']['ForumView'];

/** What a verification may answer; the last one only without a network. */
export const ANSWERS = [
  'VALID',
  'SUSPENDED',
  'GRACE',
  'EXPIRED',
  'WITHDRAWN',
  'SURRENDERED',
  'VOIDED',
  'NOT_YET_VALID',
  'UNKNOWN'
] as const;

/** Who is signed in, as the gateway tells; the tokens stay with it. */
export interface SignedIn {
  signedIn: boolean;
  account: string | null;
  name: string | null;
  username: string | null;
  language: string | null;
  may: { role: string; area: string | null }[];
  /** What forms and changes bring along, so that no other site can send them. */
  form: string | null;
  ends: string | null;
}

/** Who complains or verifies without a name stays without one, also while signed in. */
const NAMELESS = { credentials: 'omit' } as const;

/** What the public pages ask, by the one client. `fetch` is the caller's, so that tests and load functions bring theirs. */
export function api(fetch: Fetch, lang: Lang) {
  const platform = clientOf(fetch, () => lang);
  const byCode = (code: string) => ({ 'Retrieval-Code': code });
  return {
    directory: (query: URLSearchParams) =>
      ask<DirectoryPage>(platform.GET('/api/directory', { querySerializer: () => query.toString() }) as never),
    cbo: (id: string) => ask(platform.GET('/api/cbos/{id}', { params: { path: { id } } })),
    certificatesOf: (cboId: string) => ask(platform.GET('/api/certificates', { params: { query: { cboId } } })),
    credential: (id: string) =>
      ask<Credential>(platform.GET('/api/credentials/{id}', { params: { path: { id } } }) as never),
    sectors: () => ask(platform.GET('/api/sectors')),
    cboTypes: () => ask(platform.GET('/api/cbo-types')),
    verification: (number: string, asOf: string | null) =>
      ask(
        platform.GET('/api/verifications/{number}', { ...NAMELESS, params: { path: { number }, query: dayOf(asOf) } })
      ),
    present: (code: string, asOf: string | null) =>
      ask(platform.POST('/api/verifications/qr', { ...NAMELESS, body: { code, asOf } })),
    presentFile: (file: Blob, asOf: string | null) =>
      ask(
        platform.POST('/api/verifications/credential', {
          ...NAMELESS,
          params: { query: dayOf(asOf) },
          body: file as never,
          bodySerializer: (body) => body,
          headers: { 'content-type': 'application/octet-stream' }
        })
      ),
    /** A status list in its signed form. */
    statusList: (list: number) =>
      ask(
        platform.GET('/api/status-lists/{list}', {
          params: { path: { list } },
          headers: { accept: 'application/vc+jwt' },
          parseAs: 'text'
        })
      ),
    complain: (body: ComplaintRequest) =>
      ask(platform.POST('/api/complaints', { ...NAMELESS, params: { header: command(newKey()) }, body })),
    complaint: (code: string) =>
      ask(platform.GET('/api/complaints/mine', { ...NAMELESS, params: { header: byCode(code) } })),
    addToComplaint: (code: string, words: string) =>
      ask(
        platform.POST('/api/complaints/mine/messages', {
          ...NAMELESS,
          params: { header: { ...byCode(code), ...command(newKey()) } },
          body: { words }
        })
      ),
    logDays: () => ask(platform.GET('/api/transparency/days', { params: { query: { limit: 10 } } })),
    logDay: (date: string) => ask(platform.GET('/api/transparency/days/{date}', { params: { path: { date } } })),
    logDecisions: (subject: string) =>
      ask(platform.GET('/api/transparency/decisions', { params: { query: { subject } } })),
    logProof: (id: string) => ask(platform.GET('/api/transparency/decisions/{id}/proof', { params: { path: { id } } })),
    forums: (query: URLSearchParams) => ask(platform.GET('/api/forums', { querySerializer: () => query.toString() })),
    forum: (forumId: string) => ask(platform.GET('/api/forums/{forumId}', { params: { path: { forumId } } })),
    guidelines: () => ask(platform.GET('/api/guidelines')),
    guideline: (edition: number) => ask(platform.GET('/api/guidelines/{edition}', { params: { path: { edition } } })),
    issuer: () => ask<Issuer>(platform.GET('/api/issuer') as never),
    session: () => settle(whoIs(fetch, lang))
  };
}

export type Api = ReturnType<typeof api>;

function dayOf(asOf: string | null) {
  return asOf ? { asOf } : {};
}

/** The gateway's own answer, which no service describes. */
async function whoIs(fetch: Fetch, lang: Lang): Promise<{ value: SignedIn; version: string }> {
  const response = await deliver(fetch, '/api/session', lang);
  const value = (await response.json().catch(() => undefined)) as SignedIn | undefined;
  if (!response.ok || !value) throw new Problem('unexpected', response.status);
  return { value, version: '' };
}
