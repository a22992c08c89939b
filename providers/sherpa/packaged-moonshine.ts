import { join } from "node:path";
import { packageFolder } from "./package-folder.ts";
import type { SherpaModel } from "./sherpa-model.ts";

/**
 * Moonshine tiny (27 M parameters, English, MIT), which comes with the package `@moonshine-ai/moonshine-js`.
 * @throws MODEL_MISSING where the package is not installed.
 */
export function packagedMoonshine(): SherpaModel {
  const folder = packageFolder("@moonshine-ai/moonshine-js");
  const model = join(folder, "dist/model/tiny/quantized");
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
