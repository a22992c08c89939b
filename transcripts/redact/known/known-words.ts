import { foldText } from "../fold.ts";
import type { RedactionKind } from "../kinds.ts";
import type { KnownPerson } from "../known-person.ts";
import type { Reading } from "../reading.ts";
import type { Found } from "../redaction.ts";
import { placesOf } from "../matches.ts";

/** Known data with letters in it, each as a pattern over folded text. */
export interface KnownWords {
  readonly patterns: readonly { readonly kind: RedactionKind; readonly pattern: RegExp }[];
}

/** Fewer letters and figures than this are in every other text. */
const wordCharsMin = 4;

/** What people put between the parts of a number with letters, and what they leave out. */
const between = "[ ./_‐–—-]{0,3}";

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The text with anything or nothing between its letters and figures; undefined where it is too short. */
function looseSource(text: string): string | undefined {
  const plain = Array.from(foldText(text).text.replace(/[^\p{L}\p{N}]/gu, ""), escape);
  return plain.length < wordCharsMin
    ? undefined
    : `(?<![a-z0-9])${plain.join(between)}(?![a-z0-9])`;
}

/** What stands before the @, where it is no mere name: names are looked for by themselves. */
const loginsOf = (email: string): string[] =>
  [email.split("@")[0] ?? ""].filter((login) => /[\d_]/.test(login));

export function compileWords(person: KnownPerson): KnownWords {
  const numbered = [...(person.accounts ?? []), ...(person.identityNumbers ?? [])];
  return {
    patterns: [
      ...numbered.filter((text) => /[a-z]/i.test(text)).map((text) => ["account", text] as const),
      ...(person.emails ?? []).flatMap((email) =>
        [email, ...loginsOf(email)].map((text) => ["email", text] as const),
      ),
      ...(person.addresses ?? []).map((text) => ["address", text] as const),
    ].flatMap(([kind, text]) => {
      const source = looseSource(text);
      return source === undefined ? [] : [{ kind, pattern: new RegExp(source, "g") }];
    }),
  };
}

/** The known words of a person in a text, however they are spaced and spelt in capitals. */
export const findKnownWords = (reading: Reading, { patterns }: KnownWords): Found[] =>
  patterns.flatMap(({ kind, pattern }) =>
    placesOf(pattern, reading.text).map((span) => reading.known(kind, span)),
  );
