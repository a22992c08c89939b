import { createHash } from "node:crypto";
import type {
  MessagePurpose,
  MessageStage,
  MessageTemplate,
  MessageWords,
  Willingness,
} from "../../prompts/message-words.ts";

/** To whom, and about what. */
export interface TemplateQuestion {
  readonly purpose: MessagePurpose;
  readonly willingness: Willingness;
  readonly stage: MessageStage;
  /** With the id of the case it decides which variant: the same for the same, and spread over cases. */
  readonly seed: string;
  readonly caseId: string;
}

/** A wording, and what the record calls it. */
export interface ChosenTemplate {
  /** `template/variant`, variants counted from 1. */
  readonly id: string;
  readonly sentences: readonly string[];
}

/** The variants that may be used, the chosen one first: one that is too long gives way to the next. */
export function chooseTemplate(
  words: Pick<MessageWords, "templates">,
  { purpose, willingness, stage, seed, caseId }: TemplateQuestion,
): readonly ChosenTemplate[] {
  const template = words.templates.find(
    (one: MessageTemplate) =>
      one.purpose === purpose &&
      one.willingness.includes(willingness) &&
      one.stages.includes(stage),
  );
  const variants = template?.variants ?? [];
  const digest = createHash("sha256").update(`${seed}\n${caseId}`).digest();
  const first = variants.length === 0 ? 0 : digest.readUInt32BE(0) % variants.length;
  return variants
    .map((sentences, at) => ({ id: `${template?.id ?? ""}/${at + 1}`, sentences }))
    .map((_, at, all) => all[(first + at) % all.length])
    .filter((one) => one !== undefined);
}

/** Days past due up to which a case is early, and up to which it is in the middle. */
const stageDays = { early: 30, middle: 90 } as const;

/** How long it has lasted. */
export function stageOf(daysPastDue: number): MessageStage {
  if (daysPastDue <= stageDays.early) return "early";
  return daysPastDue <= stageDays.middle ? "middle" : "late";
}

const willing: ReadonlySet<string> = new Set(["PTP", "PTP_PART", "PLAN", "PAID", "CB"]);
const reluctant: ReadonlySet<string> = new Set(["RTP", "RPC_NC", "QHU"]);

/** What the latest conversation that tells anything says. It only chooses the tone of a message. */
export function willingnessOf(
  history: readonly { readonly at: string; readonly outcome: string }[],
): Willingness {
  const latestFirst = history.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  for (const { outcome } of latestFirst) {
    if (willing.has(outcome)) return "willing";
    if (outcome === "HARD") return "unable";
    if (reluctant.has(outcome)) return "reluctant";
  }
  return "unknown";
}
