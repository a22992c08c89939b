import { dateAt } from "../../domain/calendar.ts";
import type { Fact } from "../../domain/lines.ts";
import { mentionsOf } from "../facts/words/mentions.ts";
import type { GuardContext } from "../guard-context.ts";
import { release, type Release } from "../release.ts";

/** Scripted sentences whose judgement is kept for each set of rules: the fixed ones of all locales are fewer. */
const keptMax = 2_000;

const kept = new WeakMap<GuardContext["pack"], Map<string, Release>>();

/**
 * The guard's judgement of a scripted sentence, as `release` gives it. Scripted sentences come again in every call, and
 * the guard is a pure function of a sentence and what it must know of it: the same of both has the same judgement.
 */
export function releaseScript(text: string, context: GuardContext): Release {
  const key = keyOf(text, context);
  if (key === undefined) return release(text, context);
  let known = kept.get(context.pack);
  if (known === undefined) kept.set(context.pack, (known = new Map<string, Release>()));
  const before = known.get(key);
  if (before !== undefined) return before;
  const judged = release(text, context);
  if (mentionsOf(text, context).length > 0) return judged;
  if (known.size >= keptMax) known.clear();
  known.set(key, judged);
  return judged;
}

/**
 * All that a judgement hangs on beside the rules; undefined where it hangs on facts, on the debtor's words or on the
 * case, so that nothing of a debtor is kept beyond the call. A sentence that names a moment or a sum is not kept
 * either, so of the time only the day counts, by which such words are found.
 */
function keyOf(text: string, context: GuardContext): string | undefined {
  const { locale, verified, facts, line, currency, now, timezone } = context;
  const { debtorText, caseFacts, audience, isFreeSpeech } = context;
  const isLineAlone = [debtorText, caseFacts, audience, isFreeSpeech].every(
    (value) => value === undefined,
  );
  if (!isLineAlone || facts?.every((fact) => isUnsaidName(fact, text)) !== true) return undefined;
  if (now === undefined || timezone === undefined) return undefined;
  return [locale, verified, line, currency, dateAt(now, timezone), text].join("\n");
}

/** A name of the line that does not stand in this sentence: nothing hangs on it, and nothing of it is kept. */
const isUnsaidName = ({ kind, value }: Fact, text: string): boolean =>
  (kind === "text" || kind === "channel") && (value === undefined || !text.includes(value));
