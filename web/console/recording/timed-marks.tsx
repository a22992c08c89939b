import type { TimedTurn } from "./timed-turns.ts";

interface MarksProps {
  readonly turns: readonly TimedTurn[];
  readonly durationMs: number;
  readonly onSeek: (ms: number) => void;
}

/** Units of the drawing; it is stretched to the width there is. */
const widthUnits = 1_000;
const heightUnits = 18;
const markUnits = 4;
/** The height of a mark whose answer came at once, or cannot be told. */
const lowUnits = 6;
/** An answer after this long is drawn in full height, in milliseconds: people hang up. */
const fullHeightMs = 3_000;

/** A mark under the waveform for each exchange: the higher, the longer its answer took; findings in red. */
export function TimedMarks({ turns, durationMs, onSeek }: MarksProps) {
  return (
    <svg
      className="kl-wave-marks"
      viewBox={`0 0 ${widthUnits} ${heightUnits}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {turns.map(({ sequence, fromMs, latencyMs, findings }) => (
        <rect
          key={sequence}
          className={findings.length > 0 ? "kl-wave-mark kl-wave-mark-finding" : "kl-wave-mark"}
          x={(fromMs / Math.max(1, durationMs)) * (widthUnits - markUnits)}
          width={markUnits}
          height={markHeight(latencyMs)}
          onClick={() => onSeek(fromMs)}
        />
      ))}
    </svg>
  );
}

const markHeight = (latencyMs: number | null): number =>
  lowUnits + (heightUnits - lowUnits) * Math.min(1, (latencyMs ?? 0) / fullHeightMs);
