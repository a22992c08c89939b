import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useMemo } from "react";
import type { Handoff } from "../../../server/protocol/desk.ts";
import { ApiError } from "../data/api-error.ts";
import { useApi } from "../data/use-api.tsx";
import { errorLabels } from "../labels/errors.ts";
import { useLive } from "../live/use-live.tsx";
import { useMe } from "../session/use-session.tsx";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";

/** The desk as the live line tells it, and who one is at it. */
export function useDesk() {
  const { state } = useLive();
  const { name } = useMe();
  const { desk } = state;
  return useMemo(() => {
    const handoffs = desk?.handoffs ?? [];
    const waiting = handoffs.filter((one) => one.state === "waiting");
    return {
      me: name,
      isKnown: desk !== undefined,
      handoffs: [...handoffs].sort(byUrgency),
      waiting,
      /** What rings here now. */
      ringing: waiting.filter(({ offer }) => offer?.user === name),
      mine: handoffs.filter(({ takenBy }) => takenBy === name),
      seat: desk?.seats.find(({ user }) => user === name),
    };
  }, [desk, name]);
}

const rankOf = ({ state, reason }: Handoff): number =>
  state === "taken" ? 2 : reason === "self_harm" ? 0 : 1;

/** Somebody in danger first, then who has waited longest; what is led already stands behind. */
const byUrgency = (a: Handoff, b: Handoff): number =>
  rankOf(a) - rankOf(b) || Date.parse(a.requestedAt) - Date.parse(b.requestedAt);

/** What the person who takes the call should know; asked for anew when something has happened in it. */
export function useHandoffPack(callId: string, entries: number) {
  const api = useApi();
  return useQuery({
    queryKey: ["desk", "pack", callId, entries],
    queryFn: ({ signal }) => api.handoffPack(callId, signal),
    placeholderData: (before) => (before?.callId === callId ? before : undefined),
    staleTime: Infinity,
  });
}

/** Something done at the desk; what fails is said in words. */
export function useDeskAct<Input>(act: (input: Input) => Promise<unknown>, onDone?: () => void) {
  const labels = useWords(errorLabels);
  const { failed } = useWords(commonWords);
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      onDone?.();
      return queries.invalidateQueries({ queryKey: ["desk"] });
    },
    onError: (error) => void message.error(error instanceof ApiError ? labels[error.code] : failed),
  });
}
