import type { TurnView } from "../../../server/protocol/calls.ts";
import type { Understanding } from "../data/protocol-types.ts";
import { emotionLabels } from "../labels/emotions.ts";
import { useWords } from "../words/use-words.tsx";
import { callWords } from "./call-words.ts";
import { goToTurn } from "./use-turn-keys.ts";

interface Point {
  readonly sequence: number;
  readonly n: number;
  readonly emotion: Understanding["emotion"];
}

/** Units of the drawing; it is stretched to the width there is. */
const heightUnits = 56;
const stepUnits = 24;
const edgeUnits = 8;

/** How the debtor felt from turn to turn: up is good, down is bad, a diamond is abnormal. */
export function EmotionStrip({ turns }: { readonly turns: readonly TurnView[] }) {
  const words = useWords(callWords);
  const labels = useWords(emotionLabels);
  const points = turns.flatMap(({ sequence, n, understanding }): Point[] =>
    understanding === null ? [] : [{ sequence, n, emotion: understanding.emotion }],
  );
  const abnormal = points.filter(({ emotion }) => emotion.abnormal).length;
  return (
    <section className="kl-card kl-emotions" aria-labelledby="emotions">
      <h2 id="emotions">{words.emotion}</h2>
      {points.length === 0 ? (
        <p className="kl-faint">{words.noEmotion}</p>
      ) : (
        <figure>
          <Drawing points={points} />
          <figcaption className="kl-faint">
            {words.emotionSummary(points.length, abnormal)}
            <ol className="kl-hidden">
              {points.map(({ sequence, n, emotion }) => (
                <li key={sequence}>
                  {words.emotionPoint(n, labels[emotion.label], emotion.valence.toFixed(1))}
                  {emotion.abnormal ? `, ${words.abnormal}` : ""}
                </li>
              ))}
            </ol>
          </figcaption>
        </figure>
      )}
    </section>
  );
}

const xOf = (index: number): number => edgeUnits + index * stepUnits;
const yOf = (valence: number): number =>
  edgeUnits + ((1 - valence) / 2) * (heightUnits - 2 * edgeUnits);

function Drawing({ points }: { readonly points: readonly Point[] }) {
  const words = useWords(callWords);
  const labels = useWords(emotionLabels);
  const width = xOf(Math.max(points.length - 1, 7)) + edgeUnits;
  const path = points
    .map(({ emotion }, index) => `${index === 0 ? "M" : "L"}${xOf(index)} ${yOf(emotion.valence)}`)
    .join("");
  return (
    <svg viewBox={`0 0 ${width} ${heightUnits}`} aria-hidden="true" className="kl-emotion-strip">
      <line x1="0" x2={width} y1={yOf(0)} y2={yOf(0)} className="kl-emotion-zero" />
      <path d={path} className="kl-emotion-path" />
      {points.map(({ sequence, n, emotion }, index) => (
        <g
          key={sequence}
          transform={`translate(${xOf(index)} ${yOf(emotion.valence)})`}
          className={emotion.abnormal ? "kl-point kl-point-abnormal" : "kl-point"}
          onClick={() => goToTurn(sequence)}
        >
          <title>{words.emotionPoint(n, labels[emotion.label], emotion.valence.toFixed(1))}</title>
          {emotion.abnormal ? <path d="M0-4.5 4.5 0 0 4.5-4.5 0Z" /> : <circle r="3" />}
        </g>
      ))}
    </svg>
  );
}
