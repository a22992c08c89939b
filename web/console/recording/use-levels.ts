import { useCallback, useEffect, useState } from "react";
import { loadRecording } from "./load-recording.ts";
import type { WaveLevels } from "./wave-reader.ts";

type Levels =
  | { readonly type: "loading"; readonly share: number }
  | { readonly type: "ready"; readonly levels: WaveLevels }
  | { readonly type: "failed"; readonly error: Error };

/** The levels of a recording while they come in; leaving the page stops that. */
export function useLevels(callId: string): readonly [Levels, retry: () => void] {
  const [state, setState] = useState<Levels>({ type: "loading", share: 0 });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const load = async (): Promise<void> => {
      try {
        const levels = await loadRecording(callId, stop.signal, (share) => {
          if (!stop.signal.aborted) setState({ type: "loading", share });
        });
        if (!stop.signal.aborted) setState({ type: "ready", levels });
      } catch (error) {
        if (stop.signal.aborted) return;
        setState({ type: "failed", error: error instanceof Error ? error : new Error("failed") });
      }
    };
    void load();
    return () => stop.abort();
  }, [callId, tries]);
  const retry = useCallback(() => {
    setState({ type: "loading", share: 0 });
    setTries((count) => count + 1);
  }, []);
  return [state, retry];
}
