import type { WebSocket } from "ws";
import { KindlineError } from "../../domain/errors.ts";
import { callId as toCallId, type CallId } from "../../domain/ids.ts";
import { chatMessages } from "../calls/chat-messages.ts";
import { openChat } from "../calls/chat-door.ts";
import type { LiveCall } from "../calls/live-call.ts";
import type { CallNews } from "../calls/live-hub.ts";
import { errorBody } from "../http/error-response.ts";
import { chatRequestSchema, type ChatEvent, type ChatRequest } from "../protocol/chat.ts";
import { openWaitMs } from "../limits.ts";
import type { Services } from "../services.ts";
import { closeCodes, Connection } from "./connection.ts";

/** One page of a debtor. @param device the secret of the device, from its cookie. */
export function serveChat(socket: WebSocket, services: Services, device: string | undefined): void {
  new ChatPage(services, device).serve(socket);
}

type ChatState = Pick<
  Extract<ChatEvent, { type: "messages" }>,
  "debtorTurns" | "person" | "isOver"
>;

class ChatPage {
  readonly #services: Services;
  readonly #device: string | undefined;
  #connection: Connection<ChatRequest, ChatEvent> | undefined;
  #callId: CallId | undefined;
  #welcome: NodeJS.Timeout | undefined;
  #isClosed = false;
  #unwatch: (() => void) | undefined;
  /** The last entry that this page was told of. */
  #toldSequence = 0;

  constructor(services: Services, device: string | undefined) {
    this.#services = services;
    this.#device = device;
  }

  serve(socket: WebSocket): void {
    this.#connection = new Connection(socket, {
      schema: chatRequestSchema,
      onRequest: (request) => this.#answer(request),
      onError: (error, message) => this.#refuse(error, message),
      onClose: () => this.#close(),
    });
    // Whoever does not say which chat they come for is no page of ours.
    this.#welcome = setTimeout(() => this.#connection?.close(closeCodes.refused), openWaitMs);
    this.#welcome.unref();
  }

  async #answer(request: ChatRequest): Promise<void> {
    switch (request.type) {
      case "open":
        return await this.#open(request);
      case "turn":
        return await this.#hear(request);
      case "leave":
        await this.#services.calls.leave(this.#openCall());
        return;
      case "ping":
        return this.#send({ type: "pong" });
    }
  }

  async #open({ token, since, locale }: Extract<ChatRequest, { type: "open" }>): Promise<void> {
    const { links, calls } = this.#services;
    const link = await links.bind(token, this.#device);
    const live = await openChat(this.#services, link, { locale, isReturn: since > 0 });
    const { locale: spoken, startedAt } = live.facts;
    this.#send({
      type: "call",
      callId: live.id,
      locale: spoken,
      startedAt,
      ...stateOf(live),
    });
    clearTimeout(this.#welcome);
    // The page may have gone while its chat was being looked up.
    if (this.#isClosed) return;
    this.#unwatch?.();
    this.#callId = live.id;
    // What is written from now on comes as news; what was written before is read. Both meet without
    // a gap, because news that come while the log is read wait behind it.
    const waiting: CallNews[] = [];
    let tell = (news: CallNews): void => void waiting.push(news);
    this.#unwatch = calls.hub.watchCall(live.id, (news) => tell(news));
    const entries = await calls.entriesSince(live.id, 0);
    const isKnown = since > 0 && since <= (entries.at(-1)?.sequence ?? 0);
    this.#toldSequence = entries.at(-1)?.sequence ?? 0;
    const messages = chatMessages(entries).filter(({ sequence }) => !isKnown || sequence > since);
    this.#send({ type: "messages", messages: [...messages], ...stateOf(live) });
    tell = (news) => this.#tell(news);
    for (const news of waiting) this.#tell(news);
  }

  async #hear({ id, n, text }: Extract<ChatRequest, { type: "turn" }>): Promise<void> {
    const { calls, limits } = this.#services;
    const callId = this.#openCall();
    const known = (await calls.get(callId)).sequenceOf(id);
    if (known !== undefined) return await this.#tellAgain(callId, known);
    await limits.turns(callId);
    const live = await calls.hear(callId, { id, n, text });
    // Where another server has written it, no news of it came by here.
    const sequence = live.sequenceOf(id);
    if (sequence !== undefined && sequence > this.#toldSequence) {
      await this.#tellAgain(callId, sequence);
    }
  }

  /** Sends what the log has from that entry on: the page may not have got it. */
  async #tellAgain(callId: CallId, from: number): Promise<void> {
    const { calls } = this.#services;
    const live = await calls.get(callId);
    const entries = await calls.entriesSince(callId, 0);
    this.#toldSequence = Math.max(this.#toldSequence, entries.at(-1)?.sequence ?? 0);
    const messages = chatMessages(entries).filter(({ sequence }) => sequence >= from);
    this.#send({ type: "messages", messages: [...messages], ...stateOf(live) });
  }

  #tell({ entries, turnsBefore, summary }: CallNews): void {
    const last = entries.at(-1)?.sequence ?? 0;
    if (last <= this.#toldSequence) return;
    const [first] = entries;
    if (first !== undefined && first.sequence > this.#toldSequence + 1) {
      // News of another server were missed: the log has them.
      void this.#catchUp(summary.id);
      return;
    }
    const told = this.#toldSequence;
    this.#toldSequence = last;
    // An exchange that goes on comes whole each time.
    const messages = chatMessages(entries, turnsBefore).filter(({ sequence }) => sequence > told);
    this.#send({
      type: "messages",
      messages,
      debtorTurns: summary.turns,
      person: summary.personJoined ? "joined" : summary.waitsForPerson ? "called" : "none",
      isOver: summary.endedAt !== null,
    });
  }

  /** Sends everything that the page was not told of. */
  async #catchUp(id: string): Promise<void> {
    const from = this.#toldSequence + 1;
    try {
      await this.#tellAgain(toCallId(id), from);
    } catch (error) {
      // The page comes back by itself, and asks for what it lacks.
      this.#services.log.warn({ err: error }, "a page could not catch up");
      this.#connection?.close(closeCodes.tryLater);
    }
  }

  #refuse(error: unknown, message: unknown): void {
    const body = errorBody(error);
    const { log } = this.#services;
    if (body.code === "INTERNAL") log.error({ err: error }, "chat message failed");
    const turnId = turnIdOf(message);
    this.#send({
      type: "error",
      ...(turnId === undefined ? {} : { turnId }),
      error: body,
    });
    if (refusals.has(body.code)) this.#connection?.close(closeCodes.refused);
  }

  #close(): void {
    this.#isClosed = true;
    clearTimeout(this.#welcome);
    this.#unwatch?.();
  }

  #send(event: ChatEvent): void {
    this.#connection?.send(event);
  }

  /** @throws KindlineError MESSAGE_INVALID before `open`. */
  #openCall(): CallId {
    if (this.#callId !== undefined) return this.#callId;
    const message = "Expected `open` before anything else.";
    throw new KindlineError({ code: "MESSAGE_INVALID", message });
  }
}

/** Failures after which no further message of this page can succeed. */
const refusals: ReadonlySet<string> = new Set([
  "LINK_INVALID",
  "LINK_EXPIRED",
  "LINK_USED",
  "COOKIE_REQUIRED",
]);

const stateOf = ({ debtorTurns, person, isOver }: LiveCall): ChatState => ({
  debtorTurns,
  person,
  isOver,
});

/** The id of the turn that a message was meant to be, so that the page knows which one failed. */
function turnIdOf(message: unknown): string | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const { type, id } = message as { readonly type?: unknown; readonly id?: unknown };
  return type === "turn" && typeof id === "string" && id.length <= 64 ? id : undefined;
}
