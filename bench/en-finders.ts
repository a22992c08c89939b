/**
 * How much of the public English number, money and date cases the finders read, beside chrono-node for
 * the dates, and how fast they are. The cases are beside the project, not in it; where they are absent
 * only the speed is measured. `--failures` lists what is not read.
 */
import { existsSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import * as chrono from "chrono-node";
import { findMentionsEn } from "../language/en/find-mentions.ts";
import { readCardinal, readOrdinal } from "../language/en/number-words.ts";
import { tokenise } from "../language/en/tokens.ts";
import type { Mention, MentionContext } from "../language/mention.ts";

const data = new URL("../../shared/data/", import.meta.url);
const context: MentionContext = {
  now: "2026-11-20T10:05:00-05:00",
  timezone: "America/New_York",
  dayFirst: false,
};
const isVerbose = process.argv.includes("--failures");

interface SpecCase {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime: string };
  readonly Results: readonly {
    readonly Resolution?: { readonly value: string | null; readonly unit?: string };
    readonly Value?: {
      readonly FutureResolution: { readonly date?: string };
      readonly PastResolution: { readonly date?: string };
    };
  }[];
}

interface Trial {
  readonly input: string;
  readonly wanted: string;
  readonly got: string;
}

function report(name: string, trials: readonly Trial[]): void {
  const passed = trials.filter(({ wanted, got }) => wanted.split("|").includes(got));
  const rate = ((100 * passed.length) / Math.max(1, trials.length)).toFixed(1);
  console.log(`${name}: ${passed.length} of ${trials.length} (${rate} %)`);
  if (!isVerbose) return;
  for (const trial of trials) {
    if (!passed.includes(trial)) {
      console.log(`   ${trial.input}  wanted ${trial.wanted}, got ${trial.got}`);
    }
  }
}

const readSpec = (path: string): SpecCase[] =>
  JSON.parse(
    readFileSync(new URL(`recognizers-text/Specs/${path}`, data), "utf8").replace("\ufeff", ""),
  ) as SpecCase[];

const readLines = (name: string): (readonly [string, string])[] =>
  readFileSync(new URL(`wetext/itn/english/test/data/${name}.txt`, data), "utf8")
    .split("\n")
    .filter((line) => line.includes("=>"))
    .map((line) => {
      const [spoken = "", written = ""] = line.split("=>");
      return [spoken.trim(), written.trim()] as const;
    });

function find<K extends Mention["kind"]>(
  text: string,
  kind: K,
  at: MentionContext = context,
): (Mention & { kind: K })[] {
  return findMentionsEn(text, at).filter(
    (mention): mention is Mention & { kind: K } => mention.kind === kind,
  );
}

/** What the number grammar alone reads, before anybody asks whether it is money or a count. */
function numbersIn(text: string): number[] {
  const tokens = tokenise(text);
  const numbers: number[] = [];
  for (let at = 0; at < tokens.length;) {
    const read = readCardinal(tokens, at);
    if (read !== undefined) numbers.push(read.value);
    at = read?.next ?? at + 1;
  }
  return numbers;
}

/** Powers, fractions, signs and units of other countries are no amounts of ours. */
const isTalk = ({ input, wanted }: Trial): boolean =>
  wanted !== "" &&
  !/[-^/⅔¾⅙½]|\de|over|out of|thirds?|quarters?|fourth|fifth|eighth|ninth|half|minus|negative|dozen|lakh|crore|trillion|\d[gmb]|bln|tln|mil\b|\d \d/i.test(
    input,
  );

function measureNumbers(): void {
  const trials = readSpec("Number/English/NumberModel.json").map(({ Input, Results }) => ({
    input: Input,
    wanted: Results.map((result) => Number(result.Resolution?.value)).join(","),
    got: numbersIn(Input).join(","),
  }));
  report("recognizers-text Number/English/NumberModel", trials);
  report("   without fractions, powers, signs, dozens and lakhs", trials.filter(isTalk));
}

function measureShares(): void {
  const trials = readSpec("Number/English/PercentModel.json").map(({ Input, Results }) => ({
    input: Input,
    wanted: Results.flatMap(({ Resolution }) =>
      /\d/.test(Resolution?.value ?? "") ? [Number(Resolution?.value?.replace("%", ""))] : [],
    ).join(","),
    got: find(Input, "share")
      .map((share) => share.basisPoints / 100)
      .join(","),
  }));
  report("recognizers-text Number/English/PercentModel", trials);
}

const isDay = ({ wanted }: Trial): boolean => /^(?:[12]?\d|3[01])(?:,|$)/.test(wanted);

function measureOrdinals(): void {
  const trials = readSpec("Number/English/OrdinalModel.json").map(({ Input, Results }) => {
    const tokens = tokenise(Input);
    const got: number[] = [];
    for (let at = 0; at < tokens.length;) {
      const read = readOrdinal(tokens, at);
      if (read !== undefined) got.push(read.value);
      at = read?.next ?? at + 1;
    }
    const wanted = Results.map((result) => result.Resolution?.value ?? "").join(",");
    return { input: Input, wanted, got: got.join(",") };
  });
  report("recognizers-text Number/English/OrdinalModel, up to 31", trials.filter(isDay));
}

const ourUnits = new Map([
  ["Dollar", "USD"],
  ["United States dollar", "USD"],
  ["Pound", "GBP"],
  ["British pound", "GBP"],
  ["Euro", "EUR"],
  ["Chinese yuan", "CNY"],
]);
const minorNames = new Map([
  ["Pence", "GBP"],
  ["Penny", ""],
  ["Cent", ""],
]);

const isOurs = ({ wanted }: Trial): boolean =>
  wanted.split(",").every((each) => {
    const value = Number(/[\d.]+$/.exec(each)?.[0]);
    return /^(?:USD|GBP|EUR|CNY|)\d/.test(each) && value <= 1e10;
  });

/** Only what is in our four currencies and below our largest amount can be found. */
function measureCurrency(): void {
  const cases = readSpec("NumberWithUnit/English/CurrencyModel.json");
  const trials = cases.map(({ Input, Results }) => {
    const wanted = Results.filter(({ Resolution }) => Resolution?.value !== null).map(
      ({ Resolution }) => {
        const unit = Resolution?.unit ?? "";
        const value = Number(Resolution?.value);
        const minor = minorNames.get(unit);
        return minor === undefined
          ? `${ourUnits.get(unit) ?? unit}${value}`
          : `${minor}${value / 100}`;
      },
    );
    const got = find(Input, "amount")
      .filter((amount) => !amount.isBare)
      .map((amount) => `${amount.currency ?? ""}${amount.minorUnits / 100}`);
    return { input: Input, wanted: wanted.join(","), got: got.join(",") };
  });
  report("recognizers-text NumberWithUnit/English/CurrencyModel", trials);
  report("   in our four currencies, up to our largest amount", trials.filter(isOurs));
}

function measureDates(): void {
  const cases = readSpec("DateTime/English/DateParser.json").map(({ Input, Context, Results }) => {
    const value = Results[0]?.Value;
    const wanted = [value?.FutureResolution.date, value?.PastResolution.date]
      .map((date) => (date === undefined || date === "0001-01-01" ? "" : date))
      .join("|");
    return { input: Input, wanted, now: Context?.ReferenceDateTime ?? "" };
  });
  const trials = cases.map(({ input, wanted, now }) => {
    const at = { now: `${now}Z`, timezone: "UTC", dayFirst: false };
    return { input, wanted, got: find(input, "date", at)[0]?.date ?? "" };
  });
  report("recognizers-text DateTime/English/DateParser", trials);
  report(
    "   the same with chrono-node",
    cases.map(({ input, wanted, now }) => ({ input, wanted, got: chronoDate(input, now) })),
  );
}

/** What debtors say about days, on Friday, 20 November 2026. */
const callDates: readonly (readonly [text: string, wanted: string])[] = [
  ["tomorrow", "2026-11-21"],
  ["on Friday", "2026-11-27"],
  ["next Friday", "2026-11-27"],
  ["Friday week", "2026-12-04"],
  ["a week on Friday", "2026-12-04"],
  ["the 25th", "2026-11-25"],
  ["on the fifth", "2026-12-05"],
  ["the 5th of next month", "2026-12-05"],
  ["end of the month", "2026-11-30"],
  ["end of next month", "2026-12-31"],
  ["the second Friday in December", "2026-12-11"],
  ["payday on the 15th", "2026-12-15"],
  ["11/25", "2026-11-25"],
  ["2026-12-15", "2026-12-15"],
  ["January eighth", "2027-01-08"],
  ["in ten days", "2026-11-30"],
  ["two weeks from today", "2026-12-04"],
  ["in a fortnight", "2026-12-04"],
  ["February 30", ""],
  ["the 31st of this month", ""],
  ["March second nineteen eighty eight", "1988-03-02"],
  ["2nd of March 1988", "1988-03-02"],
  ["overdue since October 30", "2026-10-30"],
  ["That's a Friday.", ""],
];

function measureCallDates(): void {
  const now = context.now.slice(0, 19);
  const name = "days as debtors say them";
  report(
    name,
    callDates.map(([input, wanted]) => ({
      input,
      wanted,
      got: find(input, "date")[0]?.date ?? "",
    })),
  );
  report(
    "   the same with chrono-node",
    callDates.map(([input, wanted]) => ({ input, wanted, got: chronoDate(input, now) })),
  );
}

/** Chrono counts in the machine's own time zone. */
function chronoDate(input: string, now: string): string {
  const result = chrono.parse(input, new Date(now), { forwardDate: true })[0]?.start;
  if (result === undefined) return "";
  return ["year", "month", "day"]
    .map((part) => String(result.get(part as "day")).padStart(2, "0"))
    .join("-");
}

const numberOf = (written: string): string => {
  const scale = /billion/.test(written)
    ? 1e9
    : /million/.test(written)
      ? 1e6
      : /thousand/.test(written)
        ? 1e3
        : 1;
  return String(Number(/-?[\d.]+/.exec(written)?.[0]) * scale);
};

function measureSpokenNumbers(name: string): void {
  const trials = readLines(name).map(([input, written]) => ({
    input,
    wanted: numberOf(written),
    got: numbersIn(input).join(","),
  }));
  report(`wetext ${name}`, trials);
}

function measureSpokenMoney(): void {
  const trials = readLines("en_money").map(([input, written]) => ({
    input,
    wanted: numberOf(written),
    got: find(input, "amount")
      .map((amount) => amount.minorUnits / 100)
      .join(","),
  }));
  report("wetext en_money", trials);
}

const monthNames =
  "january february march april may june july august september october november december".split(
    " ",
  );

/** Lines with a day; years and months alone are no dates to us. */
function measureSpokenDates(): void {
  const trials = readLines("en_date").flatMap(([input, written]) => {
    const match = /^(?:([a-z]+) (\d{1,2})|(\d{1,2}) ([a-z]+))(?: (\d{4}))?$/.exec(written);
    const month = monthNames.indexOf(match?.[1] ?? match?.[4] ?? "") + 1;
    if (match === null || month === 0) return [];
    const day = `${month}/${match[2] ?? match[3] ?? ""}/${match[5] ?? ""}`;
    const got = find(input, "date").map(({ date }) => {
      const [year = "", ...rest] = date.split("-");
      return `${rest.map(Number).join("/")}/${match[5] === undefined ? "" : year}`;
    });
    return [{ input, wanted: day, got: got.join(",") }];
  });
  report("wetext en_date (lines with a day)", trials);
}

/** The time on the clock face: which half of the day is ours to guess. */
function measureSpokenTimes(): void {
  const trials = readLines("en_time").map(([input, written]) => {
    const [, hour = "", minute = ""] = /(\d+):(\d+)/.exec(written) ?? [];
    const got = find(`at ${input}`, "time").map(({ at }) => {
      const [hours = 0, minutes = 0] = at.slice(11, 16).split(":").map(Number);
      return `${hours % 12}:${minutes}`;
    });
    return { input, wanted: `${Number(hour) % 12}:${Number(minute)}`, got: got.join(",") };
  });
  report('wetext en_time, after "at"', trials);
}

function measureSpokenDigits(): void {
  const trials = readLines("en_telephone")
    .filter(([, written]) => /^(?:ssn is )?[\d+ -]+$/.test(written))
    .map(([input, written]) => ({
      input,
      wanted: written.replace(/\D/g, ""),
      got: findMentionsEn(input, context)
        .map((mention) =>
          mention.kind === "phone"
            ? mention.e164.replace(/^\+1?/, "")
            : mention.kind === "digits"
              ? mention.digits
              : "",
        )
        .join(""),
    }));
  report("wetext en_telephone (digits alone)", trials);
}

function measureSpokenMeasures(): void {
  const trials = readLines("en_measure").map(([input, written]) => ({
    input,
    wanted: numberOf(written),
    got: numbersIn(input).join(","),
  }));
  report("wetext en_measure (the number)", trials);
}

function measureSpeed(): void {
  const dated = "I'll pay two hundred on the twenty-fifth, call me at half six";
  const plain = "I don't know, my husband always did that, I'm really sorry ok";
  const long = `${dated} ${plain} `.repeat(100).slice(0, 10_000);
  for (const [name, text, rounds] of [
    [`${dated.length} characters with a day, a sum and a time`, dated, 20_000],
    [`${plain.length} characters without`, plain, 20_000],
    ["10,000 characters of both", long, 50],
    ["10,000 characters of numbers", "two hundred and ".repeat(625), 50],
    ["10,000 digits", "9".repeat(10_000), 50],
  ] as const) {
    const microseconds: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      findMentionsEn(text, context);
      microseconds.push((performance.now() - start) * 1_000);
    }
    microseconds.sort((a, b) => a - b);
    const at = (share: number): string =>
      (microseconds[Math.floor(rounds * share)] ?? 0).toFixed(0);
    console.log(`findMentionsEn, ${name}: median ${at(0.5)} µs, 95th ${at(0.95)} µs`);
  }
}

if (existsSync(data)) {
  measureNumbers();
  measureShares();
  measureOrdinals();
  measureCurrency();
  measureDates();
  for (const name of ["en_cardinal", "en_decimal"]) measureSpokenNumbers(name);
  measureSpokenMoney();
  measureSpokenDates();
  measureSpokenTimes();
  measureSpokenDigits();
  measureSpokenMeasures();
} else {
  console.log("The public cases are not beside the project (../shared/data): accuracy is skipped.");
}
measureCallDates();
measureSpeed();
