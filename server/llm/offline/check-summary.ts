import type { Finding } from "../../../domain/finding.ts";
import { checkTypedText } from "../../../guardrails/check-typed-text.ts";
import type { GuardContext } from "../../../guardrails/index.ts";
import { mentionsOf } from "../../../guardrails/facts/words/mentions.ts";
import type { Mention } from "../../../language/mention.ts";
import type { Outcome } from "../../../domain/outcome.ts";
import type { SummaryReason } from "../../protocol/call-summaries.ts";
import type { ModelSummary } from "./model-summary.ts";
import type { SaidLine } from "./told-of-call.ts";

/** By what a summary is judged. */
export interface SummaryScene {
  readonly context: GuardContext;
  readonly outcome: Outcome;
  /** What was said, as it was said. */
  readonly said: readonly SaidLine[];
  /** What came of the call, as the model was told it. */
  readonly told: Readonly<Record<string, unknown>>;
}

/** The rule of the guard that judges what a sentence means to the debtor who hears it. */
const meaningRule = "all.meaning";

/** Why a model's summary may not be shown; undefined if it may. */
export function checkSummary(
  summary: ModelSummary,
  scene: SummaryScene,
): SummaryReason | undefined {
  const { disposition, promise } = scene.outcome;
  if (summary.disposition !== disposition || summary.promised !== (promise !== null)) {
    return "outcome";
  }
  const texts = [summary.summary, summary.brief, summary.note];
  const faults = texts.map((text) => faultOf(text, scene));
  return faults.find((fault) => fault !== undefined);
}

/**
 * Whoever may open the call may read what it is about: to them nothing of it is private, but the fragments of an
 * identity are. What a sentence would *mean to a debtor* is left out: "the debtor wants to know more first" is not
 * said to anybody, and a classifier of what agents say has nothing to tell of it. Listed phrases and figures count.
 */
function faultOf(text: string, { context, said, told }: SummaryScene): SummaryReason | undefined {
  const { findings } = checkTypedText(text, { ...context, verified: true });
  const faults = findings.filter(
    ({ severity, ruleId }) => severity !== "warn" && ruleId !== meaningRule,
  );
  if (faults.some(({ family, ruleId }) => family !== "FACT" || ruleId.startsWith("guard."))) {
    return "guard";
  }
  if (faults.length === 0) return undefined;
  const sources = [...said.map((line) => line.text), JSON.stringify(told)];
  const known = new Set(sources.flatMap((source) => mentionsOf(source, context).map(valueOf)));
  const own = mentionsOf(text, context);
  return faults.every(({ span }) => isBorneOut(own, span, known)) ? undefined : "figure";
}

/** A value that the case does not bear out was said in the call, or came of it. */
const isBorneOut = (
  own: readonly Mention[],
  [from, to]: Finding["span"],
  known: ReadonlySet<string>,
): boolean =>
  own.some((mention) => mention.from < to && mention.to > from && known.has(valueOf(mention)));

/** The same value has the same text, however it was written. */
function valueOf(mention: Mention): string {
  switch (mention.kind) {
    case "amount":
      return `amount ${mention.minorUnits}`;
    case "amount-expression":
    case "frequency":
      return `${mention.kind} ${mention.value}`;
    case "share":
      return `share ${mention.basisPoints}`;
    case "date":
      return `date ${mention.date}`;
    case "time":
      return `time ${Date.parse(mention.at)}`;
    case "instalments":
      return `instalments ${mention.count}`;
    case "duration":
      return `duration ${mention.days}`;
    case "digits":
      return `digits ${mention.digits}`;
    case "phone":
      return `phone ${mention.e164}`;
  }
}
