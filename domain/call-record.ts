import { z } from "zod";
import { caseSchema, dateSchema, instantSchema, moneySchema } from "./case.ts";
import { DISPOSITIONS, type Disposition } from "./dispositions.ts";
import { HANDOFF_REASONS } from "./handoff.ts";
import { callId } from "./ids.ts";
import { callTurnsMax, turnTextCharsMax } from "./limits.ts";
import { CHANNELS, DIRECTIONS, JURISDICTIONS, LOCALES } from "./locale.ts";
import { STEPS, SYSTEM_EVENTS } from "./vocabulary.ts";

const coded = (code: string, message: string) => ({ error: message, params: { code } });

/** What was said in one turn: some text, valid Unicode, not longer than anybody talks. */
export const turnTextSchema = z
  .string()
  .refine((text) => text.trim() !== "", coded("TURN_EMPTY", "Expected some text, got none."))
  .refine(
    (text) => text.length <= turnTextCharsMax,
    coded("TURN_TOO_LONG", `Expected at most ${turnTextCharsMax} characters.`),
  )
  .refine((text) => text.isWellFormed(), coded("TEXT_NOT_UNICODE", "Expected valid Unicode text."));

const spokenTurnSchema = z.looseObject({
  speaker: z.enum(["agent", "debtor"]),
  text: turnTextSchema,
  /** Milliseconds from the call's start. */
  startMs: z.int().min(0).optional(),
  endMs: z.int().min(0).optional(),
});

/** What happened on the line that is not speech. */
const systemTurnSchema = z.looseObject({
  speaker: z.literal("system"),
  event: z.enum(SYSTEM_EVENTS),
  atMs: z.int().min(0).optional(),
  digits: z.string().regex(/^[\d*#]{1,32}$/).optional(),
  amount: moneySchema.optional(),
});

export const turnSchema = z.discriminatedUnion("speaker", [spokenTurnSchema, systemTurnSchema]);
export type RecordedTurn = z.output<typeof turnSchema>;

const oneOrMore = <T extends z.ZodType>(schema: T) => z.union([schema, z.array(schema).min(1)]);

const dispositionSchema = z.enum(DISPOSITIONS as readonly [Disposition, ...Disposition[]]);
const handoffSchema = z.enum(HANDOFF_REASONS);

/** What must come of a call. Every key that is given is checked. */
export const expectationSchema = z.looseObject({
  verified: z.boolean().optional(),
  disposition: oneOrMore(dispositionSchema).optional(),
  promise: z
    .looseObject({ amount: moneySchema.optional(), date: dateSchema.optional() })
    .nullable()
    .optional(),
  plan: z.looseObject({ count: z.int().min(1).optional() }).nullable().optional(),
  handoff: z.union([handoffSchema, z.array(handoffSchema.nullable()).min(1)]).nullable().optional(),
  /** The debtor turn, from 1, by whose answer the handoff must have happened. */
  handoffByTurn: z.int().min(0).optional(),
  frozen: z.boolean().optional(),
  hold: z.boolean().optional(),
  disclosedDebt: z.boolean().optional(),
  steps: z.array(z.enum(STEPS)).optional(),
});
export type Expectation = z.output<typeof expectationSchema>;

const startOf = (turn: RecordedTurn): number | undefined =>
  turn.speaker === "system" ? turn.atMs : turn.startMs;

/** The first turn that starts before the one before it, if any. */
function firstOutOfOrder(turns: readonly RecordedTurn[]): number | undefined {
  let latestMs = 0;
  for (const [index, turn] of turns.entries()) {
    const startMs = startOf(turn);
    if (startMs === undefined) continue;
    if (startMs < latestMs) return index;
    if (turn.speaker !== "system" && turn.endMs !== undefined && turn.endMs < startMs) return index;
    latestMs = startMs;
  }
  return undefined;
}

/** One call, version 1 of the file format. Unknown keys are kept. */
export const callRecordSchema = z.looseObject({
  kindline: z.literal(1, coded("VERSION_UNKNOWN", "Expected version 1.")),
  id: z.string().min(1).max(200).transform(callId),
  locale: z.enum(LOCALES, coded("LOCALE_UNKNOWN", "Expected zh-CN, en-US or en-GB.")),
  jurisdiction: z.enum(JURISDICTIONS),
  channel: z.enum(CHANNELS),
  direction: z.enum(DIRECTIONS),
  /** The call's now. */
  startedAt: instantSchema,
  case: caseSchema,
  turns: z
    .array(turnSchema)
    .max(callTurnsMax)
    .superRefine((turns, context) => {
      const index = firstOutOfOrder(turns);
      if (index === undefined) return;
      context.addIssue({
        code: "custom",
        path: [index, "startMs"],
        message: "Expected turns in order of time.",
        params: { code: "TURN_OUT_OF_ORDER" },
      });
    }),
  expect: expectationSchema.optional(),
});

/** A call record after it passed the edge. */
export type CallRecord = z.output<typeof callRecordSchema>;
