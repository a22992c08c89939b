import { once } from "node:events";
import { WebSocket, type ClientOptions } from "ws";
import type { ChatDoor, ChatEvent, ChatMessage } from "../../server/protocol/chat.ts";
import type { ErrorBody } from "../../server/protocol/error-body.ts";
import { SocketEvents } from "./socket-events.ts";

/** One device of a debtor: it keeps its cookie, as a browser does. */
export class Device {
  readonly #url: string;
  /** The address it seems to have, behind a proxy that is trusted. */
  readonly #address: string;
  cookie = "";

  constructor(url: string, address = "127.0.0.1") {
    this.#url = url;
    this.#address = address;
  }

  /** What the page asks before the chat begins. */
  async door(token: string): Promise<{ status: number; body: ChatDoor & { error?: ErrorBody } }> {
    const response = await fetch(`${this.#url}/api/chat/door`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        cookie: this.cookie,
        "x-forwarded-for": this.#address,
      },
      body: JSON.stringify({ token }),
    });
    const set = response.headers.get("set-cookie");
    if (set !== null) this.cookie = set.split(";")[0] ?? "";
    return {
      status: response.status,
      body: (await response.json()) as ChatDoor & { error?: ErrorBody },
    };
  }

  async connect(options: ClientOptions = {}): Promise<ChatClient> {
    const socket = new WebSocket(`${this.#url.replace("http", "ws")}/api/chat`, {
      headers: { cookie: this.cookie },
      ...options,
    });
    const client = new ChatClient(socket);
    await once(socket, "open");
    return client;
  }

  /** Through the door and into the chat, up to the first messages. */
  async open(token: string, since = 0): Promise<ChatClient> {
    if (this.cookie === "") await this.door(token);
    const client = await this.connect();
    client.send({ type: "open", token, since });
    await client.next("messages");
    return client;
  }
}

/** One socket of a debtor's page. */
export class ChatClient extends SocketEvents<ChatEvent> {
  /** Everything that was shown so far, each once, in the order of the log. */
  get messages(): readonly ChatMessage[] {
    const all = this.events.flatMap((event) => (event.type === "messages" ? event.messages : []));
    return [...new Map(all.map((message) => [message.sequence, message])).values()].toSorted(
      (a, b) => a.sequence - b.sequence,
    );
  }

  /** Says something as the next turn, and waits until it is in the log and answered. */
  async say(text: string, id: string = crypto.randomUUID()): Promise<readonly ChatMessage[]> {
    const state = this.events.findLast(
      (event) => event.type === "call" || event.type === "messages",
    );
    const n = (state?.debtorTurns ?? 0) + 1;
    this.send({ type: "turn", id, n, text });
    for (;;) {
      const event = await this.any();
      if (event.type === "error") throw new Error(`The turn was refused: ${event.error.code}.`);
      if (event.type !== "messages") continue;
      if (event.messages.some((message) => message.id === id)) return event.messages;
    }
  }
}
