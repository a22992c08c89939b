import type { ChatWords } from "../words/chat-words.ts";
import type { LineState } from "./line-state.ts";

interface ChatHeaderProps {
  readonly words: ChatWords;
  readonly institution: string;
  readonly line: LineState;
  readonly onMenu: () => void;
}

/** Whom one talks to, that it is an AI assistant and recorded, and whether the line is up: always in sight. */
export function ChatHeader({ words, institution, line, onMenu }: ChatHeaderProps) {
  return (
    <header className="chat-header">
      <div className="column chat-header-row">
        <div className="chat-header-text">
          <h1>{institution}</h1>
          <p className="chat-header-facts">
            <span>{words.assistantRecorded}</span>
            <span className={`line line-${line}`}>{words.connection[line]}</span>
          </p>
        </div>
        <button
          type="button"
          className="button button-quiet"
          aria-haspopup="dialog"
          onClick={onMenu}
        >
          {words.menu}
        </button>
      </div>
    </header>
  );
}
