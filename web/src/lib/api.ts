import { deliver, newKey, Problem, refusal, settle, type Fetch } from './http';
import type { Lang } from './lang.svelte';
import type { ComplaintReceipt, ComplaintRequest, FollowedComplaint } from './wire/complaints';
import type { Credential, PublicCertificate } from './wire/credentials';
import type { Forum } from './wire/forums';
import type { Guideline, GuidelineEdition } from './wire/guideline';
import type { Digest, LogEntry, LogProof } from './wire/log';
import type { Presented } from './wire/presented';

export { Problem, type FieldError, type Outcome } from './http';
export type * from './wire/complaints';
export type * from './wire/credentials';
export type * from './wire/forums';
export type * from './wire/guideline';
export type * from './wire/log';
export type * from './wire/presented';

export type CertificateLevel = 'PROVISIONAL' | 'GOOD_PRACTICE' | 'ADVANCED';

export interface CertificateSummary {
  status: string;
  level: string;
  number: string;
  validFrom: string;
  validUntil: string;
}

export interface DirectoryEntry {
  cboId: string;
  number: string;
  nameKm: string | null;
  nameLatin: string | null;
  type: string;
  sector: string;
  area: string;
  province: string | null;
  district: string | null;
  commune: string | null;
  members?: number | null;
  womenMembers?: number | null;
  foundedOn: string | null;
  synthetic: boolean;
  certificate: CertificateSummary | null;
}

export interface FacetCount {
  value: string;
  count: number;
}

export type FacetName = 'province' | 'sector' | 'type' | 'certificate';

export interface DirectoryPage {
  total: number;
  items: DirectoryEntry[];
  next: string | null;
  facets: Partial<Record<FacetName, FacetCount[]>>;
}

export interface Named {
  km: string | null;
  en: string | null;
}

export interface Place {
  code: string;
  nameKm: string;
  nameLatin: string;
}

export interface TimelineEntry {
  on: string;
  what: string;
  detail?: string | Named | null;
}

export interface Cbo extends DirectoryEntry {
  places?: Partial<Record<'province' | 'district' | 'commune' | 'village', Place | null>>;
  sectorName?: Named | null;
  typeName?: Named | null;
  legalForm?: string | null;
  timeline?: TimelineEntry[];
}

export interface CodedName {
  code: string;
  nameKm: string | null;
  nameEn: string | null;
}

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

export interface Verification {
  number: string;
  asOf: string;
  answer: string;
  level: string | null;
  edition: number | null;
  validFrom: string | null;
  validUntil: string | null;
  cbo: {
    cboId: string;
    nameKm: string | null;
    nameLatin: string | null;
    area: string | null;
    synthetic: boolean;
  } | null;
  /** Only while the answer is SUSPENDED; the reason in neutral words. */
  suspension?: { words: Named; since: string; until: string } | null;
  /** When it had ended by a decision, or was given back: then without words. */
  ending?: { words: Named | null; on: string } | null;
  graceUntil?: string | null;
  /** Number of the certificate that renews it. */
  successor?: string | null;
  checkedAt: string;
}

/** The issuer's keys as it publishes them (W3C CID 1.0). */
export interface Issuer {
  verificationMethod: { id: string; publicKeyMultibase: string; revoked?: string }[];
  /** Keys that sign credentials, not those that sign answers. */
  assertionMethod: string[];
}

/** Who is signed in; the tokens stay with the server. */
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
const NAMELESS = ['/api/complaints', '/api/verifications/'];

/** The one way from the pages to the platform. `fetch` is the caller's, so that tests and load functions bring theirs. */
export function api(fetch: Fetch, lang: Lang) {
  const get = <T>(path: string, headers = {}) => settle<T>(request(fetch, path, lang, { headers }));
  const post = <T>(path: string, body: unknown, headers = {}) =>
    settle<T>(
      request(fetch, path, lang, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': newKey() }
      })
    );
  return {
    directory: (query: URLSearchParams) => get<DirectoryPage>(`/api/directory?${query}`),
    cbo: (id: string) => get<Cbo>(`/api/cbos/${encodeURIComponent(id)}`),
    certificatesOf: (cboId: string) =>
      get<{ items: PublicCertificate[] }>(`/api/certificates?cboId=${encodeURIComponent(cboId)}`),
    credential: (certificateId: string) => get<Credential>(`/api/credentials/${encodeURIComponent(certificateId)}`),
    sectors: () => get<{ items: CodedName[] }>('/api/sectors'),
    cboTypes: () => get<{ items: CodedName[] }>('/api/cbo-types'),
    verification: (number: string, asOf: string | null) =>
      get<Verification>(`/api/verifications/${encodeURIComponent(number)}${asOf ? `?asOf=${asOf}` : ''}`),
    present: (code: string, asOf: string | null) => post<Presented>('/api/verifications/qr', { code, asOf }),
    presentFile: (file: Blob, asOf: string | null) =>
      settle<Presented>(
        request(fetch, `/api/verifications/credential${asOf ? `?asOf=${asOf}` : ''}`, lang, {
          method: 'POST',
          body: file,
          headers: { 'content-type': 'application/octet-stream' }
        })
      ),
    /** A status list in its signed form. */
    statusList: (list: number) => {
      const asked = { headers: { accept: 'application/vc+jwt' } };
      return settle<string>(request(fetch, `/api/status-lists/${list}`, lang, asked, (answer) => answer.text()));
    },
    complain: (complaint: ComplaintRequest) => post<ComplaintReceipt>('/api/complaints', complaint),
    complaint: (code: string) => get<FollowedComplaint>('/api/complaints/mine', { 'retrieval-code': code }),
    addToComplaint: (code: string, words: string) =>
      post<FollowedComplaint>('/api/complaints/mine/messages', { words }, { 'retrieval-code': code }),
    logDays: () => get<{ items: Digest[] }>('/api/transparency/days?limit=10'),
    logDay: (day: string) => get<{ digest: Digest; consistency: string[] }>(`/api/transparency/days/${day}`),
    logDecisions: (subject: string) =>
      get<{ items: LogEntry[] }>(`/api/transparency/decisions?subject=${encodeURIComponent(subject)}`),
    logProof: (id: string) => get<LogProof>(`/api/transparency/decisions/${encodeURIComponent(id)}/proof`),
    forums: (query: URLSearchParams) => get<{ items: Forum[]; next: string | null }>(`/api/forums?${query}`),
    forum: (id: string) => get<Forum>(`/api/forums/${encodeURIComponent(id)}`),
    guidelines: () => get<{ items: GuidelineEdition[] }>('/api/guidelines'),
    guideline: (edition: number) => get<Guideline>(`/api/guidelines/${edition}`),
    issuer: () => get<Issuer>('/api/issuer'),
    session: () => get<SignedIn>('/api/session')
  };
}

export type Api = ReturnType<typeof api>;

async function request<T>(
  fetch: Fetch,
  path: string,
  lang: Lang,
  asked: RequestInit,
  read: (response: Response) => Promise<unknown> = parse
): Promise<{ value: T; version: string }> {
  const credentials = NAMELESS.some((start) => path.startsWith(start)) ? 'omit' : 'same-origin';
  const response = await deliver(fetch, path, lang, { ...asked, credentials });
  const body = await (response.ok ? read(response) : parse(response));
  if (!response.ok) throw refusal(response, body);
  if (body === undefined) throw new Problem('unexpected', response.status);
  return { value: body as T, version: response.headers.get('etag') ?? '' };
}

/** A page of a proxy instead of JSON is no answer of ours: undefined. */
async function parse(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
