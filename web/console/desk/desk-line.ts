import type { VoiceCaption } from "../../../server/protocol/voice.ts";
import { backOff } from "../../shared/back-off.ts";
import type { DeskAudio, DeskAudioEnd, OpenDeskAudio } from "./desk-audio.ts";
import { holdAlone } from "./hold-alone.ts";

/** How one stands with the sound and the microphone of a call. */
export interface LineState {
  /** The call that is heard, or is to be heard. */
  readonly callId: string | undefined;
  /** `asleep`: the browser wants a press first; `elsewhere`: another window of the same browser is on the line. */
  readonly sound: "off" | "opening" | "on" | "asleep" | "broken" | "elsewhere";
  readonly microphone: "off" | "on" | "muted" | "refused";
  /** What is being said and not in the log yet, one of a speaker. */
  readonly captions: readonly VoiceCaption[];
}

export const noLine: LineState = {
  callId: undefined,
  sound: "off",
  microphone: "off",
  captions: [],
};

/** Which call is to be heard, and whether one leads it: then one speaks in it. */
export interface WantedLine {
  readonly callId: string;
  readonly isLed: boolean;
}

interface DeskLineOptions {
  readonly open: OpenDeskAudio;
  readonly onChange: (state: LineState) => void;
}

/**
 * The line of a desk to one call. It is opened again whenever it breaks, for as long as it is wanted, so that nobody who
 * leads a call is off its line without knowing; the microphone is open only while one leads.
 */
export class DeskLine {
  readonly #options: DeskLineOptions;
  #wanted: WantedLine | undefined;
  #state = noLine;
  #audio: DeskAudio | undefined;
  #ending = new AbortController();
  #held: Promise<void> | undefined;

  constructor(options: DeskLineOptions) {
    this.#options = options;
  }

  /** From now on that call is heard, or none. */
  want(next: WantedLine | undefined): void {
    const before = this.#wanted;
    if (before?.callId === next?.callId && before?.isLed === next?.isLed) return;
    this.#wanted = next;
    if (before?.callId !== next?.callId) {
      this.#close();
      if (next !== undefined) void this.#keepOpen(next.callId, this.#ending.signal);
    } else void this.#tendMicrophone(this.#ending.signal);
  }

  mute(isMuted: boolean): void {
    if (this.#state.microphone !== "on" && this.#state.microphone !== "muted") return;
    this.#audio?.mute(isMuted);
    this.#set({ microphone: isMuted ? "muted" : "on" });
  }

  /** Tries again what did not work: a press lets the browser play, and asks for the microphone anew. */
  retry(): void {
    this.#audio?.wake();
    void this.#tendMicrophone(this.#ending.signal);
  }

  /** Opens the line again and again until the call is over, or is not wanted any more. */
  async #keepOpen(callId: string, signal: AbortSignal): Promise<void> {
    this.#set({ ...noLine, callId, sound: "opening" });
    for (let failures = 0; !signal.aborted; failures += 1) {
      if (this.#wanted?.isLed === true) await this.#hold(callId, signal);
      if (signal.aborted) return;
      const { how, wasHeard } = await this.#hear(callId, signal);
      if (signal.aborted) return;
      this.#audio = undefined;
      if (how === "over") return this.#set({ ...noLine, callId });
      this.#set({ sound: "broken", microphone: "off", captions: [] });
      if (wasHeard) failures = 0;
      await pause(backOff(failures + 1).fromMs, signal);
    }
  }

  /** Opens it once. Resolves when it has ended. */
  async #hear(
    callId: string,
    signal: AbortSignal,
  ): Promise<{ readonly how: DeskAudioEnd; readonly wasHeard: boolean }> {
    const ended = Promise.withResolvers<DeskAudioEnd>();
    let wasHeard = false;
    try {
      const audio = await this.#options.open(callId, {
        onEnd: ended.resolve,
        onCaption: (caption) => this.#caption(caption, signal),
        onSound: (isAsleep) => {
          wasHeard = true;
          if (!signal.aborted) this.#set({ sound: isAsleep ? "asleep" : "on" });
        },
      });
      if (signal.aborted) audio.close();
      else this.#audio = audio;
      await this.#tendMicrophone(signal);
    } catch {
      ended.resolve("broken");
    }
    signal.addEventListener("abort", () => ended.resolve("over"));
    return { how: await ended.promise, wasHeard };
  }

  /** The microphone is open while one leads, and only then. */
  async #tendMicrophone(signal: AbortSignal): Promise<void> {
    const audio = this.#audio;
    if (audio === undefined || signal.aborted || this.#wanted === undefined) return;
    if (!this.#wanted.isLed) {
      audio.hush();
      return this.#set({ microphone: "off" });
    }
    await this.#hold(this.#wanted.callId, signal);
    if (signal.aborted || !this.#wanted.isLed) return;
    const isSpeaking = await audio.speak();
    if (signal.aborted || audio !== this.#audio) return;
    if (!this.#wanted.isLed) audio.hush();
    else if (this.#state.microphone !== "muted") {
      this.#set({ microphone: isSpeaking ? "on" : "refused" });
    }
  }

  /** Of several windows one is on the line: of two, both would be heard. */
  #hold(callId: string, signal: AbortSignal): Promise<void> {
    this.#held ??= holdAlone(`kindline.desk.${callId}`, {
      signal,
      onElsewhere: () => this.#set({ sound: "elsewhere" }),
    });
    return this.#held;
  }

  #caption(caption: VoiceCaption, signal: AbortSignal): void {
    if (signal.aborted) return;
    const others = this.#state.captions.filter(({ speaker }) => speaker !== caption.speaker);
    this.#set({ captions: caption.isPartial ? [...others, caption] : others });
  }

  #close(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
    this.#held = undefined;
    this.#audio?.close();
    this.#audio = undefined;
    this.#set(noLine);
  }

  #set(change: Partial<LineState>): void {
    this.#state = { ...this.#state, ...change };
    this.#options.onChange(this.#state);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
