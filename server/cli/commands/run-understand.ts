import { z } from "zod";
import { understand } from "../../../agent/understanding/understand.ts";
import { turnTextSchema } from "../../../domain/call-record.ts";
import { instantSchema, timezoneSchema } from "../../../domain/case.ts";
import type { Locale } from "../../../domain/locale.ts";
import { ASKED } from "../../../domain/vocabulary.ts";
import { guessLocale } from "../guess-locale.ts";
import { runLines } from "../run-lines.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

const utteranceSchema = z.object({
  text: turnTextSchema,
  now: instantSchema.optional(),
  timezone: timezoneSchema.default("UTC"),
  asked: z.enum(ASKED).nullable().default(null),
});

interface UnderstandOptions {
  readonly files: readonly string[];
  /** Guessed from the script of each text where absent. */
  readonly locale?: Locale;
}

/** What debtors' words mean: one utterance a line in, one JSON object a line out. */
export function runUnderstand(options: UnderstandOptions, terminal: Terminal): Promise<ExitCode> {
  const answer = (utterance: z.output<typeof utteranceSchema>) => {
    const { text, now = terminal.now() } = utterance;
    const locale = options.locale ?? guessLocale(text);
    const read = understand({ ...utterance, now, locale });
    const { intents, triggers, slots, emotion, ...more } = read;
    return { row: { text, intents, triggers, slots, emotion, ...more }, hasFindings: false };
  };
  return runLines({ files: options.files, schema: utteranceSchema, answer }, terminal);
}
