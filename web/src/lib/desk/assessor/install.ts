import { dev } from '$app/environment';

const MANIFEST = '/field.webmanifest';

/** Makes the desk open without a network, and lets a phone install it. */
export function installable(): () => void {
  if (!dev) void navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined);
  const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
  const before = link?.getAttribute('href') ?? null;
  link?.setAttribute('href', MANIFEST);
  return () => {
    if (before !== null) link?.setAttribute('href', before);
  };
}

/** Whether the pages of this desk are on the device. */
export async function pagesAreKept(): Promise<boolean> {
  if (dev || !('serviceWorker' in navigator)) return false;
  const registration = await navigator.serviceWorker.getRegistration();
  return Boolean(registration?.active);
}
