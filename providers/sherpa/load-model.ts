import { loadSherpaAddon, type OfflineRecognizer, type OnlineRecognizer } from "./sherpa-addon.ts";
import type { SherpaModel } from "./sherpa-model.ts";
import { sileroHz } from "./silero.ts";

/** A recogniser of either kind. */
export type LoadedModel =
  | { readonly kind: "online"; readonly recogniser: OnlineRecognizer }
  | { readonly kind: "offline"; readonly recogniser: OfflineRecognizer };

/**
 * Loads a model into this thread, a second or more; a damaged file ends the process (probe-model.ts).
 * @param threadCount threads of the library inside this one.
 */
export function loadModel(model: SherpaModel, threadCount: number): LoadedModel {
  const addon = loadSherpaAddon();
  const config = {
    featConfig: { sampleRate: sileroHz, featureDim: 80 },
    modelConfig: { ...model.config, numThreads: threadCount, provider: "cpu", debug: 0 },
  };
  return model.isStreaming
    ? { kind: "online", recogniser: new addon.OnlineRecognizer(config) }
    : { kind: "offline", recogniser: new addon.OfflineRecognizer(config) };
}
