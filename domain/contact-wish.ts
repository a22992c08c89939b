import type { PlainDate } from "./calendar.ts";

/** Ways on which somebody may be contacted; the contact policy's own. */
export const WISH_CHANNELS = ["voice", "sms", "email", "chat"] as const;
export type WishChannel = (typeof WISH_CHANNELS)[number];

/**
 * What a debtor wishes of how they are contacted, short of no contact at all. It stands on the case until a person lifts
 * it, and holds for every round and message about every debt of theirs.
 */
export type ContactWish =
  /** Not on this channel; others will do. */
  | { readonly kind: "channel"; readonly channel: WishChannel }
  /** Never at these hours of the debtor's day: `HH:mm`, the end excluded, `24:00` its last; weekdays 1 Monday … 7. */
  | {
      readonly kind: "hours";
      readonly weekdays: readonly number[];
      readonly from: string;
      readonly to: string;
    }
  /** Not before this day begins. */
  | { readonly kind: "until"; readonly date: PlainDate }
  /** Nobody around them is to hear of it. No rule allows that anyway; whoever leads a call should know that they fear it. */
  | { readonly kind: "privacy" };

/** Kept of one turn and of one call: somebody who names more has to be asked by a person. */
export const contactWishesMax = 16;

/** The wish in one line, such as `channel:sms` or `hours:1,2:09:00-18:00`: equal exactly where the wishes are. */
export function writeWish(wish: ContactWish): string {
  switch (wish.kind) {
    case "channel":
      return `channel:${wish.channel}`;
    case "hours":
      return `hours:${wish.weekdays.join(",")}:${wish.from}-${wish.to}`;
    case "until":
      return `until:${wish.date}`;
    case "privacy":
      return "privacy";
  }
}

/** The wishes, each once, in the order in which they were first met. */
export function withWishes(
  known: readonly ContactWish[],
  more: readonly ContactWish[],
): readonly ContactWish[] {
  if (more.length === 0) return known;
  const all = new Map([...known, ...more].map((wish) => [writeWish(wish), wish]));
  return [...all.values()].slice(0, contactWishesMax);
}
