import { createHmac } from "node:crypto";

/** Characters of a pseudonym: 48 bits, so that two of a million cases share one by a chance of 1 in 500. */
const pseudonymChars = 12;

/** What stands for an id that must not be shown. */
export interface Pseudonyms {
  readonly of: (kind: "case" | "debtor", id: string) => string;
}

/**
 * With a secret key: the same pseudonym for the same id in every export, which nobody without the key can
 * trace back (a plain hash of "C-1001" could be guessed). Without one: numbered in order of appearance, so
 * that two exports cannot be matched.
 */
export function createPseudonyms(key: string | undefined): Pseudonyms {
  const numbers = new Map<string, number>();
  return {
    of: (kind, id) => {
      const name = `${kind} ${id}`;
      if (key !== undefined) {
        const digest = createHmac("sha256", key).update(name).digest("hex");
        return `${kind}-${digest.slice(0, pseudonymChars)}`;
      }
      const number = numbers.get(name) ?? numbers.size + 1;
      numbers.set(name, number);
      return `${kind}-${number}`;
    },
  };
}
