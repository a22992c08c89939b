import { existsSync, readFileSync } from "node:fs";

/** A value as it is spoken and as it is written in a case. */
export interface SpokenPair {
  readonly language: "zh" | "en";
  readonly kind: "amount" | "date" | "rate";
  readonly spoken: string;
  readonly value: string;
}

interface Source {
  readonly file: string;
  readonly kind: SpokenPair["kind"];
  /** Which side of the arrow is spoken. */
  readonly spokenFirst: boolean;
  /** Words put after a number that says no currency itself. */
  readonly unit: string;
}

const sources: Readonly<Record<"zh" | "en", readonly Source[]>> = {
  zh: [
    { file: "itn/chinese/test/data/money.txt", kind: "amount", spokenFirst: true, unit: "" },
    { file: "itn/chinese/test/data/number.txt", kind: "amount", spokenFirst: true, unit: "元" },
    { file: "itn/chinese/test/data/date.txt", kind: "date", spokenFirst: true, unit: "" },
    { file: "itn/chinese/test/data/measure.txt", kind: "rate", spokenFirst: true, unit: "" },
    { file: "tn/chinese/test/data/money.txt", kind: "amount", spokenFirst: false, unit: "" },
    { file: "tn/chinese/test/data/number.txt", kind: "amount", spokenFirst: false, unit: "元" },
    { file: "tn/chinese/test/data/date.txt", kind: "date", spokenFirst: false, unit: "" },
    { file: "tn/chinese/test/data/measure.txt", kind: "rate", spokenFirst: false, unit: "" },
  ],
  en: [
    { file: "itn/english/test/data/en_money.txt", kind: "amount", spokenFirst: true, unit: "" },
    {
      file: "itn/english/test/data/en_cardinal.txt",
      kind: "amount",
      spokenFirst: true,
      unit: " dollars",
    },
    { file: "itn/english/test/data/en_date.txt", kind: "date", spokenFirst: true, unit: "" },
    { file: "itn/english/test/data/en_measure.txt", kind: "rate", spokenFirst: true, unit: "" },
    { file: "tn/english/test/data/money.txt", kind: "amount", spokenFirst: false, unit: "" },
    {
      file: "tn/english/test/data/cardinal.txt",
      kind: "amount",
      spokenFirst: false,
      unit: " dollars",
    },
    { file: "tn/english/test/data/date.txt", kind: "date", spokenFirst: false, unit: "" },
  ],
};

/** The pairs whose written side is an amount, a whole date or a percentage that a case can hold. */
export function spokenPairs(folder: string, language: "zh" | "en"): SpokenPair[] {
  return sources[language].flatMap((source) => {
    const path = `${folder}/${source.file}`;
    if (!existsSync(path)) return [];
    return readFileSync(path, "utf8")
      .split("\n")
      .flatMap((line) => toPair(line, source, language));
  });
}

function toPair(line: string, source: Source, language: "zh" | "en"): SpokenPair[] {
  const sides = line.split(" => ");
  const [spoken = "", written = ""] = source.spokenFirst ? sides : sides.reverse();
  const value = readers[source.kind](written.trim(), language);
  if (value === undefined || spoken === "" || /\d/.test(spoken)) return [];
  return [{ language, kind: source.kind, spoken: spoken.trim() + source.unit, value }];
}

const readers: Readonly<
  Record<SpokenPair["kind"], (written: string, language: "zh" | "en") => string | undefined>
> = {
  amount: (written, language) => {
    const pattern =
      language === "zh" ? /^[¥￥]?(\d{1,10}(?:\.\d{1,2})?)$/ : /^\$?(\d{1,10}(?:\.\d{1,2})?)$/;
    const value = pattern.exec(written)?.[1];
    // A single numeral is a word more often than an amount, and nothing is owed of nought.
    return value === undefined || Number(value) < 10 || /^0\d/.test(value) ? undefined : value;
  },
  date: (written, language) => (language === "zh" ? chineseDate(written) : englishDate(written)),
  rate: (written) => /^(\d{1,2}(?:\.\d{1,2})?%)$/.exec(written)?.[1],
};

function chineseDate(written: string): string | undefined {
  const [, year, month = "", day = ""] =
    /^(?:(20\d{2})[/.-])?(\d{1,2})[/.-](\d{1,2})$/.exec(written) ?? [];
  return month === "" ? undefined : isoOf(year ?? "2026", Number(month), day);
}

const months =
  "january february march april may june july august september october november december".split(
    " ",
  );

function englishDate(written: string): string | undefined {
  const text = written.toLowerCase();
  const [, month = "", day = "", year] = /^([a-z]+) (\d{1,2})(?:,? (20\d{2}))?$/.exec(text) ?? [];
  const [, iso, isoMonth = "", isoDay = ""] =
    /^(20\d{2})[-/.](\d{2})[-/.](\d{2})$/.exec(text) ?? [];
  if (iso !== undefined) return isoOf(iso, Number(isoMonth), isoDay);
  return months.includes(month) ? isoOf(year ?? "2026", months.indexOf(month) + 1, day) : undefined;
}

function isoOf(year: string, month: number, day: string): string | undefined {
  const isReal = month >= 1 && month <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isReal ? `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}` : undefined;
}
