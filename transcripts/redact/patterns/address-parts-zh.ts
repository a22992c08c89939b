import { matches } from "../matches.ts";
import type { Span } from "../spans.ts";

/** One part of an address: a region, a street or estate, or a number of a house, a block, a room. */
export interface AddressPart extends Span {
  /** The word it ends with: 市, 路, 88号. */
  readonly end: string;
  readonly kind: "region" | "village" | "street" | "detail" | "block";
}

const numeral = "[\\da-z零〇一二两三四五六七八九十百幺-]{1,8}";

/** The ends of parts, the longer words first. A 里 or a 道 is a place only before a number. */
const ends = new RegExp(
  [
    "(?<region>特别行政区|自治区|自治州|自治县|地区|新区|省|市|区|县|州|旗)",
    "(?<village>街道|镇|乡|[庄屯营寨湾]?村|屯|庄|社区)",
    "(?<street>大道|胡同|小区|花园|花苑|公寓|大厦|新村|家园|名苑|名城|公馆|宿舍|路|街|巷|苑|府(?!办)" +
      `|[里道弄坊湾](?=${numeral}(?:弄|号|栋|幢|座|单元)))`,
    `(?<detail>[东南西北中]段|${numeral}(?:段|号楼|号院|号(?![角召])|弄|组|队))`,
    `(?<block>${numeral}(?:栋|幢|座|单元|楼(?![上下梯市盘])|层|室|房(?![租贷价子东])|户(?!口)))`,
  ].join("|"),
  "g",
);

/** Where the name of a region or a street cannot begin any earlier. */
const stops =
  /[^\p{Script=Han}\da-z·]|[我你您他她它]们?|[在住到是从于寄搬去的了没说跟把被让往叫个日生]|请问|地址|老家|户籍|那边|这边|(?<![张李石王刘陈杨赵吴周])家/gu;

/** Characters of the longest name of a region or a street. */
const nameCharsMax = 8;

/** Words that only end like a place. */
const noPlace = new RegExp(
  [
    "(?:超|城|门|股|上|都|夜|菜|楼|黑|本|全|[^\\p{Script=Han}]|^)市",
    "(?:^|地|郊|市|社|园|山|厂|片|辖|景|灾|库|战|时|校|[^\\p{Script=Han}])区",
    "(?:线|道|马|公|铁|一|半|出|思|套|网|走|问|迷|死|活|生|退|后|老|电|回|赶|顺|绕|条|^)路",
    "(?:上|逛|沿|条|大|^)街",
    "(?:^|农|全|本|同)[村县镇乡省]",
    "节省|政府|学府",
  ]
    .map((words) => `(?:${words})$`)
    .join("|"),
  "u",
);

function nameStart(text: string, end: number, floor: number): number {
  const from = Math.max(floor, end - nameCharsMax);
  const stop = matches(stops, text.slice(from, end)).at(-1);
  return stop === undefined ? from : from + stop.index + stop[0].length;
}

/** The parts of addresses in a folded text, in order. */
export function addressParts(text: string): AddressPart[] {
  const parts: AddressPart[] = [];
  for (const match of matches(ends, text)) {
    const part = partOf(text, match, parts.at(-1)?.to ?? 0);
    if (part !== undefined) parts.push(part);
  }
  return parts;
}

const kinds = ["region", "village", "street", "detail", "block"] as const;

function partOf(text: string, match: RegExpExecArray, floor: number): AddressPart | undefined {
  const to = match.index + match[0].length;
  const kind = kinds.find((each) => match.groups?.[each] !== undefined) ?? "detail";
  if (kind === "detail" || kind === "block") return { from: match.index, to, kind, end: match[0] };
  const from = nameStart(text, match.index, floor);
  // 小区3栋 is a place of its own; nothing else is without a name.
  const isEstate = match[0] === "小区";
  const isPlace = isEstate || (from < match.index && !noPlace.test(text.slice(from, to)));
  return isPlace ? { from, to, kind, end: match[0] } : undefined;
}
