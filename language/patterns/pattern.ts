import { AtomFilter } from "./atom-filter.ts";

/** A regular expression that is asked about the same few texts over and over, beside hundreds of others. */
export interface Pattern {
  /** Whether it matches anywhere in the text, as `RegExp.test` says. */
  test(text: string): boolean;
  /** The same, for a text that is asked about this once: nothing is remembered of it. */
  testOnce(text: string): boolean;
  /** The first match, as `RegExp.exec` gives it. */
  exec(text: string): RegExpExecArray | null;
  /** Every match, in order. */
  all(text: string): readonly RegExpExecArray[];
  /** The text with each match replaced. */
  replaceAll(text: string, by: string): string;
}

/** What is known of a text so far: a bit for each pattern. */
interface Look {
  /** It may match, as far as is known. */
  readonly maybe: Uint32Array;
  /** It was tried, and matches. */
  readonly matches: Uint32Array;
}

const bitsOfWord = 32;

/** Texts of which it is remembered what matched: a turn and its parts. */
const looksMax = 32;

const regexps: RegExp[] = [];
/** How many of them the filter knows. */
let filtered = 0;
const filter = new AtomFilter();
const looks = new Map<string, Look>();
/** The text that was asked about last, which mostly is the next one too. */
let last: { readonly text: string; readonly look: Look } | undefined;

/**
 * A pattern that is tried on a text only if the text has what each of its matches needs, and only once: one pass over
 * the text finds that for all patterns together.
 * @throws RangeError if the expression keeps a place between its matches.
 */
export function pattern(regexp: RegExp): Pattern {
  if (regexp.global || regexp.sticky) {
    throw new RangeError(`Expected an expression without g and y, got ${String(regexp)}.`);
  }
  const id = regexps.push(regexp) - 1;
  // What is remembered knows nothing of it.
  looks.clear();
  last = undefined;
  const word = Math.floor(id / bitsOfWord);
  const bit = 1 << (id % bitsOfWord);
  const everywhere = new RegExp(regexp, `${regexp.flags}g`);
  function test(text: string): boolean {
    const { maybe, matches } = last?.text === text ? last.look : lookOf(text);
    if (((maybe[word] ?? 0) & bit) === 0) return false;
    if (((matches[word] ?? 0) & bit) !== 0) return true;
    const isMatch = regexp.test(text);
    const told = isMatch ? matches : maybe;
    told[word] = (told[word] ?? 0) ^ bit;
    return isMatch;
  }
  return {
    test,
    testOnce: (text) => regexp.test(text),
    exec: (text) => (test(text) ? regexp.exec(text) : null),
    all: (text) => (test(text) ? [...text.matchAll(everywhere)] : []),
    replaceAll: (text, by) => (test(text) ? text.replaceAll(everywhere, by) : text),
  };
}

/** The patterns of an object, most often those of two languages. */
export const patterns = <Key extends string>(
  expressions: Readonly<Record<Key, RegExp>>,
): Readonly<Record<Key, Pattern>> =>
  Object.fromEntries(
    Object.entries<RegExp>(expressions).map(([key, regexp]) => [key, pattern(regexp)]),
  ) as Record<Key, Pattern>;

/** All patterns as the expressions that they stand for. */
export const allPatterns = (): readonly RegExp[] => regexps;

function lookOf(text: string): Look {
  const look = looks.get(text) ?? lookAt(text);
  last = { text, look };
  return look;
}

function lookAt(text: string): Look {
  while (filtered < regexps.length) filter.add(regexps[filtered++] as RegExp);
  const look = blankLook();
  const { maybe } = look;
  filter.visit(text, (id) => {
    const word = Math.floor(id / bitsOfWord);
    maybe[word] = (maybe[word] ?? 0) | (1 << (id % bitsOfWord));
  });
  looks.set(text, look);
  return look;
}

/** A new look, or that of the text that was first looked at: memory that is let go costs more than the rest. */
function blankLook(): Look {
  const [oldest] = looks.size < looksMax ? [] : looks;
  if (oldest === undefined) {
    const words = Math.ceil(regexps.length / bitsOfWord);
    return { maybe: new Uint32Array(words), matches: new Uint32Array(words) };
  }
  const [text, look] = oldest;
  looks.delete(text);
  look.maybe.fill(0);
  look.matches.fill(0);
  return look;
}
