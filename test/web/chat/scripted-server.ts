import type {
  ChatDoor,
  ChatEvent,
  ChatMessage,
  ChatRequest,
} from "../../../server/protocol/chat.ts";
import type { ErrorBody } from "../../../server/protocol/error-body.ts";
import type { DoorAnswer } from "../../../web/chat/chat-ports.ts";

const at = "2026-11-22T10:00:00Z" as ChatMessage["at"];

/** The end of a socket that the server sees. */
export interface ServerSocket {
  readonly deliver: (event: ChatEvent) => void;
  readonly hangUp: (code: number) => void;
}

export const door: ChatDoor = {
  institution: "Harbour Finance",
  locale: "en-GB",
  state: "new",
  expiresAt: at,
  helpPhone: "+44 20 7946 0000",
  officialChannel: "the Harbour app",
  complaintChannel: "complaints@harbour.example",
};

export const errorBody = (code: string, more: Partial<ErrorBody> = {}): ErrorBody => ({
  // Codes of other servers are codes too.
  code: code as ErrorBody["code"],
  message: "",
  advice: "",
  isRetryable: false,
  ...more,
});

/** Keeps the contract of the chat's socket: a turn is logged once, at its place, then answered. */
export class ScriptedServer {
  callId = "call-1";
  log: ChatMessage[] = [];
  person: "none" | "called" | "joined" = "none";
  isOver = false;
  /** Other pages of the chat hear at once what one of them wrote. */
  isBroadcasting = true;
  /** What the door says next; the last stays. */
  doorAnswers: DoorAnswer[] = [{ door }];
  /** Errors that the next turns are answered with. */
  turnErrors: ErrorBody[] = [];
  /** Errors that the next openings are answered with. */
  openErrors: ErrorBody[] = [];
  /** Close codes that the next openings meet. */
  openCloses: number[] = [];
  /** Pongs are not sent. */
  isMute = false;
  /** Turns are read and never answered. */
  isForgetful = false;
  readonly received: ChatRequest[] = [];
  readonly open = new Set<ServerSocket>();

  askDoor = (): DoorAnswer =>
    (this.doorAnswers.length > 1 ? this.doorAnswers.shift() : this.doorAnswers[0]) ?? null;

  receive(socket: ServerSocket, request: ChatRequest): void {
    this.received.push(request);
    switch (request.type) {
      case "open":
        return this.#open(socket, request.since);
      case "turn":
        return this.isForgetful ? undefined : this.#turn(socket, request);
      case "leave":
        return this.end();
      case "ping":
        if (!this.isMute) socket.deliver({ type: "pong" });
    }
  }

  /** Says something of its own accord, to every page. */
  say(text: string, speaker: ChatMessage["speaker"] = "agent"): void {
    this.#append({ id: `say-${this.log.length}`, speaker, text });
    this.#tell(this.open, this.log.slice(-1));
  }

  end(): void {
    this.isOver = true;
    this.say("Goodbye.");
  }

  /** The server stops and is there again at once. */
  restart(): void {
    const sockets = [...this.open];
    this.open.clear();
    for (const socket of sockets) socket.hangUp(1012);
  }

  debtorTexts = (): string[] =>
    this.log.filter(({ speaker }) => speaker === "debtor").map(({ text }) => text);

  #open(socket: ServerSocket, since: number): void {
    const close = this.openCloses.shift();
    if (close !== undefined) return socket.hangUp(close);
    const error = this.openErrors.shift();
    if (error !== undefined) return socket.deliver({ type: "error", error });
    if (this.isOver && since === 0) this.#renew();
    this.open.add(socket);
    if (this.log.length === 0) this.#append({ id: "hello", speaker: "agent", text: "Hello." });
    const { callId } = this;
    const call = {
      type: "call",
      callId,
      locale: "en-GB",
      startedAt: at,
      ...this.#state(),
    } as const;
    socket.deliver(call);
    this.#tell(
      [socket],
      this.log.filter(({ sequence }) => sequence > since),
    );
  }

  #turn(socket: ServerSocket, { id, n, text }: Extract<ChatRequest, { type: "turn" }>): void {
    const known = this.log.findIndex((message) => message.id === id);
    if (known !== -1) return this.#tell([socket], this.log.slice(known, known + 2));
    const error = this.#turnError(n);
    if (error !== undefined) return socket.deliver({ type: "error", turnId: id, error });
    this.#append({ id, speaker: "debtor", text });
    if (text.includes("person")) this.person = "called";
    this.#append({ id: `${id}-answer`, speaker: "agent", text: `I heard: ${text}` });
    this.#tell(this.isBroadcasting ? this.open : [socket], this.log.slice(-2));
  }

  #turnError(n: number): ErrorBody | undefined {
    if (this.isOver) return errorBody("CHAT_OVER");
    const scripted = this.turnErrors.shift();
    if (scripted !== undefined) return scripted;
    return n === this.debtorTexts().length + 1 ? undefined : errorBody("TURN_OUT_OF_ORDER");
  }

  #renew(): void {
    this.callId = `${this.callId}-next`;
    this.log = [];
    this.isOver = false;
    this.person = "none";
  }

  #state() {
    const { person, isOver } = this;
    return { debtorTurns: this.debtorTexts().length, person, isOver };
  }

  /** The log has other entries between the messages. */
  #append(message: Pick<ChatMessage, "id" | "speaker" | "text">): void {
    const sequence = (this.log.at(-1)?.sequence ?? 0) + 3;
    this.log.push({ ...message, sequence, turn: this.debtorTexts().length, at });
  }

  #tell(sockets: Iterable<ServerSocket>, messages: readonly ChatMessage[]): void {
    for (const socket of sockets) {
      socket.deliver({ type: "messages", messages: [...messages], ...this.#state() });
    }
  }
}
