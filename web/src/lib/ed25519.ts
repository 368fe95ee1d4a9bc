export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Whether the key signed the message; null when nothing here can tell. Browsers older than 2025 do not know Ed25519
 * and get it by a small library; none computes anything at an address without https.
 */
export async function isSignedBy(key: Bytes, message: Bytes, signature: Bytes): Promise<boolean | null> {
  if (globalThis.crypto?.subtle === undefined) return null;
  if (key.length !== 32 || signature.length !== 64) return false;
  const known = await byBrowser(key, message, signature);
  return known ?? byLibrary(key, message, signature);
}

async function byBrowser(key: Bytes, message: Bytes, signature: Bytes): Promise<boolean | null> {
  try {
    const imported = await crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, signature, message);
  } catch (problem) {
    // Said by a browser that does not know the algorithm; a key that is no point of the curve is a DataError.
    return problem instanceof DOMException && problem.name === 'DataError' ? false : null;
  }
}

/** Loaded only where it is needed. */
export async function byLibrary(key: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  const { verifyAsync } = await import('@noble/ed25519');
  return verifyAsync(signature, message, key, { zip215: false });
}
