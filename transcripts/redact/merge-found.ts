import { REDACTION_KINDS } from "./kinds.ts";
import type { Found, Redaction } from "./redaction.ts";

/** Between two parts of one name or address: an initial, a comma, a space. */
const joints: Readonly<Partial<Record<Found["kind"], RegExp>>> = {
  name: /^[\s·•.'’-]{0,3}(?:[A-Za-z]\.? )?$/,
  address: /^[\s,，、]{0,3}$/,
  birth_date: /^[\s,，.]{0,3}$/,
};

/** Kinds that hold other personal data inside: a name in an e-mail address stays an e-mail address. */
const holders: ReadonlySet<Found["kind"]> = new Set([
  "email",
  "identity_number",
  "card_number",
  "address",
]);

/** Where two known numbers share a place, these say more: an identity number holds a birth date. */
const parts: ReadonlySet<Found["kind"]> = new Set(["birth_date", "identity_fragment"]);

/** The better name of what is found twice: a secret, the holder, the known one, the longer one, the graver one. */
function better(a: Found, b: Found): Found {
  const secret = [a, b].find(({ kind }) => kind === "secret");
  if (secret !== undefined) return secret;
  const [small, large] = lengthOf(a) < lengthOf(b) ? [a, b] : [b, a];
  const isLarger = lengthOf(large) > lengthOf(small);
  if (isLarger && holders.has(large.kind) && contains(large, small)) return large;
  if (a.isKnown !== b.isKnown) return a.isKnown ? a : b;
  return isLarger ? large : graver(a, b);
}

const lengthOf = ({ from, to }: Found): number => to - from;

/** Of two names for the same stretch the more exact one. */
function graver(a: Found, b: Found): Found {
  if (a.isKnown && parts.has(a.kind) !== parts.has(b.kind)) return parts.has(a.kind) ? a : b;
  return REDACTION_KINDS.indexOf(a.kind) <= REDACTION_KINDS.indexOf(b.kind) ? a : b;
}

const contains = (a: Found, b: Found): boolean => a.from <= b.from && b.to <= a.to;

/** What was found as redactions in order: what overlaps is one, and so are the parts of one name. */
export function mergeFound(original: string, found: readonly Found[]): Redaction[] {
  const merged: Redaction[] = [];
  let open: { best: Found; from: number; to: number } | undefined;
  const close = (): void => {
    if (open !== undefined) merged.push({ kind: open.best.kind, span: [open.from, open.to] });
  };
  for (const each of found
    .filter(({ from, to }) => to > from)
    .toSorted((a, b) => a.from - b.from)) {
    const isSame =
      open !== undefined &&
      (each.from < open.to || isJoint(original.slice(open.to, each.from), open.best, each));
    if (open === undefined || !isSame) {
      close();
      open = { best: each, from: each.from, to: each.to };
    } else {
      const { best, from, to } = open;
      open = { best: better(best, each), from, to: Math.max(to, each.to) };
    }
  }
  close();
  return merged;
}

const isJoint = (gap: string, a: Found, b: Found): boolean =>
  gap === ""
    ? a.kind === b.kind
    : a.kind === b.kind && gap.length <= 4 && (joints[a.kind]?.test(gap) ?? false);
