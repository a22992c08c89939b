import { dateAt, type Instant } from "../../domain/calendar.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Mention } from "../../language/mention.ts";
import type { GuardContext } from "../guard-context.ts";
import { isEcho } from "./echo.ts";
import { mentionContext, mentionsOf } from "./mentions.ts";
import { knownValuesOf } from "./known-values.ts";
import { knownSpans } from "./known-spans.ts";
import { faultOf, type FactFault, type FactScene } from "./fact-fault.ts";

/**
 * The numbers, dates and counts of a sentence that neither its line nor its case bears out. With neither
 * at hand every one of them is a finding.
 */
export function checkFacts(text: string, context: GuardContext): Finding[] {
  const mentions = mentionsOf(text, context);
  if (mentions.length === 0) return [];
  const known = knownValuesOf(context);
  const spans = knownSpans(text, known.texts);
  const { now, timezone } = mentionContext(context);
  const scene: FactScene = {
    text,
    known,
    today: dateAt(now as Instant, timezone),
    currency: context.caseFacts?.currency ?? context.currency,
  };
  const isKnown = (mention: Mention): boolean =>
    spans.some(([from, to]) => mention.from >= from && mention.to <= to) ||
    faultOf(mention, scene) === undefined;
  return mentions.flatMap((mention) => {
    // The same words may be read as an amount and as digits: one true reading is enough.
    const readings = mentions.filter(({ from, to }) => from === mention.from && to === mention.to);
    if (readings.some(isKnown) || isEcho(mention, text, context)) return [];
    const fault = faultOf(mention, scene);
    return fault === undefined || readings[0] !== mention ? [] : [toFinding(mention, fault)];
  });
}

const toFinding = ({ from, to }: Mention, fault: FactFault): Finding => ({
  ruleId: `all.fact.${fault}`,
  family: "FACT",
  severity: "block",
  span: [from, to],
  action: "suppress",
});
