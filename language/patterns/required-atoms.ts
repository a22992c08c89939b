import { RegExpParser, type AST } from "@eslint-community/regexpp";
import { frequency } from "./atom-frequency.ts";
import { edge, endWord, foldCase, join, soughtAs } from "./word-edges.ts";

/** One of these strings. */
export type AnyOf = readonly string[];

/** One string of each of these sets, the rarest set first. */
export type Clause = readonly AnyOf[];

/** What is known of the texts that a part of a pattern matches. */
type Matched =
  /** It matches exactly these, and nothing else. */
  | { readonly exactly: readonly string[] }
  /** Each of its matches has all that one of these clauses asks for; a clause without sets asks for nothing. */
  | { readonly clauses: readonly Clause[] };

/** More strings than this for one part are no longer spelt out. */
const exactMax = 16;

/** More clauses than this are drawn together. */
const clausesMax = 48;

/** Sets of a clause that are kept. */
const setsMax = 2;

/** A class of more characters says little of a text. */
const classMax = 40;

/** Atoms of which that many are to be expected for each character of a text rule out next to none. */
const commonMax = 0.2;

/** A further set has to be rarer than this to be worth its finding. */
const helpfulMax = 0.01;

const parser = new RegExpParser({ ecmaVersion: 2025 });

/**
 * What each match of a pattern needs: all sets of one of these clauses, of each set at least one string. A text without
 * them needs no match to be tried. Letters are in lower case as `foldCase` makes them, edges of words are marked as by
 * `markEdges`. The technique is that of RE2's `FilteredRE2`.
 * @returns undefined where nothing is known, or what is known is so common that it would rule out next to nothing.
 */
export function requiredAtoms({
  source,
  unicode,
  unicodeSets,
}: RegExp): readonly Clause[] | undefined {
  const tree = parser.parsePattern(source, undefined, undefined, { unicode, unicodeSets });
  const clauses = clausesOf(matchedByAny(tree.alternatives)).map(withoutCommon);
  return clauses.some((sets) => sets.length === 0) ? undefined : clauses;
}

/** The rarest set, unless it is too common, and those beside it that still tell texts apart. */
const withoutCommon = (sets: Clause): Clause =>
  sets.filter((atoms, index) => frequency(atoms) <= (index === 0 ? commonMax : helpfulMax));

const nothingKnown: readonly Clause[] = [[]];
const unknown: Matched = { clauses: nothingKnown };
const nothing: Matched = { exactly: [""] };

const unique = (strings: readonly string[]): readonly string[] =>
  strings.length === 1 ? strings : [...new Set(strings)];

function clausesOf(matched: Matched): readonly Clause[] {
  if ("clauses" in matched) return matched.clauses;
  const sought = matched.exactly.map(soughtAs);
  // An edge alone is in every text with a word.
  return sought.some((atom) => atom === "" || atom === edge) ? nothingKnown : [[unique(sought)]];
}

/** All that both ask for. */
function bothOf(one: readonly Clause[], other: readonly Clause[]): readonly Clause[] {
  if (one.length * other.length > clausesMax) {
    return one.length > other.length ? bothOf(drawn(one), other) : bothOf(one, drawn(other));
  }
  return one.flatMap((sets) => other.map((more) => rarest([...sets, ...more])));
}

const rarest = (sets: Clause): Clause =>
  sets
    .map((atoms) => ({ atoms, often: frequency(atoms) }))
    .sort((a, b) => a.often - b.often)
    .slice(0, setsMax)
    .map(({ atoms }) => atoms);

/** Clauses drawn together: one set of the rarest of each. */
function drawn(clauses: readonly Clause[]): readonly Clause[] {
  const first = clauses.map(([atoms]) => atoms);
  return first.includes(undefined) ? nothingKnown : [[unique(first.flatMap((set) => set ?? []))]];
}

function matchedByAny(alternatives: readonly AST.Alternative[]): Matched {
  const all = alternatives.map(({ elements }) => matchedInTurn(elements));
  const exactly = unique(all.flatMap((one) => ("exactly" in one ? one.exactly : [])));
  const others = all.filter((one) => !("exactly" in one));
  if (others.length === 0 && exactly.length <= exactMax) return { exactly };
  const clauses = [
    ...(exactly.length > 0 ? clausesOf({ exactly }) : []),
    ...others.flatMap(clausesOf),
  ];
  return { clauses: clauses.length > clausesMax ? drawn(clauses) : clauses };
}

/** One part after another: parts that are spelt out join up, and what each run of them asks for is asked for too. */
function matchedInTurn(elements: readonly AST.Element[]): Matched {
  let run: readonly string[] = [""];
  let clauses = nothingKnown;
  let isWhole = true;
  const keep = (matched: Matched): void => {
    clauses = bothOf(clauses, clausesOf(matched));
  };
  for (const element of elements) {
    if (endsWord(element)) {
      run = run.map(endWord);
      continue;
    }
    const part = matchedBy(element);
    const strings = exactOf(part);
    const joined = joinedBy(run, strings);
    if ("exactly" in part && joined.length <= exactMax) {
      run = joined;
      continue;
    }
    isWhole = false;
    keep({ exactly: run });
    // What is spelt out in too many ways together begins a run of its own; what may be anything joins nothing.
    const isSpelt = strings.length > 0 && strings.length <= exactMax;
    if (!isSpelt) keep(part);
    run = isSpelt ? strings : [""];
  }
  if (isWhole) return { exactly: run };
  keep({ exactly: run });
  return { clauses };
}

/** Each with each. */
function joinedBy(run: readonly string[], strings: readonly string[]): readonly string[] {
  const [only] = strings;
  if (only !== undefined && strings.length === 1) return run.map((before) => join(before, only));
  return unique(run.flatMap((before) => strings.map((after) => join(before, after))));
}

function matchedBy(element: AST.Element): Matched {
  switch (element.type) {
    case "Group":
    case "CapturingGroup":
      return matchedByAny(element.alternatives);
    case "Character":
      return speltAs(element.value);
    case "CharacterClass":
      return element.negate ? unknown : matchedByClass(element);
    case "CharacterSet":
      return isDigits(element) ? spelt(digits) : unknown;
    case "Assertion":
      // It takes no character, so what stands before it and after it touch.
      return element.kind === "word" && !element.negate ? { exactly: [edge] } : nothing;
    case "Quantifier":
      return repeated(element);
    default:
      return unknown;
  }
}

/** `(?!\w)`: after a letter it is the word's end. */
function endsWord(element: AST.Element): boolean {
  if (element.type !== "Assertion" || element.kind !== "lookahead" || !element.negate) return false;
  const [only, ...others] = element.alternatives.flatMap(({ elements }) => elements);
  return (
    only?.type === "CharacterSet" && only.kind === "word" && !only.negate && others.length === 0
  );
}

function repeated({ element, min, max }: AST.Quantifier): Matched {
  const once = matchedBy(element);
  if (min === 1 && max === 1) return once;
  if (min > 0) return { clauses: clausesOf(once) };
  return max === 1 && "exactly" in once ? { exactly: unique(["", ...once.exactly]) } : unknown;
}

const digits: readonly number[] = Array.from({ length: 10 }, (_, digit) => 0x30 + digit);

const isDigits = (set: AST.CharacterSet): boolean => set.kind === "digit" && !set.negate;

function matchedByClass({ elements }: AST.CharacterClass): Matched {
  const characters: number[] = [];
  for (const element of elements) {
    if (element.type === "Character") characters.push(element.value);
    else if (element.type === "CharacterClassRange") {
      const size = element.max.value - element.min.value + 1;
      if (size > classMax) return unknown;
      characters.push(...Array.from({ length: size }, (_, index) => element.min.value + index));
    } else if (element.type === "CharacterSet" && isDigits(element)) characters.push(...digits);
    else return unknown;
  }
  return characters.length <= classMax ? spelt(characters) : unknown;
}

/** One character. Case beyond ASCII depends on language and place, so such letters are not counted on. */
function speltAs(code: number): Matched {
  if (code >= 0x61 && code <= 0x7a) return smallLetters[code - 0x61] as Matched;
  const character = String.fromCodePoint(code);
  const isCounted = code <= 0x7f || character.toLowerCase() === character.toUpperCase();
  return isCounted ? { exactly: [foldCase(character)] } : unknown;
}

const smallLetters: readonly Matched[] = Array.from({ length: 26 }, (_, index) => ({
  exactly: [String.fromCharCode(0x61 + index)],
}));

function spelt(codes: readonly number[]): Matched {
  const each = codes.map(speltAs);
  return each.includes(unknown) ? unknown : { exactly: unique(each.flatMap(exactOf)) };
}

const exactOf = (matched: Matched): readonly string[] =>
  "exactly" in matched ? matched.exactly : [];
