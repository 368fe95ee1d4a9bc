import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import adapterStatic from '@sveltejs/adapter-static';
import { contentSecurityPolicy } from './content-security-policy.js';

/**
 * The static adapter, made fit for a policy without `unsafe-*` and without hashes: SvelteKit's one inline start
 * script becomes a file, and the policy itself is written into the page for servers that send none.
 * @param {string} folder where the site is written
 * @returns {import('@sveltejs/kit').Adapter}
 */
export default function strictStatic(folder) {
  const adapter = adapterStatic({ pages: folder, assets: folder, fallback: 'index.html' });
  return {
    name: 'strict-static',
    async adapt(builder) {
      await adapter.adapt(builder);
      const page = withLetters(externaliseScript(readFileSync(`${folder}/index.html`, 'utf8'), folder), folder);
      writeFileSync(`${folder}/index.html`, page);
      // The same page for addresses that do not exist: the server answers it with status 404.
      copyFileSync(`${folder}/index.html`, `${folder}/404.html`);
      refuseStyleAttributes(folder);
      await builder.compress(folder);
    }
  };
}

/** @param {string} page @param {string} folder */
function externaliseScript(page, folder) {
  const [inline, ...others] = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)];
  if (!inline || others.length > 0) {
    throw new Error('Expected exactly one inline script in index.html.');
  }
  const hash = createHash('sha256').update(inline[1]).digest('hex').slice(0, 12);
  const name = `/_app/immutable/start.${hash}.js`;
  const script = inline[1].replace('document.currentScript.parentElement', "document.getElementById('app')");
  mkdirSync(`${folder}/_app/immutable`, { recursive: true });
  writeFileSync(folder + name, script);
  return page
    .replace(inline[0], `<script src="${name}"></script>`)
    .replace('<!-- policy -->', `<meta http-equiv="content-security-policy" content="${metaPolicy()}" />`);
}

/**
 * Every page has Khmer letters. Asked for early they are there before the first word: nothing moves when they come.
 * @param {string} page @param {string} folder
 */
function withLetters(page, folder) {
  const assets = '/_app/immutable/assets';
  const [letters, ...others] = readdirSync(folder + assets).filter((file) => /-khmer-khmer-400-.*\.woff2$/.test(file));
  if (!letters || others.length > 0) throw new Error('Expected exactly one file of the Khmer letters.');
  const early = `<link rel="preload" href="${assets}/${letters}" as="font" type="font/woff2" crossorigin />`;
  return page.replace('<link rel="stylesheet"', `${early}\n    <link rel="stylesheet"`);
}

/**
 * A style attribute in a template would be dropped silently by the policy: better no build than a page that looks wrong.
 * @param {string} folder
 */
function refuseStyleAttributes(folder) {
  const files = readdirSync(`${folder}/_app`, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.js'));
  const guilty = files.filter((file) => /<[^>`]* style="/.test(readFileSync(`${folder}/_app/${file}`, 'utf8')));
  if (guilty.length > 0) throw new Error(`Style attributes are not allowed by the policy: ${guilty.join(', ')}`);
}

/** A page cannot say by itself who may frame it; that part is for the server's header. */
function metaPolicy() {
  return contentSecurityPolicy.filter((rule) => !rule.startsWith('frame-ancestors')).join('; ');
}
