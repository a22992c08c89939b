import type { z } from "zod";
import type {
  Dialling,
  Round,
  RoundCasePage,
  RoundCaseQuery,
  RoundList,
  roundPlanSchema,
  RoundProgress,
} from "../../../server/protocol/rounds.ts";
import type { RoundLift } from "../../../server/protocol/round-figures.ts";

import type {
  rehearsalRequestSchema,
  RehearsalReply,
} from "../../../server/protocol/rehearsals.ts";
import type { Get, Send } from "../data/requester.ts";

export type NewRehearsal = z.input<typeof rehearsalRequestSchema>;

export type NewRound = z.input<typeof roundPlanSchema>;

/** What somebody does with a round. */
export interface RoundChange {
  readonly to: "running" | "paused" | "draining" | "stopped";
  readonly reason?: string;
}

const one = (roundId: string, rest = ""): string =>
  `/api/rounds/${encodeURIComponent(roundId)}${rest}`;

/** The requests about rounds. */
export const roundRequests = (get: Get, send: Send) => ({
  rounds: (signal?: AbortSignal) => get<RoundList>("/api/rounds", signal),
  round: (roundId: string, signal?: AbortSignal) => get<RoundProgress>(one(roundId), signal),
  roundLift: (roundId: string, signal?: AbortSignal) =>
    get<RoundLift>(one(roundId, "/lift"), signal),
  roundCases: (roundId: string, query: RoundCaseQuery, signal?: AbortSignal) =>
    get<RoundCasePage>(one(roundId, `/cases?${queryOf(query)}`), signal),
  rehearsal: (roundId: string, signal?: AbortSignal) =>
    get<RehearsalReply>(one(roundId, "/rehearsal"), signal),
  rehearse: (roundId: string, request: NewRehearsal) =>
    send<RehearsalReply>("POST", one(roundId, "/rehearsal"), { ...request }),
  stopRehearsal: (roundId: string) =>
    send<RehearsalReply>("POST", one(roundId, "/rehearsal/stop"), {}),
  addRound: (plan: NewRound) => send<Round>("POST", "/api/rounds", { ...plan }),
  changeRound: (roundId: string, change: RoundChange) =>
    send<Round>("POST", one(roundId, "/state"), { ...change }),
  rescoreRound: (roundId: string) => send<RoundProgress>("POST", one(roundId, "/rescore"), {}),
  stopDialling: (reason: string) => send<Dialling>("POST", "/api/dialling/stop", { reason }),
  resumeDialling: (reason: string) => send<Dialling>("POST", "/api/dialling/resume", { reason }),
});

function queryOf(query: RoundCaseQuery): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) params.set(name, value);
  }
  return params.toString();
}
