import type { QualityFinding } from "../../../../server/protocol/quality.ts";
import { useWords } from "../../words/use-words.tsx";
import { qualityLabels } from "../quality-labels.ts";

/** Units of the drawing; it is stretched to the width there is. */
const widthUnits = 1_000;
const heightUnits = 18;
const markUnitsMin = 4;

/** A mark under the waveform for each finding, as long as the turn it is in; the list beside it says and does the same. */
export function FindingMarks({
  findings,
  durationMs,
  onSeek,
}: {
  readonly findings: readonly QualityFinding[];
  readonly durationMs: number;
  readonly onSeek: (ms: number) => void;
}) {
  const { kinds } = useWords(qualityLabels);
  const unitsOf = (ms: number): number => (ms / Math.max(1, durationMs)) * widthUnits;
  return (
    <svg
      className="kl-wave-marks"
      viewBox={`0 0 ${widthUnits} ${heightUnits}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {findings.flatMap(({ key, kind, fromMs, toMs, verdict }) =>
        fromMs === null
          ? []
          : [
              <rect
                key={key}
                className={
                  verdict === "found" ? "kl-wave-mark kl-wave-mark-finding" : "kl-wave-mark"
                }
                x={Math.min(widthUnits - markUnitsMin, unitsOf(fromMs))}
                width={Math.max(markUnitsMin, unitsOf((toMs ?? fromMs) - fromMs))}
                height={heightUnits}
                onClick={() => onSeek(fromMs)}
              >
                <title>{kinds[kind]}</title>
              </rect>,
            ],
      )}
    </svg>
  );
}
