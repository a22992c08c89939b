import type { ChatDoor, ChatEvent, ChatRequest } from "../../server/protocol/chat.ts";
import type { KeptTurn } from "./machine/page-state.ts";

/** What the door said: a door, the error it gave, or null where nothing came back. */
export type DoorAnswer =
  | { readonly door: ChatDoor }
  | {
      readonly code: string;
      readonly isRetryable: boolean;
      readonly retryAfterMs?: number | undefined;
    }
  | null;

export interface ChatSocket {
  readonly send: (message: ChatRequest) => void;
  readonly close: () => void;
}

export interface SocketListener {
  readonly onOpen: () => void;
  readonly onMessage: (message: ChatEvent) => void;
  readonly onClose: (code: number) => void;
}

/** What the device keeps for a link: it survives a reload, and a telephone that ran out of power. */
export interface TurnKeeper {
  /** Oldest first. */
  readonly turns: () => readonly KeptTurn[];
  readonly keepTurn: (turn: KeptTurn) => void;
  readonly forgetTurn: (id: string) => void;
  readonly draft: () => string;
  readonly keepDraft: (text: string) => void;
}

/** The world outside: everything that the chat's page does to it or hears of it. None of it throws. */
export interface ChatPorts {
  readonly askDoor: (token: string) => Promise<DoorAnswer>;
  readonly openSocket: (listener: SocketListener) => ChatSocket;
  /** Calls back once after so many milliseconds; what it returns stops that. */
  readonly startTimer: (ms: number, onEnd: () => void) => () => void;
  /** A number from 0 up to 1. */
  readonly chance: () => number;
  readonly keeper: TurnKeeper;
}
