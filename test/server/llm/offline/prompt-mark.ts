import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** What must be kept beside words that `gpt-4o-mini` found with a prompt, worked out from the prompt's file. */
export function writtenWith(name: string, language: "en" | "zh") {
  const url = new URL(`../../../../prompts/llm/offline/${name}.${language}.md`, import.meta.url);
  const content = readFileSync(url, "utf8");
  const version = /^version: "(.+)"$/m.exec(content)?.[1];
  const hash = createHash("sha256").update(content).digest("hex");
  return { model: "gpt-4o-mini", prompt: { name, version, hash } };
}
