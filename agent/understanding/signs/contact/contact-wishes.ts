import { dateAt, type Instant } from "../../../../domain/calendar.ts";
import { withWishes, type ContactWish } from "../../../../domain/contact-wish.ts";
import type { Language } from "../../../../domain/locale.ts";
import { refusedChannels } from "./channel-wishes.ts";
import { refusedTimes, refusesBareTime } from "./limits-contact.ts";
import { hoursOf } from "./refused-hours.ts";
import { sparesOthers } from "./spares-others.ts";
import { wantsPrivacy } from "./wants-privacy.ts";

/** Words beside a refused time that belong to it and stand outside of it: 晚上八点以后别打. */
const beforeTimeChars = 6;

/** How the debtor wishes to be contacted from now on, as far as this turn says it; nothing where all contact is refused. */
export function readContactWishes(
  {
    text,
    language,
    isOfCalls,
  }: {
    readonly text: string;
    readonly language: Language;
    /** They speak of being called, whatever the words beside it are. */
    readonly isOfCalls: boolean;
  },
  { now, timezone }: { readonly now: string; readonly timezone: string },
): readonly ContactWish[] {
  const channels = refusedChannels(text, language).map((channel): ContactWish => ({
    kind: "channel",
    channel,
  }));
  const today = dateAt(now as Instant, timezone);
  const named = refusedTimes(text, language).map(({ from, to }) =>
    text.slice(Math.max(0, from - beforeTimeChars), to),
  );
  const bare = isOfCalls && refusesBareTime(text, language) ? [text] : [];
  const times = [...named, ...bare].flatMap((part) => hoursOf(part, language, today));
  // Where others were called already it is a complaint, and the wish is theirs all the same.
  const isOfOthers = wantsPrivacy(text, language) || sparesOthers(text, language);
  const privacy: readonly ContactWish[] = isOfOthers ? [{ kind: "privacy" }] : [];
  return withWishes([], [...channels, ...times, ...privacy]);
}
