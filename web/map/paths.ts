type Point = [number, number];
type Ring = Point[];

export interface ProvinceFeature {
  properties: { code: string; name_en: string; name_km: string };
  geometry: { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };
}

export interface DrawnProvince {
  code: string;
  nameKm: string;
  nameEn: string;
  /** SVG path data in the units of `DrawnMap.viewBox`. */
  path: string;
}

export interface DrawnMap {
  viewBox: string;
  provinces: DrawnProvince[];
}

const WIDTH = 1000;
const MARGIN = 6;

/** Plate carrée with the true scale at the middle latitude: for a country of this size as good as any projection. */
export function drawProvinces(features: ProvinceFeature[]): DrawnMap {
  const points = features.flatMap((feature) => rings(feature).flat());
  const [west, east] = extent(points.map((p) => p[0]));
  const [south, north] = extent(points.map((p) => p[1]));
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (WIDTH - 2 * MARGIN) / ((east - west) * shrink);
  const project = ([lon, lat]: Point): Point => [
    Math.round(MARGIN + (lon - west) * shrink * scale),
    Math.round(MARGIN + (north - lat) * scale)
  ];
  const height = Math.round((north - south) * scale + 2 * MARGIN);
  const provinces = features.map((feature) => drawProvince(feature, project));
  return { viewBox: `0 0 ${WIDTH} ${height}`, provinces: provinces.sort((a, b) => a.code.localeCompare(b.code)) };
}

function drawProvince(feature: ProvinceFeature, project: (p: Point) => Point): DrawnProvince {
  const { code, name_km: nameKm, name_en: nameEn } = feature.properties;
  return {
    code,
    nameKm,
    nameEn,
    path: rings(feature)
      .map((ring) => drawRing(ring.map(project)))
      .join('')
  };
}

function rings(feature: ProvinceFeature): Ring[] {
  return feature.geometry.type === 'Polygon' ? feature.geometry.coordinates : feature.geometry.coordinates.flat();
}

/** Relative steps of whole units: a third of the size of absolute coordinates. */
function drawRing(ring: Ring): string {
  let path = '';
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of ring.slice(0, -1)) {
    if (path === '') path = `M${nextX} ${nextY}l`;
    else if (nextX !== x || nextY !== y) path += `${nextX - x} ${nextY - y} `;
    [x, y] = [nextX, nextY];
  }
  return `${path.trim()}z`;
}

function extent(values: number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([min, max], v) => [Math.min(min, v), Math.max(max, v)],
    [Infinity, -Infinity]
  );
}
