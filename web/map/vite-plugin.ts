import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { drawProvinces, type ProvinceFeature } from './paths.ts';

/** `import map from 'map/provinces.geojson'` gives ready SVG paths; the browser never sees the coordinates. */
export function provinceMap(): Plugin {
  return {
    name: 'province-map',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('.geojson')) return null;
      const features = JSON.parse(readFileSync(id, 'utf8')).features as ProvinceFeature[];
      return { code: `export default ${JSON.stringify(drawProvinces(features))};`, moduleType: 'js' };
    }
  };
}
