import type { Handoff, Seat } from "../protocol/desk.ts";
import { deskLostMs, ringMs } from "./desk-limits.ts";

/** What is asked of whoever takes a handoff. */
export interface RoutedHandoff {
  readonly id: string;
  readonly locale: string;
  readonly reason: string | null;
  readonly tier: string | undefined;
  readonly place: string | undefined;
  readonly requestedMs: number;
}

/** A seat with how many chats it leads now. */
export type LoadedSeat = Seat & { readonly leads?: number };

interface Candidate {
  readonly user: string;
  readonly because: readonly string[];
  readonly score: number;
  /** What they lead already. */
  readonly load: number;
  readonly sinceMs: number;
}

/**
 * Whom a handoff rings for at this moment: of those who are free and can take it, the best first, each for as long as a
 * few rings, then the next, round and round. Pure, so that every server and every screen says the same.
 * @returns null where nobody fits.
 */
export function routeHandoff(
  handoff: RoutedHandoff,
  seats: readonly LoadedSeat[],
  nowMs: number,
): Handoff["offer"] {
  const candidates = seats
    .filter((seat) => isFree(seat, nowMs))
    .flatMap((seat) => candidateOf(seat, handoff) ?? [])
    .sort(better);
  if (candidates.length === 0) return null;
  const round = Math.max(0, Math.floor((nowMs - handoff.requestedMs) / ringMs));
  const chosen = candidates[round % candidates.length];
  return chosen === undefined ? null : { user: chosen.user, because: [...chosen.because] };
}

/** Available, and their desk is there. */
export const isFree = ({ status, seenAt }: Seat, nowMs: number): boolean =>
  status === "available" && nowMs - Date.parse(seenAt) <= deskLostMs;

/** A special skill that fits counts more than taking everything. */
function candidateOf(seat: LoadedSeat, handoff: RoutedHandoff): Candidate | undefined {
  const { skills, user, since, leads: load = 0 } = seat;
  const fits: readonly (readonly [string, string | null | undefined, readonly string[], Fit])[] = [
    ["locale", handoff.locale, skills.locales, sameLanguage],
    ["reason", handoff.reason, skills.reasons, isSame],
    ["tier", handoff.tier, skills.tiers, isSame],
    ["region", handoff.place, skills.regions, isWithin],
  ];
  const because: string[] = [];
  for (const [area, asked, can, fit] of fits) {
    if (can.length === 0 || asked === null || asked === undefined) continue;
    if (!can.some((one) => fit(asked, one))) return undefined;
    because.push(`${area}:${asked}`);
  }
  const score = because.length;
  return {
    user,
    because: [...because, load === 0 ? "free:longest" : `load:${load}`],
    score,
    load,
    sinceMs: Date.parse(since),
  };
}

type Fit = (asked: string, can: string) => boolean;

const isSame: Fit = (asked, can) => asked === can;
const sameLanguage: Fit = (asked, can) => asked.slice(0, 2) === can.slice(0, 2);
const isWithin: Fit = (asked, can) => asked === can || asked.startsWith(`${can}-`);

/** The most special skills first, then who leads the least, then who has been free the longest. */
const better = (a: Candidate, b: Candidate): number =>
  b.score - a.score || a.load - b.load || a.sinceMs - b.sinceMs || (a.user < b.user ? -1 : 1);
