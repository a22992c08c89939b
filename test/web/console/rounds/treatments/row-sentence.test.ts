import { describe, expect, it } from "vitest";
import { treatmentSchema } from "../../../../../server/protocol/treatments.ts";
import { flagLabels } from "../../../../../web/console/labels/cases.ts";
import {
  rowDefaults,
  rowSentence,
} from "../../../../../web/console/rounds/treatments/row-sentence.ts";
import { sentenceWords } from "../../../../../web/console/rounds/treatments/sentence-words.ts";
import { treatmentWords } from "../../../../../web/console/rounds/treatments/treatment-words.ts";
import type { Language } from "../../../../../web/console/words/language.ts";

const told = (language: Language, row: unknown, at = 1): string =>
  rowSentence(row, at, {
    words: sentenceWords[language],
    flags: flagLabels[language],
    stages: treatmentWords[language].stages,
  });

const rows: readonly (readonly [string, unknown, string, string])[] = [
  [
    "tiers and weekdays",
    { id: "a", when: { tiers: ["M2", "高"] }, weekdays: [5, 1, 2, 3, 4] },
    "M2, 高: AI calls, up to 6 tries, 4 hours apart, Mon–Fri",
    "M2、高：AI 打电话，最多 6 次，间隔 4 小时，周一至周五",
  ],
  [
    "how they are spoken with",
    { id: "a", when: { tiers: ["M1"] }, script: "gentle" },
    "M1: AI calls, gently from the first word, up to 6 tries, 4 hours apart",
    "M1：AI 打电话，语气从头温和，最多 6 次，间隔 4 小时",
  ],
  [
    "ranges",
    {
      id: "a",
      when: {
        dpd: { min: -3, max: 30 },
        balance: { min: "500.00" },
        score: { field: "risk", max: 0.5 },
      },
      hoursBetween: 0,
    },
    "-3 to 30 days past due; balance from 500.00; risk up to 0.5: AI calls, up to 6 tries, no wait between",
    "逾期天数 -3 至 30；余额 500.00 起；risk 不超过 0.5：AI 打电话，最多 6 次，不设间隔",
  ],
  [
    "flags, a group and other fields",
    {
      id: "a",
      when: {
        group: "b",
        flagsAny: ["hardship", "dispute"],
        flagsNone: ["minor"],
        fields: { province: ["广东", "福建"] },
      },
      assign: "person",
      triesMax: 3,
    },
    "group b; flagged Hardship or Dispute; not flagged Minor; province is 广东 or 福建: a person first",
    "b 组；标记含经济困难或有异议；标记不含未成年人；province 为 广东或福建：先由人工联系",
  ],
  [
    "a message",
    {
      id: "a",
      channel: "sms",
      wording: "late",
      triesMax: 1,
      onDpd: [1, 3],
      weekdays: [1, 2, 6],
      priority: 80,
    },
    "Everyone else: AI sends text messages, wording of the late stage, once, Mon, Tue, Sat, only on day 1, 3 past due, priority 80",
    "其余所有案件：AI 发短信，用后期措辞，只联系 1 次，周一、周二、周六，仅在逾期第 1、3 天，优先级 80",
  ],
];

describe("A row of the treatment table in a sentence", () => {
  it.each(rows)("tells %s", (_, row, en, zh) => {
    expect(treatmentSchema.safeParse(row).error).toBeUndefined();
    expect(told("en", row)).toBe(en);
    expect(told("zh", row)).toBe(zh);
  });

  it("says of the first row that it is for everyone, of a later one that it is for everyone else", () => {
    expect(told("en", { id: "a", assign: "person" }, 0)).toBe("Everyone: a person first");
    expect(told("zh", { id: "a", assign: "person" }, 0)).toBe("所有案件：先由人工联系");
    expect(told("en", { id: "a", when: {}, assign: "person" }, 1)).toBe(
      "Everyone else: a person first",
    );
  });

  it("reads the same whether a row leaves something out or says what the server takes then", () => {
    const short = { id: "a", when: { dpd: { max: 1 } } };
    const full = treatmentSchema.parse(short);
    expect(told("en", full)).toBe(told("en", short));
    expect(full).toMatchObject(rowDefaults);
  });

  it("tells no wording of a call, which has none", () => {
    expect(told("en", { id: "a", wording: "late", triesMax: 1 })).toBe(
      "Everyone else: AI calls, once",
    );
  });

  it.each([
    ["x", "This row is no object: edit it as JSON"],
    [
      { channel: "fax", triesMax: "six" },
      'Everyone else: AI contacts by "fax", up to six tries, 4 hours apart',
    ],
    [
      { when: { tiers: [], flagsAny: ["constructor"] }, assign: "person" },
      "no tier at all; flagged constructor: a person first",
    ],
    [
      { when: { dpd: {} }, weekdays: "x", triesMax: 1 },
      "known days past due: AI calls, once, (empty)",
    ],
    [{ when: { score: { min: 1 } }, assign: "person" }, "(empty) from 1: a person first"],
  ])("tells what is wrong as it is written: %j", (row, en) => {
    expect(told("en", row)).toBe(en);
  });
});
