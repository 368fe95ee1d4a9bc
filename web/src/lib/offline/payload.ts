/** The part of a scanned address that holds the payload: the whole address or only its last part is read. */
export function payloadOf(scanned: string): string {
  const text = scanned.trim();
  return text.slice(text.lastIndexOf('/') + 1).toUpperCase();
}
