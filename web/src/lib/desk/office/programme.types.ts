/** How many organizations each value of a filter of the directory has. */
export type Facets = Record<string, { value: string; count: number }[]>;
