import { api } from '$lib/api';
import { newKey, Problem, type Outcome } from '$lib/http';
import { language } from '$lib/lang.svelte';
import { ask, platform } from '$lib/platform';
import { session } from '$lib/session.svelte';
import { nobodyThere } from './away';
import { decided, givenUp, holdsWork, packed, refreshed, typed, type Bag, type Typed } from './bag';
import type { Part } from './content';
import { viaHttp } from './http';
import { seenOf, type AssessmentView, type Guide } from './seen';
import { sendAll, type Reached } from './sender';
import { openShelf, type Shelf } from './shelf';
import { syncState } from './state';

const SEND_AFTER_MS = 1_200;
const AGAIN_AFTER_MS = 15_000;
const CHANNEL = 'sahakum.field';

/** The assessor's work on this device: what is kept, what waits, and how far sending came. */
class Field {
  bags = $state.raw<Record<string, Bag>>({});
  guides = $state.raw<Record<number, Guide>>({});
  busy = $state(false);
  reached = $state<Reached>('done');
  /** False where the browser keeps nothing. */
  lasting = $state(true);
  opened = $state(false);
  state = $derived(syncState(Object.values(this.bags), this.busy, this.reached));

  #shelf: Shelf | null = null;
  #account: string | null = null;
  #starting: Promise<void> | null = null;
  #writing = Promise.resolve();
  #unwritten = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #channel: BroadcastChannel | null = null;

  /** Opens what the device keeps; who is signed in, or was when the network went away, sees their own. */
  start(): Promise<void> {
    return (this.#starting ??= this.#open());
  }

  async #open() {
    this.#shelf = await openShelf();
    this.lasting = this.#shelf.lasting;
    await this.#identify();
    this.#channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : null;
    this.#channel?.addEventListener('message', () => void this.#read());
    globalThis.addEventListener('online', () => void this.send());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.send();
    });
    this.opened = true;
    void this.send();
  }

  /** Whose work this is: the session's, or the one that the device was left with. */
  async #identify() {
    const shelf = this.#shelf!;
    if (session.who.account !== null) await shelf.setHolder(session.who.account);
    this.#account = session.who.account ?? (await shelf.holder());
    session.held = this.#account;
    await this.#read();
  }

  async #read() {
    if (this.#unwritten > 0) return;
    const all = await this.#shelf!.all();
    if (this.#unwritten > 0) return;
    this.bags = Object.fromEntries(
      all.filter(({ owner }) => owner === this.#account).map((bag) => [bag.assessmentId, bag])
    );
  }

  /** Fetches an assignment. One that may be scored is kept at once, so that every edit has its place. */
  async fetch(id: string): Promise<Outcome<AssessmentView>> {
    await this.start();
    const alone = nobodyThere();
    if (alone) return { ok: false, problem: alone };
    const params = { path: { id } };
    const answer = await ask(platform.GET('/api/assessments/{id}', { params }));
    if (!answer.ok) return answer;
    await this.guide(answer.value.edition);
    const seen = seenOf(answer.value, answer.version ?? '');
    const account = this.#account;
    if (account === null || answer.value.assessor !== account) return answer;
    const at = new Date().toISOString();
    await this.#change(id, (bag) => {
      if (bag) return seen.open || holdsWork(bag) ? refreshed(bag, seen, at, newKey) : null;
      return seen.open ? packed(id, account, seen, at) : null;
    });
    return answer;
  }

  /**
   * Makes an assignment ready to be worked on: what is on the device at once, while the platform is asked behind it.
   *
   * @returns why it cannot be shown, or null when it can
   */
  async look(id: string): Promise<Problem | null> {
    await this.start();
    const kept = this.bags[id];
    const asked = this.fetch(id);
    if (kept) {
      const guide = await this.guide(kept.head.edition);
      return guide instanceof Problem ? guide : null;
    }
    const answer = await asked;
    return answer.ok ? null : answer.problem;
  }

  /** The edition of the guideline, from the platform or from the device. */
  async guide(edition: number): Promise<Guide | Problem> {
    await this.start();
    const kept = this.guides[edition] ?? (await this.#shelf!.guideline(edition));
    if (kept) return this.#show(kept);
    const params = { path: { edition } };
    const answer = await ask(platform.GET('/api/guidelines/{edition}', { params }));
    if (!answer.ok) return answer.problem;
    await this.#shelf!.keepGuideline(answer.value);
    return this.#show(answer.value);
  }

  #show(guide: Guide): Guide {
    this.guides = { ...this.guides, [guide.edition]: guide };
    return guide;
  }

  /** Takes an assignment along: it stays on the device until it is put away. */
  async takeAlong(id: string) {
    await navigator.storage?.persist?.().catch(() => false);
    await this.#change(id, (bag) => bag && { ...bag, pinned: true });
  }

  async putAway(id: string) {
    await this.#change(id, (bag) => bag && { ...bag, pinned: false });
  }

  type(id: string, edit: Omit<Typed, 'at'>) {
    void this.#change(id, (bag) => bag && typed(bag, { ...edit, at: new Date().toISOString() }, newKey));
    this.#soon(SEND_AFTER_MS);
  }

  decide(id: string, edit: Omit<Typed, 'at'>) {
    void this.#change(id, (bag) => bag && decided(bag, { ...edit, at: new Date().toISOString() }, newKey));
    this.#soon(0);
  }

  giveUp(id: string, part: Part) {
    void this.#change(id, (bag) => bag && givenUp(bag, part));
  }

  /** Shows a change at once and stores it in the order in which it was made. */
  #change(id: string, change: (bag: Bag | null) => Bag | null): Promise<void> {
    this.#unwritten++;
    this.#put(id, change(this.bags[id] ?? null));
    this.#writing = this.#writing.then(async () => {
      const kept = await this.#shelf!.update(id, change);
      if (--this.#unwritten === 0) this.#put(id, kept);
      this.#channel?.postMessage(id);
    });
    return this.#writing;
  }

  #put(id: string, bag: Bag | null) {
    const { [id]: _, ...others } = this.bags;
    this.bags = bag ? { ...others, [id]: bag } : others;
  }

  /** Sends what waits, in one tab at a time. */
  async send(): Promise<void> {
    await this.start();
    clearTimeout(this.#timer);
    if (this.busy) return this.#soon(SEND_AFTER_MS);
    this.busy = true;
    try {
      await this.#writing;
      if (!session.who.signedIn) await this.#signedInAgain();
      await (navigator.locks?.request(CHANNEL, { ifAvailable: true }, (lock) => lock && this.#sendNow()) ??
        this.#sendNow());
      await this.#read();
      this.#channel?.postMessage('');
    } finally {
      this.busy = false;
    }
    if (this.state.kind === 'waiting' || this.state.kind === 'sending') this.#soon(AGAIN_AFTER_MS);
  }

  async #sendNow() {
    if (!Object.values(this.bags).some(({ outbox }) => outbox.length > 0)) return void (this.reached = 'done');
    if (!session.who.signedIn) return void (this.reached = session.reached ? 'sign-in' : 'later');
    if (this.#account === null) return;
    this.reached = await sendAll(this.#shelf!, viaHttp, this.#account, newKey);
    if (this.reached !== 'sign-in') return;
    await session.look(api(fetch, language.current));
    // Only the token of the form was old: with the new one it goes on.
    if (session.who.account === this.#account) this.reached = 'later';
  }

  async #signedInAgain() {
    await session.look(api(fetch, language.current));
    if (session.who.signedIn) await this.#identify();
  }

  #soon(ms: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.send(), ms);
  }
}

export const field = new Field();
