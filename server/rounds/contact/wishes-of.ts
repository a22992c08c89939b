import { DateTime } from "luxon";
import type { WishChannel } from "../../../domain/contact-wish.ts";
import type { CaseFacts } from "./case-facts.ts";
import { callbackMs, type ContactVerdict } from "./contact-verdict.ts";

type Known = Pick<CaseFacts, "body" | "wishes" | "optOuts">;

/**
 * Channels that are closed, for the contact policy: by an end of all messages, by a wish, or by what the case brings along.
 * Calls are left to `wishRule`, for a debtor who wants none may still ask for one.
 */
export function optOutsOf({ body, optOuts, wishes }: Known): unknown {
  const given = body["optOuts"];
  const wished = wishes.flatMap(({ wish, at }) =>
    wish.kind === "channel" && wish.channel !== "voice" ? [{ channel: wish.channel, at }] : [],
  );
  if (optOuts.length + wished.length === 0) return given;
  const own = Array.isArray(given) ? (given as readonly unknown[]) : entriesOf(given ?? {});
  return [...optOuts, ...wished, ...own];
}

/** `{sms: true, email: {at}}` as a list. */
const entriesOf = (given: object): readonly unknown[] =>
  Object.entries(given as Readonly<Record<string, unknown>>).flatMap(
    ([channel, rest]): unknown[] => {
      if (typeof rest === "object" && rest !== null) return [{ ...rest, channel }];
      return rest === true ? [channel] : [];
    },
  );

/** Times at which the debtor is not to be contacted, for the contact policy: those of the case, and those they named. */
export function inconvenientOf({ body, wishes }: Pick<CaseFacts, "body" | "wishes">): unknown {
  const given = body["inconvenient"];
  const hours = wishes.flatMap(({ wish }) => {
    if (wish.kind !== "hours") return [];
    const { weekdays, from, to } = wish;
    return [{ weekdays, from, to }];
  });
  if (hours.length === 0) return given;
  return [...hours, ...(Array.isArray(given) ? (given as readonly unknown[]) : [])];
}

const callbackMsOf = ({ at }: { readonly at: string }): number => Date.parse(at);

/** What is asked of the wishes alone. */
interface WishQuestion {
  readonly facts: Pick<CaseFacts, "body" | "wishes" | "callbacks" | "number">;
  readonly channel: WishChannel;
  readonly nowMs: number;
}

/**
 * What the debtor wishes beside what the contact policy knows of: no calls at all, or quiet until some day. A call that they
 * asked for themselves after it is made at its time. Pure.
 */
export function wishRule(question: WishQuestion): ContactVerdict | undefined {
  const { facts, channel, nowMs } = question;
  const noCalls = facts.wishes.filter(
    ({ wish }) => channel === "voice" && wish.kind === "channel" && wish.channel === "voice",
  );
  const asked = (channel === "voice" ? facts.callbacks : []).filter((one) =>
    noCalls.every(({ at }) => one.agreedAt > at),
  );
  const isNow = asked.some(
    (one) => callbackMsOf(one) <= nowMs && nowMs < callbackMsOf(one) + callbackMs,
  );
  if (isNow) return undefined;
  if (noCalls.length > 0) {
    const ahead = asked.filter((one) => callbackMsOf(one) > nowMs);
    return ahead.length === 0
      ? { decision: "never", rule: "all.opt_out" }
      : {
          decision: "deferred",
          rule: "all.callback.wait",
          untilMs: Math.min(...ahead.map(callbackMsOf)),
        };
  }
  const untilMs = quietUntil(question);
  return untilMs === undefined
    ? undefined
    : { decision: "deferred", rule: "all.time_place", untilMs };
}

/** Until when the debtor wishes to be left in peace, in epoch milliseconds; undefined where that day has come. */
function quietUntil({ facts: { body, wishes }, nowMs }: WishQuestion): number | undefined {
  const zone = body.debtor.timezone ?? "UTC";
  const ends = wishes
    .flatMap(({ wish }) => (wish.kind === "until" ? wish.date : []))
    .map((date) => DateTime.fromISO(date, { zone }).toMillis())
    .filter((endMs) => endMs > nowMs);
  return ends.length === 0 ? undefined : Math.max(...ends);
}
