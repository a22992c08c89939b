import type { ChatDoor } from "../../../server/protocol/chat.ts";
import type { PageEvent } from "../machine/page-event.ts";
import type { PageLanguage, Session } from "../machine/page-state.ts";
import type { ChatWords } from "../words/chat-words.ts";
import type { TextSize } from "../words/text-size.ts";
import type { Moments } from "./moments.ts";

/** What every screen needs: the words, and how the debtor wants them. */
export interface PageProps {
  readonly words: ChatWords;
  readonly moments: Moments;
  readonly language: PageLanguage;
  readonly textSize: TextSize;
  readonly onTextSize: (size: TextSize) => void;
  readonly onLanguage: (language: PageLanguage) => void;
  readonly dispatch: (event: PageEvent) => void;
}

export interface ChatProps extends PageProps {
  readonly door: ChatDoor;
  readonly session: Session;
}
