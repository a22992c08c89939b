import type { Locale } from "../../domain/locale.ts";
import type { ImportedRecord } from "../../transcripts/import/imported-record.ts";
import { LossLog } from "../../transcripts/import/loss-log.ts";
import type { SourceCall } from "../../transcripts/import/source-call.ts";
import { toCallRecord } from "../../transcripts/import/to-call-record.ts";
import type { TranscriptRead } from "../../transcripts/import/read-transcript.ts";
import { contextOf, jurisdictionFor, type ImportFile } from "./file-context.ts";
import type { ImportOptions } from "./import-options.ts";
import { noEars } from "./piece-ears.ts";
import { transcribeRecording, type TranscriptionOptions } from "./transcribe-recording.ts";

/** The embedded recogniser understands English without anything to be downloaded. */
const defaultLocale: Locale = "en-US";

/**
 * A recording as a call record.
 * @param chunks WAV.
 * @throws KindlineError where it cannot be read or heard, or nobody speaks in it.
 */
export async function importRecording(
  chunks: AsyncIterable<Uint8Array>,
  file: ImportFile,
  options: ImportOptions,
): Promise<ImportedRecord> {
  const locale = options.locale ?? options.case?.locale ?? defaultLocale;
  const losses = new LossLog();
  if (options.locale === undefined && options.case?.locale === undefined) losses.assume("locale");
  const hearing = await hearingFor(locale, options, losses);
  const { call, isMono, transcribedBy } = await transcribeRecording(chunks, hearing);
  const context = { ...contextOf(file, options), locale, isMono, transcribedBy };
  return toCallRecord(call, losses, context);
}

/**
 * A transcript file that has its recordings inside and no text of them, as a call record.
 * @throws KindlineError as `importRecording`.
 */
export async function importInlineRecordings(
  read: TranscriptRead,
  options: ImportOptions,
  context: ReturnType<typeof contextOf>,
): Promise<ImportedRecord> {
  const locale = context.locale ?? defaultLocale;
  const hearing = await hearingFor(locale, options, read.losses);
  const parts: SourceCall["segments"][] = [read.call.segments];
  let isMono = false;
  let transcribedBy = "";
  for (const { bytes, roles, startMs, path } of read.call.recordings) {
    const heard = await transcribeRecording(once(bytes), { ...hearing, roles });
    isMono ||= heard.isMono;
    transcribedBy = heard.transcribedBy;
    parts.push(
      heard.call.segments.map((segment) => ({
        ...segment,
        startMs: startMs + (segment.startMs ?? 0),
        endMs: startMs + (segment.endMs ?? 0),
        path: `${path}, ${segment.path}`,
      })),
    );
  }
  const call = { ...read.call, segments: parts.flat() };
  return toCallRecord(call, read.losses, { ...context, locale, isMono, transcribedBy });
}

async function hearingFor(
  locale: Locale,
  options: ImportOptions,
  losses: LossLog,
): Promise<TranscriptionOptions> {
  const recognisers = await options.recognisers(locale, jurisdictionFor(options, locale));
  if (recognisers.length === 0) throw noEars(locale);
  return { locale, keyterms: options.case?.keyterms ?? [], recognisers, losses };
}

// oxlint-disable-next-line typescript/require-await -- A stream of one.
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
