import { createHash } from "node:crypto";
import { z } from "zod";
import { JURISDICTIONS, type Locale } from "../domain/locale.ts";
import { checkPlaceholders } from "./check-placeholders.ts";
import gb from "./message/en-GB.json" with { type: "json" };
import us from "./message/en-US.json" with { type: "json" };
import zh from "./message/zh-CN.json" with { type: "json" };
import {
  MESSAGE_ANSWERS,
  MESSAGE_PURPOSES,
  MESSAGE_STAGES,
  WILLINGNESS,
  type MessageTemplate,
  type MessageWords,
} from "./message-words.ts";
import type { WordingFile } from "./parse-wording.ts";
import { wordingError } from "./wording-error.ts";

const sentence = z.string().min(1);
const sentences = z.array(sentence).min(1);
const templateSchema = z.strictObject({
  id: z.string().regex(/^[a-z_]{1,40}$/),
  purpose: z.enum(MESSAGE_PURPOSES),
  willingness: z.array(z.enum(WILLINGNESS)).min(1),
  stages: z.array(z.enum(MESSAGE_STAGES)).min(1),
  variants: z.array(sentences).min(1),
});
const byJurisdiction = <Value extends z.ZodType>(value: Value) =>
  z.partialRecord(z.enum(JURISDICTIONS), value);

/** One file: a later one replaces templates of an earlier one by their id, and all else by its key. */
const fileSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  templates: z.array(templateSchema),
  answers: z.partialRecord(z.enum(MESSAGE_ANSWERS), sentences).default({}),
  crisis: byJurisdiction(sentences).default({}),
  footers: byJurisdiction(sentence).default({}),
  subject: sentence.optional(),
});
type File = z.output<typeof fileSchema>;

const american: WordingFile = { name: "message/en-US.json", content: us };
const files: Readonly<Record<Locale, readonly WordingFile[]>> = {
  "zh-CN": [{ name: "message/zh-CN.json", content: zh }],
  "en-US": [american],
  "en-GB": [american, { name: "message/en-GB.json", content: gb }],
};

const loaded = new Map<Locale, MessageWords>();

/**
 * The words of text messages in a locale, checked at the first call and kept.
 * @throws KindlineError `WORDING_INVALID` naming the file and the key.
 */
export function loadMessageWords(locale: Locale): MessageWords {
  const known = loaded.get(locale);
  if (known !== undefined) return known;
  const words = parseMessageWords(files[locale]);
  loaded.set(locale, words);
  return words;
}

/** @throws KindlineError `WORDING_INVALID`. */
export function parseMessageWords(layers: readonly WordingFile[]): MessageWords {
  const parsed = layers.map(readFile);
  const whole = parsed.reduce(over);
  const file = layers[0]?.name ?? "";
  mustCoverEverybody(whole.templates, file);
  const { answers, crisis, footers, subject } = whole;
  for (const [key, names, part] of [
    ["answers", MESSAGE_ANSWERS, answers],
    ["crisis", JURISDICTIONS, crisis],
    ["footers", JURISDICTIONS, footers],
  ] as const) {
    const missing = names.find((name) => !Object.hasOwn(part, name));
    if (missing !== undefined)
      throw wordingError({ file, key: `${key}.${missing}` }, "is missing.");
  }
  if (subject === undefined) throw wordingError({ file, key: "subject" }, "is missing.");
  const source = JSON.stringify(layers.map(({ content }) => content));
  const hash = createHash("sha256").update(source).digest("hex");
  return { ...whole, hash } as MessageWords;
}

function readFile({ name: file, content }: WordingFile): File {
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success) {
    throw wordingError({ file }, "expected the form of prompts/message-words.ts.", parsed.error);
  }
  const { templates, answers } = parsed.data;
  for (const { id, variants } of templates) {
    for (const variant of variants) mustName(variant, { file, key: id });
  }
  // Help in danger is no place for a name: nothing stands before it.
  for (const [key, answer] of Object.entries(answers)) mustName(answer, { file, key });
  return parsed.data;
}

/** Every message says whose it is, in its first sentence and nowhere else. */
function mustName(
  [first = "", ...others]: readonly string[],
  place: { readonly file: string; readonly key: string },
): void {
  checkPlaceholders(first, { required: ["name"] }, place);
  for (const text of others) checkPlaceholders(text, { required: [] }, place);
}

const over = (below: File, above: File): File => {
  const replaced = new Set(above.templates.map(({ id }) => id));
  return {
    version: above.version,
    templates: [...below.templates.filter(({ id }) => !replaced.has(id)), ...above.templates],
    answers: { ...below.answers, ...above.answers },
    crisis: { ...below.crisis, ...above.crisis },
    footers: { ...below.footers, ...above.footers },
    subject: above.subject ?? below.subject,
  };
};

/** Whoever is written to finds exactly one template for each purpose. */
function mustCoverEverybody(templates: readonly MessageTemplate[], file: string): void {
  for (const purpose of MESSAGE_PURPOSES) {
    for (const willingness of WILLINGNESS) {
      for (const stage of MESSAGE_STAGES) {
        const found = templates.filter(
          (one) =>
            one.purpose === purpose &&
            one.willingness.includes(willingness) &&
            one.stages.includes(stage),
        );
        if (found.length === 1) continue;
        const key = `${purpose} ${willingness} ${stage}`;
        throw wordingError({ file, key }, `expected one template, found ${found.length}.`);
      }
    }
  }
}
