import { z } from "zod";
import { dateSchema, instantSchema } from "../case.ts";
import type { InputEvent } from "../events.ts";
import { HINTS } from "../hints.ts";
import type { SentenceId, TurnId } from "../ids.ts";
import { callFactsSchema } from "./call-facts-schema.ts";
import { debtCaseSchema } from "./debt-case-schema.ts";
import { eventSchema } from "./event-schema.ts";
import { exactly } from "./exactly.ts";
import { findingSchema } from "./finding-schema.ts";
import { knowledgeFindingSchema } from "./knowledge-schema.ts";
import { lineKeySchema } from "./line-key-schema.ts";
import { listOf } from "./list-of.ts";
import { minorUnitsSchema } from "./minor-units-schema.ts";
import { policyRulesSchema } from "./policy-rules-schema.ts";
import { storedForm } from "./stored-form.ts";
import { textAs } from "./text-as.ts";
import { understandingSchema } from "./understanding-schema.ts";

const turnId = textAs<TurnId>();
const sentence = { sentenceId: textAs<SentenceId>(), line: lineKeySchema };
const text = z.string();
const playbackMs = z
  .number()
  .min(0)
  .meta({ description: "Milliseconds of it that were played; 0 in a chat." });

const lineEndCause = z.enum([
  "hang-up",
  "no-answer",
  "busy",
  "line-failed",
  "number-dead",
  "voicemail-no-message",
  "voicemail-message-left",
]);

const earlierTalk = z
  .strictObject({
    spokenAt: storedForm(instantSchema),
    promise: z
      .strictObject({ amount: minorUnitsSchema, date: storedForm(dateSchema) })
      .exactOptional(),
  })
  .meta({ id: "EarlierTalk", description: "The last call in which this debtor was verified." });

const turnEvents = [
  eventSchema("call-start", "The call begins.", {
    call: callFactsSchema,
    case: debtCaseSchema,
    rules: policyRulesSchema,
    earlier: earlierTalk.exactOptional(),
  }),
  eventSchema("turn-end", "The debtor's turn is over.", { turnId, text }),
  eventSchema("turn-withdraw", "The turn was not over: what it led to is taken back.", { turnId }),
  eventSchema("turn-understand", "What the debtor's turn means.", {
    turnId,
    text,
    understanding: understandingSchema,
    knowledge: knowledgeFindingSchema.exactOptional(),
  }),
] as const;

const lineEvents = [
  eventSchema("keypad-press", "The debtor pressed keys.", { digits: z.string() }),
  eventSchema("silence-elapse", "Nobody said anything for as long as the channel waits.", {}),
  eventSchema("line-end", "The line is over, or nobody was reached.", { cause: lineEndCause }),
  eventSchema("technical-fault", "Something of ours broke.", {}),
  eventSchema("payment-receive", "A payment came in.", { amount: minorUnitsSchema }),
  eventSchema("case-stop", "The case was put on hold or frozen elsewhere: it is quiet here too.", {
    mark: z.enum(["hold", "freeze"]),
  }),
  eventSchema("line-resume", "The line broke and is there again.", {}),
] as const;

const personId = z.string().meta({ description: "The user name of the member of staff." });
const findings = listOf(findingSchema);

const personEvents = [
  eventSchema("person-join", "A person took over.", { personId }),
  eventSchema("person-leave", "The person gave the call back, or was lost: the agent goes on.", {
    personId,
    cause: z.enum(["give-back", "lost"]),
  }),
  eventSchema("person-wait-end", "Nobody came in the time that was promised.", {
    callbackAt: storedForm(instantSchema).exactOptional(),
    isByPhone: z.literal(true).exactOptional(),
    phone: text.exactOptional(),
  }),
  eventSchema("person-say", "Typed by a person, passed by the guard, delivered.", {
    sentenceId: textAs<SentenceId>(),
    personId,
    text,
    findings,
  }),
  eventSchema("person-speak", "What a person said by voice, as it was heard.", {
    turnId,
    personId,
    text,
    findings,
  }),
  eventSchema("hint-give", "A person steers the agent.", { hint: z.enum(HINTS), personId }),
] as const;

const playoutEvents = [
  eventSchema("sentence-hear", "The sentence was played or delivered to its end.", {
    ...sentence,
    isLineEnd: z.boolean().meta({ description: "True for the last sentence of its line." }),
    playbackMs,
  }),
  eventSchema("sentence-interrupt", "The debtor cut it off: only `heardText` reached them.", {
    ...sentence,
    heardText: text,
    playbackMs,
  }),
  eventSchema("sentence-discard", "Approved, and nothing of it left: the debtor spoke first.", {
    ...sentence,
  }),
  eventSchema("line-block", "The guard let no wording of this line pass.", {
    line: lineKeySchema,
    findings: listOf(findingSchema),
  }),
] as const;

export const inputEventSchema = exactly<InputEvent>()(
  z
    .discriminatedUnion(
      "type",
      [...turnEvents, ...lineEvents, ...personEvents, ...playoutEvents],
      "Expected an event of a known type.",
    )
    .meta({
      id: "InputEvent",
      description: "A fact that reaches the conversation from outside and decides what it does.",
    }),
);
