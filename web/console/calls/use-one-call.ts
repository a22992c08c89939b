import { useEffect, useMemo } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { CallView } from "../../../server/protocol/calls.ts";
import { mergeTurns } from "../data/merge-turns.ts";
import { useCall } from "../data/queries.ts";
import { useLive, useWatchedCall } from "../live/use-live.tsx";

/** One call: as it was asked for, with all that has come over the live line since. */
export function useOneCall(callId: string) {
  const { data: asked, error, refetch } = useCall(callId);
  const { see } = useLive();
  const wasOpen = asked !== undefined && asked.summary.endedAt === null;
  const watched = useWatchedCall(callId, wasOpen);
  const queries = useQueryClient();
  useEffect(() => see(callId), [see, callId, watched]);

  const call = useMemo((): CallView | undefined => {
    if (asked === undefined || watched === undefined) return asked;
    const isNewer = watched.summary.entries >= asked.summary.entries;
    return {
      ...asked,
      summary: isNewer
        ? { ...watched.summary, isTestCase: asked.summary.isTestCase }
        : asked.summary,
      outcome: isNewer ? watched.outcome : asked.outcome,
      turns: [
        ...(isNewer
          ? mergeTurns(asked.turns, watched.turns)
          : mergeTurns(watched.turns, asked.turns)),
      ],
    };
  }, [asked, watched]);

  // The chain of a whole log can be told once nothing more comes.
  const hasEnded = call !== undefined && call.summary.endedAt !== null;
  useEffect(() => {
    if (hasEnded && wasOpen) void queries.invalidateQueries({ queryKey: ["calls", "one", callId] });
  }, [hasEnded, wasOpen, queries, callId]);
  return { data: call, error, refetch };
}
