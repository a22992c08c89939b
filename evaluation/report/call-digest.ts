import { createHash } from "node:crypto";

/** What two runs are compared by: small enough to keep one for each of a hundred thousand calls. */
export interface CallDigest {
  /** Everything that counts against the call: findings and failed expectations, by name and place. */
  readonly faults: readonly string[];
  /** One mark a turn of the agent, of what it did and said. */
  readonly turns: readonly string[];
  /** Turns at the end that do not count, since the recording had stopped answering. */
  readonly excluded: number;
}

interface Finding {
  readonly kind: string;
  readonly detail?: string | null | undefined;
  readonly turn: number;
  readonly verdict?: string | undefined;
}

/** A finding by its name and place: `forbidden F05 @8`. */
export const findingName = ({ kind, detail, turn }: Finding): string =>
  `${kind}${detail === null || detail === undefined ? "" : ` ${detail}`} @${turn}`;

/** What is held against a call, sorted; what nobody can tell is not. */
export function faultsOf(call: {
  readonly findings: readonly Finding[];
  readonly failed: readonly { readonly key: string }[];
}): string[] {
  const found = call.findings.filter(({ verdict }) => verdict !== "cannot_tell").map(findingName);
  return [...new Set([...found, ...call.failed.map(({ key }) => `expect ${key}`)])].sort();
}

/** Characters of a turn's mark; two texts that differ share one once in a billion. */
const markChars = 8;

/** A short mark of a turn's words. */
export const markOf = (text: string): string =>
  createHash("sha256").update(text).digest("base64url").slice(0, markChars);
