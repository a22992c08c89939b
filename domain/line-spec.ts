import type { Instant, PlainDate } from "./calendar.ts";
import type { MinorUnits } from "./money.ts";
import type { OfferOption } from "./offer-option.ts";
import type { Step } from "./vocabulary.ts";

/** What kinds of fact a line may carry; the speaker writes them the way people say them. */
export interface FactKinds {
  /** A name or phrase that is said as it stands. */
  text: string;
  /** An official channel; the speaker has neutral words for a case that names none. */
  channel: string | undefined;
  money: MinorUnits;
  date: PlainDate;
  time: Instant;
  count: number;
  options: readonly OfferOption[];
}

export interface LineSpec {
  /** `debt` lines say or imply that there is a debt, so they need a verified debtor. */
  readonly privacy: "public" | "debt";
  readonly facts: Readonly<Record<string, keyof FactKinds>>;
  /** The step that is done once this line has been heard to its end. */
  readonly step?: Step;
  /** Fixed wording that the law or a life may depend on: said again if it was cut off. */
  readonly mustBeHeard?: true;
}
