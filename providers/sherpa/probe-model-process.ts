import { loadModel } from "./load-model.ts";
import type { SherpaModel } from "./sherpa-model.ts";

/** The process of probe-model.ts: it ends well if the model can be loaded. */
loadModel(JSON.parse(process.argv[2] ?? "{}") as SherpaModel, 1);
