import { z } from "zod";
import type { WritingFault } from "../../agent/ports/offline-writer.ts";

const wireKey = "__raw_response";

/** What is read of an answer that does not fit; the library keeps a refusal only in what came over the wire. */
const rawSchema = z.object({
  additional_kwargs: z.object({
    [wireKey]: z.object({
      choices: z.array(
        z.object({
          message: z.object({
            content: z.string().nullish(),
            refusal: z.string().nullish(),
            tool_calls: z.array(z.unknown()).nullish(),
          }),
          finish_reason: z.string().nullish(),
        }),
      ),
    }),
  }),
});

/** What is wrong with an answer that does not fit what was asked for. @param raw a message of the library. */
export function faultOfAnswer(raw: unknown): WritingFault {
  const read = rawSchema.safeParse(raw);
  const choice = read.data?.additional_kwargs[wireKey].choices[0];
  if (choice === undefined) return "unusable";
  const { content, refusal, tool_calls: calls } = choice.message;
  if ((refusal ?? "") !== "" || choice.finish_reason === "content_filter") return "declined";
  return (content ?? "").trim() === "" && (calls ?? []).length === 0 ? "empty" : "unusable";
}
