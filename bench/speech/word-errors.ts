const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Words as they sound, so that "45" and "forty five" are the same. */
export function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll(/[$£](\d+)/gu, "$1 dollars")
    .replaceAll(/\d+/gu, (digits) => ` ${numberWords(digits)} `)
    .replaceAll(/\bo'?k\b/gu, "okay")
    .replaceAll(/[^a-z' ]+/gu, " ")
    .split(" ")
    .filter((word) => word !== "");
}

function numberWords(digits: string): string {
  const value = Number(digits);
  if (digits.startsWith("0") || value >= 10_000) return digits.split("").map(digitWord).join(" ");
  if (value >= 1000 && value % 1000 === 0) return `${numberWords(String(value / 1000))} thousand`;
  if (value >= 1000) return digits.split("").map(digitWord).join(" ");
  if (value >= 100) {
    const rest = value % 100 === 0 ? "" : ` ${numberWords(String(value % 100))}`;
    return `${digitWord(String(Math.floor(value / 100)))} hundred${rest}`;
  }
  if (value < 20) return units[value] ?? "";
  const unit = value % 10 === 0 ? "" : ` ${units[value % 10] ?? ""}`;
  return `${tens[Math.floor(value / 10) - 2] ?? ""}${unit}`;
}

const digitWord = (digit: string): string => units[Number(digit)] ?? "";

/** Words to put in, take out or change to make one of the other (Levenshtein). */
export function wordErrors(said: readonly string[], heard: readonly string[]): number {
  let row = heard.map((_, at) => at + 1);
  row.unshift(0);
  for (const [at, word] of said.entries()) {
    const next = [at + 1];
    for (const [to, other] of heard.entries()) {
      next.push(
        Math.min(
          (row[to + 1] ?? 0) + 1,
          (next[to] ?? 0) + 1,
          (row[to] ?? 0) + (word === other ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The figures of a text in their order, spoken one by one. */
export const digitsOf = (text: string): string =>
  plainWords(text)
    .map((word) => (word === "oh" ? 0 : units.indexOf(word)))
    .filter((digit) => digit >= 0 && digit < 10)
    .join("");
