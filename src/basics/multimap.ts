/** Adds a thing under a key, behind those that are there. */
export function addTo<K, T>(map: Map<K, T[]>, key: K, thing: T): void {
  const there = map.get(key);
  if (there) there.push(thing);
  else map.set(key, [thing]);
}

/** Things by their key, keys and things in the order in which they come. `Map.groupBy` has no Node older than 21. */
export function groupBy<K, T>(things: Iterable<T>, keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) addTo(groups, keyOf(thing), thing);
  return groups;
}
