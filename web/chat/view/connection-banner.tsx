import type { PageLanguage } from "../machine/page-state.ts";
import type { ChatWords } from "../words/chat-words.ts";
import type { LineState } from "./line-state.ts";
import { sentenceGap } from "./message-groups.ts";

interface ConnectionBannerProps {
  readonly words: ChatWords;
  readonly language: PageLanguage;
  readonly line: LineState;
}

/** Says that the line is lost, that nothing else is, and that it goes on by itself. */
export function ConnectionBanner({ words, language, line }: ConnectionBannerProps) {
  const { title, text, more } = words.lostConnection;
  const gap = sentenceGap(language);
  return (
    <div role="status">
      {line === "lost" ? (
        <div className="banner">
          <p className="column">
            <strong>{title}</strong>
            {gap + text + gap}
            <span className="banner-more">{more}</span>
          </p>
        </div>
      ) : null}
    </div>
  );
}
