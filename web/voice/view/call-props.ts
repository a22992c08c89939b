import type { ChatDoor } from "../../../server/protocol/chat.ts";
import type { PageProps } from "../../chat/view/page-props.ts";
import type { CallRunner } from "../call-runner.ts";
import type { CallState } from "../machine/call-state.ts";
import type { CallWords } from "../words/call-words.ts";

/** What every screen of a call needs. */
export interface CallProps extends PageProps {
  readonly door: ChatDoor;
  readonly callWords: CallWords;
  readonly runner: CallRunner;
  readonly state: CallState;
  /** Calls, again if need be, in the language of the page. */
  readonly onCall: () => void;
  /** Goes on by typing, with the same link. */
  readonly onType: () => void;
}
