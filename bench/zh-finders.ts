/**
 * How much of the public Chinese number and date cases the finders read, and how fast they are. The cases
 * are beside the project, not in it; where they are absent only the speed is measured.
 */
import { existsSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import * as chrono from "chrono-node/zh/hans";
import type { Mention, MentionContext } from "../language/mention.ts";
import { findMentionsZh } from "../language/zh/find-mentions.ts";
import { setScene } from "../language/zh/scene.ts";

const data = new URL("../../shared/data/", import.meta.url);
const context: MentionContext = {
  now: "2026-11-20T10:05:00+08:00",
  timezone: "Asia/Shanghai",
  dayFirst: false,
};
const isVerbose = process.argv.includes("--failures");

interface SpecCase {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime: string };
  readonly Results: readonly {
    readonly Resolution?: { readonly value: string };
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
  const rate = ((100 * passed.length) / trials.length).toFixed(1);
  console.log(`${name}: ${passed.length} of ${trials.length} (${rate} %)`);
  if (!isVerbose) return;
  for (const trial of trials) {
    if (!passed.includes(trial))
      console.log(`   ${trial.input}  wanted ${trial.wanted}, got ${trial.got}`);
  }
}

const readSpec = (path: string): SpecCase[] =>
  JSON.parse(
    readFileSync(new URL(`recognizers-text/Specs/${path}`, data), "utf8").replace("\ufeff", ""),
  ) as SpecCase[];

const readLines = (name: string): (readonly [string, string])[] =>
  readFileSync(new URL(`wetext/itn/chinese/test/data/${name}.txt`, data), "utf8")
    .split("\n")
    .filter((line) => line.includes("=>"))
    .map((line) => {
      const [spoken = "", written = ""] = line.split("=>");
      return [spoken.trim(), written.trim()] as const;
    });

function find<K extends Mention["kind"]>(
  text: string,
  kind: K,
  now = context.now,
): (Mention & { kind: K })[] {
  return findMentionsZh(text, { ...context, now }).filter(
    (mention): mention is Mention & { kind: K } => mention.kind === kind,
  );
}

const isTalk = ({ input }: Trial): boolean => !/[-－负負^/／打]|分\s*之|\de/i.test(input);

function measureNumbers(): void {
  const trials = readSpec("Number/Chinese/NumberModel.json").map(({ Input, Results }) => ({
    input: Input,
    wanted: Results.map((result) => Number(result.Resolution?.value)).join(","),
    got: setScene(Input, context)
      .numbers.map((number) => number.tenThousandths / 10_000)
      .join(","),
  }));
  report("recognizers-text Number/Chinese/NumberModel", trials);
  report(
    "   without signs, powers, dozens and fractions, which are no amounts",
    trials.filter(isTalk),
  );
}

function measureShares(): void {
  const trials = readSpec("Number/Chinese/PercentModel.json").map(({ Input, Results }) => ({
    input: Input,
    wanted: Results.map(
      (result) => Math.round(Number(result.Resolution?.value.replace("%", "")) * 1e4) / 1e4,
    ).join(","),
    got: find(Input, "share")
      .map((share) => Math.round(share.basisPoints * 100) / 1e4)
      .join(","),
  }));
  report("recognizers-text Number/Chinese/PercentModel", trials);
}

const isOurs = ({ input }: Trial): boolean =>
  !/农历|正月|月初|大年|神龙|1357|三六七|最近|\d+([-./])\d+\1\d+$|\d-\d-|\d\/\d+\/\d/.test(input) ||
  /^\D*\d{4}/.test(input);

function measureDates(): void {
  const cases = readSpec("DateTime/Chinese/DateParser.json").map(({ Input, Context, Results }) => {
    const value = Results[0]?.Value;
    const wanted = [value?.FutureResolution.date, value?.PastResolution.date]
      .map((date) => (date === "0001-01-01" ? "" : date))
      .join("|");
    return { input: Input, wanted, now: `${Context?.ReferenceDateTime ?? ""}+08:00` };
  });
  const trials = cases.map(({ input, wanted, now }) => ({
    input,
    wanted,
    got: find(input, "date", now)[0]?.date ?? "",
  }));
  report("recognizers-text DateTime/Chinese/DateParser", trials);
  report(
    "   without lunar days, years before 1900, 最近 and figures that end in the year",
    trials.filter(isOurs),
  );
  report(
    "   the same with chrono-node zh.hans",
    cases.map(({ input, wanted, now }) => ({
      input,
      wanted,
      got: chronoDate(input, now.slice(0, 19)),
    })),
  );
}

/** Chrono counts in the machine's own time zone. */
function chronoDate(input: string, now: string): string {
  const result = chrono.parse(input, new Date(now))[0]?.start;
  if (result === undefined) return "";
  return ["year", "month", "day"]
    .map((part) => String(result.get(part as "day")).padStart(2, "0"))
    .join("-");
}

/** `¥3380.58`, `$8000~9000`: the lower bound of a range. */
function measureSpokenMoney(): void {
  const trials = readLines("money").map(([input, written]) => ({
    input,
    wanted: String(Number.parseFloat(written.replace(/^[^\d]+/, ""))),
    got: find(input, "amount")
      .map((amount) => amount.minorUnits / 100)
      .join(","),
  }));
  report("wetext money", trials);
}

/** Whole dates by their day, months with a day in any year; years and months alone are no dates to us. */
function measureSpokenDates(): void {
  const trials = readLines("date").map(([input, written]) => ({
    input,
    wanted: [...written.matchAll(/(?<!\d)(?:\d{2,4}(?:年\/?|\/))?\d\d\/\d\d(?!\d)/g)]
      .map(([date]) => date.slice(-5))
      .join(","),
    got: find(input, "date")
      .map((date) => date.date.slice(5).replace("-", "/"))
      .join(","),
  }));
  report("wetext date (month and day)", trials);
}

function measureSpokenNumbers(): void {
  const trials = readLines("cardinal").map(([input, written]) => {
    const wanted = written.replaceAll(/[^\dX~万亿.-]/g, "");
    const range = /^(\d+)[~-](\d+)(万|亿)?$/.exec(wanted);
    const factor = range?.[3] === "万" ? 1e4 : range?.[3] === "亿" ? 1e8 : 1;
    const spelled = findMentionsZh(input, context).map((mention) =>
      mention.kind === "digits"
        ? mention.digits
        : mention.kind === "phone"
          ? mention.e164.replace("+86", "")
          : "",
    );
    const low = setScene(input, context).numbers[0]?.tenThousandths ?? 0;
    return range === null
      ? { input, wanted, got: spelled.filter((digits) => digits !== "").join(",") }
      : { input, wanted: String(lowerBound(range) * factor), got: String(low / 10_000) };
  });
  report("wetext cardinal", trials);
}

/** `730-40` is 730 to 740, `16000-7000` is 16,000 to 17,000, `17-8` is 17 to 18. */
const lowerBound = (range: RegExpExecArray): number => Number(range[1]);

function measureSpeed(): void {
  const utterance =
    "那我这个月二十八号先还五百，剩下的三千五分六期，从下个月五号开始，今晚七点半再打行不行？";
  const long = utterance.repeat(Math.ceil(10_000 / utterance.length)).slice(0, 10_000);
  for (const [name, text, rounds] of [
    [`${utterance.length} characters`, utterance, 20_000],
    ["10,000 characters", long, 30],
    ["10,000 digits 一", "一".repeat(10_000), 30],
    ["10,000 characters 三千", "三千".repeat(5_000), 30],
  ] as const) {
    const microseconds: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      findMentionsZh(text, context);
      microseconds.push((performance.now() - start) * 1_000);
    }
    microseconds.sort((a, b) => a - b);
    const at = (share: number): string =>
      (microseconds[Math.floor(rounds * share)] ?? 0).toFixed(0);
    console.log(`findMentionsZh, ${name}: median ${at(0.5)} µs, 95th ${at(0.95)} µs`);
  }
}

if (existsSync(data)) {
  measureNumbers();
  measureShares();
  measureDates();
  measureSpokenMoney();
  measureSpokenDates();
  measureSpokenNumbers();
} else {
  console.log("The public cases are not beside the project (../shared/data): accuracy is skipped.");
}
measureSpeed();
