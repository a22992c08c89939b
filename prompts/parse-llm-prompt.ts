import { createHash } from "node:crypto";
import { z } from "zod";
import type { LlmPrompt } from "./llm-prompt.ts";
import { wordingError } from "./wording-error.ts";

/** What an input of a prompt may be. */
const inputSchemas = {
  text: z.string(),
  /** Anything that can be written as JSON. */
  json: z.json(),
} as const;

const frontMatterSchema = z.strictObject({
  name: z.string().regex(/^[\w-]+$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  locale: z.enum(["zh", "en"]),
  inputs: z.record(z.string(), z.enum(["text", "json"])),
  model: z.strictObject({
    temperature: z.number().min(0).max(2),
    answerTokensPerLine: z.int().min(1),
  }),
});

const parts = /^---\n(?<front>[\s\S]*?)\n---\n(?<system>[\s\S]*?)\n--- user ---\n(?<user>[\s\S]*)$/;

/**
 * Reads a prompt file: rows of front matter, each a name and a JSON value, then the words that never change, then the
 * message with `{input}` where an input goes.
 * @throws KindlineError `WORDING_INVALID` naming the file and what is wrong with it.
 */
export function parseLlmPrompt(file: string, content: string): LlmPrompt {
  const { front = "", system = "", user = "" } = parts.exec(content)?.groups ?? {};
  const { name, version, inputs, model } = frontMatterOf(file, front);
  const text = system.trim();
  if (text === "") throw wordingError({ file }, "expected words before --- user ---.");
  const used = [...user.matchAll(/\{(\w+)\}/g)].map(([, input = ""]) => input);
  const unknown = used.find((input) => inputs[input] === undefined);
  if (unknown !== undefined) throw wordingError({ file }, `{${unknown}} is no input of it.`);
  const schema = z.strictObject(
    Object.fromEntries(Object.entries(inputs).map(([key, kind]) => [key, inputSchemas[kind]])),
  );
  return {
    name,
    version,
    hash: createHash("sha256").update(content).digest("hex"),
    system: text,
    model,
    user(given) {
      const parsed = schema.safeParse(given);
      if (!parsed.success) throw wordingError({ file }, "expected the inputs that it names.");
      const values = parsed.data;
      return user.trim().replace(/\{(\w+)\}/g, (_, input: string) => asData(values[input]));
    },
  };
}

function frontMatterOf(file: string, front: string): z.output<typeof frontMatterSchema> {
  try {
    const rows = front.split("\n").map((row) => /^(\w+): (.+)$/.exec(row) ?? ["", "", "null"]);
    const values = rows.map(([, key, value]) => [key, JSON.parse(value ?? "null") as unknown]);
    return frontMatterSchema.parse(Object.fromEntries(values));
  } catch (error) {
    throw wordingError({ file }, "expected front matter as in its neighbours.", error);
  }
}

/** A value as JSON that no reader can take for markup: it is one token of data, whatever stands in it. */
const asData = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll("<", String.raw`\u003c`)
    .replaceAll(">", String.raw`\u003e`);
