import type { LlmPrompt } from "../../prompts/llm-prompt.ts";
import type { OfflineWriter } from "./offline-writer.ts";

/** Which model wrote something, and with which words it was asked: kept beside what it wrote. */
export interface WrittenBy {
  /** As it is configured, such as `qwen-plus`. */
  readonly model: string;
  /** The prompt's file; the same hash, the same words. */
  readonly prompt: Pick<LlmPrompt, "name" | "version" | "hash">;
}

/** What is kept beside the words that this writer finds with this prompt. */
export const writtenBy = (
  { model }: Pick<OfflineWriter, "model">,
  { name, version, hash }: LlmPrompt,
): WrittenBy => ({ model, prompt: { name, version, hash } });
