import { useEffect, useRef } from "react";
import type { TurnView } from "../../../server/protocol/calls.ts";
import type { VoiceCaption } from "../../../server/protocol/voice.ts";
import { FindingTags } from "../calls/finding-tags.tsx";
import { turnWords } from "../calls/turn-words.ts";
import { causeLabels } from "../labels/calls.ts";
import { emotionLabels } from "../labels/emotions.ts";
import { labelOf } from "../labels/label-of.ts";
import { Moment } from "../parts/moment.tsx";
import { useWords } from "../words/use-words.tsx";
import { deskWords } from "./desk-words.ts";
import { lineWords } from "./line-words.ts";

/** The conversation as it goes on: only what was said, with the feeling of each turn beside it. */
export function Conversation({
  turns,
  locale,
  captions,
}: {
  readonly turns: readonly TurnView[];
  readonly locale: string;
  /** What is being said at this moment, where one listens. */
  readonly captions: readonly VoiceCaption[];
}) {
  const words = useWords(deskWords);
  const end = useRef<HTMLLIElement>(null);
  const said = turns.reduce((sum, { sentences }) => sum + 1 + sentences.length, 0);
  const count = captions.reduce((sum, { text }) => sum + text.length, said);
  useEffect(() => {
    end.current?.scrollIntoView({ block: "nearest" });
  }, [count]);
  return (
    // It scrolls: by keyboard too.
    <ol className="kl-desk-talk" aria-label={words.transcript} aria-live="polite" tabIndex={0}>
      {turns.map((turn) => (
        <Exchange key={turn.sequence} turn={turn} locale={locale} />
      ))}
      {captions.map((caption) => (
        <Caption key={caption.speaker} caption={caption} locale={locale} />
      ))}
      <li ref={end} aria-hidden="true" />
    </ol>
  );
}

/** What somebody is saying, as far as it is understood; read aloud only once it was said. */
function Caption({
  caption: { speaker, text },
  locale,
}: {
  readonly caption: VoiceCaption;
  readonly locale: string;
}) {
  const words = useWords(turnWords);
  const { speaking, aPerson } = useWords(lineWords);
  const who = speaker === "person" ? aPerson : words[speaker];
  return (
    <li className={`kl-talk kl-talk-${speaker} kl-talk-partial`} aria-hidden="true">
      <small>
        {who} {speaking}
      </small>
      <p lang={locale}>{text} …</p>
    </li>
  );
}

function Exchange({ turn, locale }: { readonly turn: TurnView; readonly locale: string }) {
  const words = useWords(turnWords);
  const { person } = turn;
  const said = turn.sentences.filter(({ state }) => state !== "discarded");
  return (
    <>
      {turn.debtor === null ? null : (
        <li className="kl-talk kl-talk-debtor">
          <small>
            {words.debtor} <Moment at={turn.at} shows="time" /> <Feeling turn={turn} />
          </small>
          <p lang={locale}>{turn.debtor}</p>
        </li>
      )}
      {person === null ? null : <PersonDeed turn={turn} person={person} locale={locale} />}
      {said.length === 0 ? null : (
        <li className="kl-talk kl-talk-agent">
          <small>{words.agent}</small>
          <p lang={locale}>{said.map(({ text, heardText }) => heardText ?? text).join(" ")}</p>
        </li>
      )}
    </>
  );
}

/** How the turn felt, where it was not plainly calm. */
function Feeling({ turn: { understanding } }: { readonly turn: TurnView }) {
  const labels = useWords(emotionLabels);
  const emotion = understanding?.emotion;
  if (emotion === undefined || emotion.label === "calm") return null;
  return (
    <span className={emotion.abnormal ? "kl-emotion kl-emotion-abnormal" : "kl-emotion"}>
      {emotion.abnormal ? "◆ " : ""}
      {labels[emotion.label]}
    </span>
  );
}

/** What a person said, or did beside talking. */
function PersonDeed({
  turn,
  person,
  locale,
}: {
  readonly turn: TurnView;
  readonly person: NonNullable<TurnView["person"]>;
  readonly locale: string;
}) {
  const words = useWords(deskWords);
  const causes = useWords(causeLabels);
  const { id, text, hint, findings } = person;
  if (text === null) {
    const what = hint === null ? labelOf(causes, turn.cause) : words.hintNames[hint];
    return (
      <li className="kl-talk kl-talk-note">
        {id}: {what} <Moment at={turn.at} shows="time" />
      </li>
    );
  }
  return (
    <li className="kl-talk kl-talk-person">
      <small>
        {id} <Moment at={turn.at} shows="time" />
      </small>
      <p lang={locale}>{text}</p>
      {findings.length === 0 ? null : <FindingTags findings={findings} showsRaw={false} />}
    </li>
  );
}
