import { KindlineError } from "../../../domain/errors.ts";
import type { LossLog } from "../loss-log.ts";
import { segmentOf } from "../segment-of.ts";
import { bareCall, type SourceCall } from "../source-call.ts";
import type { SourceValue } from "../source-value.ts";

/** A transcript of AssemblyAI: `utterances`, or nothing but a text and its status. Times in milliseconds. */
export const isAssemblyAi = (whole: SourceValue): boolean =>
  whole.at("utterances").isList ||
  (whole.at("audio_url").isThere && whole.at("status").isThere && whole.at("text").isThere);

/** @throws RECORDING_INVALID where the vendor says that it could not transcribe. */
export function readAssemblyAi(whole: SourceValue, losses: LossLog): SourceCall {
  if (whole.at("status").text() === "error") {
    throw new KindlineError({
      code: "RECORDING_INVALID",
      message: "Expected a finished transcript, got one whose status is an error.",
      field: "status",
    });
  }
  const isSplit = whole.at("multichannel").isThere && hasChannels(whole);
  const segments = whole
    .at("utterances")
    .list()
    .flatMap((utterance) => {
      const channel = utterance.at("channel").label();
      const speaker = utterance.at("speaker").label();
      const text = utterance.at("text").text();
      const startMs = utterance.at("start").number();
      const endMs = utterance.at("end").number();
      const confidence = utterance.at("confidence").number();
      const name = isSplit && channel !== undefined ? `channel ${channel}` : speaker;
      const parts = { source: utterance, speaker: name, text, startMs, endMs, confidence };
      return segmentOf(parts, losses) ?? [];
    });
  // Without utterances nobody was told apart: the text as a whole is of no use, and a loss.
  return {
    ...bareCall("assemblyai", segments),
    id: whole.at("id").text(),
    language: whole.at("language_code").text(),
    isCutAtPauses: true,
  };
}

const hasChannels = (whole: SourceValue): boolean =>
  whole
    .at("utterances")
    .list()
    .every((utterance) => utterance.at("channel").isThere);
