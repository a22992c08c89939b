import { z } from "zod";
import { HINTS } from "../../domain/hints.ts";
import { callId, type CallId } from "../../domain/ids.ts";
import { CARRIER_CALL_STATUSES } from "../ports/carrier.ts";
import { deskWordsSchema } from "../protocol/desk.ts";

const call = {
  callId: z
    .string()
    .min(1)
    .max(200)
    .transform((id): CallId => callId(id)),
};
const ofUser = { ...call, user: z.string().min(1).max(64) };

/**
 * What one server asks of the server that holds a call's line. People's acts were allowed where they were made: the
 * ticket around them says so.
 */
export const deskActSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("accept"), ...ofUser }),
  z.object({ type: z.literal("give-back"), ...ofUser }),
  z.object({ type: z.literal("hang-up"), ...ofUser }),
  z.object({ type: z.literal("hint"), ...ofUser, hint: z.enum(HINTS) }),
  z.object({ type: z.literal("say"), ...ofUser, words: deskWordsSchema }),
  z.object({ type: z.literal("pack"), ...call }),
  /** News of a carrier about somebody who is called beside the desk. */
  z.object({
    type: z.literal("leg-progress"),
    ...call,
    leg: z.string().min(1).max(64),
    status: z.enum(CARRIER_CALL_STATUSES),
  }),
]);
export type DeskAct = Readonly<z.output<typeof deskActSchema>>;
