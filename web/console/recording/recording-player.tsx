import { useEffect, useMemo, useRef, useState } from "react";
import type { CallView } from "../../../server/protocol/calls.ts";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { useShortcuts } from "../shell/shortcuts.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { drawWave } from "./draw-wave.ts";
import { findSpeech } from "./find-speech.ts";
import { recordingPath } from "./load-recording.ts";
import { PlayerControls } from "./player-controls.tsx";
import { recordingWords } from "./recording-words.ts";
import { TimedMarks } from "./timed-marks.tsx";
import { TimedTurnList } from "./timed-turn-list.tsx";
import { timedTurns } from "./timed-turns.ts";
import { useLevels } from "./use-levels.ts";
import { usePlayer, type PlayerActions } from "./use-player.ts";
import type { WaveLevels } from "./wave-reader.ts";

/** The recording once somebody has opened it. */
export function RecordingPlayer({ call }: { readonly call: CallView }) {
  const words = useWords(recordingWords);
  const format = useFormat();
  const [state, retry] = useLevels(call.summary.id);
  switch (state.type) {
    case "loading":
      return <p role="status">{words.loading(format.percent(state.share))}</p>;
    case "failed":
      return <ErrorPanel error={state.error} onRetry={retry} />;
    case "ready":
      return <Player call={call} levels={state.levels} />;
  }
}

function Player({ call, levels }: { readonly call: CallView; readonly levels: WaveLevels }) {
  const words = useWords(recordingWords);
  const { summary, turns } = call;
  const [audio] = useState(() => {
    const element = new Audio(recordingPath(summary.id));
    // It is asked for when somebody plays it: looking at the drawing is not listening.
    element.preload = "none";
    return element;
  });
  const [state, actions] = usePlayer(audio);
  usePlayerKeys(actions);
  const timed = useMemo(
    () =>
      timedTurns(turns, {
        zeroMs: Date.parse(summary.startedAt),
        durationMs: levels.durationMs,
        debtor: findSpeech(levels.debtor.loudness),
        agent: findSpeech(levels.agent.loudness),
      }),
    [turns, summary.startedAt, levels],
  );
  return (
    <>
      <Wave audio={audio} levels={levels} />
      <TimedMarks turns={timed} durationMs={levels.durationMs} onSeek={actions.seek} />
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
      <TimedTurnList
        turns={timed}
        nowMs={state.nowMs}
        locale={summary.locale}
        onSeek={actions.seek}
      />
    </>
  );
}

/** Both channels as a drawing. The slider below says and does the same for those who do not see it. */
function Wave({
  audio,
  levels,
}: {
  readonly audio: HTMLAudioElement;
  readonly levels: WaveLevels;
}) {
  const words = useWords(recordingWords);
  const place = useRef<HTMLDivElement>(null);
  useEffect(
    () => (place.current === null ? undefined : drawWave(place.current, audio, levels)),
    [audio, levels],
  );
  return (
    <div className="kl-wave" aria-hidden="true">
      <div className="kl-wave-names">
        <span>{words.debtor}</span>
        <span>{words.agent}</span>
      </div>
      <div ref={place} className="kl-wave-place" />
    </div>
  );
}

/** p plays and pauses, comma and full stop go back and forth, < and > change the speed. */
function usePlayerKeys({ toggle, step, shift }: PlayerActions): void {
  const words = useWords(recordingWords);
  const shortcuts = useMemo(
    () => [
      { keys: ["p"], label: `${words.play} / ${words.pause}`, run: toggle },
      { keys: [","], label: words.back, run: () => step(-1) },
      { keys: ["."], label: words.forward, run: () => step(1) },
      { keys: ["<"], label: words.slower, run: () => shift(-1) },
      { keys: [">"], label: words.faster, run: () => shift(1) },
    ],
    [words, toggle, step, shift],
  );
  useShortcuts(shortcuts);
}
