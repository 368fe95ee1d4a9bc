import { describe, expect, test } from 'vitest';
import { isConsistent, isSigned, leafHash, publicKey, rootFrom } from './merkle';

/** Root of the first n leaves, by the definition and not by the checks. */
async function root(leaves: string[]): Promise<string> {
  if (leaves.length === 1) return leafHash(leaves[0]!);
  const split = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return node(await root(leaves.slice(0, split)), await root(leaves.slice(split)));
}

async function node(left: string, right: string): Promise<string> {
  const hex = (text: string) => (text.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from([1, ...hex(left), ...hex(right)]));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function path(index: number, leaves: string[]): Promise<string[]> {
  if (leaves.length === 1) return [];
  const split = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return index < split
    ? [...(await path(index, leaves.slice(0, split))), await root(leaves.slice(split))]
    : [...(await path(index - split, leaves.slice(split))), await root(leaves.slice(0, split))];
}

const known = ['', '\0', '\u0010', ' !', '01', '@ABC', 'PQRSTUVW', '`abcdefghijklmno'];

describe('proofs of the log', () => {
  test('leadToTheRootsOfTheKnownVectors', async () => {
    expect(await root(known)).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
    for (let size = 1; size <= known.length; size++) {
      const leaves = known.slice(0, size);
      for (let index = 0; index < size; index++) {
        const way = await path(index, leaves);
        expect(await rootFrom(await leafHash(known[index]!), index, size, way)).toBe(await root(leaves));
        expect(await rootFrom(await leafHash('changed'), index, size, way)).not.toBe(await root(leaves));
      }
    }
  });

  test('thatDoNotFitTheSizeLeadNowhere', async () => {
    const leaf = await leafHash('a');
    expect(await rootFrom(leaf, 1, 1, [])).toBeNull();
    expect(await rootFrom(leaf, 0, 1, [leaf])).toBeNull();
    expect(await rootFrom(leaf, 0, 4, [leaf])).toBeNull();
  });

  test('tellALogThatGrewFromOneThatWasRewritten', async () => {
    const three = { size: 3, root: await root(known.slice(0, 3)) };
    const seven = { size: 7, root: await root(known.slice(0, 7)) };
    const [a, b, c, d] = await Promise.all([
      leafHash(known[2]!),
      leafHash(known[3]!),
      root(known.slice(0, 2)),
      root(known.slice(4, 7))
    ]);
    expect(await isConsistent(three, seven, [a, b, c, d])).toBe(true);
    expect(await isConsistent({ ...three, root: a }, seven, [a, b, c, d])).toBe(false);
    expect(await isConsistent(three, { ...seven, root: a }, [a, b, c, d])).toBe(false);
    expect(await isConsistent(three, three, [])).toBe(true);
    expect(await isConsistent({ size: 0, root: '' }, seven, [])).toBe(true);
  });

  test('areSignedByAKeyInMultikeyForm', async () => {
    const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    const multikey = encode(Uint8Array.from([0xed, 0x01, ...raw]));
    expect(publicKey(multikey)).toEqual(raw);
    const bytes = new Uint8Array(
      await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode('text'))
    );
    const signature = btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
    expect(await isSigned('text', signature, multikey)).toBe(true);
    expect(await isSigned('other', signature, multikey)).toBe(false);
    expect(publicKey('z0')).toBeNull();
  });
});

function encode(bytes: Uint8Array): string {
  const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (; value > 0n; value /= 58n) text = letters[Number(value % 58n)] + text;
  return `z${text}`;
}
