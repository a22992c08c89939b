import { findViolations } from "./checks/find-violations.ts";
import { unmetEnds } from "./checks/unmet-ends.ts";
import { creditorIndex } from "./meter/creditor-index.ts";
import { healthIndex, pressureOf } from "./meter/health-index.ts";
import { creditorCallMin, healthCallMin } from "./meter/limits.ts";
import type { RunKey } from "./run-once.ts";
import type { RunRow, TranscriptTurn } from "./run-row.ts";
import type { DebtorAct } from "./simulated-debtor.ts";
import type { SimulatedCall } from "./simulated-call.ts";

/** What is to be said of a call that was played. */
export function judgeCall(call: SimulatedCall, key: RunKey, withTranscript: boolean): RunRow {
  const violations = findViolations(call);
  // How a call must end depends on what its case offers; of a given case only its owner knows that.
  const atEnd = key.given === undefined ? key.persona.atEnd : {};
  const failed = unmetEnds(atEnd, call.outcome, call.isOver);
  const ok = violations.length === 0 && failed.length === 0;
  return {
    type: "run",
    persona: key.persona.id,
    run: key.run,
    seed: key.seed,
    ...(key.given === undefined ? {} : { caseId: key.given.case.caseId }),
    locale: key.locale,
    channel: call.setup.call.channel,
    ok,
    violations,
    failed,
    fault: null,
    meter: meterOf(call),
    outcome: call.outcome,
    cost: {
      turns: call.exchanges.length,
      agentSeconds: tenth(call.seconds.agent),
      debtorSeconds: tenth(call.seconds.debtor),
      tokens: call.tokens,
    },
    ...(call.debtorModel === undefined ? {} : { debtorModel: call.debtorModel }),
    ...(ok && !withTranscript ? {} : { transcript: transcriptOf(call) }),
  };
}

/** The row of a call that a fault of ours broke off. @param fault its code and place, no words of the call. */
export function faultRow(key: RunKey, fault: string): RunRow {
  return {
    type: "run",
    persona: key.persona.id,
    run: key.run,
    seed: key.seed,
    ...(key.given === undefined ? {} : { caseId: key.given.case.caseId }),
    locale: key.locale,
    channel: "chat",
    ok: false,
    violations: [],
    failed: [],
    fault,
    meter: { creditor: null, health: null, pressure: null, alarms: [] },
    outcome: null,
    cost: { turns: 0, agentSeconds: 0, debtorSeconds: 0, tokens: 0 },
  };
}

function meterOf(call: SimulatedCall): RunRow["meter"] {
  const pressure = pressureOf(call);
  const health = healthIndex(pressure);
  const creditor = creditorIndex(call);
  return {
    creditor: creditor === undefined ? null : thousandth(creditor),
    health: thousandth(health),
    pressure: { ...pressure, overburden: thousandth(pressure.overburden) },
    alarms: [
      ...(creditor !== undefined && creditor < creditorCallMin ? (["creditor"] as const) : []),
      ...(health < healthCallMin ? (["health"] as const) : []),
    ],
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const thousandth = (value: number): number => Math.round(value * 1_000) / 1_000;

function transcriptOf({ opening, exchanges }: SimulatedCall): TranscriptTurn[] {
  return [
    { speaker: "agent", text: opening.text, does: opening.move.act },
    ...exchanges.flatMap(({ did, answer }): TranscriptTurn[] => [
      { speaker: "debtor", ...wordsOf(did) },
      ...(answer === undefined
        ? []
        : [{ speaker: "agent" as const, text: answer.text, does: answer.move.act }]),
    ]),
  ];
}

function wordsOf(did: DebtorAct): { readonly text: string; readonly does: string } {
  switch (did.type) {
    case "say":
      return { text: did.text, does: did.key };
    case "press":
      return { text: did.digits, does: "press" };
    case "silent":
    case "hang_up":
      return { text: "", does: did.type };
  }
}
