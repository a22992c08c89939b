import { Fragment, useEffect, useMemo, useState } from "react";
import { languageOfLocale, localeOf, type Session } from "../machine/page-state.ts";
import type { ChatWords } from "../words/chat-words.ts";
import { LogEnd } from "./log-end.tsx";
import { MessageBubble } from "./message-bubble.tsx";
import { messageGroups, sentenceGap } from "./message-groups.ts";
import type { ChatProps } from "./page-props.ts";

/** Milliseconds in which the past of a chat that is gone on with may come in unannounced. */
const historyMs = 1_500;

/** Everything said so far; what is added is read out, what was there before is not. */
export function MessageLog({ words, moments, language, door, session }: ChatProps) {
  const { messages, waiting, call, isResumed } = session;
  const groups = useMemo(() => messageGroups(messages, waiting), [messages, waiting]);
  const isQuiet = useQuietHistory(isResumed);
  const locale = call?.locale ?? localeOf(language, door);
  const gap = sentenceGap(languageOfLocale(locale));
  const unsentNote = unsentNoteOf(session, words);
  return (
    <div className="log" role="log" aria-live={isQuiet ? "off" : "polite"} aria-label={words.log}>
      {groups.map((group, index) => {
        const day = moments.day(group.at);
        const before = groups[index - 1];
        const isNewDay = before === undefined || moments.day(before.at) !== day;
        return (
          <Fragment key={group.key}>
            {isNewDay ? <p className="day">{day}</p> : null}
            <MessageBubble
              group={group}
              words={words}
              moments={moments}
              gap={gap}
              lang={locale}
              unsentNote={unsentNote}
            />
          </Fragment>
        );
      })}
      <LogEnd words={words} language={language} phone={door.helpPhone} session={session} />
    </div>
  );
}

function unsentNoteOf({ connection, hold }: Session, words: ChatWords): string {
  if (connection.type === "refused") return words.unsent;
  return hold === null ? words.sending : words.hold[hold];
}

/** The past of a chat is not read out as if it were new; for a moment after coming to it nothing is. */
function useQuietHistory(isResumed: boolean): boolean {
  const [isPast, setIsPast] = useState(false);
  useEffect(() => {
    if (!isResumed) return;
    const timer = setTimeout(() => setIsPast(true), historyMs);
    return () => clearTimeout(timer);
  }, [isResumed]);
  return isResumed && !isPast;
}
