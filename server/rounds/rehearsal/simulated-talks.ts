import { createHash } from "node:crypto";
import type { DebtCase } from "../../../domain/case.ts";
import { callId } from "../../../domain/ids.ts";
import { findViolations } from "../../../evaluation/simulate/checks/find-violations.ts";
import { drawFrom } from "../../../evaluation/simulate/draw.ts";
import { drawTruth } from "../../../evaluation/simulate/draw-truth.ts";
import { debtorTurnsDefault } from "../../../evaluation/simulate/limits.ts";
import { loadPersonas } from "../../../evaluation/simulate/load-personas.ts";
import type { Persona } from "../../../evaluation/simulate/persona.ts";
import { createScriptedDebtor } from "../../../evaluation/simulate/scripted-debtor.ts";
import { simulateCall } from "../../../evaluation/simulate/simulate-call.ts";
import type { SimulatedCall } from "../../../evaluation/simulate/simulated-call.ts";
import { jurisdictionOf } from "../../calls/jurisdiction-of.ts";
import { instantAt } from "../../clock.ts";
import { drawPersona, localeOf } from "./draw-persona.ts";
import type { Answering, Talk } from "./play-round.ts";

/** Something that must never happen in a conversation, and happened. */
export interface TalkViolation {
  readonly kind: string;
  readonly detail: string;
  readonly caseId: string;
  readonly persona: string;
}

/** What conversations of a play left behind beside their outcomes. */
export interface TalkNotes {
  readonly violations: TalkViolation[];
  readonly faults: string[];
  agentTurns: number;
  readonly personas: Map<string, number>;
}

/** Conversations of a play: the agent as the product has it, and a scripted debtor of some persona. */
export function createSimulatedTalks({
  cases,
  seed,
  describeFault,
}: {
  readonly cases: ReadonlyMap<string, DebtCase>;
  readonly seed: string;
  readonly describeFault: (error: unknown) => string;
}): { readonly notes: TalkNotes; readonly talk: (answering: Answering) => Promise<Talk> } {
  const notes: TalkNotes = { violations: [], faults: [], agentTurns: 0, personas: new Map() };
  const personas = loadPersonas();
  const talk = async (answering: Answering): Promise<Talk> => {
    const debt = cases.get(answering.attempt.caseId);
    if (debt === undefined) return { outcome: "UNK", seconds: 0 };
    const key = `${seed}/${debt.caseId}`;
    const persona = drawPersona(personas, {
      debt,
      key,
      isOther: answering.callee === "third-party",
      n: answering.n,
    });
    if (persona === undefined) return { outcome: "UNK", seconds: 0 };
    try {
      const call = await playCall(persona, { debt, answering, key });
      note(notes, persona, call);
      return talkOf(call);
    } catch (error) {
      notes.faults.push(describeFault(error));
      return { outcome: "TECH", seconds: 0 };
    }
  };
  return { notes, talk };
}

interface Call {
  readonly debt: DebtCase;
  readonly answering: Answering;
  readonly key: string;
}

async function playCall(
  persona: Persona,
  { debt, answering: { atMs, n }, key }: Call,
): Promise<SimulatedCall> {
  const locale = localeOf(debt);
  const startedAt = instantAt(atMs);
  const call = {
    // Words are chosen by the call's id: the same rehearsal says the same.
    id: callId(
      `rehearsed-${createHash("sha256").update(`${key}/${n}`).digest("hex").slice(0, 32)}`,
    ),
    locale,
    jurisdiction: jurisdictionOf(debt.place, locale),
    channel: "voice",
    direction: "outbound",
    startedAt,
  } as const;
  const setup = { call, case: debt };
  const truth = drawTruth(persona, setup, drawFrom(`${key}/truth`));
  const debtor = createScriptedDebtor({
    persona,
    setup,
    truth,
    draw: drawFrom(`${key}/talk/${n}`),
  });
  return await simulateCall({ persona, setup, truth, debtor, maxTurns: debtorTurnsDefault });
}

function note(notes: TalkNotes, persona: Persona, call: SimulatedCall): void {
  const { caseId } = call.setup.case;
  notes.agentTurns += 1 + call.exchanges.filter(({ answer }) => answer !== undefined).length;
  notes.personas.set(persona.id, (notes.personas.get(persona.id) ?? 0) + 1);
  for (const { kind, detail } of findViolations(call)) {
    notes.violations.push({ kind, detail, caseId, persona: persona.id });
  }
}

function talkOf({ outcome, seconds, exchanges }: SimulatedCall): Talk {
  const lines = exchanges.flatMap(({ answer }) => answer?.lines ?? []);
  const confirmed = lines.findLast(({ key }) => key === "callback_confirmed");
  const time: unknown = confirmed === undefined ? undefined : Reflect.get(confirmed.facts, "time");
  const { disposition } = outcome;
  return {
    outcome: disposition,
    seconds: Math.max(1, Math.round(seconds.agent + seconds.debtor)),
    call: outcome,
    ...(disposition === "CB" && typeof time === "string" ? { callbackAt: time } : {}),
  };
}
