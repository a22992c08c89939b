import { one, type NumberWord } from "./number-words.ts";
import type { Reading, Rule } from "./rules.ts";
import { N, numberOf, type Scene } from "./scene.ts";

/** What the whole is cut into in 百分之五, and how many of 10,000 one part is. */
const partsOf: ReadonlyMap<string, number> = new Map([
  ["百", 100],
  ["佰", 100],
  ["千", 10],
  ["仟", 10],
  ["万", 1],
]);

const notNegative = "(?<!负|(?<![\\d\\ue000-\\uf8ff])-)";

/** Shares and rates: 三成, 七五折, 百分之三十, 24%, 日息万五, 三分之一. */
export const shareRules: readonly Rule[] = [
  rule(`(?<![百千万十])([百佰千仟万])分之\\s?${N}`, (scene, [whole, mark]) =>
    share(scaled(mark, scene, partsOf.get(whole ?? "") ?? 0)),
  ),
  rule("百分之百", () => share(one)),
  rule(`${notNegative}${N}\\s?(?:%|个?百分点)`, (scene, [mark]) => share(scaled(mark, scene, 100))),
  // 年化十八个点: a point is one per cent.
  rule(`(?<=年化|利率|利息|年息|月息)(?:是|为|按)?${N}个点(?!钟)`, (scene, [mark]) =>
    share(scaled(mark, scene, 100)),
  ),
  rule(`${N}‰`, (scene, [mark]) => share(scaled(mark, scene, 10))),
  // 日息万五: after a rate, 万 and 千 are what it is counted in.
  rule(`(?<=息|利率|费率|费)(?:是|为|按|才|就)?${N}(?![\\d块元])`, (scene, [mark]) =>
    readRate(mark, scene),
  ),
  rule(
    `${N}\\s?成(?:(半)|${N})?(?![不员功了为都年长本立交绩天型人熟])`,
    (scene, [mark, half, tenths]) => {
      const extra = half === undefined ? scaled(tenths, scene, 100) : 500;
      const isOneDigit = extra === undefined || extra < 1_000;
      const value = scaled(mark, scene, 1_000);
      return value === undefined || !isOneDigit || value > one
        ? undefined
        : share(value + (extra ?? 0));
    },
  ),
  rule("半成", () => share(500)),
  rule(`${N}\\s?折(?![腾磨扣旧腰断叠])`, (scene, [mark]) => readDiscount(numberOf(mark, scene))),
  rule("对折", () => share(one / 2)),
  rule(`${N}分之${N}`, (scene, [parts, count]) => {
    const [whole, part] = [numberOf(parts, scene), numberOf(count, scene)];
    if (whole === undefined || part === undefined || whole.tenThousandths === 0) return undefined;
    return share(Math.round((part.tenThousandths * one) / whole.tenThousandths));
  }),
  rule("(?<![\\d/])([1-9])/(10|[2-9])(?![\\d/])", (_scene, [part, whole]) =>
    share(Math.round((Number(part) * one) / Number(whole))),
  ),
];

type Groups = readonly (string | undefined)[];

function rule(pattern: string, read: (scene: Scene, groups: Groups) => Reading | undefined): Rule {
  return { pattern: new RegExp(pattern, "g"), read: (match, scene) => read(scene, match.slice(1)) };
}

const share = (basisPoints: number | undefined): Reading | undefined =>
  basisPoints === undefined ? undefined : { value: { kind: "share", basisPoints } };

/** The number times so many basis points. */
function scaled(mark: string | undefined, scene: Scene, basisPoints: number): number | undefined {
  const number = numberOf(mark, scene);
  return number === undefined || number.isRough
    ? undefined
    : (number.tenThousandths * basisPoints) / one;
}

/** 万五 was read as fifteen thousand; after a rate it is five of ten thousand. */
function readRate(mark: string | undefined, scene: Scene): Reading | undefined {
  const number = numberOf(mark, scene);
  if (number === undefined || number.to - number.from !== 2) return undefined;
  const basisPoints = partsOf.get(scene.text.charAt(number.from));
  const digit = "一二三四五六七八九".indexOf(scene.text.charAt(number.from + 1)) + 1;
  return basisPoints === undefined || digit === 0 ? undefined : share(digit * basisPoints);
}

/** What is left to pay: 八折 is 80 %, 七五折 and 75折 are 75 %. */
function readDiscount(number: NumberWord | undefined): Reading | undefined {
  if (number === undefined || number.isRough) return undefined;
  const value = number.tenThousandths / one;
  if (value <= 0 || value >= 100 || value === 10) return undefined;
  return share(value < 10 ? value * 1_000 : value * 100);
}
