import { z } from "zod";

const schema = z.object({ usage_metadata: z.object({ total_tokens: z.int().min(0) }) });

/** Tokens that an answer took, in and out; 0 where the vendor does not tell. @param raw a message of the library. */
export const tokensOf = (raw: unknown): number =>
  schema.safeParse(raw).data?.usage_metadata.total_tokens ?? 0;
