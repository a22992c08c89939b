import { z } from "zod";
import { expectationSchema } from "../../domain/call-record.ts";
import { ASKED } from "../../domain/vocabulary.ts";

const overSchema = z.strictObject({
  /** The line of the agent that is being heard, or several that it may be: `ask_how|hardship_options`. */
  line: z.string(),
  /** How long it has been heard when they speak, in milliseconds. */
  afterMs: z.int().min(0),
});

const turnSchema = z.strictObject({
  /** Said only when that was asked, or when anything was. */
  on: z.enum(ASKED).optional(),
  /** Words; `[900]` is a labelled pause of 900 ms inside the turn. */
  say: z.string().optional(),
  keys: z
    .string()
    .regex(/^[\d*#]+$/)
    .optional(),
  /** Says nothing until the agent has asked so many times whether they are there. */
  silentFor: z.int().optional(),
  /** Spoken into this line of the agent, not after it. */
  over: overSchema.optional(),
  /** Another person has the telephone for this turn. */
  voice: z.string().optional(),
  hangUp: z.literal(true).optional(),
});

const callScriptSchema = z.strictObject({
  id: z.string(),
  about: z.string(),
  voice: z.string(),
  direction: z.enum(["outbound", "inbound"]),
  locale: z.enum(["en-US", "en-GB"]),
  /** Which of the debtor's data differ from the example case of the locale. */
  debtor: z.strictObject({ name: z.string(), idLast4: z.string() }),
  turns: z.array(turnSchema),
  /** What they say again when asked again out of turn. */
  answers: z.partialRecord(z.enum(ASKED), z.string()).default({}),
  /** Signs of listening over the agent's words. */
  backchannels: z.array(z.strictObject({ over: overSchema, say: z.string() })).default([]),
  expect: expectationSchema,
});

/** What one debtor wants, says and does on the telephone, and what must come of it. */
export type CallScript = z.output<typeof callScriptSchema>;
export type ScriptTurn = CallScript["turns"][number];

export const callScriptsSchema = z.array(callScriptSchema);
