import { useEffect } from "react";
import type { QualityCallView } from "../../../../server/protocol/quality-reviews.ts";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { qualityLabels } from "../quality-labels.ts";
import type { Seek } from "./seek.ts";
import { reviewWords } from "../review/review-words.ts";
import { useDetailLabel, useGroupLabel } from "../use-labels.ts";

type Turn = QualityCallView["turns"][number];

const turnId = (turn: number): string => `quality-turn-${turn}`;

/** What was said, with what was found in each turn beside it. */
export function TurnsPanel({
  view,
  turn: current,
  onListen,
}: {
  readonly view: QualityCallView;
  readonly turn: number | undefined;
  readonly onListen: (seek: Seek) => void;
}) {
  const words = useWords(reviewWords);
  useEffect(() => {
    if (current !== undefined)
      document.getElementById(turnId(current))?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <section aria-labelledby="quality-turns">
      <h2 id="quality-turns">{words.transcript}</h2>
      <ol className="kl-quality-turns">
        {view.turns.map((turn) => (
          <TurnLine
            key={turn.turn}
            turn={turn}
            view={view}
            isCurrent={turn.turn === current}
            onListen={onListen}
          />
        ))}
      </ol>
    </section>
  );
}

function TurnLine({
  turn,
  view,
  isCurrent,
  onListen,
}: {
  readonly turn: Turn;
  readonly view: QualityCallView;
  readonly isCurrent: boolean;
  readonly onListen: (seek: Seek) => void;
}) {
  const words = useWords(reviewWords);
  const { kinds } = useWords(qualityLabels);
  const format = useFormat();
  const groupLabel = useGroupLabel();
  const detailLabel = useDetailLabel();
  const { speaker, agent, fromMs, text } = turn;
  const found = view.findings.filter((finding) => finding.turn === turn.turn);
  return (
    <li
      id={turnId(turn.turn)}
      className={found.length > 0 ? "kl-quality-turn kl-quality-turn-found" : "kl-quality-turn"}
      aria-current={isCurrent ? "true" : undefined}
    >
      <span className="kl-faint">
        {fromMs === null || view.call.channel !== "voice" ? (
          words.turn(turn.turn)
        ) : (
          <button
            type="button"
            className="kl-plain-button kl-figure"
            onClick={() => onListen({ ms: fromMs, turn: turn.turn })}
          >
            {format.duration(fromMs)}
          </button>
        )}{" "}
        {agent === null ? words[speaker] : groupLabel(agent)}
      </span>
      <p lang={view.call.locale}>{text}</p>
      {found.map(({ key, kind, detail }) => (
        <small key={key} className="kl-bad">
          {kinds[kind]}
          {detail === null ? "" : `: ${detailLabel(detail)}`}{" "}
        </small>
      ))}
    </li>
  );
}
