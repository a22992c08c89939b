import type { Act } from "../../../domain/move.ts";
import { agreedPayments } from "../checks/agreed-payments.ts";
import { asksForMoney } from "../checks/money-requests.ts";
import { findViolations } from "../checks/find-violations.ts";
import type { Exchange, SimulatedCall } from "../simulated-call.ts";

/** What pressed on the debtor in one call. */
export interface Pressure {
  /** Requests for money after a clear no, beyond the one that asks what would be possible instead. */
  readonly requestsAfterNo: number;
  /** Questions for who they are, after they would not say it. */
  readonly identityAfterNo: number;
  /** Turns of plain distress that were answered without a word or a tone for it. */
  readonly distressUnheard: number;
  /** By how much the largest agreed payment is above what they can spare: 0 none, 1 double or more. */
  readonly overburden: number;
  /** A request after a stop, or a person withheld. */
  readonly stopsBroken: number;
}

/** What one unit of each pressure takes off the index; a broken stop takes all of it. */
const weights: Readonly<Record<keyof Pressure, number>> = {
  requestsAfterNo: 0.25,
  identityAfterNo: 0.25,
  distressUnheard: 0.15,
  overburden: 1,
  stopsBroken: 1,
};

/** The debtor's side, 0 to 1: 1 less the weighted sum of all that pressed on them, never below 0. */
export function healthIndex(pressure: Pressure): number {
  const sum = (Object.keys(weights) as (keyof Pressure)[]).reduce(
    (total, key) => total + weights[key] * pressure[key],
    0,
  );
  return Math.max(0, 1 - sum);
}

export function pressureOf(call: SimulatedCall): Pressure {
  return {
    requestsAfterNo: Math.max(0, requestsAfter(call, "refusal", asksMoney) - 1),
    identityAfterNo: requestsAfter(call, "no_identity", asksIdentity),
    distressUnheard: call.exchanges.filter(isUnheard).length,
    overburden: overburdenOf(call),
    stopsBroken: findViolations(call).filter(({ kind }) => breaking.has(kind)).length,
  };
}

const breaking: ReadonlySet<string> = new Set(["asked_after_stop", "person_withheld"]);

const asksMoney = ({ answer }: Exchange): boolean =>
  answer !== undefined && asksForMoney(answer.lines);

const asksIdentity = ({ answer }: Exchange): boolean =>
  answer?.move.act === "ask_fragment" || answer?.move.act === "ask_name";

/** How many answers ask, from the one to the first such words on, until the debtor brings something new. */
function requestsAfter(
  { exchanges }: SimulatedCall,
  tell: "refusal" | "no_identity",
  asks: (exchange: Exchange) => boolean,
): number {
  const at = exchanges.findIndex(({ did }) => did.type === "say" && did.tells.includes(tell));
  if (at === -1) return 0;
  const brings = exchanges.findIndex(({ did }, index) => index > at && bringsMoney(did));
  return exchanges.slice(at, brings === -1 ? undefined : brings).filter(asks).length;
}

/** A debtor who comes round of their own accord is talked with again. */
const bringsMoney = (did: Exchange["did"]): boolean =>
  did.type === "say" && /^(?:pays_|chooses_|asks_plan|tells_affordable)/.test(did.key);

/** Acts that are an answer to distress by themselves. */
const caring: ReadonlySet<Act> = new Set<Act>([
  "empathise",
  "buffer",
  "handoff",
  "crisis",
  "stop",
  "stay",
  "goodbye",
]);

function isUnheard({ did, answer }: Exchange): boolean {
  if (did.type !== "say" || !did.tells.includes("distress") || answer === undefined) return false;
  const hasWords = answer.lines.some(({ key }) => /^(?:buffer|empathy)_/.test(key));
  return !hasWords && answer.move.tone !== "soft" && !caring.has(answer.move.act);
}

function overburdenOf(call: SimulatedCall): number {
  const { affordable } = call.truth;
  if (affordable === undefined) return 0;
  const largest = Math.max(0, ...agreedPayments(call.state).map(({ amount }) => amount));
  return Math.min(1, Math.max(0, largest / affordable - 1));
}
