import { z } from "zod";
import type { PlainDate } from "../calendar.ts";
import { WISH_CHANNELS, type ContactWish } from "../contact-wish.ts";
import { exactly } from "./exactly.ts";
import { listOf } from "./list-of.ts";
import { textAs } from "./text-as.ts";

const hour = z.string().regex(/^(?:[01]\d|2[0-4]):[0-5]\d$/, "Expected a time as HH:mm.");

export const contactWishSchema = exactly<ContactWish>()(
  z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("channel"), channel: z.enum(WISH_CHANNELS) }),
      z.strictObject({
        kind: z.literal("hours"),
        weekdays: listOf(z.int().min(1).max(7)),
        from: hour,
        to: hour,
      }),
      z.strictObject({ kind: z.literal("until"), date: textAs<PlainDate>() }),
      z.strictObject({ kind: z.literal("privacy") }),
    ])
    .meta({
      id: "ContactWish",
      description: "What a debtor wishes of how they are contacted, short of no contact at all.",
    }),
);
