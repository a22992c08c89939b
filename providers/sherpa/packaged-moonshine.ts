import { join } from "node:path";
import { packageFolder } from "./package-folder.ts";
import type { SherpaModel } from "./sherpa-model.ts";

/**
 * Moonshine (English, MIT), which comes with the package `@usefulsensors/moonshine-js`.
 * @param size `base`, 61 M parameters, is what is used: it mishears a third fewer words than `tiny`, 27 M, for half as
 * much processor time again (docs/speech-figures.md).
 * @throws MODEL_MISSING where the package is not installed.
 */
export function packagedMoonshine(size: "base" | "tiny" = "base"): SherpaModel {
  const folder = packageFolder("@usefulsensors/moonshine-js");
  const model = join(folder, `dist/model/${size}/quantized`);
  return {
    kind: "moonshine",
    languages: ["en"],
    isStreaming: false,
    config: {
      moonshine: {
        encoder: join(model, "encoder_model.onnx"),
        mergedDecoder: join(model, "decoder_model_merged.onnx"),
      },
    },
  };
}
