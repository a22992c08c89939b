import { describe, expect, it } from "vitest";
import type { Instant, PlainDate } from "../../../domain/calendar.ts";
import { factsOf, line, type Fact } from "../../../domain/lines.ts";
import type { Locale } from "../../../domain/locale.ts";
import { minorUnits } from "../../../domain/money.ts";
import { checkSentence } from "../../../guardrails/index.ts";
import { contextOf, sampleCase } from "../guard-cases.ts";

const rules = (text: string, locale: Locale, rest = {}) =>
  checkSentence(text, contextOf(locale, rest)).findings.map(({ ruleId }) => ruleId);

const cny = minorUnits;
const day = (text: string) => text as PlainDate;
const now = "2026-11-20T10:05:00+08:00" as Instant;

describe("against a case", () => {
  const zh = { caseFacts: sampleCase("zh-CN") };
  const en = { caseFacts: sampleCase("en-US") };

  it.each([
    ["您的消费贷目前逾期应还8440元，还款日是10月15日。", "8440", "8450"],
    ["您的消费贷目前逾期应还八千四百四十元。", "四百四十", "四百五十"],
    ["还款日是10月15日。", "15", "16"],
    ["分三期，每期2813.33元，最后一期2813.34元。", "2813.33", "2831.33"],
    ["可以分三期、六期或者十二期。", "六期", "八期"],
    ["一次还清可以减免50%的滞纳金，也就是90元。", "50%", "60%"],
    ["一次还清只需还8350元。", "8350", "8340"],
    ["最多可以延期三十天。", "三十", "六十"],
    ["您已经逾期36天。", "36", "63"],
    ["您可以拨打投诉电话400-000-1101。", "1101", "1110"],
  ])("lets “%s” pass, but not with %s as %s", (text, right, wrong) => {
    expect(rules(text, "zh-CN", zh)).toEqual([]);
    expect(rules(text.replace(right, wrong), "zh-CN", zh).join()).toContain("all.fact.");
  });

  it.each([
    ["$8,440 on your personal loan has been overdue since October 15.", "8,440", "8,404"],
    ["The due date was October 15.", "15", "5"],
    ["Three payments of $2,813.33, the last one $2,813.34.", "813.34", "831.34"],
    ["It can be 3 payments.", "3", "4"],
    ["In full it comes to $8,350.", "8,350", "8,250"],
    ["The late fee is $180.", "$180", "£180"],
    ["It can wait for 30 days.", "30", "90"],
  ])("lets “%s” pass, but not with %s as %s", (text, right, wrong) => {
    expect(rules(text, "en-US", en)).toEqual([]);
    expect(rules(text.replace(right, wrong), "en-US", en).join()).toContain("all.fact.");
  });

  it("takes a day or an amount that the debtor has just named, but never as what is owed", () => {
    const debtorText = "我周五先还五百";
    expect(rules("好的，11月27日星期五还500元，对吗？", "zh-CN", zh)).not.toEqual([]);
    expect(
      rules("好的，11月27日星期五还500元，对吗？", "zh-CN", {
        ...zh,
        debtorText: "我27号先还五百",
      }),
    ).toEqual([]);
    expect(rules("您只欠500元。", "zh-CN", { ...zh, debtorText })).toEqual(["all.fact.amount"]);
  });

  it("takes the debtor's number of instalments only to refuse it", () => {
    const debtorText = "我想分二十四期";
    expect(rules("二十四期不在我能办理的范围内。", "zh-CN", { ...zh, debtorText })).toEqual([]);
    expect(rules("可以分二十四期。", "zh-CN", { ...zh, debtorText })).toEqual(["all.fact.count"]);
  });
});

describe("against the facts of a line", () => {
  const facts: readonly Fact[] = factsOf(
    line("read_back_full", {
      amount: cny(844000),
      date: day("2026-11-27"),
      officialChannel: "禾悦App",
    }),
  );
  const rest = { facts, now, timezone: "Asia/Shanghai", currency: "CNY" };

  it.each([
    ["11月27日（星期五）还8440元。", []],
    ["下周五还8440元。", []],
    ["十一月二十七号还八千四百四十元。", []],
    ["11月27日（星期四）还8440元。", ["all.fact.date"]],
    ["11月28日还8440元。", ["all.fact.date"]],
    ["11月27日还8440.01元。", ["all.fact.amount"]],
    ["11月27日还8440美元。", ["all.fact.currency"]],
    ["分两期还，11月27日还8440元。", ["all.fact.count"]],
    ["11月27日还8440元，打三折。", ["all.fact.share"]],
    ["今天您什么都不用答应。", []],
  ])("“%s” gives %j", (text, expected) => {
    expect(rules(text, "zh-CN", rest)).toEqual(expected);
  });

  it("the amounts of the case do not count where only the line is given", () => {
    expect(rules("本金8000元。", "zh-CN", rest)).toEqual(["all.fact.amount"]);
    expect(rules("本金8000元。", "zh-CN", { ...rest, caseFacts: sampleCase("zh-CN") })).toEqual([]);
  });

  it("every fact of a list of options may be spoken", () => {
    const options = factsOf(
      line("ask_how", {
        options: [
          { kind: "full", amount: cny(835000), waived: cny(9000) },
          { kind: "plan", count: 3, each: cny(281333), last: cny(281334) },
          { kind: "step_up", count: 6, each: cny(93778), later: cny(187556), last: cny(187554) },
          { kind: "deferral", days: 30, until: day("2026-12-20") },
        ],
      }),
    );
    const text =
      "可以一次还清8350元，免去违约金90元；分3期，每月2813.33元，最后一期2813.34元；" +
      "分6期，前一半每月937.78元，之后每月1875.56元，最后一期1875.54元；或者延到12月20日再还。";
    expect(rules(text, "zh-CN", { ...rest, facts: options })).toEqual([]);
    expect(rules(text, "zh-CN", { ...rest, facts: options.slice(1) })).not.toEqual([]);
  });

  it("a time is the same time in words and in figures, and no other", () => {
    const callback = factsOf(
      line("callback_confirmed", { time: "2026-11-23T19:30:00+08:00" as Instant }),
    );
    expect(rules("我们在11月23日19:30再联系您。", "zh-CN", { ...rest, facts: callback })).toEqual(
      [],
    );
    expect(rules("我们在11月23日20:30再联系您。", "zh-CN", { ...rest, facts: callback })).toEqual([
      "all.fact.date",
    ]);
  });

  it("a number inside a name or a channel belongs to it, and to nothing else", () => {
    const channel = factsOf(line("complaint", { complaintChannel: "400-000-1101" }));
    const context = { ...rest, facts: channel };
    expect(rules("您可以拨打400-000-1101。", "zh-CN", context)).toEqual([]);
    expect(rules("您可以拨打四零零零零零幺幺零幺。", "zh-CN", context)).toEqual([]);
    expect(rules("您可以拨打400-000-11010。", "zh-CN", context)).not.toEqual([]);
    expect(rules("您还要付1101元。", "zh-CN", context)).not.toEqual([]);
  });
});

it.each([
  ["cn", "zh-CN", "您可以拨打12356，情况紧急请拨打120或110。"],
  ["us", "en-US", "You can call or text 988. If you are in danger, call 911."],
  ["uk", "en-GB", "You can call Samaritans on 116 123, or 999."],
] as const)(
  "the crisis numbers of the %s pack may be spoken",
  async (jurisdiction, locale, text) => {
    const { loadPack } = await import("../../../guardrails/load-pack.ts");
    const pack = loadPack(jurisdiction);
    expect(rules(text, locale, { pack, facts: [], line: "crisis" })).toEqual([]);
  },
);

it("without a line and a case numbers are left unchecked, and said to be", () => {
  const verdict = checkSentence("应还8440元。", contextOf("zh-CN"));
  expect(verdict).toEqual({ allowed: true, findings: [], facts: "unchecked" });
});
