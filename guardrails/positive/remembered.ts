/** Texts that are remembered: those of a few turns, and the scripted sentences they are held against. */
const textsMax = 512;

/** A pure function of a text that remembers its latest texts: one sentence is asked about several times. */
export function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = make(text);
    if (known.size >= textsMax) known.clear();
    known.set(text, value);
    return value;
  };
}
