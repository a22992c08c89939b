import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useRef } from "react";
import { useSearchParams } from "react-router";
import type {
  QualityCallView,
  Review,
  ReviewLevel,
  ReviewMark,
} from "../../../../server/protocol/quality-reviews.ts";
import { showAnswer } from "../../data/show-answer.ts";
import { useApi } from "../../data/use-api.tsx";
import { useMay, useMe } from "../../session/use-session.tsx";
import type { MarkPlace } from "../quality-requests.ts";
import { qualityKey } from "../use-quality.ts";

/** What somebody does in their review of a call. */
export interface ReviewActs {
  readonly review: Review | null;
  readonly isOpen: boolean;
  readonly mayReview: boolean;
  readonly error: Error | null;
  readonly isBusy: boolean;
  readonly mark: (mark: ReviewMark) => void;
  readonly undo: () => void;
  readonly canUndo: boolean;
  readonly finish: () => void;
  readonly reopen: () => void;
}

/** A mark as it was before it was changed; undefined where there was none. */
interface Step {
  readonly place: MarkPlace;
  readonly before: ReviewMark | undefined;
}

export const isSamePlace = (a: MarkPlace, b: MarkPlace): boolean =>
  a.target === b.target && a.kind === b.kind && a.detail === b.detail && a.turn === b.turn;

/** One's own review of a call. The first word begins it, and each word can be taken back. */
export function useReview({ call, own: latest }: QualityCallView): ReviewActs {
  const api = useApi();
  const { mayReview, level, isAsked } = useLevel(call.agents);
  // One that is finished for another reason is not the one that is wanted now.
  const isOther = latest !== null && latest.doneAt !== null && isAsked && latest.level !== level;
  const own = isOther ? null : latest;
  const steps = useRef<Step[]>([]);
  const { act, change } = useReviewRequests(call.id, own, level);
  const { mutate } = act;
  const { mutate: mutateOwn } = change;
  return useMemo(
    () => ({
      review: own,
      isOpen: own === null || own.doneAt === null,
      mayReview,
      error: act.error ?? change.error,
      isBusy: act.isPending || change.isPending,
      canUndo: own !== null && own.doneAt === null && own.marks.length > 0,
      mark: (mark) => {
        const before = own?.marks.find((one) => isSamePlace(one, mark));
        const { target, kind, detail, turn } = mark;
        steps.current.push({ place: { target, kind, detail, turn }, before });
        mutate((id) => api.markReview(id, mark));
      },
      undo: () => {
        const last = steps.current.pop() ?? lastOf(own);
        if (last === undefined) return;
        const { place, before } = last;
        mutate((id) =>
          before === undefined ? api.unmarkReview(id, place) : api.markReview(id, before),
        );
      },
      finish: () => {
        mutateOwn(async () => {
          const { id } = own ?? (await api.beginReview(call.id, level));
          return await api.finishReview(id);
        });
      },
      reopen: () => {
        if (own !== null) mutateOwn(() => api.reopenReview(own.id));
      },
    }),
    [
      own,
      mayReview,
      level,
      call.id,
      act.error,
      act.isPending,
      change.error,
      change.isPending,
      mutate,
      mutateOwn,
      api,
    ],
  );
}

/** The words of a review go to the server, and what it answers is shown. */
function useReviewRequests(callId: string, own: Review | null, level: ReviewLevel) {
  const api = useApi();
  const queries = useQueryClient();
  const show = useCallback(
    async (review: Review): Promise<Review> => {
      const key = [...qualityKey, "call", callId];
      await showAnswer<QualityCallView>(queries, key, (view) =>
        view === undefined ? view : { ...view, own: review },
      );
      return review;
    },
    [queries, callId],
  );
  const act = useMutation({
    mutationFn: async (run: (reviewId: string) => Promise<Review>) => {
      const isGoing = own !== null && own.doneAt === null;
      const { id } = isGoing ? own : await api.beginReview(callId, level);
      return show(await run(id));
    },
  });
  const change = useMutation({
    mutationFn: async (run: () => Promise<Review>) => show(await run()),
    // What others have said may be seen now.
    onSettled: () => queries.invalidateQueries({ queryKey: qualityKey }),
  });
  return { act, change };
}

/** After a reload, undo takes back the last word that is there. */
function lastOf(own: Review | null): Step | undefined {
  const last = own?.marks.at(-1);
  if (last === undefined) return undefined;
  const { target, kind, detail, turn } = last;
  return { place: { target, kind, detail, turn }, before: undefined };
}

const LEVELS: readonly ReviewLevel[] = ["supervisor", "qa", "objection"];

/** Why one reviews: as the queue said; one's own calls one can only check oneself. */
function useLevel(agents: readonly string[]): {
  readonly mayReview: boolean;
  readonly level: ReviewLevel;
  readonly isAsked: boolean;
} {
  const { name } = useMe();
  const isReviewer = useMay("quality.review");
  const [params] = useSearchParams();
  if (agents.includes(name)) return { mayReview: true, level: "self", isAsked: false };
  const asked = LEVELS.find((one) => one === params.get("level"));
  return { mayReview: isReviewer, level: asked ?? "free", isAsked: asked !== undefined };
}
