import { goToTurn } from "../calls/use-turn-keys.ts";
import { FindingTags } from "../calls/finding-tags.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { recordingWords } from "./recording-words.ts";
import { turnAt, type TimedTurn } from "./timed-turns.ts";

interface ListProps {
  readonly turns: readonly TimedTurn[];
  readonly nowMs: number;
  /** The language that was spoken. */
  readonly locale: string;
  readonly onSeek: (ms: number) => void;
}

/** What was said in time: each exchange to listen to, and how long its answer took. */
export function TimedTurnList(props: ListProps) {
  const { turns, nowMs } = props;
  const words = useWords(recordingWords);
  if (turns.length === 0) return <p className="kl-faint">{words.noTurns}</p>;
  const current = turnAt(turns, nowMs);
  return (
    <>
      <MiddleLatency turns={turns} />
      <h3 className="kl-hidden">{words.turns}</h3>
      <ol className="kl-timed-turns" aria-label={words.turns} tabIndex={0}>
        {turns.map((turn) => (
          <TurnInTime key={turn.sequence} {...props} turn={turn} isCurrent={turn === current} />
        ))}
      </ol>
    </>
  );
}

function MiddleLatency({ turns }: { readonly turns: readonly TimedTurn[] }) {
  const words = useWords(recordingWords);
  const latencies = turns
    .flatMap(({ latencyMs }) => (latencyMs === null ? [] : [latencyMs]))
    .toSorted((one, other) => one - other);
  const middle = latencies[Math.floor((latencies.length - 1) / 2)];
  if (middle === undefined) return null;
  return <p className="kl-faint">{words.latencyMiddle(secondsOf(middle))}</p>;
}

const secondsOf = (ms: number): string => (ms / 1_000).toFixed(1);

function TurnInTime({
  turn,
  isCurrent,
  locale,
  onSeek,
}: ListProps & { readonly turn: TimedTurn; readonly isCurrent: boolean }) {
  const words = useWords(recordingWords);
  const format = useFormat();
  const { fromMs, debtor, agent, latencyMs, findings, sequence } = turn;
  return (
    <li className="kl-timed-turn" aria-current={isCurrent ? "true" : undefined}>
      <button type="button" className="kl-plain-button kl-figure" onClick={() => onSeek(fromMs)}>
        {format.duration(fromMs)}
      </button>
      <div>
        {debtor === null ? null : (
          <p>
            <small className="kl-faint">{words.debtor}</small> <span lang={locale}>{debtor}</span>
          </p>
        )}
        {agent === "" ? null : (
          <p>
            <small className="kl-faint">{words.agent}</small> <span lang={locale}>{agent}</span>
          </p>
        )}
        <p className="kl-faint">
          {latencyMs === null ? null : <span>{words.latency(secondsOf(latencyMs))} </span>}
          <FindingTags findings={findings} showsRaw={false} />
          <button type="button" className="kl-plain-button" onClick={() => goToTurn(sequence)}>
            {words.toTurn}
          </button>
        </p>
      </div>
    </li>
  );
}
