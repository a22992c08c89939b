import type { SampleRate } from "../../agent/ports/speech.ts";
import type { ErrorCode } from "../../domain/errors.ts";

/** What the thread of the voice activity model is started with. */
export interface SileroSetup {
  readonly sileroPath: string;
  /** One counter, of the messages that were worked off: shared, so that it costs no message back. */
  readonly doneCount: Int32Array<SharedArrayBuffer>;
  /** Not 0 once nothing more is to be judged. */
  readonly isStopping: Int32Array<SharedArrayBuffer>;
}

/** What it is told. A stream begins with its first audio. */
export type SileroRequest =
  | {
      readonly type: "audio";
      readonly stream: number;
      readonly sampleRate: SampleRate;
      readonly silenceMs: number;
      /** Samples of the stream before these. */
      readonly position: number;
      readonly samples: Int16Array;
    }
  /** It is quiet for now, or the call is over: its model may go to another stream. */
  | { readonly type: "rest"; readonly stream: number }
  /** Nothing comes any more: the thread ends. */
  | { readonly type: "stop" };

/** What it tells. */
export type SileroNews =
  | {
      readonly type: "start" | "end";
      readonly stream: number;
      /** Milliseconds since the stream was opened. */
      readonly atMs: number;
    }
  | {
      readonly type: "fault";
      readonly stream: number;
      readonly code: ErrorCode;
      readonly message: string;
    };
