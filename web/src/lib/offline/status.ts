import type { Issuer } from '$lib/api';
import { isSignedBy } from '$lib/ed25519';
import { fromBase64Url, publicKey } from '$lib/merkle';

/** A status list whose signature was checked (W3C Bitstring Status List 1.0). */
export interface StatusList {
  /** When it was signed, and until when a reader without a network may go by it. */
  signedAt: string;
  validUntil: string;
  isMarked: (index: number) => boolean;
}

/** Numbers of lists run 1, 2 for the first block of certificates, 3, 4 for the second. */
export const listsOf = (block: number) => ({ revocation: 2 * block - 1, suspension: 2 * block });

/** Reads a list in its JWT form; null when it is not that list, or not signed with one of the keys. */
export async function readStatusList(
  jwt: string,
  purpose: 'revocation' | 'suspension',
  list: number,
  keys: Issuer
): Promise<StatusList | null> {
  try {
    const [header, body, signature] = jwt.split('.') as [string, string, string];
    const { alg, kid } = json(header) as { alg: string; kid: string };
    const method = keys.verificationMethod.find(({ id, revoked }) => id === kid && !revoked);
    const key = method && keys.assertionMethod.includes(kid) ? publicKey(method.publicKeyMultibase) : null;
    if (alg !== 'EdDSA' || !key) return null;
    const signed = new TextEncoder().encode(`${header}.${body}`);
    if ((await isSignedBy(key, signed, fromBase64Url(signature))) !== true) return null;
    return await listIn(json(body) as ListCredential, purpose, list);
  } catch {
    // Whatever cannot be read proves nothing: not JSON, not base64, not gzip, fields that are missing.
    return null;
  }
}

interface ListCredential {
  id: string;
  validFrom: string;
  validUntil: string;
  credentialSubject: { statusPurpose: string; encodedList: string };
}

async function listIn(said: ListCredential, purpose: string, list: number): Promise<StatusList | null> {
  const { statusPurpose, encodedList } = said.credentialSubject;
  if (statusPurpose !== purpose || !said.id.endsWith(`/status-lists/${list}`) || encodedList[0] !== 'u') return null;
  const bits = await gunzip(fromBase64Url(encodedList.slice(1)));
  return {
    signedAt: said.validFrom,
    validUntil: said.validUntil,
    // A place that the list does not have tells nothing good.
    isMarked: (index) => index >= bits.length * 8 || ((bits[index >> 3]! >> (7 - (index & 7))) & 1) === 1
  };
}

function json(part: string): unknown {
  return JSON.parse(new TextDecoder().decode(fromBase64Url(part)));
}

async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}
