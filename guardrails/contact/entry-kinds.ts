import {
  dispositionEffects,
  type Disposition,
  type DispositionEffect,
} from "../../domain/dispositions.ts";
import { METRICS, type Metric } from "./contact-pack-schema.ts";
import type { HistoryEntry } from "./contact-request.ts";
import type { StopReason } from "./contact-vocabulary.ts";

/** The bit of a metric in what `metricBits` gives. */
export const metricBit = (metric: Metric): number => 1 << METRICS.indexOf(metric);

const bits = (...metrics: readonly Metric[]): number =>
  metrics.reduce((sum, metric) => sum | metricBit(metric), 0);

/** Why a number is used no more, gravest first. */
export const NUMBER_FAULTS = ["blocked", "minor", "wrong", "dead"] as const;
export type NumberFault = (typeof NUMBER_FAULTS)[number];

const faultByOutcome: ReadonlyMap<string, NumberFault> = new Map([
  ["TPX", "blocked"],
  ["MINOR", "minor"],
  ["WPC", "wrong"],
  ["DEAD", "dead"],
]);

/** The flag that an outcome stands for, where the case should have one. */
const flagByOutcome: ReadonlyMap<string, StopReason> = new Map([
  ["VULN", "vulnerable"],
  ["MINOR", "minor"],
  ["DEC", "deceased"],
  ["BK", "bankruptcy"],
  ["ATTY", "attorney"],
  ["CEASE", "cease"],
  ["DISP", "dispute"],
]);

/** What an outcome says of a contact. */
export interface OutcomeFacts {
  /** Metrics of an outbound call that ended so. */
  readonly outboundCall: number;
  /** Metrics of an inbound call that ended so. */
  readonly inboundCall: number;
  /** Whether a message that ended so reached anybody. */
  readonly isSent: boolean;
  /** Days of quiet after it. */
  readonly suppressDays: number;
  /** What it says of the number. */
  readonly numberFault: NumberFault | undefined;
  /** Why the debtor is left alone after it until a person lifts that. */
  readonly stopReason: StopReason | undefined;
}

type Effect = Pick<DispositionEffect, "contacted" | "suppressDays" | "freeze" | "hold">;

const stopsNothing: Effect = { contacted: false, suppressDays: 0, freeze: false, hold: false };

/** An outcome that nobody knows is taken for a talk, and the next day is soon enough. */
const unknownOutcome: OutcomeFacts = outcomeFacts("UNKNOWN", {
  ...stopsNothing,
  contacted: true,
  suppressDays: 1,
});

const factsByOutcome: ReadonlyMap<string, OutcomeFacts> = new Map([
  ...Object.entries(dispositionEffects).map(
    ([code, effect]) => [code as Disposition, outcomeFacts(code, effect)] as const,
  ),
  ["SENT", outcomeFacts("SENT", stopsNothing)],
  ["ABANDONED", outcomeFacts("ABANDONED", stopsNothing)],
]);

export const factsOfOutcome = (outcome: string): OutcomeFacts =>
  factsByOutcome.get(outcome) ?? unknownOutcome;

function outcomeFacts(code: string, effect: Effect): OutcomeFacts {
  const { contacted, suppressDays } = effect;
  const isSent = code !== "FAIL" && code !== "DEAD";
  let outboundCall = 0;
  if (isSent) outboundCall |= bits("attempt", "phone", "communication");
  if (isSent && code !== "BUSY") outboundCall |= bits("connected");
  if (["NA", "BUSY", "AM", "AML"].includes(code)) outboundCall |= bits("unanswered");
  if (contacted) outboundCall |= bits("conversation", "talk");
  if (code === "ABANDONED") outboundCall |= bits("abandoned");
  const inboundCall = contacted ? bits("talk") : 0;
  const numberFault = faultByOutcome.get(code);
  const stopReason = stopReasonOfOutcome(code, effect);
  return { outboundCall, inboundCall, isSent, suppressDays, numberFault, stopReason };
}

function stopReasonOfOutcome(code: string, { freeze, hold }: Effect): StopReason | undefined {
  if (!freeze && !hold) return undefined;
  return flagByOutcome.get(code) ?? (freeze ? "freeze" : "hold");
}

const messageBits = bits("message", "communication");
const textBits = messageBits | bits("phone");

/** The metrics that an entry counts for; docs/contact-policy.md, section 5. */
export function metricBits(entry: HistoryEntry, facts: OutcomeFacts): number {
  const { channel, direction, purpose } = entry;
  if (channel === "voice") return direction === "outbound" ? facts.outboundCall : facts.inboundCall;
  const isCounted =
    direction === "outbound" &&
    facts.isSent &&
    purpose !== "reply" &&
    purpose !== "stop_confirmation";
  if (!isCounted) return 0;
  return channel === "sms" ? textBits : messageBits;
}
