import type { RecognitionOptions, SpeechRecogniser } from "../../agent/ports/speech.ts";
import type { Locale } from "../../domain/locale.ts";
import { CallList } from "./call-list.ts";
import type { RecognitionScript } from "./recognition-script.ts";
import { ScriptedRecognitionStream } from "./scripted-recognition-stream.ts";

/** What was asked of the recogniser; `stream` counts from 0, `atMs` is the audio written by then. */
export type RecogniserCall =
  | { readonly type: "open"; readonly stream: number; readonly options: RecognitionOptions }
  | {
      readonly type: "flush" | "end-turn" | "close";
      readonly stream: number;
      readonly atMs: number;
    };

export interface ScriptedRecogniser extends SpeechRecogniser {
  readonly calls: readonly RecogniserCall[];
}

/**
 * A recogniser that understands what the script says is there, whatever the audio is. It has no clock: time
 * passes with the samples that are written. The first stream opened has the first script, and so on; streams
 * beyond the last script hear nothing.
 */
export function scriptedRecogniser(
  scripts: readonly RecognitionScript[],
  { locales }: { readonly locales?: readonly Locale[] | undefined } = {},
): ScriptedRecogniser {
  const calls = new CallList<RecogniserCall>();
  let opened = 0;
  return {
    name: "scripted",
    get calls() {
      return calls.all;
    },
    understands: (locale) => locales?.includes(locale) ?? true,
    open: (options, listener) => {
      const stream = opened;
      opened += 1;
      calls.add({ type: "open", stream, options });
      const onCall = (type: "flush" | "end-turn" | "close", atMs: number): void =>
        calls.add({ type, stream, atMs });
      const script = scripts[stream] ?? { speech: [] };
      return new ScriptedRecognitionStream(script, { ...options, onCall }, listener);
    },
    check: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
