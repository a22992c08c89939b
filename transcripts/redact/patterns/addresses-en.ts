import type { Reading } from "../reading.ts";
import type { Found } from "../redaction.ts";
import { noNames } from "../../../language/en/name-words.ts";
import { otherStreetWords, plainStreetWords, streetWords } from "./street-words.ts";
import { matches, placesOf } from "../matches.ts";

const states =
  "AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|PR|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY";

/** A full British postcode; what only looks like one (b4 2pm) is sorted out by its last letters. */
const postcode =
  "(?:gir ?0aa|[a-z]{1,2}\\d[a-z\\d]? ?\\d(?!(?:st|nd|rd|th|am|pm)(?![a-z]))[abd-hjlnp-uw-z]{2})(?![a-z\\d])";

const numberWord =
  "(?:one|two|three|four|five|six|seven|eight|nine|oh|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)";
const house = `(?:\\d{1,6}[a-z]?(?:-\\d{1,5})?|${numberWord}(?:[ -]${numberWord}){0,4})`;
const streetName = "(?<name>(?:(?:[nsew]\\.?|[a-z][a-z'’.-]{1,20}|\\d{1,3}(?:st|nd|rd|th)) ){1,4})";
const unitWord = "(?:apartment|apt|unit|suite|flat|room|floor|no|#)\\.?";
const unit = `(?:[ ,]{1,2}(?:${unitWord} ?|#)(?:\\d{1,5}[a-z]?|[a-z]\\d{0,4}(?![a-z])|${numberWord}))`;
const compass = "(?: (?:nw|ne|sw|se|north|south|east|west|n|s|e|w)(?![a-z])\\.?)?";

const street = new RegExp(
  `(?<![a-z\\d.,$£€])(?:${unitWord} ?[\\da-z]{1,5},? )?${house},? ${streetName}(?:(?<plain>${plainStreetWords})|(?<other>${otherStreetWords}))(?![a-z])\\.?${compass}${unit}?`,
  "g",
);

/** What may follow a street: a town, a state with its ZIP code, a postcode. */
const townAfter = new RegExp(
  `^,? ?(?:(?:[A-Z][a-z'’.-]+ ?){1,3},? ?)?(?:(?:${states})(?:,? \\d{5}(?:-\\d{4})?)?(?![A-Za-z\\d])|${postcode.replaceAll("a-z", "A-Za-z").replace("gir ?0aa", "GIR ?0AA").replace("[abd-hjlnp-uw-z]", "[A-Za-z]")})`,
);
const unitAfter = new RegExp(`^${unit}`);

/** Words that no street is named for: what is counted, and small words. */
const noStreet =
  /\b(?:a|an|the|of|is|are|was|on|in|at|to|for|from|by|and|or|but|down|up|my|your|this|that|it|i|you|we|they|days?|weeks?|months?|years?|hours?|minutes?|payments?|instal?lments?|dollars?|pounds?|bucks|quid|per|percent|more|less|times|people|kids|only|just|not|no|so|if|then|pay|paid|o'clock|am|pm)\b/;

/** Most texts hold no word for a street. */
const anyStreet = new RegExp(` (?:${streetWords})(?![a-z])`);

function findStreets(reading: Reading): Found[] {
  const found: Found[] = [];
  if (!anyStreet.test(reading.text)) return found;
  for (const match of matches(street, reading.text)) {
    const { name = "", plain } = match.groups ?? {};
    const from = match.index;
    const cased = reading.cased().slice(from, from + match[0].length);
    const isNamed = /[A-Z]/.test(cased) || plain !== undefined;
    const words = name.trim().split(" ");
    // 9 The Crescent is a house, "30 days down the road" is not.
    if (name === "the " ? !/ The /.test(cased) : noStreet.test(name)) continue;
    const isOrdinary =
      plain === undefined && name !== "the " && !words.some((word) => !noNames.has(word));
    if (!isNamed || isOrdinary) continue;
    const end = from + match[0].length;
    found.push(reading.found("address", { from, to: end + tailLength(reading, end) }));
  }
  return found;
}

/** How far the address goes on after its street. */
export function tailLength(reading: Reading, end: number): number {
  const town = townAfter.exec(reading.cased().slice(end, end + 60))?.[0].length ?? 0;
  const room = unitAfter.exec(reading.text.slice(end + town, end + town + 24))?.[0].length ?? 0;
  return town + room;
}

const codes: readonly RegExp[] = [
  new RegExp(`(?<![a-z\\d-])${postcode}`, "g"),
  /(?<![a-z])p\.? ?o\.? box (?:number |no\.? )?\d{1,6}/g,
  /(?<=(?<![a-z])zip(?:code| code)?(?: is|:|'s)? (?:it's |is )?)\d{5}(?:-\d{4})?(?!\d)/g,
  /(?<=邮编(?:是|:|为)? ?)\d{6}(?!\d)/g,
];
const stateCode = new RegExp(
  `(?<=(?:[A-Z][a-z]+,? |^))(?:${states}),? \\d{5}(?:-\\d{4})?(?!\\d)`,
  "g",
);

/** American and British addresses: a house and a street, with all that follows; postcodes alone. */
export function findAddressesEn(reading: Reading): Found[] {
  const found = findStreets(reading);
  if (!/\d/.test(reading.text)) return found;
  const places = [
    ...codes.flatMap((pattern) => placesOf(pattern, reading.text)),
    ...placesOf(stateCode, reading.cased()),
  ];
  return [...found, ...places.map((span) => reading.found("address", span))];
}
