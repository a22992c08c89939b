import type { Locale } from "../../domain/locale.ts";
import { instantAt, type Clock } from "../clock.ts";
import type { DeskState, Handoff, Seat } from "../protocol/desk.ts";
import type { OpenHandoff } from "../storage/desk/desk-store.ts";
import type { Store } from "../storage/store.ts";
import { chatWaitMs, emptyDeskWaitMs, voiceWaitMs } from "./desk-limits.ts";
import { isFree, routeHandoff, type LoadedSeat } from "./route-handoff.ts";

/**
 * The desk as every screen shows it, read from the store at this moment.
 * @param canLeave whether people can be called to a handoff beside the desk: that takes its time.
 */
export async function readBoard(
  { desk }: Pick<Store, "desk">,
  clock: Clock,
  canLeave: (handoff: OpenHandoff) => boolean = () => false,
): Promise<DeskState> {
  const [open, seats] = await Promise.all([desk.open(), desk.seats()]);
  const nowMs = clock();
  const handoffs = open.map((handoff) => {
    const free = freeFor(handoff, seats, open);
    return viewOf(handoff, { free, nowMs, canLeave: canLeave(handoff) });
  });
  return { handoffs, seats: [...seats], now: instantAt(nowMs) };
}

/**
 * Who has room for that call beside what they lead, whatever their seat says: several chats, as many as were set for
 * them, but nothing beside a spoken call.
 */
function freeFor(
  { call }: OpenHandoff,
  seats: readonly Seat[],
  open: readonly OpenHandoff[],
): readonly LoadedSeat[] {
  return seats.flatMap((seat) => {
    const led = open.filter(({ takenBy }) => takenBy === seat.user);
    const isSpeaking = [call, ...led.map((one) => one.call)].some(isSpoken);
    const roomFor = isSpeaking ? 1 : seat.skills.chatsAtOnce;
    return led.length < roomFor ? [{ ...seat, leads: led.length }] : [];
  });
}

const isSpoken = ({ channel }: OpenHandoff["call"]): boolean => channel === "voice";

function viewOf(
  { tier, place, ...handoff }: OpenHandoff,
  {
    free,
    nowMs,
    canLeave,
  }: { readonly free: readonly LoadedSeat[]; readonly nowMs: number; readonly canLeave: boolean },
): Handoff {
  const requestedMs = Date.parse(handoff.requestedAt);
  const { locale } = handoff.call;
  const routed = { id: handoff.id, locale, reason: handoff.reason, tier, place, requestedMs };
  const isWaiting = handoff.state === "waiting";
  const waitMs = waitLimitMs(handoff, nowMs, canLeave ? undefined : free);
  return {
    ...handoff,
    reason: handoff.reason as Handoff["reason"],
    waitUntil: isWaiting && waitMs !== undefined ? instantAt(requestedMs + waitMs) : null,
    listeners: [],
    beside: null,
    offer: isWaiting ? routeHandoff(routed, free, nowMs) : null,
  };
}

/**
 * How long the debtor is left waiting; undefined for somebody in danger, who is never sent away.
 * @param free who is free at the desk; undefined where people can be called beside it.
 */
function waitLimitMs(
  { call, reason }: Pick<OpenHandoff, "call" | "reason">,
  nowMs: number,
  free: readonly Seat[] | undefined,
): number | undefined {
  if (reason === "self_harm") return undefined;
  const isThere = (seat: Seat): boolean => isFree(seat, nowMs) && speaks(seat, call.locale);
  if (free !== undefined && !free.some(isThere)) return emptyDeskWaitMs;
  return call.channel === "voice" ? voiceWaitMs : chatWaitMs;
}

const speaks = ({ skills }: Seat, locale: Locale): boolean =>
  skills.locales.length === 0 ||
  skills.locales.some((one) => one.slice(0, 2) === locale.slice(0, 2));
