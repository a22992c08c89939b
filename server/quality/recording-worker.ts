import { createHash } from "node:crypto";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { Jurisdiction, Locale } from "../../domain/locale.ts";
import { isErrorRow } from "../../evaluation/replay/input-error.ts";
import type { AgentSide } from "../../transcripts/import/assign-roles.ts";
import type { ImportedRecord } from "../../transcripts/import/imported-record.ts";
import { systemClock } from "../clock.ts";
import { createLogger } from "../logger.ts";
import { importCalls } from "../recordings-import/import-calls.ts";
import { ImportEars } from "../recordings-import/import-ears.ts";
import { keepAudio } from "./keep-audio.ts";
import type { RecordingNews, RecordingOrder, RecordingTask } from "./recording-task.ts";

/** The thread that makes calls of one file: to hear an hour takes minutes, and no call may wait for it. */
const port = parentPort;
if (port === null) throw new TypeError("Expected to run as a thread.");
const task = workerData as RecordingTask;

const nothingMoved: readonly [] = [];
const tell = (news: RecordingNews): void => port.postMessage(news, nothingMoved);

/** Characters of an id's mark. */
const markChars = 24;

/** The same call brought in twice is one: its id is made of what it says. */
function idOf({ turns, startedAt, locale }: ImportedRecord): string {
  const text = JSON.stringify([startedAt, locale, turns]);
  return `rec-${createHash("sha256").update(text).digest("hex").slice(0, markChars)}`;
}

let toldHundredths = 0;

// Broken off from outside, a thread in whose own threads native code runs takes the whole service with it.
const stopping = new AbortController();
port.on("message", (_order: RecordingOrder) => stopping.abort());

const ears = new ImportEars(task.speech, { log: createLogger("error"), clock: systemClock });
try {
  const { locale, jurisdiction, agentSide } = task.options;
  const rows = importCalls(task.path, {
    locale: locale as Locale | undefined,
    jurisdiction: jurisdiction as Jurisdiction | undefined,
    agentSide: agentSide as AgentSide | undefined,
    recognisers: async (spoken, rules) => ears.recognisers(spoken, rules),
    onShare: tellShare,
    signal: stopping.signal,
  });
  for await (const row of rows) {
    if (stopping.signal.aborted) break;
    if ("isDebtorList" in row) tell({ type: "list" });
    else if (isErrorRow(row)) tell({ type: "fault", error: row.error, line: row.line });
    else if (!("isDone" in row)) await tellCall(row);
  }
  if (!stopping.signal.aborted) tell({ type: "end" });
} finally {
  await ears.close();
  port.close();
}

/** Each hundredth once. */
function tellShare(share: number): void {
  const hundredths = Math.floor(share * 100);
  if (hundredths === toldHundredths) return;
  toldHundredths = hundredths;
  tell({ type: "share", share: hundredths / 100 });
}

async function tellCall(record: ImportedRecord): Promise<void> {
  const callId = idOf(record);
  if (record.import.format === "audio") {
    const isAgentLeft = record.import.layout.agent === "left";
    await keepAudio(task.path, join(task.recordingsDir, `${callId}.wav`), { isAgentLeft });
  }
  tell({ type: "call", callId, record });
}
