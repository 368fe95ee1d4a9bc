import type { SignedIn } from '$lib/api';
import type { Outcome } from '$lib/http';
import { ask, askAll, platform } from '$lib/platform';
import type { components } from '$lib/wire/services/networking';

export type Forum = components['schemas']['ForumView'];
export type Network = components['schemas']['NetworkView'];
export type Registration = components['schemas']['RegistrationView'];
export type ActionPoint = components['schemas']['ActionPointView'];

const ROLE = 'NETWORK_COORDINATOR';
const DAYS_BACK = 366;
const PAGE = 200;

/** Provinces that somebody coordinates; undefined stands for the whole country. */
export function areasOf(who: SignedIn): (string | undefined)[] {
  const areas = who.may.filter(({ role }) => role === ROLE).map(({ area }) => area ?? undefined);
  return areas.includes(undefined) ? [undefined] : areas;
}

export function networksOf(who: SignedIn): Promise<Outcome<Network[]>> {
  return everyArea(who, (province) => askAll((cursor) => networkPage(province, cursor)));
}

const networkPage = (province: string | undefined, cursor: string | undefined) =>
  ask(
    platform.GET('/api/networks', {
      params: { query: { limit: PAGE, ...(province && { province }), ...(cursor && { cursor }) } }
    })
  );

/** Drafts, what is announced, and what was held within a year, earliest first. */
export async function forumsOf(who: SignedIn, now: Date): Promise<Outcome<Forum[]>> {
  const from = new Date(now.getTime() - DAYS_BACK * 86_400_000).toISOString().slice(0, 10);
  const [drafts, announced] = await Promise.all([
    askAll((cursor) =>
      ask(platform.GET('/api/forums/drafts', { params: { query: { limit: PAGE, ...(cursor && { cursor }) } } }))
    ),
    everyArea(who, (province) => askAll((cursor) => forumPage(from, province, cursor)))
  ]);
  if (!drafts.ok) return drafts;
  if (!announced.ok) return announced;
  const open = drafts.value.filter(({ status }) => status === 'DRAFT');
  const all = [...open, ...announced.value].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  return { ok: true, value: all };
}

const forumPage = (from: string, province: string | undefined, cursor: string | undefined) =>
  ask(
    platform.GET('/api/forums', {
      params: { query: { from, limit: PAGE, ...(province && { province }), ...(cursor && { cursor }) } }
    })
  );

async function everyArea<T>(who: SignedIn, list: (province: string | undefined) => Promise<Outcome<T[]>>) {
  const found = await Promise.all(areasOf(who).map(list));
  const failed = found.find((answer) => !answer.ok);
  if (failed) return failed;
  return { ok: true as const, value: found.flatMap((answer) => (answer.ok ? answer.value : [])) };
}

/** What a forum needs next of its coordinator. */
export type Step = 'announce' | 'wait' | 'check-in' | 'minutes' | 'follow-up' | 'none';

export function nextStep(forum: Forum, now: Date): Step {
  const started = Date.parse(forum.startsAt) <= now.getTime();
  switch (forum.status) {
    case 'DRAFT':
      return 'announce';
    case 'REGISTRATION_OPEN':
    case 'IN_SESSION':
      if (Date.parse(forum.endsAt) <= now.getTime()) return 'minutes';
      return started ? 'check-in' : 'wait';
    case 'MINUTES_PUBLISHED':
    case 'FOLLOW_UP':
      return openPoints(forum).length > 0 ? 'follow-up' : 'none';
    default:
      return 'none';
  }
}

export function openPoints(forum: Forum): ActionPoint[] {
  return (forum.minutes?.actionPoints ?? []).filter(({ status }) => status === 'OPEN');
}

/** People whose number, group or organization has these letters; who came last. */
export function matching(people: Registration[], words: string): Registration[] {
  const wanted = words.trim().toLowerCase();
  const has = (one: Registration) =>
    [String(one.number), one.cboNameKm, one.cboNameLatin].some((text) => text?.toLowerCase().includes(wanted));
  const rank = ({ status, number }: Registration) => (status === 'ATTENDED' ? 1e6 : 0) + number;
  return people.filter((one) => wanted === '' || has(one)).sort((a, b) => rank(a) - rank(b));
}

const PHNOM_PENH = '+07:00';

/** The time on a clock in Cambodia, such as `2026-11-24T08:30`, as an instant; empty when it is none. */
export function instantOf(local: string): string {
  const time = Date.parse(`${local}:00${PHNOM_PENH}`);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}
