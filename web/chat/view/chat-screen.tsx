import { useEffect, useState } from "react";
import { fitViewport } from "../browser/fit-viewport.ts";
import { ChatHeader } from "./chat-header.tsx";
import { ChatMenu } from "./chat-menu.tsx";
import { Composer } from "./composer.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { DownIcon } from "./icons.tsx";
import { lineStateOf } from "./line-state.ts";
import { MessageLog } from "./message-log.tsx";
import { NextStepLinks } from "./next-step-links.tsx";
import { NoticeBar } from "./notice-bar.tsx";
import type { ChatProps } from "./page-props.ts";
import { SessionEnd } from "./session-end.tsx";
import { useFollowEnd } from "./use-follow-end.ts";
import { useNextSteps } from "./use-next-steps.ts";

/** The chat: who it is with on top, what was said in the middle, where to write below. */
export function ChatScreen(props: ChatProps & { readonly token: string }) {
  const { words, language, door, session, token } = props;
  const { messages, waiting, connection, person, isOver } = session;
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const line = lineStateOf(session);
  const isEnded = isOver || connection.type === "refused";
  const own = session.debtorTurns + waiting.length;
  const noteCount = person === "none" ? 0 : 1;
  const { ref, hasNewBelow, onScroll, toEnd } = useFollowEnd({
    count: messages.length + noteCount,
    ownCount: own,
    isFollowing: !isEnded,
  });
  useEffect(fitViewport, []);
  const next = { token, language, steps: useNextSteps(token, session) };
  return (
    <div className="chat">
      <ChatHeader
        words={words}
        institution={door.institution}
        line={line}
        onMenu={() => setIsMenuOpen(true)}
      />
      <ConnectionBanner words={words} language={language} line={line} />
      <main ref={ref} className="scroller" tabIndex={0} onScroll={onScroll}>
        <div className="column">
          <MessageLog {...props} />
          <SessionEnd {...props} next={next} />
        </div>
      </main>
      <NoticeBar {...props} />
      {isEnded ? null : <NextStepLinks {...next} />}
      {isEnded ? null : (
        <section className="dock" aria-label={words.message}>
          {hasNewBelow ? (
            <button type="button" className="button to-newest" onClick={toEnd}>
              <DownIcon />
              <span>{words.toNewest}</span>
            </button>
          ) : null}
          <div className="column">
            <Composer {...props} />
          </div>
        </section>
      )}
      {isMenuOpen ? <ChatMenu {...props} onClose={() => setIsMenuOpen(false)} /> : null}
    </div>
  );
}
