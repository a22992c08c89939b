import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { TrainingBody, TrainingView } from "../../../server/protocol/trainer.ts";
import { useApi } from "../data/use-api.tsx";

/** Which debtor is practised with. */
export type TrainingKey = Omit<TrainingBody, "said">;

/** The call as it stands: what was said, and what came of it. */
interface Played {
  readonly key: TrainingKey;
  readonly said: readonly string[];
  readonly view: TrainingView;
}

/** One training call from its choice to its score. The words are kept here alone. */
export function useTraining() {
  const api = useApi();
  // A turn that is on its way, or does not come through, leaves the talk on the screen.
  const [played, setPlayed] = useState<Played>();
  const play = useMutation({
    mutationFn: (training: TrainingBody) => api.playTraining(training),
    onSuccess: (view, { said, ...key }) => setPlayed({ key, said, view }),
  });
  const score = useMutation({
    mutationFn: (training: TrainingBody) => api.scoreTraining(training),
  });
  const start = (chosen: TrainingKey): void => {
    score.reset();
    play.mutate({ ...chosen, said: [] });
  };
  return {
    key: played?.key,
    view: played?.view,
    score: score.data,
    error: play.error ?? score.error,
    isBusy: play.isPending || score.isPending,
    start,
    say: (text: string) => {
      if (played !== undefined) play.mutate({ ...played.key, said: [...played.said, text] });
    },
    finish: () => {
      if (played !== undefined) score.mutate({ ...played.key, said: [...played.said] });
    },
    again: () => {
      if (played !== undefined) start(played.key);
    },
    leave: () => {
      play.reset();
      score.reset();
      setPlayed(undefined);
    },
  };
}

export type TrainingCall = ReturnType<typeof useTraining>;
