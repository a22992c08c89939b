import { z } from "zod";

/** Bytes of an answer that are read: an id and a word. */
const answerBytesMax = 10_000;

const answerSchema = z.object({
  id: z.string().max(200).optional(),
  /** With a status of 4xx: why. */
  refused: z.enum(["invalid", "unreachable", "opted_out", "later"]).optional(),
});
export type GatewayAnswer = z.output<typeof answerSchema>;

/** What a gateway says, as far as it can be read; it may be anything, and of any length. */
export async function readGatewayAnswer(response: Response): Promise<GatewayAnswer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += (part as Uint8Array).byteLength;
    if (bytes > answerBytesMax) return {};
    parts.push(part as Uint8Array);
  }
  try {
    const parsed = answerSchema.safeParse(JSON.parse(Buffer.concat(parts).toString("utf8")));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}
