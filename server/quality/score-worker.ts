import { parentPort, workerData } from "node:worker_threads";
import { parseCallRecord } from "../../domain/parse/parse-call-record.ts";
import type { RecordIssue } from "../../domain/parse/record-issue.ts";
import { KindlineError } from "../../domain/errors.ts";
import { parseScoredRecord } from "../../evaluation/score/scored-record.ts";
import { scoreCall } from "../../evaluation/score/score-call.ts";
import { toKindlineError } from "../cli/internal-error.ts";
import { redriveView } from "./redrive-view.ts";
import { redriveSettings } from "./redrive-settings.ts";
import type { ScoreAnswers, ScoreTask, SentAnswer, SentTask } from "./score-task.ts";
import { scorerVersion } from "./scorer-version.ts";

/** The thread that judges calls, one after the other. */
const port = parentPort;
if (port === null) throw new TypeError("Expected to run as a thread.");
const { packsDir } = workerData as { readonly packsDir: string };

port.on("message", ({ id, task }: SentTask) => {
  void answer(task).then(
    (answer) => send({ id, answer }),
    (error: unknown) => {
      const { code, message, field = "" } = toKindlineError(error);
      send({ id, error: { code, message, field } });
    },
  );
});

const nothingMoved: readonly [] = [];
const send = (answer: SentAnswer): void => port.postMessage(answer, nothingMoved);

async function answer(task: ScoreTask): Promise<ScoreAnswers[ScoreTask["type"]]> {
  switch (task.type) {
    case "version":
      return await scorerVersion();
    case "score": {
      const parsed = parseScoredRecord(task.record);
      if (!parsed.success) throw faultOf(parsed.error);
      return scoreCall(parsed.value);
    }
    case "redrive": {
      const parsed = parseCallRecord(task.record);
      if (!parsed.success) throw faultOf(parsed.error);
      return await redriveView(parsed.value, await redriveSettings(packsDir));
    }
  }
}

const faultOf = ([first]: readonly RecordIssue[]): KindlineError =>
  new KindlineError({
    code: first?.code ?? "FIELD_INVALID",
    message: first?.message ?? "Expected a call record.",
    field: first?.field ?? "",
  });
