import { language, type Lang } from './lang.svelte';

export interface NameInScript {
  text: string;
  lang: Lang;
}

/** Both names of an organization or place, the one of the reader's language first; many records have only one. */
export function names(
  nameKm: string | null | undefined,
  nameLatin: string | null | undefined
): { first: NameInScript | null; second: NameInScript | null } {
  const khmer: NameInScript | null = nameKm ? { text: nameKm, lang: 'km' } : null;
  const latin: NameInScript | null = nameLatin ? { text: nameLatin, lang: 'en' } : null;
  const [first, second] = language.current === 'km' ? [khmer, latin] : [latin, khmer];
  return first ? { first, second } : { first: second, second: null };
}

/** One name for a title or a list. */
export function nameOf(nameKm: string | null | undefined, nameLatin: string | null | undefined): string {
  return names(nameKm, nameLatin).first?.text ?? '';
}
