import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** A log of three decisions, with proofs and a signature that hold. */
const decisions = [
  { cboId: 'cbo-1', id: 'd-1', kind: 'GRANTED', level: 'GOOD_PRACTICE', on: '2026-11-20' },
  { cboId: 'cbo-1', id: 'd-2', kind: 'SUSPENDED', level: 'GOOD_PRACTICE', on: '2026-11-20' },
  { cboId: 'cbo-1', id: 'd-3', kind: 'REINSTATED', level: 'GOOD_PRACTICE', on: '2026-11-20' }
].map((decision) => JSON.stringify({ ...decision, subject: 'CBO-2026-000123-3' }));

const hash = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaves = decisions.map((entry) => hash(Buffer.of(0), Buffer.from(entry)));
const node = (left: Buffer, right: Buffer) => hash(Buffer.of(1), left, right);
const [a, b, c] = leaves as [Buffer, Buffer, Buffer];
const root = node(node(a, b), c).toString('hex');
const paths = [[b, c], [a, c], [node(a, b)]];

const previousRoot = hash().toString('hex');
const signed = JSON.stringify({
  date: '2026-11-20',
  log: 'http://localhost/api/issuer',
  previousRoot,
  previousSize: 0,
  root,
  size: 3
});
const pair = generateKeyPairSync('ed25519');
const raw = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
const verificationMethod = 'http://localhost/api/issuer#answers-1';

export const issuer = {
  verificationMethod: [{ id: verificationMethod, publicKeyMultibase: `z${base58(Buffer.from([0xed, 1, ...raw]))}` }],
  assertionMethod: []
};

export const digest = {
  date: '2026-11-20',
  size: 3,
  decisions: 3,
  root,
  previousSize: 0,
  previousRoot,
  signed,
  verificationMethod,
  signature: sign(null, Buffer.from(signed), pair.privateKey).toString('base64url')
};

export const entries = decisions.map((entry, index) => ({
  decisionId: `d-${index + 1}`,
  index,
  day: '2026-11-20',
  entry
}));

export function proofOf(id: string) {
  const decision = entries.find(({ decisionId }) => decisionId === id);
  return decision && { decision, digest, path: paths[decision.index]!.map((step) => step.toString('hex')) };
}

function base58(bytes: Buffer): string {
  const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let value = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  for (; value > 0n; value /= 58n) text = letters[Number(value % 58n)] + text;
  return text;
}
