import type { ChatDoor, ChatEvent } from "../../../server/protocol/chat.ts";
import type { TimerName } from "./page-effect.ts";
import type { KeptTurn, PageLanguage } from "./page-state.ts";

/** What happened; times, ids and what the device keeps arrive as data. */
export type PageEvent =
  // -- The door --
  | {
      readonly type: "door-tell";
      readonly door: ChatDoor;
      readonly kept: readonly KeptTurn[];
      readonly draft: string;
    }
  | {
      readonly type: "door-refuse";
      readonly code: string;
      readonly isRetryable: boolean;
      readonly retryAfterMs?: number | undefined;
    }
  /** Nothing came back: no network, or no server. */
  | { readonly type: "door-miss" }
  // -- The debtor --
  | { readonly type: "language-pick"; readonly language: PageLanguage }
  | { readonly type: "retry-press" }
  | { readonly type: "start-press" }
  /** The debtor would rather talk. */
  | { readonly type: "call-press" }
  /** The debtor would rather type after all; a call that goes on ends. */
  | { readonly type: "type-press" }
  | { readonly type: "draft-change"; readonly text: string }
  /** Send was pressed: what stands in the text field is a turn now. */
  | { readonly type: "turn-end"; readonly id: string; readonly at: string }
  | { readonly type: "person-press"; readonly id: string; readonly at: string }
  | { readonly type: "notice-dismiss" }
  | { readonly type: "leave-press" }
  | { readonly type: "again-press" }
  // -- The connection --
  | { readonly type: "socket-open" }
  | { readonly type: "socket-message"; readonly message: ChatEvent }
  | { readonly type: "socket-close"; readonly code: number }
  | { readonly type: "timer-end"; readonly timer: TimerName }
  /** The network is back, or the page is looked at again. */
  | { readonly type: "page-wake" }
  | { readonly type: "network-lose" };
