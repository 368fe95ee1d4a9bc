import { describe, expect, it } from 'vitest';
import { conflictOf, packed, refusalOf, typed, type Entry, type Seen } from './bag';
import type { Content, Part } from './content';
import { sendAll, type Platform, type Sent } from './sender';
import { MemoryShelf } from './shelf';
import { syncState } from './state';

const ME = 'account-assessor1';
const head = {
  number: null,
  nameKm: null,
  nameLatin: null,
  synthetic: true,
  area: '03',
  purpose: 'INITIAL',
  edition: 1,
  dueOn: null
};
let keys = 0;
const newKey = () => `key-${++keys}`;
const content = (score: number): Content => [{ indicator: '1.1', score, notApplicable: null, note: 'seen' }];

/** Keeps versions and keys as the service does; loses answers when it is told to. */
class Server implements Platform {
  version = 1;
  server: Partial<Record<Part, Content>> = {};
  known = new Set<string>();
  fate: () => 'answer' | 'lost-request' | 'lost-answer' | 'sign-in' = () => 'answer';
  refuses: Sent | null = null;

  seen(): Seen {
    return { version: this.version, open: true, head, self: [], server: { ...this.server } };
  }

  async look(): Promise<Sent> {
    return { kind: 'taken', seen: this.seen() };
  }

  async send(_: string, entry: Entry, version: number): Promise<Sent> {
    const fate = this.fate();
    if (fate === 'lost-request') return { kind: 'unreachable' };
    if (fate === 'sign-in') return { kind: 'sign-in' };
    const answer = this.#take(entry, version);
    return fate === 'lost-answer' ? { kind: 'unreachable' } : answer;
  }

  #take(entry: Entry, version: number): Sent {
    if (this.refuses) return this.refuses;
    if (this.known.has(entry.key)) return { kind: 'taken', seen: this.seen() };
    if (version !== this.version) return { kind: 'stale' };
    this.known.add(entry.key);
    this.elsewhere(entry.part, entry.content);
    return { kind: 'taken', seen: this.seen() };
  }

  elsewhere(part: Part, value: Content) {
    this.server[part] = value;
    this.version++;
  }
}

function device(server: Server) {
  const shelf = new MemoryShelf();
  const put = (change: Parameters<MemoryShelf['update']>[1]) => shelf.update('a-1', change);
  return {
    shelf,
    take: () => put(() => packed('a-1', ME, server.seen(), 'now')),
    type: (score: number, part: Part = 'chapter-1') =>
      put((bag) =>
        typed(bag!, { part, content: content(score), ready: content(score), whole: true, at: 'now' }, newKey)
      ),
    send: () => sendAll(shelf, server, ME, newKey),
    bag: async () => (await shelf.get('a-1'))!
  };
}

describe('the outbox', () => {
  it('sends all parts, each on the version after the one before', async () => {
    const server = new Server();
    const here = device(server);
    await here.take();
    await here.type(3);
    await here.type(4, 'chapter-2');

    expect(await here.send()).toBe('done');
    expect(server.server).toEqual({ 'chapter-1': content(3), 'chapter-2': content(4) });
    expect(syncState([await here.bag()], false, 'done')).toEqual({ kind: 'sent' });
  });

  it('loses nothing and doubles nothing, however often request or answer is lost', async () => {
    const server = new Server();
    const here = device(server);
    await here.take();
    let dice = 7;
    const roll = () => (dice = (dice * 1103515245 + 12345) % 2147483648) / 2147483648;
    server.fate = () => (roll() < 0.4 ? 'lost-request' : roll() < 0.5 ? 'lost-answer' : 'answer');
    const last: Partial<Record<Part, Content>> = {};
    for (let turn = 0; turn < 200; turn++) {
      const part: Part = `chapter-${1 + Math.floor(roll() * 8)}`;
      last[part] = content(Math.floor(roll() * 5));
      await here.type((last[part] as { score: number }[])[0]!.score, part);
      if (turn % 3 === 0) await here.send();
    }
    server.fate = () => 'answer';
    await here.send();

    expect(server.server).toEqual(last);
    expect((await here.bag()).outbox).toEqual([]);
  });

  it('goes on after a change of another part elsewhere', async () => {
    const server = new Server();
    const here = device(server);
    await here.take();
    await here.type(3);
    server.elsewhere('chapter-5', content(2));

    expect(await here.send()).toBe('done');
    expect(server.server).toEqual({ 'chapter-1': content(3), 'chapter-5': content(2) });
  });

  it('stops at a conflict, sends the rest, and overwrites nothing', async () => {
    const server = new Server();
    const here = device(server);
    await here.take();
    await here.type(3);
    await here.type(4, 'chapter-2');
    server.elsewhere('chapter-1', content(0));

    expect(await here.send()).toBe('done');
    expect(server.server).toEqual({ 'chapter-1': content(0), 'chapter-2': content(4) });
    expect(conflictOf(await here.bag(), 'chapter-1')).toMatchObject({ content: content(3) });
    expect(syncState([await here.bag()], false, 'done')).toEqual({ kind: 'person', waiting: 1, decisions: 1 });
  });

  it('keeps everything while nobody is signed in, and sends it afterwards', async () => {
    const server = new Server();
    const here = device(server);
    await here.take();
    await here.type(3);
    server.fate = () => 'sign-in';

    expect(await here.send()).toBe('sign-in');
    expect(syncState([await here.bag()], false, 'sign-in')).toEqual({ kind: 'sign-in', waiting: 1 });
    server.fate = () => 'answer';
    expect(await here.send()).toBe('done');
    expect(server.server['chapter-1']).toEqual(content(3));
  });

  it('never sends what another person typed', async () => {
    const server = new Server();
    const here = device(server);
    await here.take();
    await here.type(3);

    expect(await sendAll(here.shelf, server, 'account-assessor2', newKey)).toBe('done');
    expect(server.server).toEqual({});
    expect((await here.bag()).outbox).toHaveLength(1);
  });

  it('tells what the platform refuses and keeps the work', async () => {
    const server = new Server();
    const here = device(server);
    await here.take();
    await here.type(3);
    server.refuses = { kind: 'refused', code: 'not-under-review', status: 409, title: 'Over', detail: null };

    expect(await here.send()).toBe('done');
    expect(refusalOf(await here.bag(), 'chapter-1')).toMatchObject({ code: 'not-under-review' });
    expect((await here.bag()).outbox[0]!.content).toEqual(content(3));
  });
});
