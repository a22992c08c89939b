import type { RehearsalRequest } from "../../protocol/rehearsals.ts";
import type { RoundPlan } from "../../protocol/rounds.ts";
import type { ReachShares } from "./reach-model.ts";
import type { SampleRows } from "./sample-rows.ts";

/** Everything that a rehearsal needs: plain data, so that it can go to a thread. */
export interface RehearsalInput {
  readonly plan: RoundPlan;
  readonly request: RehearsalRequest;
  readonly reach: ReachShares & { readonly from: number };
  /** The cases that are played, and how many the round has. */
  readonly sampleIds: readonly string[];
  readonly cases: number;
  /** What the store knows of them and of whoever they are tied to. */
  readonly rows: SampleRows;
  readonly startMs: number;
}
