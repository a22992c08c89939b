import type { Language } from "../../domain/locale.ts";

/** The families of models that are understood, by what sherpa calls them. */
export type ModelKind =
  | "moonshine"
  | "sense-voice"
  | "paraformer"
  | "whisper"
  | "streaming-zipformer"
  | "streaming-paraformer";

/** A model that is there, ready to be loaded by a worker thread: plain data. */
export interface SherpaModel {
  readonly kind: ModelKind;
  readonly languages: readonly Language[];
  /** Whether it reads audio as it comes; the others read a turn whole. */
  readonly isStreaming: boolean;
  /** The `modelConfig` of sherpa, but for the number of threads, and for Moonshine's tokens. */
  readonly config: Readonly<Record<string, unknown>>;
}
