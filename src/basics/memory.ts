/**
 * Makes a thing once for each key: a ledger says the same few hundred words thousands of times. What `make` gives must
 * depend on the key alone. All is forgotten when it holds `most`, so that a window that stays open for months cannot
 * grow for ever.
 */
export function memory<K, V>(most: number): (key: K, make: (key: K) => V) => V {
  const made = new Map<K, V>();
  return (key, make) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    if (made.size >= most) made.clear();
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
