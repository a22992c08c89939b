const belowTwenty = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
  "sixteen seventeen eighteen nineteen"
).split(" ");
const tens = " ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const scales = ["", " thousand", " million", " billion", " trillion"];

/** Figures before the point beyond this are read one by one: nobody follows such a number. */
const wholeFiguresMax = 15;

const irregularOrdinals: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

/** Whether "and" goes before the last part: "a hundred and five" in Britain, "one hundred five" elsewhere. */
export interface NumberStyle {
  readonly hasAnd: boolean;
}

/** A number as it is written (`2,813.33`) in words; every figure after the point is said. */
export function numberWords(written: string, style: NumberStyle): string {
  const [whole = "0", fraction] = written.replaceAll(",", "").split(".");
  const head = wholeWords(whole, style);
  return fraction === undefined ? head : `${head} point ${digitWords(fraction)}`;
}

/** Whole figures in words. */
export function wholeWords(figures: string, style: NumberStyle): string {
  const plain = figures.replace(/^0+(?=\d)/, "");
  if (plain.length > wholeFiguresMax) return digitWords(figures);
  const value = Number(plain);
  if (value < 1_000) return belowThousand(value, style);
  const groups: string[] = [];
  for (let rest = value, scale = 0; rest > 0; rest = Math.floor(rest / 1_000), scale += 1) {
    const group = rest % 1_000;
    if (group > 0) groups.unshift(belowThousand(group, style) + (scales[scale] ?? ""));
  }
  const last = value % 1_000;
  const needsAnd = style.hasAnd && last > 0 && last < 100;
  return needsAnd ? `${groups.slice(0, -1).join(" ")} and ${groups.at(-1)}` : groups.join(" ");
}

function belowThousand(value: number, { hasAnd }: NumberStyle): string {
  if (value < 100) return belowHundred(value);
  const head = `${belowTwenty[Math.floor(value / 100)]} hundred`;
  if (value % 100 === 0) return head;
  return `${head} ${hasAnd ? "and " : ""}${belowHundred(value % 100)}`;
}

function belowHundred(value: number): string {
  if (value < 20) return belowTwenty[value] ?? "";
  const ten = tens[Math.floor(value / 10)] ?? "";
  return value % 10 === 0 ? ten : `${ten}-${belowTwenty[value % 10]}`;
}

/** Figures one by one: "four five six seven". */
export const digitWords = (figures: string): string =>
  Array.from(figures, (figure) => belowTwenty[Number(figure)] ?? figure).join(" ");

/** 25 as "twenty-fifth". */
export function ordinalWords(value: number, style: NumberStyle): string {
  const words = wholeWords(String(value), style);
  const [, head = "", last = ""] = /^(.*?)([a-z]+)$/.exec(words) ?? [];
  const ordinal =
    irregularOrdinals[last] ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return head + ordinal;
}

/** 2026 as "twenty twenty-six", 2005 as "two thousand five", 1905 as "nineteen oh five". */
export function yearWords(year: number, style: NumberStyle): string {
  const rest = year % 100;
  const isMillennium = year % 1_000 < 10;
  if (year < 1_000 || year > 9_999 || isMillennium) return wholeWords(String(year), style);
  const century = belowHundred(Math.floor(year / 100));
  if (rest === 0) return `${century} hundred`;
  return `${century} ${rest < 10 ? `oh ${belowTwenty[rest]}` : belowHundred(rest)}`;
}
