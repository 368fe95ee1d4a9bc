declare module '*.geojson' {
  const map: import('../map/paths.ts').DrawnMap;
  export default map;
}
