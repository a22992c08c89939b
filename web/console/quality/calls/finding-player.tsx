import { useEffect, useMemo, useRef, useState } from "react";
import type { QualityCallView } from "../../../../server/protocol/quality-reviews.ts";
import { ErrorPanel } from "../../parts/error-panel.tsx";
import { drawWave } from "../../recording/draw-wave.ts";
import { recordingPath } from "../../recording/load-recording.ts";
import { PlayerControls } from "../../recording/player-controls.tsx";
import { recordingWords } from "../../recording/recording-words.ts";
import { useLevels } from "../../recording/use-levels.ts";
import { usePlayer, type PlayerActions } from "../../recording/use-player.ts";
import type { WaveLevels } from "../../recording/wave-reader.ts";
import { useShortcuts } from "../../shell/shortcuts.tsx";
import { useFormat, useWords } from "../../words/use-words.tsx";
import type { Seek } from "./seek.ts";
import { reviewWords } from "../review/review-words.ts";
import { FindingMarks } from "./finding-marks.tsx";

interface PlayerProps {
  readonly view: QualityCallView;
  readonly seek: Seek | undefined;
}

/** Both sides as a drawing with the findings on it, to be played from any of them. */
export function FindingPlayer(props: PlayerProps) {
  const words = useWords(recordingWords);
  const format = useFormat();
  const [state, retry] = useLevels(props.view.call.id);
  switch (state.type) {
    case "loading":
      return <p role="status">{words.loading(format.percent(state.share))}</p>;
    case "failed":
      return <ErrorPanel error={state.error} onRetry={retry} />;
    case "ready":
      return <Player {...props} levels={state.levels} />;
  }
}

function Player({ view, seek, levels }: PlayerProps & { readonly levels: WaveLevels }) {
  const words = useWords(recordingWords);
  // Who spoke for the creditor may be a person.
  const { agent } = useWords(reviewWords);
  const [audio] = useState(() => {
    const element = new Audio(recordingPath(view.call.id));
    // Looking at the drawing is not listening.
    element.preload = "none";
    return element;
  });
  const [state, actions] = usePlayer(audio);
  usePlayerKeys(actions);
  useEffect(() => {
    if (seek === undefined) return;
    actions.seek(seek.ms);
    // A browser that plays nothing unasked leaves it at the place.
    if (audio.paused && navigator.userActivation.isActive) actions.toggle();
  }, [seek, actions, audio]);
  return (
    <>
      <div className="kl-wave" aria-hidden="true">
        <div className="kl-wave-names">
          <span>{words.debtor}</span>
          <span>{agent}</span>
        </div>
        <Wave audio={audio} levels={levels} />
      </div>
      <FindingMarks findings={view.findings} durationMs={levels.durationMs} onSeek={actions.seek} />
      <PlayerControls
        nowMs={state.nowMs}
        durationMs={levels.durationMs}
        isPlaying={state.isPlaying}
        speed={state.speed}
        actions={actions}
      />
      {state.hasFailed ? (
        <p className="kl-bad" role="alert">
          {words.failed}
        </p>
      ) : null}
    </>
  );
}

function Wave({
  audio,
  levels,
}: {
  readonly audio: HTMLAudioElement;
  readonly levels: WaveLevels;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(
    () => (place.current === null ? undefined : drawWave(place.current, audio, levels)),
    [audio, levels],
  );
  return <div ref={place} className="kl-wave-place" />;
}

/** The keys of every player. */
function usePlayerKeys({ toggle, step }: PlayerActions): void {
  const words = useWords(recordingWords);
  const shortcuts = useMemo(
    () => [
      { keys: ["p"], label: `${words.play} / ${words.pause}`, run: toggle },
      { keys: [","], label: words.back, run: () => step(-1) },
      { keys: ["."], label: words.forward, run: () => step(1) },
    ],
    [words, toggle, step],
  );
  useShortcuts(shortcuts);
}
