import { dev } from '$app/environment';
import type { Api } from '$lib/api';
import { deviceStore, refreshCopy, type Copy } from './copy';

/** Makes this device able to verify without a network: keeps the page, the issuer's keys and the status lists. */
export async function readyForOffline(api: Api): Promise<Copy | null> {
  if (!dev) {
    // Refused in private windows and at addresses without https; then the page needs the network.
    void navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined);
  }
  return refreshCopy(deviceStore(), api, new Date());
}
