import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { provinceMap } from './map/vite-plugin.ts';
import { mockApi } from './mock/vite-plugin.ts';
import { strictPreview } from './mock/strict-preview.ts';

/** `SAHAKUM_API=http://localhost:8080 npm run dev` speaks to a running platform instead of the made-up answers. */
const api = process.env.SAHAKUM_API;

export default defineConfig({
  plugins: [announcerWithoutInlineStyle(), sveltekit(), provinceMap(), ...(api ? [] : [mockApi()]), strictPreview()],
  server: api ? { proxy: { '/api': api } } : {},
  preview: api ? { proxy: { '/api': api } } : {},
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // One file of what many pages share: each file of its own costs a slow link more than it saves. Another one of
      // what only the desks share: who reads the public pages does not fetch it. The field has its own again.
      output: {
        codeSplitting: {
          groups: [
            // First, so that what a desk shares with public pages does not draw those into the desks' file.
            { name: 'shared', test: (file: string) => !ofTheDesks(file), minShareCount: 3, priority: 3 },
            { name: 'field', test: ofTheField, minShareCount: 2, priority: 2 },
            { name: 'desk', test: ofTheDesks, minShareCount: 3, priority: 1 }
          ]
        }
      }
    }
  },
  test: { include: ['src/**/*.test.ts', 'map/**/*.test.ts'] }
});

function ofTheField(file: string): boolean {
  return /\/src\/lib\/(components|desk)\/assessor\//.test(file);
}

function ofTheDesks(file: string): boolean {
  return /\/src\/lib\/(components\/[a-z]+\/|desk\/|sending)/.test(file);
}

/** SvelteKit hides its route announcer by a style attribute, which our policy forbids; a class does the same. */
function announcerWithoutInlineStyle(): Plugin {
  return {
    name: 'announcer-without-inline-style',
    enforce: 'pre',
    transform: {
      filter: { id: /generated\/root\.svelte$/ },
      handler: (code) => ({
        code: code.replace(/ style="position: absolute[^"]*"/, ' class="visually-hidden"'),
        map: null
      })
    }
  };
}
