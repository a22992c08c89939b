import { once } from "node:events";
import { WebSocket } from "ws";
import type { ErrorBody } from "../../server/protocol/error-body.ts";
import type { LiveEvent } from "../../server/protocol/live.ts";
import { SocketEvents } from "./socket-events.ts";

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> & { readonly error?: ErrorBody };
  readonly headers: Headers;
}

/** Somebody of the staff at a browser: it keeps the session. */
export class StaffClient {
  readonly #url: string;
  cookie = "";

  constructor(url: string) {
    this.#url = url;
  }

  async ask(
    method: string,
    path: string,
    options: { readonly body?: unknown; readonly headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const { body, headers = {} } = options;
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const set = response.headers.get("set-cookie");
    if (set !== null) this.cookie = set.split(";")[0] ?? "";
    const text = await response.text();
    const parsed = (text === "" ? {} : JSON.parse(text)) as Answer["body"];
    return { status: response.status, body: parsed, headers: response.headers };
  }

  login(name: string, password: string): Promise<Answer> {
    return this.ask("POST", "/api/session", { body: { name, password } });
  }

  /** The live feed of the console. */
  async watch(): Promise<LiveFeed> {
    const socket = new WebSocket(`${this.#url.replace("http", "ws")}/api/live`, {
      headers: { cookie: this.cookie },
    });
    const feed = new LiveFeed(socket);
    await once(socket, "open");
    return feed;
  }
}

/** One socket of a console. */
export class LiveFeed extends SocketEvents<LiveEvent> {}
