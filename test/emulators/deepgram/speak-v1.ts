import { randomUUID } from "node:crypto";
import type { Deepgram } from "@deepgram/sdk";
import { z } from "zod";
import type { Link } from "./link.ts";
import type { EmulatorSettings } from "./ports.ts";

/** The service's limit: so many flushes in such a window, in milliseconds. */
const flushesMax = 20;
const flushWindowMs = 60_000;
/** Sound in one message, in milliseconds, and so many times faster than it is heard. */
const pieceMs = 100;
const speedUp = 25;

const clientMessage = z.union([
  z.object({ type: z.literal("Speak"), text: z.string().min(1).max(2_000) }),
  z.object({ type: z.enum(["Flush", "Clear", "Close"]) }),
]);

/** The speak v1 service for one connection. */
export class SpeakV1 {
  readonly #link: Link;
  readonly #settings: EmulatorSettings;
  readonly #sampleRate: number;
  readonly #speed: number;
  #text = "";
  #work = Promise.resolve();
  #generation = 0;
  #sequence = 0;
  #flushedAtMs: number[] = [];

  constructor(link: Link, settings: EmulatorSettings) {
    this.#link = link;
    this.#settings = settings;
    this.#sampleRate = Number(link.record.query.get("sample_rate") ?? "24000");
    this.#speed = Number(link.record.query.get("speed") ?? "1");
    const model = link.record.query.get("model") ?? "aura-asteria-en";
    const id = randomUUID();
    const metadata: Deepgram.speak.SpeakV1Metadata = {
      type: "Metadata",
      request_id: id,
      model_name: model,
      model_version: "0",
      model_uuid: id,
    };
    link.send(metadata);
    link.onMessage((data, isBinary) => {
      if (isBinary) link.close(1008, "DATA-0000");
      else this.#take(data.toString("utf8"));
    });
  }

  #take(text: string): void {
    const { data: message } = clientMessage.safeParse(JSON.parse(text) as unknown);
    if (message === undefined) {
      this.#link.close(1008, "DATA-0000");
      return;
    }
    this.#link.record.messages.push(message);
    if (message.type === "Speak") {
      if (this.#link.passes("speak")) this.#text += `${message.text} `;
    } else if (message.type === "Flush") this.#flush();
    else if (message.type === "Clear") this.#clear();
    else this.#do(() => this.#link.close(1000));
  }

  #do(task: () => Promise<void> | void): void {
    this.#work = this.#work
      .then(() => (this.#link.isAlive ? task() : undefined))
      .catch(() => this.#link.close(1011, "internal error"));
  }

  #flush(): void {
    const nowMs = performance.now();
    const windowMs = flushWindowMs / this.#settings.timeScale;
    this.#flushedAtMs = this.#flushedAtMs.filter((atMs) => nowMs - atMs < windowMs);
    if (this.#flushedAtMs.length >= flushesMax) {
      const warning: Deepgram.speak.SpeakV1Warning = {
        type: "Warning",
        code: "EXCEEDED_FLUSH_LIMIT",
        description: "Too many flushes; wait until the 60 second window has passed.",
      };
      this.#link.send(warning);
      return;
    }
    this.#flushedAtMs.push(nowMs);
    const text = this.#text.trim();
    const generation = this.#generation;
    this.#text = "";
    this.#do(async () => {
      if (text !== "" && generation === this.#generation) await this.#speak(text, generation);
      if (generation !== this.#generation || !this.#link.passes("flushed")) return;
      const flushed: Deepgram.speak.SpeakV1Flushed = {
        type: "Flushed",
        sequence_id: this.#sequence,
      };
      this.#sequence += 1;
      this.#link.send(flushed);
    });
  }

  async #speak(text: string, generation: number): Promise<void> {
    const { synthesise, traps } = this.#settings;
    const samples = await synthesise(text, { sampleRate: this.#sampleRate, speed: this.#speed });
    const bytes = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
    // Odd on purpose: the service cuts where it likes.
    const pieceBytes = Math.round((this.#sampleRate * 2 * pieceMs) / 1_000) + 1;
    let late = 0;
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      if (generation !== this.#generation) late += 1;
      if (late > (traps.lateSoundsAfterClear ?? 0) || !this.#link.isAlive) return;
      this.#link.sendSound(bytes.subarray(at, at + pieceBytes));
      if (!this.#link.passes("sound")) return;
      await new Promise((resolve) => setTimeout(resolve, pieceMs / speedUp));
    }
  }

  #clear(): void {
    this.#text = "";
    this.#generation += 1;
    if (!this.#link.passes("clear")) return;
    this.#do(() => {
      const cleared: Deepgram.speak.SpeakV1Cleared = {
        type: "Cleared",
        sequence_id: this.#sequence,
      };
      this.#sequence += 1;
      if (this.#settings.traps.isClearMute !== true) this.#link.send(cleared);
    });
  }
}
