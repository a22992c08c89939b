import type { Line } from "../../../domain/lines.ts";
import { runOnce } from "../../../evaluation/simulate/run-once.ts";
import type {
  Answer,
  Exchange,
  SimulatedCall,
} from "../../../evaluation/simulate/simulated-call.ts";
import type { DebtorAct } from "../../../evaluation/simulate/simulated-debtor.ts";
import { personaWith } from "./example-persona.ts";

/** A real call of a debtor who pays everything, for tests to put other exchanges into. */
export const exampleCall = (): Promise<SimulatedCall> =>
  runOnce({ persona: personaWith({}), locale: "en-US", run: 1, seed: 1, maxTurns: 40 });

export const answer = (keys: readonly Line["key"][], change: Partial<Answer> = {}): Answer => ({
  text: "…",
  move: { act: "answer", because: [], asked: null, tone: "plain", ends: false },
  lines: keys.map((key) => ({ key, facts: {} }) as Line),
  findings: [],
  handedOver: false,
  emotionStreak: 0,
  ...change,
});

export const says = (change: Partial<Extract<DebtorAct, { type: "say" }>> = {}): DebtorAct => ({
  type: "say",
  text: "…",
  key: "acknowledges",
  trigger: undefined,
  tells: [],
  ...change,
});

export const exchanges = (
  pairs: readonly (readonly [did: DebtorAct, answer: Answer | undefined])[],
): readonly Exchange[] => pairs.map(([did, each], index) => ({ n: index + 1, did, answer: each }));
