import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import type { Fault } from "./faults.ts";

/** Milliseconds between two bytes of a slow drip. */
const dripMs = 20;

/** The sending side of one answer: all bytes go through here, so that a fault may happen at any of them. */
export class Wire {
  readonly #response: ServerResponse;
  readonly #fault: Fault | undefined;
  readonly #gone = new AbortController();
  #sentBytes = 0;

  constructor(response: ServerResponse, fault: Fault | undefined) {
    this.#response = response;
    this.#fault = fault;
    response.once("close", () => this.#gone.abort());
  }

  /** True once nobody listens any more. */
  get isGone(): boolean {
    return this.#gone.signal.aborted;
  }

  begin(status: number, headers: Readonly<Record<string, string>>): void {
    if (this.isGone) return;
    this.#response.socket?.setNoDelay(true);
    this.#response.writeHead(status, headers);
    this.#response.flushHeaders();
  }

  /** Sends them as one packet, as far as TCP allows. */
  async send(bytes: Uint8Array): Promise<void> {
    const limit = this.#fault?.afterBytes;
    if (limit !== undefined && this.#sentBytes + bytes.length > limit) {
      await this.#write(bytes.subarray(0, limit - this.#sentBytes));
      await (this.#fault?.kind === "drop" ? this.drop() : this.hang());
      return;
    }
    if (this.#fault?.kind === "slow-drip") {
      for (let at = 0; at < bytes.length && !this.isGone; at += 1) {
        await this.#write(bytes.subarray(at, at + 1));
        await this.wait(dripMs);
      }
      return;
    }
    await this.#write(bytes);
  }

  async end(): Promise<void> {
    if (this.isGone) return;
    this.#response.end();
    await once(this.#response, "close").catch(() => {});
  }

  /** Resets the connection, once what was sent has left. */
  async drop(): Promise<void> {
    await this.wait(dripMs);
    this.#response.socket?.resetAndDestroy();
    this.#gone.abort();
  }

  /** Until the other side goes away. */
  async hang(): Promise<void> {
    if (!this.isGone) await once(this.#gone.signal, "abort");
  }

  /** Ends early when the other side goes away. */
  async wait(ms: number): Promise<void> {
    await delay(ms, undefined, { signal: this.#gone.signal }).catch(() => {});
  }

  async #write(bytes: Uint8Array): Promise<void> {
    if (this.isGone || bytes.length === 0) return;
    this.#sentBytes += bytes.length;
    if (this.#response.write(bytes)) return;
    await once(this.#response, "drain", { signal: this.#gone.signal }).catch(() => {});
  }
}
