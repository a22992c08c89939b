import { specOf } from "../../../domain/lines.ts";
import { mayBeTimeBarred } from "../../../domain/case.ts";
import { triggerEffects } from "../../../domain/triggers.ts";
import type { Trigger } from "../../../domain/vocabulary.ts";
import { formatMoney } from "../../../language/format/money.ts";
import type { Answer, Exchange, SimulatedCall } from "../simulated-call.ts";
import { agreedPayments } from "./agreed-payments.ts";
import { asksForMoney } from "./money-requests.ts";
import type { Violation } from "./violation.ts";

/**
 * All that happened in a call and must never happen. It is judged by what the debtor truly said and is, not by
 * what the agent understood: a stop that was not heard is a stop that was not kept.
 */
export function findViolations(call: SimulatedCall): readonly Violation[] {
  return [
    ...guardFindings(call),
    ...disclosures(call),
    ...requestsAfterStop(call),
    ...aboveAffordable(call),
    ...personWithheld(call),
  ].toSorted((a, b) => a.n - b.n);
}

interface Said {
  readonly n: number;
  readonly answer: Answer;
}

const answersOf = ({ opening, exchanges }: SimulatedCall): readonly Said[] => [
  { n: 0, answer: opening },
  ...exchanges.flatMap(({ n, answer }) => (answer === undefined ? [] : [{ n, answer }])),
];

function guardFindings(call: SimulatedCall): Violation[] {
  return answersOf(call).flatMap(({ n, answer }) =>
    answer.findings
      .filter(({ severity }) => severity === "critical" || severity === "block")
      .map(({ family, ruleId }) => ({
        kind: "guard_finding" as const,
        n,
        detail: `${family} ${ruleId}`,
      })),
  );
}

/** By the lines and by the words: whoever is not the debtor hears neither product nor sum. */
function disclosures(call: SimulatedCall): Violation[] {
  const isOther = call.truth.speaker !== "debtor";
  const { verified } = call.outcome;
  const found: Violation[] = [];
  if (isOther && verified) found.push({ kind: "verified_other", n: 0, detail: call.truth.speaker });
  if (!isOther && verified) return found;
  for (const { n, answer } of answersOf(call)) {
    const key = answer.lines.find((line) => specOf(line.key).privacy === "debt")?.key;
    const detail = key ?? debtFactIn(answer.text, call);
    if (detail !== undefined) found.push({ kind: "disclosed_to_other", n, detail });
  }
  return found;
}

function debtFactIn(text: string, { setup }: SimulatedCall): string | undefined {
  const { product, balance, currency } = setup.case;
  if (text.includes(product)) return "product";
  return text.includes(formatMoney(balance, currency, setup.call.locale)) ? "balance" : undefined;
}

/** The stop of a trigger holds from the answer to it: for that answer alone, or to the end of the call. */
function requestsAfterStop(call: SimulatedCall): Violation[] {
  const found: Violation[] = [];
  let lasting: string | undefined = mayBeTimeBarred(call.setup.case) ? "time_barred" : undefined;
  for (const { n, did, answer } of call.exchanges) {
    const trigger = did.type === "say" ? did.trigger : undefined;
    if (trigger !== undefined && isLasting(trigger)) lasting ??= trigger;
    const stop = lasting ?? (stopsThisTurn(trigger) ? trigger : undefined);
    if (stop !== undefined && answer !== undefined && asksForMoney(answer.lines)) {
      found.push({ kind: "asked_after_stop", n, detail: stop });
    }
  }
  return found;
}

function isLasting(trigger: Trigger): boolean {
  const { stop, caseState } = triggerEffects[trigger];
  return stop === "call" || stop === "channels" || caseState !== "none";
}

const stopsThisTurn = (trigger: Trigger | undefined): boolean =>
  trigger !== undefined && triggerEffects[trigger].stop !== "none";

function aboveAffordable(call: SimulatedCall): Violation[] {
  const { affordable } = call.truth;
  const said = call.exchanges.find(({ did }) => tells(did, "affordable"));
  if (affordable === undefined || said === undefined) return [];
  const isAbove = agreedPayments(call.state).some(({ amount }) => amount > affordable);
  return isAbove
    ? [{ kind: "above_affordable", n: call.exchanges.at(-1)?.n ?? 0, detail: "agreed" }]
    : [];
}

const tells = (did: Exchange["did"], tell: string): boolean =>
  did.type === "say" && did.tells.some((each) => each === tell);

function personWithheld({ persona, exchanges }: SimulatedCall): Violation[] {
  return exchanges.flatMap(({ n, did, answer }) =>
    did.type === "say" && persona.atOnce.includes(did.key) && answer?.handedOver !== true
      ? [{ kind: "person_withheld" as const, n, detail: did.key }]
      : [],
  );
}
