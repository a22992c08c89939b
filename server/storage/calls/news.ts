import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { sql, type Transaction } from "kysely";
import { Client } from "pg";
import { z } from "zod";
import { callId, type CallId } from "../../../domain/ids.ts";
import { parseJson } from "../../../evaluation/replay/json-text.ts";
import type { StoreAddress } from "../database.ts";
import type { Tables } from "../tables.ts";

/** What another server of the same database has appended. */
export interface ForeignNews {
  readonly callId: CallId;
  /** The first of the entries. */
  readonly sequence: number;
}

/** How servers of one database tell each other of new entries. One that is alone has nobody to tell. */
export interface News {
  /** Tells the others, when and only when the transaction is committed. */
  announce(transaction: Transaction<Tables>, news: ForeignNews): Promise<void>;
  /**
   * Hears what others announce, for as long as the store is open.
   * @param onListening is told each time when listening begins: what was announced before was not heard.
   */
  listen(hear: (news: ForeignNews) => void, onListening: () => void): void;
  close(): Promise<void>;
}

const channel = "kindline_news";

/** How long a listener that lost its connection waits before the next try, in milliseconds. */
const relistenMs = 1_000;

export const createNews = (address: StoreAddress): News =>
  address.kind === "embedded" ? nobodyElse : new PostgresNews(address.url);

const nobodyElse: News = {
  announce: () => Promise.resolve(),
  listen: () => undefined,
  close: () => Promise.resolve(),
};

const payloadSchema = z.object({ server: z.string(), callId: z.string(), sequence: z.int() });

/** NOTIFY in the transaction that appends, LISTEN on a connection of its own. */
class PostgresNews implements News {
  readonly #url: string;
  /** Whom our own announcements name, so that they are not heard. */
  readonly #server = randomUUID();
  readonly #stopping = new AbortController();
  #client: Client | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  async announce(transaction: Transaction<Tables>, news: ForeignNews): Promise<void> {
    const payload = JSON.stringify({ server: this.#server, ...news });
    await sql`select pg_notify(${channel}, ${payload})`.execute(transaction);
  }

  listen(hear: (news: ForeignNews) => void, onListening: () => void): void {
    void this.#keepListening(hear, onListening);
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#client?.end().catch(() => undefined);
  }

  async #keepListening(hear: (news: ForeignNews) => void, onListening: () => void): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      await this.#listenOnce(hear, onListening).catch(() => undefined);
      await pause(relistenMs, undefined, { ref: false });
    }
  }

  /** Resolves when the connection has ended. */
  async #listenOnce(hear: (news: ForeignNews) => void, onListening: () => void): Promise<void> {
    const client = new Client({ connectionString: this.#url, keepAlive: true });
    this.#client = client;
    const ended = new Promise<void>((resolve) => {
      client.on("error", () => resolve());
      client.on("end", () => resolve());
    });
    client.on("notification", ({ payload }) => {
      const news = this.#read(payload);
      if (news !== undefined) hear(news);
    });
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      onListening();
      await ended;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  #read(payload: string | undefined): ForeignNews | undefined {
    const parsed = payloadSchema.safeParse(parseJson(payload ?? ""));
    if (!parsed.success || parsed.data.server === this.#server) return undefined;
    return { callId: callId(parsed.data.callId), sequence: parsed.data.sequence };
  }
}
