/**
 * Keeps what was worked out for a key, at most `max` of them. When it is full it begins anew, which costs less than
 * keeping account of age.
 */
export function remembered<T>(max: number): (key: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (key, make) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= max) known.clear();
    const made = make();
    known.set(key, made);
    return made;
  };
}
