import { useEffect } from "react";
import { useLocation } from "react-router";
import type { TurnView } from "../../../server/protocol/calls.ts";
import { causeLabels } from "../labels/calls.ts";
import { labelOf } from "../labels/label-of.ts";
import { Moment } from "../parts/moment.tsx";
import { useWords } from "../words/use-words.tsx";
import { callWords } from "./call-words.ts";
import { TurnSaid } from "./turn-said.tsx";
import { TurnWhy } from "./turn-why.tsx";
import { turnWords, type TurnWords } from "./turn-words.ts";
import { goToTurn, turnId } from "./use-turn-keys.ts";

/** Every exchange of a call: on the left as it was heard, on the right what led to it. */
export function TurnList({
  turns,
  locale,
  showsRaw,
  onToggleRaw,
}: {
  readonly turns: readonly TurnView[];
  /** The language that was spoken. */
  readonly locale: string;
  readonly showsRaw: boolean;
  readonly onToggleRaw: () => void;
}) {
  const words = useWords(turnWords);
  const calls = useWords(callWords);
  useTurnOfAddress();
  return (
    <section className="kl-section" aria-labelledby="turns">
      <header className="kl-section-head">
        <h2 id="turns">{words.turns}</h2>
        <button
          type="button"
          className="kl-plain-button"
          aria-pressed={showsRaw}
          onClick={onToggleRaw}
        >
          {showsRaw ? calls.rawOff : calls.rawOn} <kbd>r</kbd>
        </button>
      </header>
      <ol className="kl-turns">
        {turns.map((turn) => (
          <Turn key={turn.sequence} turn={turn} locale={locale} showsRaw={showsRaw} />
        ))}
      </ol>
    </section>
  );
}

/** How long the debtor waited for the first sound of the answer, and where the time went. */
function Latency(parts: NonNullable<TurnView["latency"]>) {
  const words = useWords(turnWords);
  const { endpointMs, decisionMs, firstAudioMs, playoutMs } = parts;
  const totalMs = endpointMs + decisionMs + firstAudioMs + playoutMs;
  return (
    <span className="kl-figure kl-faint" title={words.latencyParts(parts)}>
      {words.latency(totalMs)}
    </span>
  );
}

function Turn({
  turn,
  locale,
  showsRaw,
}: {
  readonly turn: TurnView;
  readonly locale: string;
  readonly showsRaw: boolean;
}) {
  const words = useWords(turnWords);
  const causes = useWords(causeLabels);
  return (
    <li
      id={turnId(turn.sequence)}
      data-turn
      tabIndex={-1}
      className="kl-turn"
      aria-label={nameOf(turn, words, causes)}
    >
      <div className="kl-turn-head">
        <strong>{nameOf(turn, words, causes)}</strong>
        <Moment at={turn.at} shows="time" />
        {turn.latency === null ? null : <Latency {...turn.latency} />}
        {showsRaw ? (
          <code>
            #{turn.sequence} {turn.cause}
          </code>
        ) : null}
      </div>
      <TurnSaid turn={turn} locale={locale} showsRaw={showsRaw} />
      <TurnWhy turn={turn} showsRaw={showsRaw} />
    </li>
  );
}

function nameOf(
  turn: TurnView,
  words: TurnWords,
  causes: Readonly<Record<string, string>>,
): string {
  if (turn.cause === "turn-end") return words.turn(turn.n);
  return turn.cause === "call-start" ? words.opening : labelOf(causes, turn.cause);
}

/** An address may name a turn (`#turn-12`): it is brought into view. */
function useTurnOfAddress(): void {
  const { hash } = useLocation();
  useEffect(() => {
    const sequence = /^#turn-(\d+)$/.exec(hash)?.[1];
    if (sequence !== undefined) goToTurn(Number(sequence));
  }, [hash]);
}
