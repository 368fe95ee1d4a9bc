import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import strictStatic from './strict-static.js';

/** Names the release after what is in it: the same sources give the same site, byte for byte. */
function contentVersion() {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const folder of ['src', 'static', 'map']) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true });
    for (const path of files
      .filter((f) => f.isFile())
      .map((f) => `${f.parentPath}/${f.name}`)
      .sort()) {
      hash.update(path).update(readFileSync(path));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: strictStatic('build'),
    version: { name: contentVersion() },
    // The verification page registers it: who only reads the directory need not keep the pages.
    serviceWorker: { register: false },
    outDir: '.svelte-kit'
  }
};
