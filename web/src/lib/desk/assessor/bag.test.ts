import { describe, expect, it } from 'vitest';
import {
  accepted,
  conflictOf,
  decided,
  givenUp,
  holdsWork,
  next,
  packed,
  refreshed,
  refusalOf,
  refused,
  sending,
  shown,
  typed,
  type Bag,
  type Seen
} from './bag';
import type { Content, Finding, Part } from './content';

const PART: Part = 'chapter-1';
let keys = 0;
let clock = 0;
const newKey = () => `key-${++keys}`;
const at = () => new Date(Date.UTC(2026, 0, 1) + ++clock * 1000).toISOString();

const row = (score: number, note = 'seen'): Finding => ({ indicator: '1.1', score, notApplicable: null, note });
const chapter = (score: number) => [row(score)];

function seen(version: number, server: Seen['server'] = {}): Seen {
  const head = {
    number: 'KH-CBO-1',
    nameKm: 'ក',
    nameLatin: 'A',
    synthetic: true,
    area: '0301',
    purpose: 'INITIAL',
    edition: 1,
    dueOn: null
  };
  return { version, open: true, head, self: [], server };
}

const bag = (server: Seen['server'] = {}) => packed('a-1', 'account-assessor1', seen(5, server), at());

function type(to: Bag, content: Content, part: Part = PART, ready = content, whole = true): Bag {
  return typed(to, { part, content, ready, whole, at: at() }, newKey);
}

function sent(from: Bag, version: number): { bag: Bag; key: string; content: Content; seen: Seen } {
  const entry = next(from)!;
  const server = { ...from.server, [entry.part]: entry.content };
  return { bag: sending(from, entry.key), key: entry.key, content: entry.content, seen: seen(version, server) };
}

describe('a bag', () => {
  it('keeps an edit before it is sent, and shows it', () => {
    const edited = type(bag(), chapter(3));

    expect(shown(edited, PART)).toEqual(chapter(3));
    expect(next(edited)).toMatchObject({ part: PART, content: chapter(3), base: null, sentWith: null });
    expect(holdsWork(edited)).toBe(true);
  });

  it('puts edits that were never sent into one entry', () => {
    const edited = [1, 2, 3].reduce((now, score) => type(now, chapter(score)), bag());

    expect(edited.outbox).toHaveLength(1);
    expect(edited.outbox[0]!.content).toEqual(chapter(3));
  });

  it('forgets an edit that was taken back', () => {
    const back = type(type(bag({ [PART]: chapter(2) }), chapter(4)), chapter(2));

    expect(holdsWork(back)).toBe(false);
  });

  it('never changes what was sent: an edit while it is on its way waits behind it', () => {
    const way = sent(type(bag(), chapter(1)), 6);
    const edited = type(way.bag, chapter(4));

    expect(edited.outbox.map(({ content }) => content)).toEqual([chapter(1), chapter(4)]);
    expect(next(edited)!.key).toBe(way.key);
    const after = accepted(edited, way.key, way.seen, at(), newKey);
    expect(next(after)).toMatchObject({ content: chapter(4), base: chapter(1), trouble: null });
    expect(after.version).toBe(6);
  });

  it('is empty when the platform has everything', () => {
    const way = sent(type(bag(), chapter(3)), 6);
    const after = accepted(way.bag, way.key, way.seen, at(), newKey);

    expect(holdsWork(after)).toBe(false);
    expect(shown(after, PART)).toEqual(chapter(3));
  });

  it('sends again with the same key and content when the answer was lost', () => {
    const way = sent(type(bag(), chapter(3)), 6);

    expect(next(way.bag)).toMatchObject({ key: way.key, content: chapter(3), sentWith: 5 });
  });

  it('knows what has arrived although the answer was lost', () => {
    const way = sent(type(bag(), chapter(3)), 6);
    const after = refreshed(type(way.bag, chapter(4)), way.seen, at(), newKey);

    expect(after.outbox.map(({ content }) => content)).toEqual([chapter(4)]);
    expect(conflictOf(after, PART)).toBeNull();
  });

  it('does not take an edit that was taken back for one that arrived', () => {
    const way = sent(type(bag({ [PART]: chapter(2) }), chapter(4)), 6);
    const back = refreshed(type(way.bag, chapter(2)), seen(5, { [PART]: chapter(2) }), at(), newKey);

    expect(back.outbox.map(({ content }) => content)).toEqual([chapter(4), chapter(2)]);
  });

  it('builds on a newer version when only other parts changed', () => {
    const edited = type(bag(), chapter(3));
    const after = refreshed(edited, seen(9, { 'chapter-2': chapter(2) }), at(), newKey);

    expect(conflictOf(after, PART)).toBeNull();
    expect(after.version).toBe(9);
    expect(next(after)!.key).toBe(edited.outbox[0]!.key);
  });

  it('asks the person when the same part changed elsewhere, and keeps both versions', () => {
    const after = refreshed(type(bag(), chapter(3)), seen(6, { [PART]: chapter(0) }), at(), newKey);

    expect(conflictOf(after, PART)).toMatchObject({ content: chapter(3), base: null, trouble: { theirs: chapter(0) } });
    expect(shown(after, PART)).toEqual(chapter(3));
    expect(next(after)).toBeNull();
  });

  it('lets other parts go on during a conflict', () => {
    const both = type(type(bag(), chapter(3)), chapter(2), 'chapter-2');
    const after = refreshed(both, seen(6, { [PART]: chapter(0) }), at(), newKey);

    expect(next(after)!.part).toBe('chapter-2');
  });

  it('does not solve a conflict by typing on', () => {
    const conflict = refreshed(type(bag(), chapter(3)), seen(6, { [PART]: chapter(0) }), at(), newKey);
    const on = type(conflict, chapter(4));

    expect(conflictOf(on, PART)).toMatchObject({ content: chapter(4), trouble: { theirs: chapter(0) } });
    expect(next(on)).toBeNull();
  });

  it('sends what the person decided, on top of the other version', () => {
    const conflict = refreshed(type(bag(), chapter(3)), seen(6, { [PART]: chapter(0) }), at(), newKey);
    const edit = { part: PART, content: chapter(3), ready: chapter(3), whole: true, at: at() };

    expect(next(decided(conflict, edit, newKey))).toMatchObject({ content: chapter(3), base: chapter(0) });
    expect(holdsWork(decided(conflict, { ...edit, content: chapter(0), ready: chapter(0) }, newKey))).toBe(false);
  });

  it('keeps what cannot be sent yet', () => {
    const edited = type(bag({ [PART]: chapter(3) }), [row(1, '')], PART, [], false);
    const way = sent(edited, 6);
    const after = accepted(way.bag, way.key, way.seen, at(), newKey);

    expect(shown(after, PART)).toEqual([row(1, '')]);
    expect(after.outbox).toEqual([]);
    expect(holdsWork(after)).toBe(true);
  });

  it('does not overwrite silently what changed behind an unfinished draft', () => {
    const draft = type(bag(), [row(1, '')], PART, null, false);
    const moved = refreshed(draft, seen(7, { [PART]: chapter(4) }), at(), newKey);
    const finished = type(moved, chapter(1));

    expect(conflictOf(finished, PART)).toMatchObject({ content: chapter(1), trouble: { theirs: chapter(4) } });
  });

  it('goes on from its own earlier save with an unfinished draft', () => {
    const draft = type(bag(), [row(3), { ...row(1, ''), indicator: '1.2' }], PART, chapter(3), false);
    const way = sent(draft, 6);
    const after = accepted(way.bag, way.key, way.seen, at(), newKey);
    const whole = [row(3), { ...row(1), indicator: '1.2' }];

    expect(next(type(after, whole))).toMatchObject({ content: whole, base: chapter(3), trouble: null });
  });

  it('stops a part that the platform refuses, until it is changed', () => {
    const way = sent(type(bag(), chapter(3)), 6);
    const trouble = { kind: 'refused', code: 'not-under-review', status: 409, title: 'x', detail: 'y' } as const;
    const stopped = refused(way.bag, way.key, trouble);

    expect(refusalOf(stopped, PART)).toEqual(trouble);
    expect(next(stopped)).toBeNull();
    const again = type(stopped, chapter(2));
    expect(next(again)).toMatchObject({ content: chapter(2), sentWith: null });
    expect(next(again)!.key).not.toBe(way.key);
    expect(holdsWork(givenUp(stopped, PART))).toBe(false);
  });

  it('ignores an answer that is older than what it knows', () => {
    expect(refreshed(bag({ [PART]: chapter(3) }), seen(4), at(), newKey).server[PART]).toEqual(chapter(3));
  });
});
