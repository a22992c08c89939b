import type { TurnView } from "../../../server/protocol/calls.ts";
import type { SentenceView } from "../data/protocol-types.ts";
import { sentenceLabels } from "../labels/calls.ts";
import { familyLabels } from "../labels/findings.ts";
import { useWords } from "../words/use-words.tsx";
import { FindingTags } from "./finding-tags.tsx";
import { turnWords } from "./turn-words.ts";

/** What was said in one exchange, as it was heard; what was held back stands struck through. */
export function TurnSaid({
  turn,
  locale,
  showsRaw,
}: {
  readonly turn: TurnView;
  /** The language that was spoken: a reader's own may be another. */
  readonly locale: string;
  readonly showsRaw: boolean;
}) {
  const words = useWords(turnWords);
  return (
    <div className="kl-said">
      {turn.debtor === null ? null : (
        <div className="kl-bubble kl-bubble-debtor">
          <small>{words.debtor}</small>
          <p lang={locale}>{turn.debtor}</p>
          {turn.isTakenBack ? <small>{words.takenBack}</small> : null}
        </div>
      )}
      {turn.person === null || turn.person.text === null ? null : (
        <div className="kl-bubble kl-bubble-person">
          <small>{turn.person.id}</small>
          <p lang={locale}>{turn.person.text}</p>
          <FindingTags findings={turn.person.findings} showsRaw={showsRaw} />
        </div>
      )}
      {turn.blocked.map((held) => (
        <Held key={`${held.line} ${held.text}`} held={held} showsRaw={showsRaw} />
      ))}
      {turn.sentences.length === 0 ? null : (
        <div className="kl-bubble kl-bubble-agent">
          <small>{words.agent}</small>
          <p lang={locale}>
            {turn.sentences.map((sentence) => (
              <Sentence key={sentence.id} sentence={sentence} showsRaw={showsRaw} />
            ))}
          </p>
        </div>
      )}
    </div>
  );
}

function Sentence({
  sentence,
  showsRaw,
}: {
  readonly sentence: SentenceView;
  readonly showsRaw: boolean;
}) {
  const words = useWords(turnWords);
  const labels = useWords(sentenceLabels);
  const { state, text, heardText, line } = sentence;
  const raw = showsRaw ? <code className="kl-line-key">{line}</code> : null;
  if (state === "heard") {
    return (
      <>
        {raw}
        <span>{spaced(text)}</span>
      </>
    );
  }
  const heard = state === "cut_off" ? (heardText ?? "") : "";
  const rest = text.startsWith(heard) ? text.slice(heard.length) : text;
  return (
    <>
      {raw}
      {heard === "" ? null : <span>{heard}</span>}
      <span className={`kl-unheard kl-unheard-${state}`}>
        <em>[{state === "cut_off" ? words.cutOffRest : labels[state]}]</em> {spaced(rest)}
      </span>
    </>
  );
}

/** A sentence with the space that parts it from the next; Chinese marks need none. */
const spaced = (text: string): string => (/[。！？…”）]$/.test(text) ? text : `${text} `);

/** A sentence that the guard held back, with the place that it did not let pass. */
function Held({
  held,
  showsRaw,
}: {
  readonly held: TurnView["blocked"][number];
  readonly showsRaw: boolean;
}) {
  const words = useWords(turnWords);
  const families = useWords(familyLabels);
  const first = held.findings[0];
  const [from, to] = first?.span ?? [0, 0];
  return (
    <div className="kl-bubble kl-bubble-held">
      <small>{words.heldBack}</small>
      <p>
        {showsRaw ? <code className="kl-line-key">{held.line}</code> : null}
        <s>
          {held.text.slice(0, from)}
          {to > from ? (
            <mark title={first === undefined ? undefined : families[first.family]}>
              {held.text.slice(from, to)}
            </mark>
          ) : null}
          {held.text.slice(to)}
        </s>
      </p>
      <FindingTags findings={held.findings} showsRaw={showsRaw} />
    </div>
  );
}
