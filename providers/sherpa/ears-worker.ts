import { parentPort, workerData } from "node:worker_threads";
import { Resampler } from "../../audio/resample.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { EarsAnswer, EarsMessage, EarsRequest, EarsSetup } from "./ears-protocol.ts";
import { nothingHeard, type Heard } from "./heard.ts";
import { LiveEars } from "./live-ears.ts";
import { loadModel } from "./load-model.ts";
import { recogniseWhole } from "./recognise-whole.ts";
import { loadSherpaAddon } from "./sherpa-addon.ts";
import { Silero, sileroHz } from "./silero.ts";

/** The thread that recognises: one question after the other, in the order in which they come. */
function serve(setup: EarsSetup): void {
  const answer = answerer(setup);
  tell({ id: 0, heard: nothingHeard });
  parentPort?.on("message", (message: EarsMessage) => {
    if (message === "stop") parentPort?.close();
    else tell(attempt(message.id, () => answer(message.request)));
  });
}

function answerer(setup: EarsSetup): (request: EarsRequest) => Heard {
  const model = loadModel(setup.model, setup.threadCount);
  if (model.kind === "online") {
    const live = new LiveEars(model.recogniser);
    return (request) => live.answer(request);
  }
  const ears = {
    recogniser: model.recogniser,
    silero: new Silero(loadSherpaAddon(), setup.sileroPath),
  };
  return (request) =>
    request.type === "whole"
      ? recogniseWhole(atModelRate(request.samples, request.sampleRate), ears)
      : nothingHeard;
}

function atModelRate(samples: Int16Array, sampleRate: number): Int16Array {
  if (sampleRate === sileroHz) return samples;
  const resampler = new Resampler(sampleRate, sileroHz);
  const start = resampler.push(samples);
  const end = resampler.end();
  const all = new Int16Array(start.length + end.length);
  all.set(start);
  all.set(end, start.length);
  return all;
}

function attempt(id: number, work: () => Heard): EarsAnswer {
  try {
    return { id, heard: work() };
  } catch (error) {
    return { id, error: described(error) };
  }
}

const described = (error: unknown): { code: KindlineError["code"]; message: string } =>
  KindlineError.isInstance(error)
    ? { code: error.code, message: error.message }
    : { code: "VENDOR_FAILED", message: "The recogniser could not work on the audio." };

const nothingMoved: [] = [];
const tell = (answer: EarsAnswer): void => parentPort?.postMessage(answer, nothingMoved);

try {
  serve(workerData as EarsSetup);
} catch (error) {
  const code = KindlineError.isInstance(error) ? error.code : "MODEL_MISSING";
  tell({ id: 0, error: { code, message: `The model could not be loaded: ${String(error)}` } });
}
