import type { Reading } from "../reading.ts";
import type { Found } from "../redaction.ts";
import type { Span } from "../spans.ts";
import { addressParts, type AddressPart } from "./address-parts-zh.ts";

type Chain = readonly AddressPart[];

/** Nothing but a comma or a space between two parts. */
const joint = /^[ ,、-]{0,2}$/;

function* chains(text: string, parts: readonly AddressPart[]): Generator<Chain> {
  let chain: AddressPart[] = [];
  for (const part of parts) {
    const last = chain.at(-1);
    if (last !== undefined && !joint.test(text.slice(last.to, part.from))) {
      yield chain;
      chain = [];
    }
    chain.push(part);
  }
  if (chain.length > 0) yield chain;
}

const count = (chain: Chain, ...kinds: readonly AddressPart["kind"][]): number =>
  chain.filter(({ kind }) => kinds.includes(kind)).length;

/** Institutions that stand in a place and are none: 浦东新区人民法院. */
const institution =
  /^(?:[\p{Script=Han}]{0,4}(?:法院|检察院|公安局|派出所|政府|支行|分行|银行|社保|税务|仲裁|司法|工商|消协|街道办))/u;

/** Whether parts in a row say where somebody lives, and not merely a town or a day (五号). */
function isAddress(text: string, chain: Chain): boolean {
  const named = count(chain, "region", "village", "street");
  if (named === 0) return count(chain, "block") >= 2;
  const isNumbered = named < chain.length;
  if (isNumbered) return count(chain, "street", "village") > 0 || count(chain, "region") > 1;
  const { to: end } = spanOf(chain);
  return isGraded(chain) && !isTown(text, chain) && !institution.test(text.slice(end, end + 12));
}

/** One within the other: 省 and 市, 县 and 镇. 漳州和泉州 are two towns, 走街串巷 is none. */
const isGraded = (chain: Chain): boolean =>
  new Set(chain.map(({ end }) => end)).size > 1 &&
  chain.some(({ kind, end }) => kind === "region" && end !== "州" && end !== "旗");

const spanOf = (chain: Chain): Span => ({ from: chain[0]?.from ?? 0, to: chain.at(-1)?.to ?? 0 });

/** 本市小区: no name in any of its parts. */
const isTown = (text: string, chain: Chain): boolean =>
  chain.every(({ from, to }) => to - from <= 2) ||
  /^.{0,3}小区$/.test(text.slice(chain.at(-1)?.from, chain.at(-1)?.to));

/** A bare number after a block or a unit: 3栋2单元501. */
const roomAfter = /^[ -]?(?:\d{3,4}|[零〇一二三四五六七八九幺]{3,4})(?:室|房)?(?![\d元块]|[.,]\d)/;

/** Where the address ends: with the room, though it is only a number. */
function withRoom(text: string, chain: Chain): Span {
  const { from, to } = spanOf(chain);
  const last = chain.at(-1)?.kind;
  const mayHaveRoom = last === "block" || last === "detail" || last === "street";
  const room = mayHaveRoom ? roomAfter.exec(text.slice(to, to + 8)) : null;
  return { from, to: to + (room?.[0].length ?? 0) };
}

const chainsOf = (reading: Reading): Chain[] => [
  ...chains(reading.text, addressParts(reading.text)),
];

/** Chinese addresses: regions, streets and numbers in a row that say where somebody lives. */
export const findAddressesZh = (reading: Reading): Found[] =>
  chainsOf(reading)
    .filter((chain) => isAddress(reading.text, chain))
    .map((chain) => reading.found("address", withRoom(reading.text, chain)));

/** Rows of parts in which one of the known streets or estates stands, with or without a number. */
export function findKnownStreetsZh(reading: Reading, streets: readonly string[]): Found[] {
  if (streets.length === 0) return [];
  const isKnown = ({ from, to }: AddressPart): boolean =>
    streets.some((street) => reading.text.slice(from, to).endsWith(street));
  return chainsOf(reading)
    .filter((chain) => chain.some(isKnown))
    .map((chain) => reading.known("address", withRoom(reading.text, chain)));
}
