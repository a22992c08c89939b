import type { SampleRate } from "../../agent/ports/speech.ts";
import type { FliteVoiceName } from "./flite-program.ts";

/** One piece of a sentence for a worker to say. */
export interface PieceOrder {
  readonly text: string;
  readonly voice: FliteVoiceName;
  /** 1 is the voice's own pace, 1.25 is slower. */
  readonly stretch: number;
  readonly sampleRate: SampleRate;
  /** More of the same sentence follows. */
  readonly goesOn: boolean;
}

/** What a worker tells. It has one order at a time, so an answer needs no number. */
export type WorkerAnswer =
  | { readonly type: "ready" }
  | { readonly type: "missing" }
  | { readonly type: "audio"; readonly samples: Int16Array<ArrayBuffer> }
  | { readonly type: "failure" };
