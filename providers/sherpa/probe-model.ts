import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { KindlineError } from "../../domain/errors.ts";
import type { SherpaModel } from "./sherpa-model.ts";

/** Milliseconds a model may take to load once, in a process of its own. */
const probeMsMax = 60_000;

/**
 * Loads a model once in a process of its own. The library ends the whole process where a model's file is damaged:
 * better a small one than the service.
 * @throws MODEL_MISSING where it cannot be loaded.
 */
export async function probeModel(model: SherpaModel): Promise<void> {
  const script = fileURLToPath(new URL("probe-model-process.ts", import.meta.url));
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [script, JSON.stringify(model)],
      { timeout: probeMsMax, killSignal: "SIGKILL" },
      (cause, _output, words) => {
        if (cause === null) resolve();
        else reject(damaged(model, { cause, words }));
      },
    );
  });
}

/** Characters of what the library said that are told: its last line names the file. */
const wordsMax = 300;

const damaged = (model: SherpaModel, why: { cause: unknown; words: string }): KindlineError =>
  new KindlineError({
    code: "MODEL_MISSING",
    message: `The ${model.kind} model cannot be loaded: ${why.words.trim().slice(-wordsMax)}`,
    cause: why.cause,
  });
