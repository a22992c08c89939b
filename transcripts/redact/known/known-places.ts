import { tailLength } from "../patterns/addresses-en.ts";
import { findKnownStreetsZh } from "../patterns/addresses-zh.ts";
import { streetWords } from "../patterns/street-words.ts";
import { foldText } from "../fold.ts";
import type { Reading } from "../reading.ts";
import type { Found } from "../redaction.ts";
import { placesOf } from "../matches.ts";

/** The streets and places of known addresses. */
export interface KnownPlaces {
  /** Names of Chinese streets and estates: 张江路, 和平小区. */
  readonly chinese: readonly string[];
  /** English streets, with whatever word for "street": `maple (?:street|st)`. */
  readonly english: readonly RegExp[];
}

const chineseStreet =
  /[\p{Script=Han}]{2,8}?(?:路|街|大道|巷|胡同|弄|小区|花园|苑|公寓|大厦|新村|家园|村|镇)/gu;
const chineseAdmin = /.*?(?:自治区|特别行政区|省|市|区|县|州|盟|旗)(?=.{3})/gu;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Where one part of an English address ends and another begins. */
const commas = /,/;
const streetLine = new RegExp(`^(\\d+[a-z]?(?:-\\d+)?) +(.{2,60}?) +(?:${streetWords})\\b`);

/** House numbers in words have few of them. */
const houseWords =
  "(?:(?:one|two|three|four|five|six|seven|eight|nine|oh|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|and)[ -]){1,6}";

export function compilePlaces(addresses: readonly string[]): KnownPlaces {
  const folded = addresses.map((address) => foldText(address).text);
  return {
    chinese: folded.flatMap(
      (address) => address.replace(chineseAdmin, "").replace(/ /g, "").match(chineseStreet) ?? [],
    ),
    english: folded
      .flatMap((address) => address.split(commas))
      .flatMap((line) => {
        const [, house, street] = streetLine.exec(line.trim()) ?? [];
        return house === undefined || street === undefined ? [] : [{ house, street }];
      })
      .map(
        ({ house, street }) =>
          new RegExp(
            `(?<![a-z0-9])(?:(?:\\d{1,6}[a-z]? |${houseWords})?${escape(street)} (?:${streetWords})|${escape(house)} ${escape(street)})(?![a-z])`,
            "g",
          ),
      ),
  };
}

/** Known streets in a text, with the house and all that stands around them. */
export function findKnownPlaces(reading: Reading, { chinese, english }: KnownPlaces): Found[] {
  const streets = english.flatMap((pattern) =>
    placesOf(pattern, reading.text).map(({ from, to }) =>
      reading.known("address", { from, to: to + tailLength(reading, to) }),
    ),
  );
  return [...streets, ...findKnownStreetsZh(reading, chinese)];
}
