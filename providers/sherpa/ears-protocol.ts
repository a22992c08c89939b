import type { SampleRate } from "../../agent/ports/speech.ts";
import type { ErrorCode } from "../../domain/errors.ts";
import type { Heard } from "./heard.ts";
import type { SherpaModel } from "./sherpa-model.ts";

/** What a thread of ears is started with. */
export interface EarsSetup {
  readonly model: SherpaModel;
  /** Threads of the library inside this one. */
  readonly threadCount: number;
  readonly sileroPath: string;
}

/** What a thread of ears is asked. */
export type EarsRequest =
  | { readonly type: "whole"; readonly samples: Int16Array; readonly sampleRate: SampleRate }
  | {
      /** More audio of a live stream, which begins with its first; answered by the turn's text so far. */
      readonly type: "live";
      readonly stream: number;
      readonly samples: Int16Array;
      readonly sampleRate: SampleRate;
      /** Speech has paused after this: what the model holds back is wanted. */
      readonly isPause: boolean;
      /** The turn begins with this audio. */
      readonly isTurnStart: boolean;
    }
  | { readonly type: "live-close"; readonly stream: number };

export interface EarsQuestion {
  /** From 1; the answer has the same. */
  readonly id: number;
  readonly request: EarsRequest;
}

/** The answer of id 0 comes by itself, once the model is loaded. */
export type EarsAnswer =
  | { readonly id: number; readonly heard: Heard }
  | { readonly id: number; readonly error: { readonly code: ErrorCode; readonly message: string } };

/** What the thread is told: a question, or that it is to end. */
export type EarsMessage = EarsQuestion | "stop";
