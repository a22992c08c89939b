import { itemsOfDigits, placeOfDigits, type DigitRun } from "../digits/digit-runs.ts";
import type { RedactionKind } from "../kinds.ts";
import type { KnownPerson } from "../known-person.ts";
import type { Reading } from "../reading.ts";
import type { Found } from "../redaction.ts";
import { birthDigits } from "./birth-digits.ts";

/** A number of the person, as digits alone; the last may be X. */
interface KnownNumber {
  readonly digits: string;
  readonly kind: RedactionKind;
  /** Digits that may be a sum or a count: only a whole run of just these, read out or standing alone. */
  readonly isShort: boolean;
}

export interface KnownDigits {
  readonly short: readonly KnownNumber[];
  /** The kind of every stretch of `gramLength` digits of the long numbers. */
  readonly grams: ReadonlyMap<string, RedactionKind>;
}

/** Digits that two numbers do not share by chance, and fewer than people leave out when they slip. */
const gramLength = 6;

/** Digits of the tails by which people name their cards and telephones. */
const tailLength = 4;

const digitsOf = (text: string): string =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\dX]/g, "");

/** Letters beside the X of an identity number: the few digits of "C-1001" alone say nothing. */
const hasLetters = (text: string): boolean => /(?!x)\p{L}/iu.test(text);

const longOf = (texts: readonly string[] | undefined, kind: RedactionKind): KnownNumber[] =>
  (texts ?? []).flatMap((text) => {
    const digits = digitsOf(text).replace(/X(?!$)/g, "");
    if (digits.length < (hasLetters(text) ? gramLength : tailLength)) return [];
    const number = { digits, kind, isShort: digits.length <= gramLength };
    const tail = { digits: digits.slice(-tailLength), kind, isShort: true };
    return hasLetters(text) || digits.length === tailLength ? [number] : [number, tail];
  });

/** The known numbers of a person, ready to be looked for. */
export function compileDigits(person: KnownPerson): KnownDigits {
  const fragment = person.idLast4 === undefined ? [] : [digitsOf(person.idLast4)];
  const numbers: KnownNumber[] = [
    ...fragment.map((digits): KnownNumber => ({
      digits,
      kind: "identity_fragment",
      isShort: true,
    })),
    ...longOf(person.identityNumbers, "identity_number"),
    ...longOf(person.phones, "phone"),
    ...longOf(person.accounts, "account"),
    ...postcodes(person.addresses),
    ...birthDigits(person.birthDate).map((digits): KnownNumber => ({
      digits,
      kind: "birth_date",
      isShort: true,
    })),
  ];
  const grams = new Map<string, RedactionKind>();
  for (const { digits, kind } of numbers.filter(({ isShort }) => !isShort)) {
    for (let at = 0; at + gramLength <= digits.length; at += 1) {
      const gram = digits.slice(at, at + gramLength);
      if (!grams.has(gram)) grams.set(gram, kind);
    }
  }
  return { short: numbers.filter(({ isShort }) => isShort), grams };
}

/** The ZIP codes among the addresses; other postcodes have letters and are found as words. */
const postcodes = (addresses: readonly string[] | undefined): KnownNumber[] =>
  (addresses ?? []).flatMap((address) =>
    Array.from(address.matchAll(/(?<![\d-])\d{5,6}(?![\d-])/g), ([digits]) => ({
      digits,
      kind: "address",
      isShort: true,
    })),
  );

/** The known numbers of a person in a text, written or read out, whole or in part. */
export function findKnownDigits(reading: Reading, known: KnownDigits): Found[] {
  const long = reading.looseRuns().flatMap((run) => findLong(reading, run, known));
  const short = reading.looseRuns().flatMap((run) => findShort(reading, run, known));
  return [...long, ...short];
}

/** Every stretch of a run that some known number holds, if it is long enough to be no chance. */
function findLong(reading: Reading, run: DigitRun, { grams }: KnownDigits): Found[] {
  const found: Found[] = [];
  for (let at = 0; at + gramLength <= run.digits.length; at += 1) {
    const kind = grams.get(run.digits.slice(at, at + gramLength));
    if (kind === undefined) continue;
    let end = at + gramLength;
    while (end < run.digits.length && grams.has(run.digits.slice(end + 1 - gramLength, end + 1))) {
      end += 1;
    }
    const place = placeOfDigits(run, at, end);
    // 138000.00 is a sum, even to somebody whose number begins with 138000.
    const isSum = end - at <= sumDigitsMax && reading.plain().holds(place);
    if (!isSum) found.push(reading.known(kind, place));
    at = end - gramLength;
  }
  return found;
}

/** Digits of the largest sum that is taken for one where a known number begins so. */
const sumDigitsMax = 8;

/** A short number, where it stands alone or is read out digit by digit. */
function findShort(reading: Reading, run: DigitRun, { short }: KnownDigits): Found[] {
  return short.flatMap(({ digits, kind }) => {
    const found: Found[] = [];
    for (let at = run.digits.indexOf(digits); at >= 0; at = run.digits.indexOf(digits, at + 1)) {
      const end = at + digits.length;
      if (isApart(reading, run, { at, end, kind })) {
        found.push(reading.known(kind, placeOfDigits(run, at, end)));
      }
    }
    return found;
  });
}

/** Digits of the shortest identity number, the American one. */
const identityMin = 9;

/** What stands between the figures of one short number. */
const shortGap = /^[\s\-.·]{0,2}$/;

/** Whether the digits from `at` to `end` are a string of their own, and no sum. */
function isApart(
  reading: Reading,
  run: DigitRun,
  { at, end, kind }: { readonly at: number; readonly end: number; readonly kind: RedactionKind },
): boolean {
  if (reading.plain().touches(placeOfDigits(run, at, end))) return false;
  return itemsOfDigits(run, at, end).every((place) => {
    const [item, start] = [run.items[place], run.starts[place] ?? 0];
    if (item?.kind !== "figure") return true;
    const { length } = item.digits;
    // 14567 is another number than 4567; the end of what may be an identity number is not.
    const isTail = kind === "identity_fragment" && start + length === end && length >= identityMin;
    if (start < at && !isTail) return false;
    if (start + length > end) return false;
    const isInner = start > at && length > 1;
    return !isInner || shortGap.test(run.gaps[place] ?? "");
  });
}
