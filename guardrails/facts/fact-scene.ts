import type { PlainDate } from "../../domain/calendar.ts";
import type { Currency } from "../../domain/money.ts";
import type { Mention } from "../../language/mention.ts";
import type { KnownFacts } from "./values/known-facts.ts";

/** What is wrong with a value that a sentence names. */
export type FaultKind =
  | "amount"
  | "currency"
  | "share"
  | "date"
  | "period"
  | "count"
  | "digits"
  | "case_number"
  | "offer";

/** A fault, with the true values in whose place the wrong one stands. */
export interface FactFault {
  readonly kind: FaultKind;
  readonly expected: string;
}

/**
 * What an amount is to a calculation that the sentence makes ("8,000 plus 260 plus 180 is 8,440"): a right
 * result, a wrong one, or a known amount that goes into it and needs no word for what it is.
 */
export type Calculated = "right" | "wrong" | "part";

/** The amounts of a sentence's calculations, by their place. */
export type Calculations = ReadonlyMap<number, Calculated>;

/** A sentence with its values and what they are compared with. */
export interface SentenceScene {
  readonly text: string;
  /** The sentence with the debtor's words before it: what the words of a question make plain needs no second word. */
  readonly heard: string;
  /** The same without days and names, whose words say nothing of an amount. */
  readonly undated: string;
  readonly language: "zh" | "en";
  readonly known: KnownFacts;
  readonly mentions: readonly Mention[];
  readonly today: PlainDate;
  readonly currency: Currency | undefined;
}

/** The same with what its amounts come to. */
export interface FactScene extends SentenceScene {
  readonly calculations: Calculations;
}

export type MentionOf<K extends Mention["kind"]> = Extract<Mention, { kind: K }>;
