import { describe, expect, it } from "vitest";
import type { PlainDate } from "../../../domain/calendar.ts";
import { minorUnits } from "../../../domain/money.ts";
import { fillWords } from "../../../evaluation/simulate/fill-words.ts";
import type { Draw } from "../../../evaluation/simulate/draw.ts";
import { exampleCall } from "./example-call.ts";

const example = await exampleCall();
const meant = { amount: minorUnits(125_000), count: 6 };

interface Circumstances {
  readonly locale: "zh-CN" | "en-US" | "en-GB";
  readonly channel?: "voice" | "chat";
  readonly payOn?: string;
  /** Whether chances come true: figures in words, the day of a month alone. */
  readonly lucky?: boolean;
}

function fill(wording: string, { locale, channel = "chat", payOn, lucky = false }: Circumstances) {
  const draw: Draw = {
    chance: () => lucky,
    between: (min) => min,
    pick: ([first]) => first as never,
  };
  const currency = locale === "zh-CN" ? "CNY" : locale === "en-US" ? "USD" : "GBP";
  const { call } = example.setup;
  const debtor = { ...example.setup.case.debtor, idLast4: "4171", timezone: "UTC" };
  const setup = {
    call: { ...call, locale, channel, startedAt: "2026-11-12T10:00:00Z" as typeof call.startedAt },
    case: { ...example.setup.case, currency, debtor } as typeof example.setup.case,
  };
  const truth = { ...example.truth, payOn: (payOn ?? "2026-11-23") as PlainDate };
  return fillWords(wording, meant, { setup, truth, draw });
}

describe("a debtor's own figures", () => {
  it.each([
    ["zh-CN", "chat", "4171 1250块 6 11月23号"],
    ["zh-CN", "voice", "四幺七幺 一千两百五十块 六 二十三号"],
    ["en-US", "chat", "4171 $1,250 6 November 23rd"],
    [
      "en-US",
      "voice",
      "four one seven one one thousand two hundred fifty dollars six the twenty-third",
    ],
    ["en-GB", "chat", "4171 £1,250 6 the 23rd of November"],
  ] as const)("are said as people say them: %s, %s", (locale, channel, words) => {
    const lucky = channel === "voice";
    expect(fill("{last4} {amount} {count} {date}", { locale, channel, lucky })).toBe(words);
  });

  it("name the day of the month alone only while that can mean one day", () => {
    const at = (payOn: string) => fill("{date}", { locale: "zh-CN", payOn, lucky: true });
    expect(at("2026-12-06")).toBe("6号");
    expect(at("2026-12-07")).toBe("12月7号");
    expect(at("2026-11-12")).toBe("11月12号");
  });

  it.each([
    ["2026-11-13", "13th"],
    ["2026-11-21", "21st"],
    ["2026-11-22", "22nd"],
    ["2026-12-11", "11th"],
    ["2026-12-01", "1st"],
  ])("have the right ending: %s is the %s", (payOn, ordinal) => {
    expect(fill("{date}", { locale: "en-US", payOn })).toContain(` ${ordinal}`);
  });

  it("are all that a wording may ask for", () => {
    expect(() => fill("{nothing}", { locale: "en-US" })).toThrow(RangeError);
  });
});
