import { expect, test } from 'vitest';
import { FORMAT, packed, typed, type Bag } from './bag';
import { deviceKeeps, MemoryShelf, migrated, openShelf } from './shelf';

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
const seen = { version: 1, open: true, head, self: [], server: {} };
const content = [{ indicator: '1.1', score: 3, notApplicable: null, note: null }];
const bag = typed(
  packed('a-1', 'account-assessor1', seen, 'now'),
  { part: 'chapter-1', content, ready: content, whole: true, at: 'now' },
  () => 'key-1'
);

test('aRecordOfAnOlderReleaseKeepsWhatWaits', () => {
  const older = { ...bag, format: 0 };

  expect(migrated(older)).toEqual({ ...bag, format: FORMAT });
  expect(migrated({ ...older, drafts: undefined, outbox: undefined } as unknown as Bag)).toMatchObject({
    format: FORMAT,
    drafts: {},
    outbox: []
  });
});

test('aRecordIsChangedWholeAndInOrder', async () => {
  const shelf = new MemoryShelf();
  await Promise.all([
    shelf.update('a-1', () => bag),
    shelf.update('a-1', (kept) => kept && { ...kept, pinned: true }),
    shelf.update('a-1', (kept) => kept && { ...kept, version: kept.version + 1 })
  ]);

  expect(await shelf.get('a-1')).toMatchObject({ pinned: true, version: 2, outbox: bag.outbox });
  await shelf.update('a-1', () => null);
  expect(await shelf.all()).toEqual([]);
});

test('whereTheBrowserKeepsNothingThePageSaysSo', async () => {
  expect((await openShelf(undefined)).lasting).toBe(false);
  const refusing = { open: () => ({}), databases: () => Promise.reject(new Error('no')) } as unknown as IDBFactory;
  expect(await deviceKeeps(refusing)).toBe(false);
  const failing = {
    open: () => {
      throw new Error('refused in private windows');
    }
  } as unknown as IDBFactory;
  expect((await openShelf(failing)).lasting).toBe(false);
});
