import type { ContactWish } from "../../../domain/contact-wish.ts";
import { say, type PublicLine } from "../../../domain/lines.ts";

const refusals = { voice: "wish_no_calls", sms: "wish_no_texts", email: "wish_no_email" } as const;
const rest = {
  voice: "wish_only_calls",
  sms: "wish_only_texts",
  email: "wish_only_email",
} as const;
type Named = keyof typeof refusals;
const named = Object.keys(refusals) as readonly Named[];

/** What was noted, said back in plain words: which channels are left alone or left over, and that a time is. */
export function wishLines(wishes: readonly ContactWish[]): readonly PublicLine[] {
  const refused = named.filter((channel) =>
    wishes.some((wish) => wish.kind === "channel" && wish.channel === channel),
  );
  const left = named.filter((channel) => !refused.includes(channel));
  const channels = channelLines(refused, left);
  const isTimed = wishes.some(({ kind }) => kind === "hours" || kind === "until");
  return isTimed ? [...channels, say("wish_times")] : channels;
}

/** The one way that is left over, letters where none is, or each that was refused. */
function channelLines(refused: readonly Named[], left: readonly Named[]): readonly PublicLine[] {
  const [only] = left;
  if (only === undefined) return [say("wish_only_letters")];
  return left.length === 1 ? [say(rest[only])] : refused.map((channel) => say(refusals[channel]));
}
