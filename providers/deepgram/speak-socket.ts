import type { DeepgramClient } from "@deepgram/sdk";
import { z } from "zod";
import type { KindlineError } from "../../domain/errors.ts";
import type { Delivery, SpeechRequest, UnderWay, VoiceSettings } from "./speech-carrier.ts";
import type { SpeakTiming } from "./speak-timing.ts";
import { failed, limited } from "./vendor-error.ts";
import { Wire, type DeepgramAccount } from "./wire.ts";

export interface SpeakSocketOptions {
  readonly account: DeepgramAccount;
  readonly voice: VoiceSettings;
  readonly timing: SpeakTiming;
}

type SdkSocket = Awaited<ReturnType<typeof makeSpeakSocket>>;

/** The SDK's socket for the speak v1 API, unconnected. */
export async function makeSpeakSocket(
  client: DeepgramClient,
  {
    voice,
    speed,
    onMessage,
  }: {
    readonly voice: VoiceSettings;
    readonly speed: number;
    readonly onMessage: (message: unknown) => void;
  },
) {
  const socket = await client.speak.v1.connect({
    model: voice.model,
    encoding: "linear16",
    sample_rate: String(voice.sampleRate),
    ...(speed === 1 ? {} : { speed }),
    ...(voice.isPrivate ? { mip_opt_out: "true" } : {}),
    reconnectAttempts: 0,
  });
  socket.on("message", onMessage);
  return socket;
}

/**
 * One connection that speaks one sentence at a time, made when the first is asked for and kept. The vendor
 * marks no sound with its sentence: what comes between our Clear and its answer belongs to the past.
 */
export class SpeakSocket {
  readonly #options: SpeakSocketOptions;
  #wire: Wire<SdkSocket> | undefined;
  #speed = 1;
  #openedAtMs = 0;
  #current: { readonly text: string; readonly delivery: Delivery } | undefined;
  #isSent = false;
  /** Clears that are not answered yet; sound is of the past until the last of them is. */
  #clearsOwed = 0;
  #clearing: NodeJS.Timeout | undefined;
  #leaving = Promise.resolve();

  constructor(options: SpeakSocketOptions) {
    this.#options = options;
  }

  /** Settles when the last connection is gone. */
  get gone(): Promise<void> {
    return this.#leaving;
  }

  /** Whether a sentence of that speed can be spoken by this connection: it has one speed for its life. */
  suits(speed: number): boolean {
    return this.#wire === undefined || this.#speed === speed;
  }

  /** One sentence at a time: the one before must have ended or been stopped. */
  speak({ text, speed }: SpeechRequest, delivery: Delivery): UnderWay {
    this.#current = { text, delivery };
    this.#isSent = false;
    if (this.#wire === undefined) this.#dial(speed);
    else this.#send();
    const stop = (isDead: boolean): void => {
      if (this.#current?.delivery !== delivery) return;
      this.#current = undefined;
      if (isDead) this.#letGo(true);
      else this.#clear();
    };
    return { stop: () => stop(false), giveUp: () => stop(true) };
  }

  close(): void {
    this.#current = undefined;
    this.#wire?.open?.sendClose({ type: "Close" });
    this.#letGo(false);
  }

  #dial(speed: number): void {
    const { account, voice, timing } = this.#options;
    this.#speed = speed;
    const wire = new Wire<SdkSocket>({
      account,
      make: (client, onMessage) => makeSpeakSocket(client, { voice, speed, onMessage }),
      handshakeMs: timing.firstSoundMs,
      listener: {
        onOpen: () => {
          this.#openedAtMs = performance.now();
          this.#send();
        },
        onMessage: (message) => this.#read(message),
        onAudio: (bytes) => {
          if (this.#clearsOwed === 0) this.#current?.delivery.onSound(bytes);
        },
        onDown: (error) => this.#down(error),
      },
    });
    this.#wire = wire;
    this.#leaving = this.#leaving.then(() => wire.gone);
  }

  #send(): void {
    const socket = this.#wire?.open;
    if (socket === undefined || this.#current === undefined || this.#isSent) return;
    this.#isSent = true;
    socket.sendText({ type: "Speak", text: this.#current.text });
    socket.sendFlush({ type: "Flush" });
  }

  #clear(): void {
    const socket = this.#wire?.open;
    if (socket === undefined || !this.#isSent) return;
    socket.sendClear({ type: "Clear" });
    this.#clearsOwed += 1;
    clearTimeout(this.#clearing);
    this.#clearing = setTimeout(() => {
      const waiting = this.#current;
      this.#letGo(true);
      // Whoever asked meanwhile gets a connection that has no past.
      if (waiting !== undefined) this.#dial(this.#speed);
    }, this.#options.timing.clearMs);
  }

  #read(message: unknown): void {
    const { data, error } = serverMessage.safeParse(message);
    if (data === undefined || data.type === "Error") {
      this.#fail(failed("sent a message that is no answer", error));
    } else if (data.type === "Cleared") {
      this.#clearsOwed = Math.max(0, this.#clearsOwed - 1);
      if (this.#clearsOwed === 0) clearTimeout(this.#clearing);
    } else if (data.type === "Flushed" && this.#clearsOwed === 0 && this.#isSent) {
      const ended = this.#current;
      this.#current = undefined;
      ended?.delivery.onEnd();
    } else if (data.type === "Warning" && limitWarning.test(`${data.code} ${data.description}`)) {
      this.#fail(limited("too many flushes"));
    }
  }

  #fail(error: KindlineError): void {
    this.#letGo(true);
    this.#down(error);
  }

  #down(error: KindlineError): void {
    const isIdle = this.#current === undefined;
    const heldMs = performance.now() - this.#openedAtMs;
    this.#letGo(true);
    const broken = this.#current;
    this.#current = undefined;
    broken?.delivery.onDown(error);
    // The next sentence shall not wait for a handshake; but no loop with a vendor that closes at once.
    if (isIdle && heldMs > warmAfterMs && this.#wire === undefined) this.#dial(this.#speed);
  }

  /** @param isDead no goodbye is owed to it. */
  #letGo(isDead: boolean): void {
    clearTimeout(this.#clearing);
    this.#clearsOwed = 0;
    const wire = this.#wire;
    this.#wire = undefined;
    this.#isSent = false;
    if (isDead) wire?.cut();
    else wire?.close();
  }
}

/** A connection that held for so long, in milliseconds, was closed for being idle; it is made again. */
const warmAfterMs = 10_000;
const limitWarning = /flush|limit|exceed/iu;

const serverMessage = z.object({
  type: z.string(),
  code: z.string().default(""),
  description: z.string().default(""),
});
