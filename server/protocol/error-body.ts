import { z } from "zod";
import { errorCodes, type ErrorCode } from "../../domain/errors.ts";

const codes = Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]];

/** A failure on the wire; docs/errors.md lists the codes. It holds no personal data. */
export const errorBodySchema = z
  .object({
    code: z.enum(codes),
    /** What was expected and what came. */
    message: z.string(),
    /** What to do. */
    advice: z.string(),
    /** The same request may succeed later. */
    isRetryable: z.boolean(),
    field: z.string().optional(),
    /** Every fault of a record, where it has several. */
    issues: z
      .array(z.object({ code: z.enum(codes), message: z.string(), field: z.string() }))
      .optional(),
    /** Milliseconds to wait before another try, where that is known. */
    retryAfterMs: z.int().optional(),
    /** Names the request in the log of the server. */
    requestId: z.string().optional(),
  })
  .meta({ id: "Error" });
export type ErrorBody = z.output<typeof errorBodySchema>;

export const errorResponseSchema = z
  .object({ error: errorBodySchema })
  .meta({ id: "ErrorResponse" });
