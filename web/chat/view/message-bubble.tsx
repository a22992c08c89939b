import type { ChatWords } from "../words/chat-words.ts";
import { DialledText } from "./dialled-text.tsx";
import type { MessageGroup } from "./message-groups.ts";
import type { Moments } from "./moments.ts";

interface MessageBubbleProps {
  readonly group: MessageGroup;
  readonly words: ChatWords;
  readonly moments: Moments;
  /** What stands between two sentences. */
  readonly gap: string;
  /** The language of what is said. */
  readonly lang: string;
  /** What is told of a turn that the server does not have yet. */
  readonly unsentNote: string;
}

/** What one speaker said, who it was, and when. */
export function MessageBubble(props: MessageBubbleProps) {
  const { group, words, moments, gap, lang, unsentNote } = props;
  const { speaker, sentences, isSent, isFirstOfSpeaker, at } = group;
  const who = words.speakers[speaker];
  return (
    <div className={`said said-${speaker}${isSent ? "" : " said-unsent"}`}>
      {isFirstOfSpeaker && speaker !== "debtor" ? (
        <p className="said-who" aria-hidden="true">
          {who}
        </p>
      ) : null}
      <p className="bubble" lang={lang}>
        <span className="visually-hidden" lang={words.lang}>
          {`${who}: `}
        </span>
        {sentences.map((sentence, index) => (
          <span key={sentence.key}>
            {index === 0 ? null : gap}
            {speaker === "debtor" ? sentence.text : <DialledText text={sentence.text} />}
          </span>
        ))}
      </p>
      <p className="said-when">
        <time dateTime={at}>{moments.time(at)}</time>
        {isSent ? null : <span>{unsentNote}</span>}
      </p>
    </div>
  );
}
