import { dirname, join } from "node:path";
import { isFileError, standardInput } from "../../../evaluation/replay/find-input-files.ts";
import type { VerifiedLog } from "../../../transcripts/evidence/verify-log.ts";
import { hashWavData } from "./hash-wav-data.ts";

/** What became of one recording that a log speaks of. */
export interface RecordingVerdict {
  /** The name of its file, as the service writes it. */
  readonly file: string;
  readonly verdict: "same" | "other" | "missing";
}

/** Looks for the recordings of a log beside it, and holds them against the hashes in the log. */
export async function checkRecordings(
  { callId, recordings }: VerifiedLog,
  file: string,
): Promise<readonly RecordingVerdict[]> {
  const name = (callId ?? "").replace(/[^\w-]/g, "_");
  const folder = file === standardInput ? "." : dirname(file);
  return await Promise.all(
    recordings.map(async ({ sha256 }, index) => {
      const own = `${name}${index === 0 ? "" : `-${index + 1}`}.wav`;
      return { file: own, verdict: await verdictOf(join(folder, own), sha256) };
    }),
  );
}

async function verdictOf(path: string, sha256: string): Promise<RecordingVerdict["verdict"]> {
  try {
    return (await hashWavData(path)) === sha256 ? "same" : "other";
  } catch (error) {
    if (!isFileError(error)) throw error;
    return "missing";
  }
}
