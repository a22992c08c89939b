import { parentPort, workerData } from "node:worker_threads";
import { KindlineError } from "../../../domain/errors.ts";
import type { RehearsalResult } from "../../protocol/rehearsals.ts";
import type { RehearsalInput } from "./rehearsal-input.ts";
import { rehearse } from "./rehearse.ts";

/** What the thread of a rehearsal tells. */
export type RehearsalNews =
  | { readonly type: "progress"; readonly done: number }
  | { readonly type: "result"; readonly result: RehearsalResult }
  | { readonly type: "fault"; readonly code: string };

/** A thread that plays one rehearsal and ends: live calls are never held up by it. */
const port = parentPort;
if (port === null) throw new TypeError("Expected to run as a thread.");
const tell = (news: RehearsalNews): void => port.postMessage(news, []);

const codeOf = (error: unknown): string =>
  KindlineError.isInstance(error) ? error.code : "INTERNAL";

try {
  const result = await rehearse(workerData as RehearsalInput, {
    onProgress: (done) => tell({ type: "progress", done }),
    // Who stops it ends the thread.
    signal: new AbortController().signal,
    describeFault: codeOf,
  });
  tell({ type: "result", result });
} catch (error) {
  tell({ type: "fault", code: codeOf(error) });
}
