import type { CallSummary } from "../../../server/protocol/calls.ts";

/** Parts of the wall that a supervisor looks at. */
export const LIVE_FILTERS = ["all", "waiting", "abnormal", "stopped", "voice", "chat"] as const;
export type LiveFilter = (typeof LIVE_FILTERS)[number];

const keeps: Readonly<Record<LiveFilter, (call: CallSummary) => boolean>> = {
  all: () => true,
  waiting: ({ waitsForPerson }) => waitsForPerson,
  abnormal: ({ emotion }) => emotion?.abnormal === true,
  stopped: ({ hold, frozen }) => hold || frozen,
  voice: ({ channel }) => channel === "voice",
  chat: ({ channel }) => channel === "chat",
};

/** The calls that a filter leaves, in their order. */
export const filterCalls = (
  calls: readonly CallSummary[],
  filter: LiveFilter,
): readonly CallSummary[] => calls.filter(keeps[filter]);
