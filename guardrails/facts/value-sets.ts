import type { PlainDate } from "../../domain/calendar.ts";

/** Every value that a sentence may name, by kind. */
export interface KnownValues {
  /** Minor units. */
  readonly money: Set<number>;
  /** Instalments and other counts. */
  readonly counts: Set<number>;
  /** Spans in days. */
  readonly days: Set<number>;
  readonly dates: Set<PlainDate>;
  /** Moments as ISO 8601. */
  readonly times: Set<string>;
  /** Basis points. */
  readonly shares: Set<number>;
  /** Names and channels that are said as they stand; a number inside one belongs to it. */
  readonly texts: Set<string>;
}
