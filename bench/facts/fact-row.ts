import type { Instant } from "../../domain/calendar.ts";
import type { Fact } from "../../domain/lines.ts";
import type { Locale } from "../../domain/locale.ts";

/** A sentence that is true of a case, with what becomes of it when one value is mutated. */
export interface FactRow {
  readonly id: string;
  readonly locale: Locale;
  readonly text: string;
  readonly case: unknown;
  readonly now: Instant;
  readonly facts?: readonly Fact[];
  readonly kind?: readonly string[];
  readonly mutations: readonly { readonly text: string; readonly what: string }[];
}
