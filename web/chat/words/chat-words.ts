import type { ChatMessage } from "../../../server/protocol/chat.ts";
import type { DoorTrouble, Hold, Notice, Refusal } from "../machine/page-state.ts";
import type { TextSize } from "./text-size.ts";

interface Passage {
  readonly title: string;
  readonly text: string;
}

/** Every word of the page around the conversation. */
export interface ChatWords {
  /** For `lang` attributes. */
  readonly lang: string;
  /** The name of the page until the door has said whose it is. */
  readonly title: string;
  readonly opening: string;
  readonly trouble: Readonly<Record<DoorTrouble, Passage>>;
  readonly refused: Readonly<Record<Refusal, Passage>>;
  readonly retry: string;

  // -- Start --
  readonly hello: string;
  readonly toKnow: string;
  readonly points: readonly string[];
  readonly lastIsOver: string;
  readonly start: string;
  readonly goOn: string;
  readonly startNew: string;
  readonly byVoice: string;
  readonly otherWays: string;
  readonly helpPhone: string;
  readonly officialChannel: string;
  readonly complaintChannel: string;
  readonly safety: string;
  readonly openUntil: (moment: string) => string;
  readonly language: string;
  readonly textSize: string;
  /** A letter that is shown in each size. */
  readonly textSample: string;
  readonly textSizes: Readonly<Record<TextSize, string>>;

  // -- The chat --
  readonly assistantRecorded: string;
  readonly connection: Readonly<Record<"up" | "connecting" | "lost" | "over", string>>;
  readonly log: string;
  readonly speakers: Readonly<Record<ChatMessage["speaker"], string>>;
  readonly sending: string;
  readonly unsent: string;
  readonly hold: Readonly<Record<Hold, string>>;
  readonly answering: string;
  readonly toNewest: string;
  readonly message: string;
  readonly messageHint: string;
  readonly send: string;
  readonly charactersLeft: (count: number) => string;
  readonly charactersOver: (count: number) => string;
  readonly person: Readonly<Record<PersonState, string>>;
  readonly personNote: Readonly<Record<"called" | "joined", string>>;
  /** A telephone number follows. */
  readonly orCall: string;
  readonly lostConnection: Passage & { readonly more: string };
  readonly notices: Readonly<Record<Notice["type"], string>>;
  readonly close: string;

  // -- The end --
  readonly over: Passage;
  readonly save: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly again: string;

  // -- The menu --
  readonly menu: string;
  readonly leaveQuickly: string;
  readonly leaveQuicklyHint: string;
  readonly end: string;
  readonly ending: string;
  readonly endQuestion: Passage;
  readonly endYes: string;
  readonly endNo: string;

  // -- The copy --
  readonly copyTitle: (institution: string) => string;
  readonly copySaved: (moment: string) => string;
  readonly copyFile: string;
}

type PersonState = "none" | "called" | "joined";
