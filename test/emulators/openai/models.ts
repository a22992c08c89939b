import { ApiRefusal } from "./api-refusal.ts";

/** What the emulated account may use. */
export const models = {
  chat: ["gpt-4o", "gpt-4o-mini", "gpt-4.1-mini", "gpt-5-mini"],
  speech: ["gpt-4o-mini-tts", "tts-1", "tts-1-hd"],
  transcription: ["whisper-1", "gpt-4o-transcribe", "gpt-4o-mini-transcribe", "gpt-transcribe"],
} as const;

/** The list that `GET /v1/models` answers. */
export const modelList = (): object => ({
  object: "list",
  data: Object.values(models)
    .flat()
    .map((id) => ({ id, object: "model", created: 1_700_000_000, owned_by: "openai" })),
});

/** @throws ApiRefusal 404 for a model that is not among those. */
export function checkedModel(model: unknown, kind: keyof typeof models): string {
  const known: readonly string[] = models[kind];
  if (typeof model !== "string" || model === "") {
    throw new ApiRefusal(400, { message: "you must provide a model parameter" });
  }
  if (!known.includes(model)) {
    throw new ApiRefusal(404, {
      message: `The model \`${model}\` does not exist or you do not have access to it.`,
      code: "model_not_found",
    });
  }
  return model;
}
