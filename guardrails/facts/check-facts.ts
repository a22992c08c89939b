import { dateAt, type Instant } from "../../domain/calendar.ts";
import type { Finding } from "../../domain/finding.ts";
import { languageOf } from "../../domain/locale.ts";
import type { Mention } from "../../language/mention.ts";
import type { GuardContext } from "../guard-context.ts";
import { calculationsIn } from "./values/calculations.ts";
import { claimFaults } from "./claims/claim-faults.ts";
import { isEcho } from "./words/echo.ts";
import { faultOf } from "./faults/fact-fault.ts";
import type { FactFault, FactScene, SentenceScene } from "./fact-scene.ts";
import { knownSpans } from "./values/known-spans.ts";
import { knownValuesOf } from "./values/known-values.ts";
import { legalFindings } from "./faults/legal-fault.ts";
import { mentionContext, mentionsOf } from "./words/mentions.ts";

type Span = readonly [from: number, to: number];

/**
 * The numbers, dates, counts, case numbers and legal claims of a sentence that neither its line nor its
 * case bears out, each with what was expected. With neither at hand every one of them is a finding.
 */
export function checkFacts(text: string, context: GuardContext): Finding[] {
  const mentions = mentionsOf(text, context);
  const known = knownValuesOf(context);
  const { now, timezone } = mentionContext(context);
  const sentence: SentenceScene = {
    text,
    heard: `${context.debtorText ?? ""} ${text}`,
    undated: `${context.debtorText ?? ""} ${withoutValues(text, mentions, known.texts)}`,
    known,
    mentions,
    language: languageOf(context.locale),
    today: dateAt(now as Instant, timezone),
    currency: context.caseFacts?.currency ?? context.currency,
  };
  const scene: FactScene = { ...sentence, calculations: calculationsIn(sentence) };
  const excused = [...knownSpans(text, known.texts)];
  const claims = claimFaults(scene, context, excused);
  const isExcused = (span: Span): boolean => claims.settled.some((each) => isInside(span, each));
  const faults = mentions.flatMap((mention) => {
    if (isExcused([mention.from, mention.to])) return [];
    const fault = faultAt(mention, scene, context);
    return fault === undefined ? [] : [toFinding([mention.from, mention.to], fault)];
  });
  return [
    ...faults,
    ...claims.findings.map(({ span, fault }) => toFinding(span, fault)),
    ...legalFindings(text, context),
  ];
}

/** A sentence without its days and names: the month of a day and a product's name say nothing of an amount. */
function withoutValues(
  text: string,
  mentions: readonly Mention[],
  texts: ReadonlySet<string>,
): string {
  const chars = [...mentions]
    .filter(({ kind }) => kind === "date")
    .reduce(
      (rest, { from, to }) => rest.slice(0, from) + " ".repeat(to - from) + rest.slice(to),
      text,
    );
  return [...texts].filter(isName).reduce((rest, name) => rest.replaceAll(name, " "), chars);
}

/** Single letters and empty names would take words apart. */
const isName = (name: string): boolean => name.length > 1;

/** The same words may be read as an amount and as digits: one true reading is enough. */
function faultAt(mention: Mention, scene: FactScene, context: GuardContext): FactFault | undefined {
  const readings = scene.mentions.filter(
    ({ from, to }) => from === mention.from && to === mention.to,
  );
  if (readings[0] !== mention || isEcho(mention, scene.text, context)) return undefined;
  const faults = readings.map((reading) => faultOf(reading, scene));
  return faults.includes(undefined) || isDenied(mention, scene) ? undefined : faults[0];
}

/** "It's not $8,840, it's $8,440": the value that is denied is no claim where a true one takes its place. */
function isDenied(mention: Mention, scene: FactScene): boolean {
  if (!denial.test(scene.text.slice(0, mention.from))) return false;
  if (isMisnamed(mention, scene)) return false;
  return scene.mentions.some(
    (other) =>
      other.kind === mention.kind && other !== mention && faultOf(other, scene) === undefined,
  );
}

const denial = /(?:不是|并非|并不是|而非)\s*$|\b(?:not|isn['’]t|wasn['’]t)\s*$/i;

/** "It isn't $450, that's the interest" says of the denied value what it is. */
function isMisnamed(mention: Mention, { text, known }: FactScene): boolean {
  const words = renamed.exec(text.slice(mention.to))?.[0];
  if (words === undefined || mention.kind !== "amount") return false;
  const role = renamedRoles.find(([, part]) => part.test(words))?.[0];
  return !known.money.some((fact) => fact.role === role && fact.value === mention.minorUnits);
}

const renamed =
  /^[,，]\s*(?:that|it)['’]s (?:the |your )?(?:principal|interest|late fee|balance)|^[，,]\s*那是(?:本金|利息|违约金|滞纳金)/i;
const renamedRoles = [
  ["principal", /principal|本金/i],
  ["interest", /interest|利息/i],
  ["lateFee", /late fee|违约金|滞纳金/i],
  ["balance", /balance/i],
] as const;

const isInside = ([from, to]: Span, [outerFrom, outerTo]: Span): boolean =>
  from >= outerFrom && to <= outerTo;

const toFinding = (span: Span, { kind, expected }: FactFault): Finding => ({
  ruleId: `all.fact.${kind}`,
  family: "FACT",
  severity: "block",
  span,
  action: "suppress",
  expected,
});
