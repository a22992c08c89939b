import type { Language } from "../../domain/locale.ts";
import type { RedactionKind } from "./kinds.ts";
import type { KnownPerson } from "./known-person.ts";

/** One thing that was taken out. */
export interface Redaction {
  readonly kind: RedactionKind;
  /** UTF-16 positions in the text as it was given, the end excluded. */
  readonly span: readonly [from: number, to: number];
}

/** A text with marks in the place of personal data. */
export interface RedactedText {
  readonly text: string;
  /** In order, never overlapping. */
  readonly redactions: readonly Redaction[];
}

/** What was asked for just before, so that a bare answer is known for what it is, right or wrong. */
export type AskedFor = "name" | "identity_fragment" | "birth_date";

export interface RedactTextOptions {
  /** The language of the marks; the text's own where absent. */
  readonly language?: Language;
  readonly known?: KnownPerson | readonly KnownPerson[];
  readonly asked?: readonly AskedFor[];
  /** Words that are public (an institution, its hotline) and stay, unless they hold something known. */
  readonly keep?: readonly string[];
  /** `known` looks for nothing but the known data: for words of the product itself. */
  readonly look?: "everything" | "known";
}

/** Something found in a text: positions in the original, the end excluded. */
export interface Found {
  readonly kind: RedactionKind;
  readonly from: number;
  readonly to: number;
  /** It is the person's own data and not merely something that looks like personal data. */
  readonly isKnown: boolean;
}
