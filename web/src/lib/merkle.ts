/** Proofs of the transparency log, checked here and not by the server (RFC 9162, 2.1.3.2 and 2.1.4.2). */

import { isSignedBy, type Bytes } from './ed25519';

/** Browsers offer hashing on secure addresses only: https, or this very computer. */
export function canCheck(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

export async function leafHash(entry: string): Promise<string> {
  return hash([Uint8Array.of(0), new TextEncoder().encode(entry)]);
}

function nodeHash(left: string, right: string): Promise<string> {
  return hash([Uint8Array.of(1), bytesOf(left), bytesOf(right)]);
}

/** The root that follows from a leaf, its place and the hashes beside its way up; null when they do not fit. */
export async function rootFrom(leaf: string, index: number, size: number, path: string[]): Promise<string | null> {
  let [fn, sn, root] = [index, size - 1, leaf];
  if (index < 0 || index >= size) return null;
  for (const step of path) {
    if (sn === 0) return null;
    if (fn % 2 === 1 || fn === sn) {
      root = await nodeHash(step, root);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      root = await nodeHash(root, step);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 ? root : null;
}

export interface Head {
  size: number;
  root: string;
}

/** Whether the earlier log is the beginning of the later one. */
export async function isConsistent(earlier: Head, later: Head, proof: string[]): Promise<boolean> {
  if (earlier.size === 0) return proof.length === 0;
  if (earlier.size === later.size) return proof.length === 0 && earlier.root === later.root;
  const isWhole = Number.isInteger(Math.log2(earlier.size));
  const [first, ...steps] = isWhole ? [earlier.root, ...proof] : proof;
  if (first === undefined) return false;
  let [fn, sn] = [earlier.size - 1, later.size - 1];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  let [before, after] = [first, first];
  for (const step of steps) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      before = await nodeHash(step, before);
      after = await nodeHash(step, after);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      after = await nodeHash(after, step);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && before === earlier.root && after === later.root;
}

/** True or false, or null when nothing here can tell. */
export async function isSigned(text: string, signature: string, multikey: string): Promise<boolean | null> {
  const key = publicKey(multikey);
  return key === null ? false : isSignedBy(key, new TextEncoder().encode(text), fromBase64Url(signature));
}

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const ED25519 = [0xed, 0x01];

/** The 32 bytes of a Multikey, null when it is none of Ed25519. */
export function publicKey(multikey: string): Bytes | null {
  if (!multikey.startsWith('z')) return null;
  let value = 0n;
  for (const letter of multikey.slice(1)) {
    const digit = BASE58.indexOf(letter);
    if (digit < 0) return null;
    value = value * 58n + BigInt(digit);
  }
  const bytes = bytesOf(value.toString(16).padStart(68, '0'));
  return bytes.length === 34 && bytes[0] === ED25519[0] && bytes[1] === ED25519[1] ? bytes.slice(2) : null;
}

export function fromBase64Url(text: string): Bytes {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

function bytesOf(hex: string): Bytes {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

async function hash(parts: Uint8Array[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(parts.flatMap((part) => [...part])));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const half = (n: number) => Math.floor(n / 2);
