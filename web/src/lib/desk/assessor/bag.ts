import { same, type Content, type Finding, type Part } from './content';

/** What is shown of the organization; nothing of any person. */
export interface Head {
  number: string | null;
  nameKm: string | null;
  nameLatin: string | null;
  synthetic: boolean;
  area: string;
  purpose: string;
  edition: number;
  dueOn: string | null;
}

/** A picture or paper that the organization shows; its bytes stay with the platform. */
export interface ShownFile {
  id: string;
  name: string;
  /** It can be looked at as it is; anything else is opened. */
  picture: boolean;
  bytes: number;
}

/** An assignment as the platform knows it. */
export interface Seen {
  version: number;
  /** The assessor may score. */
  open: boolean;
  head: Head;
  self: Finding[];
  /** What is shown for each indicator; an assignment that was kept by an earlier release does not know. */
  files?: Record<string, ShownFile[]>;
  server: Partial<Record<Part, Content>>;
}

/** Why an entry does not go out by itself. */
export type Trouble =
  | { kind: 'conflict'; theirs: Content }
  | { kind: 'refused'; code: string; status: number; title: string | null; detail: string | null };

/** One change that waits to be sent. Once it was sent its content stays as it is: the key stands for that content. */
export interface Entry {
  key: string;
  part: Part;
  content: Content;
  /** What the platform had when this was typed. */
  base: Content;
  /** Version of the assignment that it was sent with; null: it was never sent. */
  sentWith: number | null;
  at: string;
  trouble: Trouble | null;
}

/** What the person typed, complete or not. */
interface Draft {
  content: Content;
  base: Content;
  /** Nothing is missing in it. */
  whole: boolean;
}

/** All that this device keeps of one assignment, in one record: a change of it is stored whole or not at all. */
export interface Bag extends Seen {
  format: number;
  assessmentId: string;
  /** Account that the work belongs to. */
  owner: string;
  /** Kept until the person puts it away. */
  pinned: boolean;
  /** When the platform was asked last. */
  seenAt: string;
  drafts: Partial<Record<Part, Draft>>;
  outbox: Entry[];
}

export interface Typed {
  part: Part;
  /** As it is on the screen. */
  content: Content;
  /** The part of it that can be sent. */
  ready: Content;
  whole: boolean;
  at: string;
}

export const FORMAT = 1;

/** Makes the keys of changes; tests bring their own. */
export type NewKey = () => string;

export function packed(assessmentId: string, owner: string, seen: Seen, at: string): Bag {
  return { ...seen, format: FORMAT, assessmentId, owner, pinned: false, seenAt: at, drafts: {}, outbox: [] };
}

/** What is on the screen: the person's own words before the platform's. */
export function shown(bag: Bag, part: Part): Content {
  const draft = bag.drafts[part];
  return draft ? draft.content : (bag.server[part] ?? null);
}

/** After an edit: the draft has it, and the outbox has what can be sent of it. */
export function typed(bag: Bag, edit: Typed, newKey: NewKey): Bag {
  const { part, ready, at } = edit;
  const base = (bag.drafts[part] ? bag.drafts[part].base : bag.server[part]) ?? null;
  const drafts = { ...bag.drafts, [part]: { content: edit.content, base, whole: edit.whole } };
  const last = entriesOf(bag, part).at(-1);
  const fresh = { key: newKey(), part, content: ready, sentWith: null, at };
  let outbox = bag.outbox;
  if (!last) {
    if (!same(ready, base)) outbox = [...outbox, { ...fresh, base, trouble: null }];
  } else if (last.trouble || last.sentWith === null) {
    // Never taken by the platform, so it may change; what was refused tries again.
    const trouble = last.trouble?.kind === 'conflict' ? last.trouble : null;
    const changed = { ...fresh, base: last.base, trouble };
    outbox = outbox.flatMap((entry) =>
      entry !== last ? [entry] : !trouble && same(ready, last.base) ? [] : [changed]
    );
  } else if (!same(ready, last.content)) {
    outbox = [...outbox, { ...fresh, base: last.content, trouble: null }];
  }
  return reconciled({ ...bag, drafts, outbox }, part, newKey);
}

/** After the platform told how the assignment stands; an answer older than what is known changes nothing. */
export function refreshed(bag: Bag, seen: Seen, at: string, newKey: NewKey): Bag {
  if (seen.version < bag.version) return bag;
  const parts = new Set([...bag.outbox.map(({ part }) => part), ...(Object.keys(bag.drafts) as Part[])]);
  return [...parts].reduce((now, part) => reconciled(now, part, newKey), { ...bag, ...seen, seenAt: at });
}

/** The change that goes out next, with the version that it builds on. */
export function next(bag: Bag): Entry | null {
  return bag.outbox.find((entry) => !entriesOf(bag, entry.part).some(({ trouble }) => trouble)) ?? null;
}

export function sending(bag: Bag, key: string): Bag {
  return changed(bag, key, (entry) => ({ ...entry, sentWith: bag.version }));
}

/** After the platform took a change. */
export function accepted(bag: Bag, key: string, seen: Seen, at: string, newKey: NewKey): Bag {
  const taken = bag.outbox.find((entry) => entry.key === key);
  const outbox = bag.outbox.filter((entry) => entry !== taken);
  return refreshed(taken ? rebased({ ...bag, outbox }, taken.part, taken.content) : bag, seen, at, newKey);
}

export function refused(bag: Bag, key: string, trouble: Trouble & { kind: 'refused' }): Bag {
  return changed(bag, key, (entry) => ({ ...entry, trouble }));
}

/** After the person decided what of a part stands: their own, the other version, or some of each. */
export function decided(bag: Bag, edit: Typed, newKey: NewKey): Bag {
  const { part } = edit;
  const outbox = bag.outbox.filter((entry) => entry.part !== part);
  const base = bag.server[part] ?? null;
  const drafts = { ...bag.drafts, [part]: { content: base, base, whole: true } };
  return typed({ ...bag, outbox, drafts }, edit, newKey);
}

/** After the person gave up what they typed in a part. */
export function givenUp(bag: Bag, part: Part): Bag {
  const { [part]: _, ...drafts } = bag.drafts;
  return { ...bag, drafts, outbox: bag.outbox.filter((entry) => entry.part !== part) };
}

export function conflictOf(bag: Bag, part: Part): (Entry & { trouble: { kind: 'conflict' } }) | null {
  return (entriesOf(bag, part).find(({ trouble }) => trouble?.kind === 'conflict') as never) ?? null;
}

export function refusalOf(bag: Bag, part: Part): (Trouble & { kind: 'refused' }) | null {
  const found = entriesOf(bag, part).find(({ trouble }) => trouble?.kind === 'refused');
  return found?.trouble?.kind === 'refused' ? found.trouble : null;
}

/** Whether something would be lost with this record. */
export function holdsWork(bag: Bag): boolean {
  return bag.outbox.length > 0 || Object.keys(bag.drafts).length > 0;
}

export function entriesOf(bag: Bag, part: Part): Entry[] {
  return bag.outbox.filter((entry) => entry.part === part);
}

/**
 * Compares what waits in a part with what the platform has there: what has arrived is done; what builds on the
 * platform's content waits on; anything else is for the person to decide.
 */
function reconciled(bag: Bag, part: Part, newKey: NewKey): Bag {
  const theirs = bag.server[part] ?? null;
  const [first, ...later] = entriesOf(bag, part);
  if (!first) return tidied(bag, part);
  if (same(first.content, theirs)) return reconciled(rebased(replaced(bag, part, later), part, theirs), part, newKey);
  if (same(first.base, theirs)) {
    return first.trouble?.kind === 'conflict' ? replaced(bag, part, [{ ...first, trouble: null }, ...later]) : bag;
  }
  const mine = later.at(-1) ?? first;
  const conflict = { ...mine, key: newKey(), base: first.base, sentWith: null };
  return replaced(bag, part, [{ ...conflict, trouble: { kind: 'conflict', theirs } }]);
}

/** The outbox with these entries of a part at the place of the ones before. */
function replaced(bag: Bag, part: Part, entries: Entry[]): Bag {
  const place = bag.outbox.findIndex((entry) => entry.part === part);
  const others = bag.outbox.filter((entry) => entry.part !== part);
  return { ...bag, outbox: [...others.slice(0, place), ...entries, ...others.slice(place)] };
}

/** What is on the screen builds on that content from now on. */
function rebased(bag: Bag, part: Part, base: Content): Bag {
  const draft = bag.drafts[part];
  return draft ? { ...bag, drafts: { ...bag.drafts, [part]: { ...draft, base } } } : bag;
}

/** A draft that the platform has whole is not needed any more. */
function tidied(bag: Bag, part: Part): Bag {
  const draft = bag.drafts[part];
  if (!draft || entriesOf(bag, part).length > 0) return bag;
  const { [part]: _, ...others } = bag.drafts;
  return draft.whole ? { ...bag, drafts: others } : bag;
}

function changed(bag: Bag, key: string, change: (entry: Entry) => Entry): Bag {
  return { ...bag, outbox: bag.outbox.map((entry) => (entry.key === key ? change(entry) : entry)) };
}
