import { z } from "zod";
import { JURISDICTIONS } from "../domain/locale.ts";
import { CHANNEL_TEMPLATES, NAME_TEMPLATES, OPTION_TEMPLATES } from "./wording.ts";

const variants = z.array(z.string().min(1)).min(1);

/** Variants for every channel, or other ones for each. */
const words = z.union([variants, z.strictObject({ voice: variants, chat: variants })]);
export type Words = z.output<typeof words>;

/** `variants` may be left out only where every pack has its own. */
const lineWords = z.strictObject({
  key: z.string(),
  variants: words.optional(),
  /** For a debtor in distress. */
  soft: words.optional(),
  /** Instead of both of the above, in that jurisdiction. */
  packs: z.partialRecord(z.enum(JURISDICTIONS), words).optional(),
});
export type LineWords = z.output<typeof lineWords>;

export const TEMPLATE_KEYS = [
  ...OPTION_TEMPLATES,
  ...CHANNEL_TEMPLATES,
  ...NAME_TEMPLATES,
] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/** One file of `prompts/wording/<locale>/`: some lines, some templates, or both. */
export const wordingFileSchema = z.strictObject({
  lines: z.array(lineWords).optional(),
  templates: z.partialRecord(z.enum(TEMPLATE_KEYS), z.string().min(1)).optional(),
});

export const versionFileSchema = z.strictObject({ version: z.string().regex(/^\d+\.\d+\.\d+$/) });
