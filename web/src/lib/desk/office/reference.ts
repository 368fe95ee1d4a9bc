import { nameOf } from '$lib/names';
import { ask, platform } from '$lib/platform';
import type { Outcome } from '$lib/http';

/** A code with its name in both languages. */
export interface Choice {
  code: string;
  nameKm: string | null;
  nameLatin: string | null;
}

type Ask = () => Promise<Outcome<Choice[]>>;

const asked = new Map<string, Promise<Choice[]>>();

/** Asked for once a visit; without them a page is poorer but still true, and they are asked for again next time. */
function once(list: string, ask: Ask): Promise<Choice[]> {
  const known = asked.get(list) ?? answer(list, ask);
  asked.set(list, known);
  return known;
}

async function answer(list: string, ask: Ask): Promise<Choice[]> {
  const outcome = await ask();
  if (outcome.ok) return outcome.value;
  asked.delete(list);
  return [];
}

export const provinces = () =>
  once('provinces', async () => {
    const found = await ask(platform.GET('/api/places/provinces'));
    return found.ok
      ? {
          ok: true,
          value: found.value.items.map(({ code, nameKm, nameLatin }) => ({
            code,
            nameKm,
            nameLatin: nameLatin ?? null
          }))
        }
      : found;
  });

export const types = () => once('types', () => codes('/api/cbo-types'));
export const sectors = () => once('sectors', () => codes('/api/sectors'));

async function codes(path: '/api/cbo-types' | '/api/sectors'): Promise<Outcome<Choice[]>> {
  const found = await ask(platform.GET(path));
  return found.ok
    ? { ok: true, value: found.value.items.map(({ code, nameKm, nameEn }) => ({ code, nameKm, nameLatin: nameEn })) }
    : found;
}

/** The name of a code; the code itself where nothing is known. */
export function named(choices: readonly Choice[], code: string | null | undefined): string {
  const choice = choices.find((one) => one.code === code);
  return choice ? nameOf(choice.nameKm, choice.nameLatin) : (code ?? '');
}
