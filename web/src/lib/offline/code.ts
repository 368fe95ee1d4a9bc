import type { Issuer } from '$lib/api';
import { isSignedBy, type Bytes } from '$lib/ed25519';
import { publicKey } from '$lib/merkle';
import { cborHead, readCbor, Tagged, type Value } from './cbor';
import { payloadOf } from './payload';

/** What the QR code of a certificate says by itself. */
export interface Said {
  number: string;
  nameKm: string | null;
  nameLatin: string | null;
  level: string;
  edition: number;
  validFrom: string;
  validUntil: string;
  block: number;
  index: number;
  synthetic: boolean;
}

export type Reading =
  | { kind: 'GENUINE' | 'KEY_WITHDRAWN'; said: Said }
  /** UNABLE: this browser cannot check signatures at this address. */
  | { kind: 'NOT_OURS' | 'DAMAGED' | 'UNABLE' };

/** Longer than the largest QR code of the dense form. */
const LONGEST = 4296;
const COSE_SIGN1 = 18;
const EDDSA = -8;

/** Reads what a scanner gave and checks its signature with keys that are already here. */
export async function readCode(scanned: string, keys: Issuer): Promise<Reading> {
  const message = scanned.trim().length > LONGEST ? null : messageOf(payloadOf(scanned));
  if (message === null) return { kind: 'DAMAGED' };
  const method = keys.verificationMethod.find(({ id }) => id.endsWith(`#${message.keyId}`));
  const key = method ? publicKey(method.publicKeyMultibase) : null;
  if (!method || !key) return { kind: 'NOT_OURS' };
  // A withdrawn key speaks for nobody any more; it is only told apart from a forgery.
  if (!method.revoked && !keys.assertionMethod.includes(method.id)) return { kind: 'NOT_OURS' };
  const signed = await isSignedBy(key, toBeSigned(message), message.signature);
  if (signed === null) return { kind: 'UNABLE' };
  if (!signed) return { kind: 'NOT_OURS' };
  const said = saidBy(readCbor(message.payload));
  if (said === null) return { kind: 'DAMAGED' };
  return { kind: method.revoked ? 'KEY_WITHDRAWN' : 'GENUINE', said };
}

interface Message {
  keyId: string;
  header: Uint8Array;
  payload: Uint8Array;
  signature: Bytes;
}

/** COSE_Sign1 (RFC 9052, 4.2) with EdDSA; null when it is anything else. */
function messageOf(payload: string): Message | null {
  const bytes = fromBase32(payload);
  const tagged = bytes && readCbor(bytes);
  if (!(tagged instanceof Tagged) || tagged.tag !== COSE_SIGN1 || !Array.isArray(tagged.value)) return null;
  const [header, unprotected, content, signature, ...more] = tagged.value;
  if (!(header instanceof Uint8Array) || !(content instanceof Uint8Array) || !(signature instanceof Uint8Array))
    return null;
  if (!(unprotected instanceof Map) || unprotected.size > 0 || more.length > 0) return null;
  const fields = readCbor(header);
  const keyId = fields instanceof Map && fields.get(1) === EDDSA ? fields.get(4) : null;
  return keyId instanceof Uint8Array
    ? { keyId: new TextDecoder().decode(keyId), header, payload: content, signature: Uint8Array.from(signature) }
    : null;
}

function toBeSigned({ header, payload }: Message): Bytes {
  const context = new TextEncoder().encode('Signature1');
  return Uint8Array.from([
    ...cborHead(4, 4),
    ...[...cborHead(3, context.length), ...context],
    ...[...cborHead(2, header.length), ...header],
    ...cborHead(2, 0),
    ...[...cborHead(2, payload.length), ...payload]
  ]);
}

function saidBy(value: Value | null): Said | null {
  if (!(value instanceof Map)) return null;
  const text = (key: number) => (typeof value.get(key) === 'string' ? (value.get(key) as string) : null);
  const whole = (key: number) => (typeof value.get(key) === 'number' ? (value.get(key) as number) : null);
  const [number, level, validFrom, validUntil] = [text(1), text(4), dayOf(whole(6)), dayOf(whole(7))];
  const [edition, block, index] = [whole(5), whole(8), whole(9)];
  if (number === null || level === null || validFrom === null || validUntil === null) return null;
  if (edition === null || block === null || index === null) return null;
  const synthetic = value.get(10) === true;
  return {
    ...{ number, nameKm: text(2), nameLatin: text(3), level, edition },
    ...{ validFrom, validUntil, block, index, synthetic }
  };
}

/** 20260102 → 2026-01-02; null when there is no such day. */
function dayOf(number: number | null): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(String(number));
  if (!parts) return null;
  const day = `${parts[1]}-${parts[2]}-${parts[3]}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base 32 (RFC 4648) without padding; null when it is not the one encoding of some bytes. */
export function fromBase32(text: string): Bytes | null {
  const bytes: number[] = [];
  let [buffer, held] = [0, 0];
  for (const letter of text) {
    const digit = ALPHABET.indexOf(letter);
    if (digit < 0) return null;
    buffer = (buffer << 5) | digit;
    held += 5;
    if (held >= 8) {
      held -= 8;
      bytes.push(buffer >> held);
      buffer &= (1 << held) - 1;
    }
  }
  return held >= 5 || buffer !== 0 ? null : Uint8Array.from(bytes);
}
