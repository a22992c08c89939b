import { z } from "zod";
import { KindlineError } from "../../domain/errors.ts";
import type { CallId } from "../../domain/ids.ts";
import { parseJson } from "../../evaluation/replay/json-text.ts";
import { instantAt, type Clock } from "../clock.ts";
import type { Logger } from "../logger.ts";
import { errorResponseSchema } from "../protocol/error-body.ts";
import type { Store } from "../storage/store.ts";
import type { DeskAct } from "./desk-act.ts";
import { readPeerTicket, signPeerTicket } from "./peer-ticket.ts";

/** Where servers of one store ask each other. */
export const peerActsPath = "/api/peer/acts";

/** How long another server may take to do what it is asked, in milliseconds: a turn that it is busy with is over by then. */
const askMsMax = 10_000;

const secretName = "servers";

const answerSchema = z.object({ result: z.unknown() });

interface PeerParts {
  readonly store: Pick<Store, "lines" | "settings">;
  readonly clock: Clock;
  readonly log: Logger;
  /** Where the others reach this server; without it, it says of no line that it is here. */
  readonly serverUrl: string | undefined;
}

/** The other servers of the same store: which of them holds a line, and the way to it. */
export class Peers {
  readonly #parts: PeerParts;
  #key: Promise<Uint8Array> | undefined;

  constructor(parts: PeerParts) {
    this.#parts = parts;
  }

  /** The line of that call is here from now on. */
  hold(callId: CallId): void {
    const { store, clock, serverUrl } = this.#parts;
    if (serverUrl === undefined) return;
    const held = store.lines.hold(callId, { url: serverUrl, at: instantAt(clock()) });
    this.#note(held);
  }

  letGo(callId: CallId): void {
    const { store, serverUrl } = this.#parts;
    if (serverUrl !== undefined) this.#note(store.lines.letGo(callId, serverUrl));
  }

  /** @returns where the other server is reached that holds that line; undefined where none is known. */
  async holderOf(callId: CallId): Promise<string | undefined> {
    const { store, serverUrl } = this.#parts;
    if (serverUrl === undefined) return undefined;
    const url = await store.lines.holderOf(callId);
    return url === serverUrl ? undefined : url;
  }

  /**
   * Has another server do it. It is not asked twice: whether something was done is to be seen in the log.
   * @returns its answer, not checked. @throws KindlineError what it throws there, or CALL_ELSEWHERE where it does
   * not answer.
   */
  async ask(server: string, act: DeskAct): Promise<unknown> {
    const body = JSON.stringify({ ticket: await this.ticket(act) });
    const response = await fetch(`${server}${peerActsPath}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
      signal: AbortSignal.timeout(askMsMax),
      redirect: "error",
    }).catch((error: unknown) => {
      throw elsewhere(error);
    });
    const answer = parseJson(await response.text().catch(() => ""));
    if (!response.ok) throw refusalOf(answer);
    const parsed = answerSchema.safeParse(answer);
    if (!parsed.success) throw elsewhere();
    return parsed.data.result;
  }

  async ticket(content: object): Promise<string> {
    return await signPeerTicket(content, await this.#signing());
  }

  /** @throws KindlineError SIGNATURE_INVALID. */
  async read(ticket: string): Promise<unknown> {
    return await readPeerTicket(ticket, await this.#signing());
  }

  async #signing(): Promise<{ readonly key: Uint8Array; readonly nowMs: number }> {
    const { store, clock } = this.#parts;
    this.#key ??= store.settings.secret(secretName);
    return { key: await this.#key, nowMs: clock() };
  }

  /** Who cannot be told where a line is finds it by asking again. */
  #note(noting: Promise<void>): void {
    noting.catch((error: unknown) => {
      this.#parts.log.warn({ err: error }, "where a line is was not noted");
    });
  }
}

export const elsewhere = (cause?: unknown): KindlineError =>
  new KindlineError({
    code: "CALL_ELSEWHERE",
    message: "Expected a call whose line is here, or on a server that can be reached.",
    cause,
  });

/** What the other server has thrown. */
function refusalOf(answer: unknown): KindlineError {
  const parsed = errorResponseSchema.safeParse(answer);
  if (!parsed.success) return elsewhere();
  const { code, message, field } = parsed.data.error;
  return new KindlineError({ code, message, ...(field === undefined ? {} : { field }) });
}
