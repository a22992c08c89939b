import type { Language } from "../../../domain/locale.ts";
import { markOf, type RedactionKind } from "../kinds.ts";
import type { KnownPerson } from "../known-person.ts";
import { redactText } from "../redact-text.ts";
import type { AskedFor, RedactedText } from "../redaction.ts";
import { redactValue } from "../value/redact-value.ts";
import { createPseudonyms, type Pseudonyms } from "./pseudonyms.ts";

export interface RedactCallOptions {
  /** The language of the marks; the call's own where absent. */
  readonly language?: Language;
  /** More people than the debtor of the case. */
  readonly known?: readonly KnownPerson[];
  /**
   * What becomes of keys that the formats do not know, which may hold anything: dropped where absent, or
   * kept with every string in them redacted.
   */
  readonly unknownKeys?: "drop" | "redact";
  /** A secret of the company, at least 16 characters, if the pseudonyms of two exports shall match. */
  readonly pseudonymKey?: string;
}

/** One call's way of redacting: whose data, in which language, and what is public. */
export interface CallWords {
  readonly language: Language;
  readonly known: readonly KnownPerson[];
  readonly keep: readonly string[];
  readonly pseudonyms: Pseudonyms;
  /** What people said or wrote. */
  readonly said: (text: string, asked?: readonly AskedFor[]) => RedactedText;
  /** Words of the institution, and ids: only what is known of the person is taken out. */
  readonly own: (text: string) => string;
  readonly mark: (kind: RedactionKind) => string;
  /** The members of an object that its format does not know. */
  readonly unknownOf: (
    value: object,
    knownKeys: ReadonlySet<string>,
  ) => Readonly<Record<string, unknown>>;
  /** Data of any form, as `unknownKeys: "redact"` keeps it. */
  readonly loose: (value: unknown) => unknown;
}

/** The shortest secret that cannot be guessed. */
const keyCharsMin = 16;

/** @throws RangeError if the key for pseudonyms is shorter than 16 characters. */
export function callWords(
  options: RedactCallOptions,
  call: {
    readonly language: Language;
    readonly known: readonly KnownPerson[];
    readonly keep: readonly string[];
  },
): CallWords {
  if (options.pseudonymKey !== undefined && options.pseudonymKey.length < keyCharsMin) {
    throw new RangeError(`Expected a key for pseudonyms of at least ${keyCharsMin} characters.`);
  }
  const language = options.language ?? call.language;
  const known = [...call.known, ...(options.known ?? [])];
  const { keep } = call;
  const loose = (value: unknown): unknown =>
    redactValue(value, { language, known, words: "redact" });
  return {
    language,
    known,
    keep,
    pseudonyms: createPseudonyms(options.pseudonymKey),
    said: (text, asked = []) => redactText(text, { language, known, keep, asked }),
    own: (text) => redactText(text, { language, known, look: "known" }).text,
    mark: (kind) => markOf(kind, language),
    unknownOf: (value, knownKeys) =>
      options.unknownKeys === "redact"
        ? (loose(without(value, knownKeys)) as object as Readonly<Record<string, unknown>>)
        : {},
    loose,
  };
}

const without = (value: object, keys: ReadonlySet<string>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.has(key)));
