import { CaretRightFilled, PauseOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useFormat, useWords } from "../words/use-words.tsx";
import { SPEEDS } from "./limits.ts";
import { recordingWords } from "./recording-words.ts";
import type { PlayerActions } from "./use-player.ts";

interface ControlsProps {
  readonly nowMs: number;
  readonly durationMs: number;
  readonly isPlaying: boolean;
  readonly speed: number;
  readonly actions: PlayerActions;
}

/** Play, where, and how fast. */
export function PlayerControls({ nowMs, durationMs, isPlaying, speed, actions }: ControlsProps) {
  const words = useWords(recordingWords);
  const format = useFormat();
  const [now, end] = [format.duration(nowMs), format.duration(durationMs)];
  return (
    <div className="kl-player">
      <Button
        icon={isPlaying ? <PauseOutlined /> : <CaretRightFilled />}
        onClick={actions.toggle}
        aria-keyshortcuts="p"
      >
        {isPlaying ? words.pause : words.play}
      </Button>
      <input
        type="range"
        className="kl-player-position"
        aria-label={words.position}
        aria-valuetext={words.positionText(now, end)}
        min={0}
        max={Math.ceil(durationMs)}
        step={1_000}
        value={nowMs}
        onChange={(event) => actions.seek(Number(event.target.value))}
      />
      <span className="kl-figure kl-faint">
        {now} / {end}
      </span>
      <Segmented
        size="small"
        aria-label={words.speed}
        value={speed}
        options={SPEEDS.map((value) => ({ value, label: `${value}×` }))}
        onChange={actions.setSpeed}
      />
    </div>
  );
}
