import { z } from "zod";
import { contactWishSchema } from "../../domain/schemas/contact-wish-schema.ts";
import { turnTextSchema } from "../../domain/call-record.ts";
import { dateSchema, instantSchema, moneySchema } from "../../domain/case.ts";
import { DISPOSITIONS, type Disposition } from "../../domain/dispositions.ts";
import { HANDOFF_REASONS } from "../../domain/handoff.ts";
import { HINTS } from "../../domain/hints.ts";
import { LOCALES } from "../../domain/locale.ts";
import { CURRENCIES } from "../../domain/money.ts";
import { EMOTION_LABELS, REASON_CODES, STEPS, TRIGGERS } from "../../domain/vocabulary.ts";
import { callSummarySchema } from "./calls.ts";
import { typedTextCheckSchema } from "./guard.ts";
import { chatTextCharsMax, turnIdPattern } from "./limits.ts";

/** What somebody at the desk is doing. Only `available` is rung. */
export const SEAT_STATUSES = ["available", "busy", "wrap_up", "away"] as const;
export type SeatStatus = (typeof SEAT_STATUSES)[number];

/** The most chats that somebody may lead at the same time: more, and each debtor waits for the others. */
export const chatsAtOnceMax = 5;

/** What somebody can take: empty lists mean everything. */
export const skillsSchema = z
  .object({
    locales: z.array(z.enum(LOCALES)),
    reasons: z.array(z.enum(HANDOFF_REASONS)),
    /** Tiers of cases. */
    tiers: z.array(z.string().max(40)).max(20),
    /** Places of debtors, such as `CN-31`; a shorter one holds for all within it. */
    regions: z.array(z.string().max(12)).max(60),
    /** Chats that they lead at the same time before they are not rung any more; beside a spoken call nothing rings. */
    chatsAtOnce: z.int().min(1).max(chatsAtOnceMax).default(1),
  })
  .meta({ id: "Skills" });
export type Skills = z.output<typeof skillsSchema>;

export const seatSchema = z
  .object({
    user: z.string(),
    status: z.enum(SEAT_STATUSES),
    since: instantSchema,
    /** When their desk was last heard of. */
    seenAt: instantSchema,
    skills: skillsSchema,
  })
  .meta({ id: "Seat" });
export type Seat = z.output<typeof seatSchema>;

export const seatChangeSchema = z
  .object({ status: z.enum(SEAT_STATUSES) })
  .meta({ id: "SeatChange" });

/** A call that wants a person, or has one. */
export const handoffSchema = z
  .object({
    id: z.string(),
    call: callSummarySchema,
    /** Null where a person took the call over unasked. */
    reason: z.enum(HANDOFF_REASONS).nullable(),
    state: z.enum(["waiting", "taken"]),
    requestedAt: instantSchema,
    /** When the debtor is told that nobody is free; null for somebody in danger. */
    waitUntil: instantSchema.nullable(),
    takenBy: z.string().nullable(),
    takenAt: instantSchema.nullable(),
    /** Who else listens: whoever leads a call is told. */
    listeners: z.array(z.string()),
    /** Whom it rings for now, and why them; null where nobody fits or is free. */
    offer: z
      .object({
        user: z.string(),
        /** Each `area:detail`, such as `locale:zh-CN`. */
        because: z.array(z.string()),
      })
      .nullable(),
    /** The queue number or SIP address where somebody may take it beside the desk, and why there; null where none. */
    beside: z
      .object({
        to: z.string(),
        /**
         * `open`: may be called; `ringing`: is being called; `unanswered`: nobody took it there; `phone_only`: a chat, which
         * cannot be handed over there, and whose debtor is told so.
         */
        state: z.enum(["open", "ringing", "unanswered", "phone_only"]),
        because: z.array(z.string()),
      })
      .nullable(),
  })
  .meta({ id: "Handoff" });
export type Handoff = z.output<typeof handoffSchema>;

/** Everything the desk shows beside one call. */
export const deskStateSchema = z
  .object({
    handoffs: z.array(handoffSchema),
    seats: z.array(seatSchema),
    /** How long the desk may be silent before its calls are taken back, in milliseconds. */
    now: instantSchema,
  })
  .meta({ id: "DeskState" });
export type DeskState = z.output<typeof deskStateSchema>;

/** What the person who takes a call gets before the first word. */
export const handoffPackSchema = z
  .object({
    callId: z.string(),
    /** Of every amount in it. */
    currency: z.enum(CURRENCIES),
    identity: z.object({
      verified: z.boolean(),
      /** Which fragments matched; never the fragments themselves. */
      by: z.array(z.enum(["name", "idLast4", "birthDate"])),
      failures: z.int().min(0),
    }),
    whyNow: z.object({
      reason: z.enum(HANDOFF_REASONS).nullable(),
      /** The debtor's turn that led to it, and their words. */
      turn: z.int().nullable(),
      quote: z.string().nullable(),
      triggers: z.array(z.enum(TRIGGERS)),
    }),
    arrears: z.object({
      code: z.enum(REASON_CODES).nullable(),
      quote: z.string().nullable(),
      hardship: z.boolean(),
      affordable: z.object({ amount: z.string(), per: z.string() }).nullable(),
    }),
    /** Options that were put to the debtor, with the turn, and what was answered. */
    offers: z.array(
      z.object({ turn: z.int(), options: z.array(z.string()), answer: z.string().nullable() }),
    ),
    promises: z.object({
      debtor: z
        .object({ amount: z.string(), date: z.string(), count: z.int().nullable() })
        .nullable(),
      /** What we have said that we would do. */
      ours: z.array(z.object({ what: z.string(), at: z.string().nullable() })),
    }),
    emotion: z.array(
      z.object({
        turn: z.int(),
        label: z.enum(EMOTION_LABELS),
        valence: z.number(),
        arousal: z.number(),
        abnormal: z.boolean(),
      }),
    ),
    steps: z.record(z.enum(STEPS), z.boolean()),
    /** What to be careful of: `hold`, `frozen`, `time_barred`, flags of the case, `do_not_ask`. */
    care: z.array(z.string()),
    /** How they wish to be contacted, said in this call or before it. */
    wishes: z.array(contactWishSchema),
    /** Sentences to begin with. Each passes the guard as it stands. */
    suggestions: z.array(z.object({ key: z.string(), text: z.string() })),
    /** The calls before this one, newest first. */
    before: z.array(
      z.object({
        callId: z.string(),
        at: instantSchema,
        disposition: z.string(),
        promise: z.object({ amount: z.string(), date: z.string() }).nullable(),
        /** What the person who led it has noted of it, where one has. */
        note: z.object({ by: z.string(), text: z.string(), nextAction: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: "HandoffPack" });
export type HandoffPack = z.output<typeof handoffPackSchema>;

export const hintRequestSchema = z.object({ hint: z.enum(HINTS) }).meta({ id: "HintRequest" });

/** Words for the debtor. Sent again with the same id they are delivered once. */
export const deskWordsSchema = z
  .object({
    id: z.string().regex(turnIdPattern, "Expected 8 to 64 letters, digits, - or _."),
    text: turnTextSchema.refine((text) => text.length <= chatTextCharsMax, {
      error: `Expected at most ${chatTextCharsMax} characters.`,
      params: { code: "TURN_TOO_LONG" },
    }),
    /** The guard's warning was read, and the words are meant. */
    isWarned: z.boolean().default(false),
  })
  .meta({ id: "DeskWords" });

export type DeskWords = z.output<typeof deskWordsSchema>;

/** What became of the words: nothing that was `warned` of or `blocked` has left. */
export const deskWordsResultSchema = z
  .object({ status: z.enum(["sent", "warned", "blocked"]), check: typedTextCheckSchema })
  .meta({ id: "DeskWordsResult" });

export type DeskWordsResult = z.output<typeof deskWordsResultSchema>;

/** How a person closes a call that they led. */
export const wrapUpSchema = z
  .object({
    disposition: z.enum(DISPOSITIONS as readonly [Disposition, ...Disposition[]]),
    note: z.string().max(4_000),
    promise: z.object({ amount: moneySchema, date: dateSchema }).nullable(),
    nextAction: z.string().max(200),
  })
  .meta({ id: "WrapUp" });

/** What a wrap-up says, as it is written. */
export const wrapUpTextsSchema = z.object({
  disposition: z.string(),
  note: z.string(),
  promise: z.object({ amount: z.string(), date: z.string() }).nullable(),
  nextAction: z.string(),
});

export const wrapUpDraftSchema = wrapUpTextsSchema
  .extend({
    /** Of the promise, and of the amounts in the note. */
    currency: z.enum(CURRENCIES),
    /** What was saved, if anything was. */
    saved: wrapUpTextsSchema.extend({ by: z.string(), at: instantSchema }).nullable(),
  })
  .meta({ id: "WrapUpDraft" });
export type WrapUpDraft = z.output<typeof wrapUpDraftSchema>;
