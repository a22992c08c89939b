import { z } from "zod";
import { caseSchema, dateSchema, instantSchema, moneySchema, narrowed } from "./case.ts";
import { DISPOSITIONS, type Disposition } from "./dispositions.ts";
import { HANDOFF_REASONS } from "./handoff.ts";
import type { CallId } from "./ids.ts";
import { callTurnsMax, turnTextCharsMax } from "./limits.ts";
import { CHANNELS, DIRECTIONS, JURISDICTIONS, LOCALES } from "./locale.ts";
import { STEPS, SYSTEM_EVENTS } from "./vocabulary.ts";

/** Characters of a call's id: it names files and rows. */
const callIdCharsMax = 200;

const coded = (code: string, message: string) => ({ error: message, params: { code } });

/** What was said in one turn: some text, valid Unicode, not longer than anybody talks. */
export const turnTextSchema = z
  .string()
  .refine(
    (text) => /[^\s\p{Cf}\p{Cc}]/u.test(text),
    coded("TURN_EMPTY", "Expected some text, got none."),
  )
  .refine(
    (text) => text.length <= turnTextCharsMax,
    coded("TURN_TOO_LONG", `Expected at most ${turnTextCharsMax} characters.`),
  )
  .refine((text) => text.isWellFormed(), coded("TEXT_NOT_UNICODE", "Expected valid Unicode text."))
  .meta({ minLength: 1, maxLength: turnTextCharsMax });

const spokenTurnSchema = z.looseObject({
  speaker: z.enum(["agent", "debtor"]),
  text: turnTextSchema,
  /** Milliseconds from the call's start. */
  startMs: z.int().min(0).optional(),
  endMs: z.int().min(0).optional(),
});

/** What happened on the line that is not speech. */
const systemTurnSchema = z
  .looseObject({
    speaker: z.literal("system"),
    event: z.enum(SYSTEM_EVENTS),
    atMs: z.int().min(0).optional(),
    digits: z
      .string()
      .regex(/^[\d*#]{1,32}$/, "Expected 1 to 32 of the keys 0-9, * and #.")
      .optional(),
    amount: moneySchema.optional(),
  })
  .refine((turn) => turn.event !== "keypad" || turn.digits !== undefined, {
    ...coded("FIELD_MISSING", "Expected the keys that were pressed, got nothing."),
    path: ["digits"],
  });

export const turnSchema = z.discriminatedUnion(
  "speaker",
  [spokenTurnSchema, systemTurnSchema],
  "Expected a turn of agent, debtor or system.",
);
export type RecordedTurn = z.output<typeof turnSchema>;

const oneOrMore = <T extends z.ZodType>(schema: T, message: string) =>
  z.union([schema, z.array(schema).min(1)], message);

const dispositionSchema = z.enum(DISPOSITIONS as readonly [Disposition, ...Disposition[]]);
const handoffSchema = z.enum(HANDOFF_REASONS);

/** What must come of a call. Every key that is given is checked. */
export const expectationSchema = z.looseObject({
  verified: z.boolean().optional(),
  disposition: oneOrMore(dispositionSchema, "Expected a disposition or a list of them.").optional(),
  promise: z
    .looseObject({ amount: moneySchema.optional(), date: dateSchema.optional() })
    .nullable()
    .optional(),
  plan: z
    .looseObject({ count: z.int().min(1).optional() })
    .nullable()
    .optional(),
  handoff: oneOrMore(
    handoffSchema.nullable(),
    "Expected a handoff reason, null, or a list of them.",
  ).optional(),
  /** The debtor turn, from 1, by whose answer the handoff must have happened. */
  handoffByTurn: z.int().min(0).optional(),
  frozen: z.boolean().optional(),
  hold: z.boolean().optional(),
  disclosedDebt: z.boolean().optional(),
  steps: z.array(z.enum(STEPS)).optional(),
});
export type Expectation = z.output<typeof expectationSchema>;

/** Where the first turn begins before an earlier one, or ends before it begins, if any does. */
function firstOutOfOrder(turns: readonly RecordedTurn[]): [index: number, key: string] | undefined {
  let latestMs = 0;
  for (const [index, turn] of turns.entries()) {
    const isSystem = turn.speaker === "system";
    const startMs = isSystem ? turn.atMs : turn.startMs;
    if (startMs !== undefined && startMs < latestMs) return [index, isSystem ? "atMs" : "startMs"];
    latestMs = startMs ?? latestMs;
    if (!isSystem && turn.endMs !== undefined && turn.endMs < latestMs) return [index, "endMs"];
  }
  return undefined;
}

/** One call, version 1 of the file format. Unknown keys are kept. */
export const callRecordSchema = z.looseObject({
  kindline: z.literal(1, "Expected version 1."),
  id: z.string().min(1).max(callIdCharsMax).pipe(narrowed<CallId>()),
  locale: z.enum(LOCALES, "Expected zh-CN, en-US or en-GB."),
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
      const path = firstOutOfOrder(turns);
      if (path === undefined) return;
      context.addIssue({
        code: "custom",
        path,
        message: "Expected turns in order of time.",
        params: { code: "TURN_OUT_OF_ORDER" },
      });
    }),
  expect: expectationSchema.optional(),
});

/** A call record after it passed the edge. */
export type CallRecord = z.output<typeof callRecordSchema>;
