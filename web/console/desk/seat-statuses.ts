import type { SeatStatus } from "../../../server/protocol/desk.ts";

export type { SeatStatus };

/** In the order in which they are chosen from. */
export const SEAT_STATUSES = [
  "available",
  "busy",
  "wrap_up",
  "away",
] as const satisfies readonly SeatStatus[];
