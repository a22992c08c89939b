import type { ChatDoor, ChatEvent, ChatMessage } from "../../../server/protocol/chat.ts";

export type Locale = ChatDoor["locale"];

/** The language of the page around the conversation. */
export type PageLanguage = "zh" | "en";

/** Why a link does not lead to a chat; `failed` may pass, the others do not by themselves. */
export type Refusal = "invalid" | "expired" | "used" | "cookie" | "failed";

/** Why the door has not answered yet. */
export type DoorTrouble = "warming" | "busy" | "unreached";

/** A turn that the server has not acknowledged; it is kept on the device until it has. */
export interface KeptTurn {
  readonly id: string;
  readonly text: string;
  /** When it was written. */
  readonly at: string;
  /** The call it was written in; null before the first `call` has come. */
  readonly callId: string | null;
}

/** `up`: the call is open. `failures` counts lost or failed connections in a row. */
export type Connection =
  | { readonly type: "connecting"; readonly failures: number }
  | { readonly type: "up" }
  | { readonly type: "waiting"; readonly failures: number }
  /** The socket was refused: the door is asked whether the link is still good. */
  | { readonly type: "checking"; readonly failures: number }
  | { readonly type: "refused"; readonly reason: Refusal }
  /** The chat is over. */
  | { readonly type: "closed" };

/** What is on its way and not answered yet: one thing at a time keeps the order. */
export type Sending =
  { readonly type: "turn"; readonly id: string; readonly n: number } | { readonly type: "leave" };

/** Why the next turn waits although the line is up. `order`: another page of the same chat wrote. */
export type Hold = "rate" | "store" | "order";

/** Something the debtor should know about what they wrote. */
export type Notice =
  /** The server did not take it; it is in the text field again. */
  | { readonly type: "given-back"; readonly code: string }
  /** The chat was over before it went out; it is in the text field of the next one. */
  | { readonly type: "unsent" }
  /** It was written in an earlier chat and never went out. */
  | { readonly type: "from-before" }
  | { readonly type: "too-long" }
  | { readonly type: "too-many" };

/** What the server said of the call. */
export type CallFacts = Pick<
  Extract<ChatEvent, { type: "call" }>,
  "callId" | "locale" | "startedAt"
>;

export interface Session {
  readonly connection: Connection;
  readonly call: CallFacts | null;
  /** The call had turns of the debtor when this page came to it. */
  readonly isResumed: boolean;
  /** By `sequence`, each once. */
  readonly messages: readonly ChatMessage[];
  readonly debtorTurns: number;
  readonly person: "none" | "called" | "joined";
  readonly isOver: boolean;
  /** The debtor ended the chat; the server has not said so yet. */
  readonly isLeaving: boolean;
  /** Unacknowledged turns, oldest first. */
  readonly waiting: readonly KeptTurn[];
  readonly sending: Sending | null;
  readonly hold: Hold | null;
  /** A ping is out. */
  readonly isPinging: boolean;
  /** Times in a row that the oldest waiting turn had to wait. */
  readonly turnFailures: number;
  /** Times in a row that it was out of order for no known reason, or ended the connection. */
  readonly turnRefusals: number;
  /** Refused sockets in a row. */
  readonly refusals: number;
  readonly draft: string;
  readonly notice: Notice | null;
}

export interface StartStage {
  readonly type: "start";
  readonly door: ChatDoor;
  /** What an earlier visit of this device did not get through, and what it had begun to write. */
  readonly kept: readonly KeptTurn[];
  readonly draft: string;
}

export type Stage =
  | {
      readonly type: "asking";
      readonly failures: number;
      readonly trouble: DoorTrouble | null;
      /** A request is out; otherwise the timer `door` runs. */
      readonly isOut: boolean;
    }
  | { readonly type: "refused"; readonly reason: Refusal }
  | StartStage
  /** By voice: web/voice/ has a machine of its own for it. */
  | (Omit<StartStage, "type"> & { readonly type: "call" })
  | { readonly type: "chat"; readonly door: ChatDoor; readonly session: Session };

/** Everything that the page knows: what is shown is a function of this. */
export interface PageState {
  readonly token: string;
  readonly language: PageLanguage;
  /** The debtor chose the language; the door's does not replace it. */
  readonly isLanguagePicked: boolean;
  readonly stage: Stage;
}

/** The locale that is asked for: English keeps the region of the case, or is British in a Chinese one. */
export function localeOf(language: PageLanguage, door: ChatDoor): Locale {
  if (language === "zh") return "zh-CN";
  return door.locale === "zh-CN" ? "en-GB" : door.locale;
}

export const languageOfLocale = (locale: Locale): PageLanguage =>
  locale === "zh-CN" ? "zh" : "en";
