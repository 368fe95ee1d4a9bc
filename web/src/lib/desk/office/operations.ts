import { ask, askAll, command, platform } from '$lib/platform';
import type { Outcome } from '$lib/http';
import type { components } from '$lib/wire/services/registry';

export const SERVICES = ['identity', 'registry', 'assessment', 'certification', 'networking', 'notification'] as const;

export type Service = (typeof SERVICES)[number];
export type Report = components['schemas']['Report'];
export type Digest = components['schemas']['ViewDigest'];
export type Letter = components['schemas']['LetterView'];
export type Replayed = components['schemas']['Replayed'];

/** More than anybody reads. */
const MOST_LETTERS = 500;

/** The same operations stand under each service's own path; the descriptions have them for every one. */
export const journalOf = (service: Service): Promise<Outcome<Report>> =>
  ask(platform.GET(`/api/operations/${service}/journal` as '/api/operations/registry/journal'));

export const digestOf = (service: Service): Promise<Outcome<Digest[]>> =>
  ask(platform.GET(`/api/operations/${service}/digest` as '/api/operations/registry/digest'));

export const lettersOf = (service: Service): Promise<Outcome<Letter[]>> =>
  askAll(
    (cursor) =>
      ask(
        platform.GET(`/api/operations/${service}/dead-letters` as '/api/operations/registry/dead-letters', {
          params: { query: { limit: 100, ...(cursor && { cursor }) } }
        })
      ),
    MOST_LETTERS
  );

export const replay = (service: Service, key: string): Promise<Outcome<Replayed>> =>
  ask(
    platform.POST(`/api/operations/${service}/dead-letters/replay` as '/api/operations/registry/dead-letters/replay', {
      headers: command(key)
    })
  );
