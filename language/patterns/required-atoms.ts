import { RegExpParser, type AST } from "@eslint-community/regexpp";

/** What is known of the texts that a part of a pattern matches. */
type Matched =
  /** It matches exactly these, and nothing else. */
  | { readonly exactly: readonly string[] }
  /** Each of its matches contains one of these; undefined where nothing is known. */
  | { readonly containing: readonly string[] | undefined };

/** More strings than this for one part are no longer spelt out. */
const exactMax = 16;

/** A class of more characters says little of a text. */
const classMax = 40;

/** Atoms of which that many are to be expected for each character of a text rule out next to none. */
const commonMax = 0.2;

const parser = new RegExpParser({ ecmaVersion: 2025 });

/**
 * Strings of which each match of a pattern contains at least one, letters in lower case as `foldCase` makes them: a
 * text without any of them needs no match to be tried. The rarest set of the pattern is taken. The technique is that
 * of RE2's `FilteredRE2`.
 * @returns undefined where no set is known, or all are so common that they would rule out next to nothing.
 */
export function requiredAtoms({
  source,
  unicode,
  unicodeSets,
}: RegExp): readonly string[] | undefined {
  const tree = parser.parsePattern(source, undefined, undefined, { unicode, unicodeSets });
  const atoms = containedIn(matchedByAny(tree.alternatives));
  return atoms === undefined || frequency(atoms) > commonMax ? undefined : atoms;
}

/** A text as its atoms are sought: no case, and the long s as the s that it counts as where case is ignored. */
export const foldCase = (text: string): string => text.toLowerCase().replaceAll("ſ", "s");

const unknown: Matched = { containing: undefined };
const nothing: Matched = { exactly: [""] };

const unique = (strings: readonly string[]): readonly string[] => [...new Set(strings)];

function containedIn(matched: Matched): readonly string[] | undefined {
  if ("containing" in matched) return matched.containing;
  return matched.exactly.includes("") ? undefined : matched.exactly;
}

function matchedByAny(alternatives: readonly AST.Alternative[]): Matched {
  const all = alternatives.map(({ elements }) => matchedInTurn(elements));
  const exactly = all.flatMap((one) => ("exactly" in one ? [one.exactly] : []));
  if (exactly.length === all.length) {
    const strings = unique(exactly.flat());
    if (strings.length <= exactMax) return { exactly: strings };
  }
  const contained = all.map(containedIn);
  return contained.includes(undefined)
    ? unknown
    : { containing: unique(contained.flatMap((atoms) => atoms ?? [])) };
}

/** One part after another: parts that are spelt out join up, and of the runs between the others the rarest is kept. */
function matchedInTurn(elements: readonly AST.Element[]): Matched {
  let run: readonly string[] = [""];
  let rarest: readonly string[] | undefined;
  let least = Infinity;
  let isWhole = true;
  const keepRarer = (atoms: readonly string[] | undefined): void => {
    const often = atoms === undefined || atoms.includes("") ? Infinity : frequency(atoms);
    if (often < least) [rarest, least] = [atoms, often];
  };
  for (const element of elements) {
    const part = matchedBy(element);
    const strings = "exactly" in part ? part.exactly : undefined;
    const joined = unique(run.flatMap((before) => strings?.map((after) => before + after) ?? []));
    if (strings !== undefined && joined.length <= exactMax) {
      run = joined;
      continue;
    }
    isWhole = false;
    keepRarer(run);
    keepRarer(containedIn(part));
    // What may be left out joins nothing: a match need not have it beside what follows.
    run = [""];
  }
  if (isWhole) return { exactly: run };
  keepRarer(run);
  return { containing: rarest };
}

function matchedBy(element: AST.Element): Matched {
  switch (element.type) {
    case "Group":
    case "CapturingGroup":
      return matchedByAny(element.alternatives);
    case "Character":
      return spelt([element.value]);
    case "CharacterClass":
      return element.negate ? unknown : matchedByClass(element);
    case "CharacterSet":
      return isDigits(element) ? spelt(digits) : unknown;
    case "Assertion":
      // It takes no character, so what stands before it and after it touch.
      return nothing;
    case "Quantifier":
      return repeated(element);
    default:
      return unknown;
  }
}

function repeated({ element, min, max }: AST.Quantifier): Matched {
  const once = matchedBy(element);
  if (min === 1 && max === 1) return once;
  if (min > 0) return { containing: containedIn(once) };
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

/** Case beyond ASCII depends on language and place, so such letters are not counted on. */
const isCounted = (character: string): boolean =>
  character <= "\u007f" || character.toLowerCase() === character.toUpperCase();

function spelt(codes: readonly number[]): Matched {
  const characters = codes.map((code) => String.fromCodePoint(code));
  return characters.every(isCounted) ? { exactly: unique(characters.map(foldCase)) } : unknown;
}

/** How many of these are to be expected for each character of everyday text: a rough figure, which decides on speed alone. */
function frequency(atoms: readonly string[]): number {
  let sum = 0;
  for (const atom of atoms) {
    let product = 1;
    for (let at = 0; at < atom.length; at += 1) product *= letterFrequency(atom.charCodeAt(at));
    sum += product;
  }
  return sum;
}

function letterFrequency(code: number): number {
  if (code === 0x20) return 0.17;
  if (code >= 0x61 && code <= 0x7a) return 0.05;
  return code > 0x2e7f ? 0.012 : 0.02;
}
