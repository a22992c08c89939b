import { z } from "zod";
import type { CaseMark, RecordEvent } from "../events.ts";
import { HANDOFF_REASONS } from "../handoff.ts";
import type { SentenceId, TurnId } from "../ids.ts";
import { contactWishSchema } from "./contact-wish-schema.ts";
import { eventSchema } from "./event-schema.ts";
import { exactly } from "./exactly.ts";
import { findingSchema } from "./finding-schema.ts";
import { lineKeySchema } from "./line-key-schema.ts";
import { listOf } from "./list-of.ts";
import { moveSchema } from "./move-schema.ts";
import { textAs } from "./text-as.ts";

const sentenceId = textAs<SentenceId>();
const milliseconds = (description: string) => z.number().min(0).meta({ description });
const judged = {
  line: lineKeySchema,
  text: z.string(),
  findings: listOf(findingSchema),
  promptHash: z
    .string()
    .exactOptional()
    .meta({ description: "SHA-256 of the prompt that a model worded it from." }),
};

const mark = exactly<CaseMark>()(
  z.enum(["hold", "freeze", "number-retire", "number-block", "call-back", "contact-wish"]),
);

export const recordEventSchema = exactly<RecordEvent>()(
  z
    .discriminatedUnion(
      "type",
      [
        eventSchema("move-decide", "What the agent is going to do.", { move: moveSchema }),
        eventSchema("move-discard", "A move prepared for a turn that went on: not said.", {
          turnId: textAs<TurnId>(),
        }),
        eventSchema("turn-measure", "How long the parts of an answer took, in milliseconds.", {
          turnId: textAs<TurnId>(),
          endpointMs: milliseconds("Silence until the turn was known to be over."),
          decisionMs: milliseconds("Until the first sentence was approved and kept."),
          firstAudioMs: milliseconds("Until the first audio was given to the line."),
          playoutMs: milliseconds("Until the line had played some of it."),
        }),
        eventSchema("recording-keep", "The audio of the call is whole: debtor left, agent right.", {
          durationMs: milliseconds("Its length."),
          sampleRate: z.int().meta({ description: "Samples a second of each side." }),
          sha256: z.string().meta({ description: "Of the audio without the file's header." }),
        }),
        eventSchema("sentence-approve", "The guard let it pass.", { sentenceId, ...judged }),
        eventSchema("sentence-block", "The guard held it back.", judged),
        eventSchema("sentence-send", "Handed to the channel; nobody has heard it yet.", {
          sentenceId,
        }),
        eventSchema("handoff-request", "A person is called for.", {
          reason: z.enum(HANDOFF_REASONS),
        }),
        eventSchema("case-mark", "What happens to the case or the number, on every channel.", {
          mark,
          wish: contactWishSchema
            .exactOptional()
            .meta({ description: "Of a contact-wish: how the debtor wishes to be contacted." }),
        }),
        eventSchema("on-call-page", "The person on call is woken: somebody may be in danger.", {}),
        eventSchema("call-end", "The agent closes the call.", {}),
      ],
      "Expected an event of a known type.",
    )
    .meta({ id: "RecordEvent", description: "What the conversation did." }),
);
