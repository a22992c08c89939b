import type { ContactRequest } from "../../../../guardrails/contact/contact-request.ts";
import type { Draw } from "./draw.ts";
import { aboutMs } from "./edge.ts";

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Times after a moment at which something of it ends. */
const spansMs = [0, 0, 0, 5 * minuteMs, dayMs, 3 * dayMs, 7 * dayMs];

/** The request with `now` about at, or one of the spans of the policy after, another moment of it. */
export function tieMoments(request: ContactRequest, { pick }: Draw): ContactRequest {
  const moments = [
    request.numberClearedAt,
    request.liftedAt,
    request.case.balanceAsOf,
    ...request.history.map(({ at }) => at),
    ...request.consents.flatMap(({ at, until }) => [at, until]),
    ...request.optOuts.map(({ at }) => at),
    ...request.holds.flatMap(({ from, until }) => [from, until]),
    ...request.agreedTimes.flatMap(({ from, to, agreedAt }) => [from, to, agreedAt]),
    ...request.payments.map(({ at }) => at),
  ].filter((at) => at !== null);
  const moment = moments.length === 0 ? request.now : pick(moments);
  return { ...request, now: moment + pick(spansMs) + pick(aboutMs) };
}
