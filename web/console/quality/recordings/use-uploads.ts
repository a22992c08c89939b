import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import type { QualityImport } from "../../../../server/protocol/quality-reviews.ts";
import { recordingBytesMax } from "../../../../server/protocol/limits-recordings.ts";
import { ApiError } from "../../data/api-error.ts";
import { uploadFile } from "../../data/upload-file.ts";
import type { UploadWatch } from "../../data/upload-watch.ts";
import { useMe } from "../../session/use-session.tsx";
import { importPath, type RecordingChoice } from "../quality-requests.ts";
import { UploadQueue, type Upload, type Uploads } from "./upload-queue.ts";
import { qualityKey } from "../use-quality.ts";

type Queue = UploadQueue<RecordingChoice>;

/** The uploads of one person, wherever in the console they are. */
export function useUploads(): {
  readonly queue: Queue;
  readonly uploads: Uploads<RecordingChoice>;
} {
  const queue = queueOf(useQueryClient(), useMe().name);
  return { queue, uploads: useSyncExternalStore(queue.subscribe, queue.get) };
}

const queues = new WeakMap<QueryClient, Map<string, Queue>>();

function queueOf(queries: QueryClient, owner: string): Queue {
  const ofClient = queues.get(queries) ?? new Map<string, Queue>();
  queues.set(queries, ofClient);
  const queue =
    ofClient.get(owner) ??
    new UploadQueue<RecordingChoice>((upload, watch) => send(queries, owner, { upload, watch }));
  if (!ofClient.has(owner)) {
    ofClient.set(owner, queue);
    queue.subscribe(() => warnOfLeaving(queue));
  }
  return queue;
}

async function send(
  queries: QueryClient,
  owner: string,
  { upload, watch }: { readonly upload: Upload<RecordingChoice>; readonly watch: UploadWatch },
): Promise<void> {
  const me = queries.getQueryData<{ readonly name: string } | null>(["session"]);
  // What one person has chosen is never sent in the name of the next.
  if (me?.name !== owner) throw refusal(401, "LOGIN_REQUIRED", "Expected whoever chose the file.");
  if (upload.file.size > recordingBytesMax) {
    throw refusal(413, "RECORDING_TOO_LARGE", "Expected at most 1 GiB.");
  }
  if (upload.file.size === 0) throw refusal(400, "INPUT_EMPTY", "Expected something in the file.");
  await uploadFile<QualityImport>(importPath(upload, upload.options), upload.file, watch);
  void queries.invalidateQueries({ queryKey: [...qualityKey, "imports"] });
}

const refusal = (status: number, code: ApiError["code"], message: string): ApiError =>
  new ApiError(status, { code, message, isRetryable: false });

const isOnWay = (queue: Queue): boolean =>
  queue.get().items.some(({ state }) => state === "sending" || state === "waiting");

/** Whoever closes the page while files are on their way is asked first. */
function warnOfLeaving(queue: Queue): void {
  const isWarned = warned.has(queue);
  if (isOnWay(queue) === isWarned) return;
  if (isWarned) {
    warned.delete(queue);
    if (warned.size === 0) globalThis.removeEventListener("beforeunload", ask);
  } else {
    warned.add(queue);
    globalThis.addEventListener("beforeunload", ask);
  }
}

const warned = new Set<Queue>();

const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
