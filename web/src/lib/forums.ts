import type { Api, Forum, Outcome } from './api';

const MOST_PAGES = 10;
const YEARS_BACK = 2;
const CONCLUDED = ['MINUTES_PUBLISHED', 'FOLLOW_UP', 'CLOSED'];

/** The forums of the last two years and all that are announced, earliest first. */
export async function forumsOf(api: Api, province: string, today: string): Promise<Outcome<Forum[]>> {
  const query = new URLSearchParams({ from: yearsBefore(today), limit: '200' });
  if (province) query.set('province', province);
  const all: Forum[] = [];
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await api.forums(query);
    if (!answer.ok) return answer;
    all.push(...answer.value.items);
    if (!answer.value.next) break;
    query.set('cursor', answer.value.next);
  }
  return { ok: true, value: all };
}

function yearsBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - YEARS_BACK}${day.slice(4, 7)}-01`;
}

/** Those that are not over yet, next one first; the others, last one first. */
export function byTime(forums: Forum[], now: Date): { coming: Forum[]; past: Forum[] } {
  const isOver = ({ endsAt, status }: Forum) => CONCLUDED.includes(status) || Date.parse(endsAt) < now.getTime();
  return {
    coming: forums.filter((forum) => !isOver(forum)),
    past: forums.filter(isOver).toReversed()
  };
}
