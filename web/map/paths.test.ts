import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import map from './provinces.geojson';
import { drawProvinces } from './paths';

test('everyProvinceIsDrawn', () => {
  expect(map.provinces.map((province) => province.code)).toEqual(
    Array.from({ length: 25 }, (_, i) => String(i + 1).padStart(2, '0'))
  );
  for (const province of map.provinces) expect(province.path).toMatch(/^(M\d+ \d+l[-\d ]+z)+$/);
});

test('theDrawingFillsItsFrame', () => {
  const [, , width, height] = map.viewBox.split(' ').map(Number);
  const starts = map.provinces.flatMap((p) =>
    [...p.path.matchAll(/M(\d+) (\d+)/g)].map((m) => [Number(m[1]), Number(m[2])])
  );
  for (const [x, y] of starts) {
    expect(x).toBeLessThanOrEqual(width!);
    expect(y).toBeLessThanOrEqual(height!);
  }
});

test('northIsUpAndEastIsRight', () => {
  const square = (lon: number, lat: number) =>
    [
      [
        [lon, lat],
        [lon + 1, lat],
        [lon + 1, lat + 1],
        [lon, lat]
      ]
    ] as never;
  const feature = (code: string, lon: number, lat: number) => ({
    properties: { code, name_en: code, name_km: code },
    geometry: { type: 'Polygon' as const, coordinates: square(lon, lat) }
  });
  const { provinces } = drawProvinces([feature('01', 102, 10), feature('02', 104, 13)]);
  const [[x1, y1], [x2, y2]] = provinces.map((p) => p.path.match(/\d+/g)!.map(Number)) as [number[], number[]] as never;
  expect(x2).toBeGreaterThan(x1);
  expect(y2).toBeLessThan(y1);
});

test('theSourceIsTheOneThatIsCredited', () => {
  expect(JSON.parse(readFileSync('map/provinces.geojson', 'utf8')).features).toHaveLength(25);
  expect(readFileSync('map/README.md', 'utf8')).toContain('Open Development Cambodia');
});
