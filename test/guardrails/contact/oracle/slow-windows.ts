import type { ContactRequest } from "../../../../guardrails/contact/contact-request.ts";
import { dayStart, wallClock } from "./slow-clock.ts";
import { didNotArrive, isOfDebtor, isOfNumber } from "./slow-history.ts";
import type { WindowKind } from "./slow-rule.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** `[fromMs, toMs)`: an interval in which some rules do not count. */
export interface SlowWindow {
  readonly kind: WindowKind;
  /** What the answer names if this window allows the contact. */
  readonly name: string | null;
  readonly fromMs: number;
  readonly toMs: number;
}

/** A stop of which the debtor may be sent one confirmation in `[atMs, untilMs)`. */
export interface StopToConfirm {
  readonly atMs: number;
  readonly untilMs: number;
  readonly isConfirmed: boolean;
}

/** The latest stop that can be confirmed, or undefined if there is none. */
export function currentStop(request: ContactRequest): StopToConfirm | undefined {
  const ceases = request.holds
    .filter((hold) => hold.reason === "cease")
    .filter(({ from, until }) => from !== null && (until === null || until > from))
    .map(({ from, until }) => {
      const atMs = from ?? -Infinity;
      return { atMs, untilMs: Math.min(atMs + dayMs, until ?? Infinity) };
    });
  const optOuts = request.optOuts
    .filter((optOut) => optOut.channel === request.channel || optOut.channel === "all")
    .filter((optOut) => isOfNumber(optOut.number, request))
    .flatMap(({ at }) => (at === null ? [] : [{ atMs: at, untilMs: at + 5 * minuteMs }]));
  const stops = [...ceases, ...optOuts];
  const latestMs = Math.max(...stops.map((stop) => stop.atMs));
  const stop = stops.find(({ atMs }) => atMs === latestMs);
  if (stop === undefined) return undefined;
  const isConfirmed = request.history.some(
    (entry) =>
      entry.purpose === "stop_confirmation" &&
      entry.direction === "outbound" &&
      isOfDebtor(entry, request) &&
      entry.at >= stop.atMs &&
      !didNotArrive(entry),
  );
  return { ...stop, isConfirmed };
}

/** The agreed times that are about this channel and number. */
export const agreedTimesOf = (request: ContactRequest): ContactRequest["agreedTimes"] =>
  request.agreedTimes.filter(
    (agreed) =>
      agreed.channel === request.channel &&
      (agreed.number === null || request.number === null || agreed.number === request.number),
  );

/** Every window in its order; the plain one, which is always open, first. */
export function windowsOf(
  request: ContactRequest,
  zones: readonly string[],
): readonly SlowWindow[] {
  const plain = { kind: "plain", name: null, fromMs: -Infinity, toMs: Infinity } as const;
  return [
    plain,
    ...replyWindows(request),
    ...stopWindows(request),
    ...agreedTimesOf(request).flatMap((agreed) => agreedWindows(agreed, zones)),
  ];
}

function replyWindows(request: ContactRequest): readonly SlowWindow[] {
  if (request.purpose !== "reply" || request.channel === "voice") return [];
  const inboundMs = request.history
    .filter((entry) => entry.direction === "inbound" && entry.channel === request.channel)
    .filter((entry) => isOfDebtor(entry, request) && isOfNumber(entry.number, request))
    .map((entry) => entry.at);
  if (inboundMs.length === 0) return [];
  const latestMs = Math.max(...inboundMs);
  return [{ kind: "reply", name: "all.reply", fromMs: latestMs, toMs: latestMs + dayMs }];
}

function stopWindows(request: ContactRequest): readonly SlowWindow[] {
  const stop = currentStop(request);
  if (request.purpose !== "stop_confirmation" || stop === undefined) return [];
  const toMs = stop.atMs + 5 * minuteMs;
  return [{ kind: "stop", name: "all.stop_confirmation", fromMs: stop.atMs, toMs }];
}

function agreedWindows(
  agreed: ContactRequest["agreedTimes"][number],
  zones: readonly string[],
): readonly SlowWindow[] {
  const { from, to, agreedAt } = agreed;
  const fromMs = agreedAt === null ? from : Math.max(from, agreedAt);
  if (to <= fromMs) return [];
  const whole = { kind: "agreed", name: "all.agreed_time", fromMs, toMs: to } as const;
  if (agreedAt === null) return [whole];
  const weekEndsMs = zones.map((zone) => dayStart(zone, wallClock(zone, agreedAt).day + 7));
  const toMs = Math.min(to, ...weekEndsMs);
  return toMs <= fromMs ? [whole] : [{ ...whole, kind: "agreed7", toMs }, whole];
}
