import { z } from "zod";

const logprobSchema = z.object({ token: z.string().default(""), logprob: z.number().default(0) });

/** Characters of one answer's text: the longest turn has fewer; more is a loop of the model. */
const answerCharsMax = 20_000;

const textSchema = z.string().max(answerCharsMax);

/** `json`: the text, and for some models how sure each token is. */
export const plainAnswerSchema = z.object({
  text: textSchema,
  logprobs: z.array(logprobSchema).nullish(),
});

/** One stretch of a `verbose_json` answer; figures are missing where a server does not know them. */
const segmentSchema = z.object({
  text: z.string(),
  start: z.number().nonnegative(),
  end: z.number().nonnegative(),
  avg_logprob: z.number().nullish(),
  no_speech_prob: z.number().nullish(),
  compression_ratio: z.number().nullish(),
});
export type Segment = z.output<typeof segmentSchema>;

/** `verbose_json`. Times are in seconds from the beginning of the file. */
export const verboseAnswerSchema = z.object({
  text: textSchema,
  segments: z.array(segmentSchema).nullish(),
  words: z
    .array(
      z.object({
        word: z.string(),
        start: z.number().nonnegative(),
        end: z.number().nonnegative(),
      }),
    )
    .nullish(),
});

/** One event of a streamed answer; others than these are no news to us. */
export const streamEventSchema = z.union([
  z.object({ type: z.literal("transcript.text.delta"), delta: textSchema }),
  z.object({ type: z.literal("transcript.text.done"), ...plainAnswerSchema.shape }),
  z.object({ type: z.string() }),
]);
