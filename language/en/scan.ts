import type { Instant, PlainDate } from "../../domain/calendar.ts";
import { dateAt } from "../../domain/calendar.ts";
import type { Mention, MentionContext } from "../mention.ts";
import { tokenise, type Token } from "./tokens.ts";

/** One text on its way through the finders. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly context: MentionContext;
  /** What was found before the token that is being read. */
  readonly found: readonly Mention[];
  /** The debtor's today; worked out when the first reader asks for it. */
  readonly today: () => PlainDate;
  /** The text asks for, or speaks of, a call at some time. */
  readonly isAboutCalling: () => boolean;
}

/** What one reader made of the tokens up to `next`; no mention where they mean none of our kinds. */
export interface Reading {
  readonly next: number;
  readonly mentions: readonly Mention[];
  /** Found before, and part of this reading now: how many of the last mentions it replaces. */
  readonly absorbs?: number;
}

export type Reader = (scan: Scan, at: number) => Reading | undefined;

const callingPattern =
  /\b(?:call|calls|calling|ring|phone|speak|talk|try|reach|free|available|home|back|bell|buzz|contact|catch|chat|message)\b/i;

const memo = <T>(make: () => T): (() => T) => {
  let value: { readonly made: T } | undefined;
  return () => (value ??= { made: make() }).made;
};

export function startScan(text: string, context: MentionContext, found: readonly Mention[]): Scan {
  return {
    text,
    tokens: tokenise(text),
    context,
    found,
    today: memo(() => dateAt(context.now as Instant, context.timezone)),
    isAboutCalling: memo(() => context.isAskedWhenToCall === true || callingPattern.test(text)),
  };
}

/** The place in the text from the token at `at` to the one before `next`. */
export function spanOf(scan: Scan, at: number, next: number): { from: number; to: number } {
  return { from: scan.tokens[at]?.from ?? 0, to: scan.tokens[next - 1]?.to ?? 0 };
}

/** The tokens mean none of our kinds, and no other reader shall look at them. */
export const skip = (next: number): Reading => ({ next, mentions: [] });
