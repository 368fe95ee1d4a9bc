import type { Lang } from './lang.svelte';

const KHMER_MONTHS = 'មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ'.split(' ');
const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' '
);

/** Cambodia is seven hours ahead of UTC all year. */
const PHNOM_PENH_OFFSET_MS = 7 * 3600 * 1000;

export function khmerDigits(latin: string): string {
  return latin.replace(/[0-9]/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)));
}

export function formatNumber(value: number, lang: Lang): string {
  const grouped = String(value).replace(/\B(?=(\d{3})+(?!\d))/g, lang === 'km' ? '.' : ',');
  return inDigits(grouped, lang);
}

/** `2026-03-01` → `1 March 2026`, `ថ្ងៃទី១ ខែមីនា ឆ្នាំ២០២៦`; what is no date stays as it is. */
export function formatDate(iso: string, lang: Lang): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!parts) return iso;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return lang === 'km'
    ? `ថ្ងៃទី${khmerDigits(String(day))} ខែ${KHMER_MONTHS[month - 1]} ឆ្នាំ${khmerDigits(String(year))}`
    : `${day} ${ENGLISH_MONTHS[month - 1]} ${year}`;
}

/** Date and time of day in Phnom Penh. */
export function formatInstant(iso: string, lang: Lang): string {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) return iso;
  const local = new Date(instant + PHNOM_PENH_OFFSET_MS).toISOString();
  const time = inDigits(local.slice(11, 16), lang);
  return lang === 'km' ? `${formatDate(local, lang)} ម៉ោង ${time}` : `${formatDate(local, lang)}, ${time}`;
}

export function today(now: Date): string {
  return new Date(now.getTime() + PHNOM_PENH_OFFSET_MS).toISOString().slice(0, 10);
}

/** Browsers break Khmer lines by a dictionary that takes the word for organization for two. */
export function wholeWords(text: string): string {
  return text.replaceAll('អង្គការ', 'អង្គ\u2060ការ');
}

function inDigits(text: string, lang: Lang): string {
  return lang === 'km' ? khmerDigits(text) : text;
}
