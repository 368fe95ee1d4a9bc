// Credentials that are nearly right: each differs from a good one in one thing.

/** Addresses of all values of a document. */
export function paths(value, path = []) {
  if (Array.isArray(value)) return value.flatMap((item, i) => paths(item, [...path, i]));
  if (value !== null && typeof value === 'object')
    return Object.keys(value).flatMap((key) => paths(value[key], [...path, key]));
  return [path];
}

function parentOf(document, path) {
  return path.slice(0, -1).reduce((value, key) => value[key], document);
}

/** One value becomes another. */
export function changed(credential, path, chance) {
  const mutant = structuredClone(credential);
  const parent = parentOf(mutant, path);
  const value = parent[path.at(-1)];
  parent[path.at(-1)] = typeof value === 'boolean' ? !value : otherText(value, chance);
  return mutant;
}

/** One value is left out. */
export function without(credential, path) {
  const mutant = structuredClone(credential);
  const parent = parentOf(mutant, path);
  if (Array.isArray(parent)) parent.splice(path.at(-1), 1);
  else delete parent[path.at(-1)];
  return mutant;
}

/** One value is added beside another. */
export function withMore(credential, path) {
  const mutant = structuredClone(credential);
  const parent = parentOf(mutant, path);
  if (Array.isArray(parent)) parent.push('https://example.org/more');
  else parent.more = 'more';
  return mutant;
}

/** Another text of the same length, or one character more. */
export function otherText(text, chance) {
  if (text.length === 0) return 'x';
  const place = Math.floor(chance() * text.length);
  const other = text[place] === 'a' ? 'b' : 'a';
  return chance() < 0.2 ? text + 'a' : text.slice(0, place) + other + text.slice(place + 1);
}
