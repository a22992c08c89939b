import { describe, expect, it } from "vitest";
import { spokenForm } from "../../../../agent/voice/spoken-form/spoken-form.ts";
import type { ApprovedText } from "../../../../domain/approved-text.ts";
import type { Locale } from "../../../../domain/locale.ts";
import { growthMax, growthOf } from "../../../growth-of.ts";

const speak = (text: string, locale: Locale): string => spokenForm(text as ApprovedText, locale);

/** What is written, and what is heard. */
const rows: Readonly<Record<Locale, readonly (readonly [string, string])[]>> = {
  "zh-CN": [
    ["逾期应还2813.33元。", "逾期应还两千八百一十三元三角三分。"],
    ["￥3,380.05，20200.20元", "三千三百八十元零五分，两万零两百元二角"],
    ["0.33元，2元，22元，100010元", "零点三三元，两元，二十二元，十万零一十元"],
    ["$50.50和1.2万元", "五十点五美元和一点二万元"],
    ["2026-11-25，2026年11月，2月2日", "二零二六年十一月二十五日，二零二六年十一月，二月二日"],
    ["11月20日（星期五）19:30。", "十一月二十日，星期五，十九点三十分。"],
    ["9:00-17:05", "九点整到十七点零五分"],
    ["13:10:36，2008-08，08-09-2008", "十三点十分三十六秒，二零零八年八月，二零零八年八月九日"],
    ["日利率0.05%，24%", "日利率百分之零点零五，百分之二十四"],
    ["分2期，第2期，3-6期，3、6或12期", "分两期，第二期，三到六期，三、六或十二期"],
    ["请马上拨打120或110。", "请马上拨打幺二零或幺幺零。"],
    ["心理援助热线12356", "心理援助热线幺二三五六"],
    ["400-000-1101", "四零零，零零零，幺幺零幺"],
    ["电话13800000001，案件号C-1001", "电话幺三八，零零零零，零零零幺，案件号C幺零零幺"],
    ["您随时可以说“转人工”。", "您随时可以说转人工。"],
    ["我是安信的AI语音助手，官方App", "我是安信的A I语音助手，官方App"],
    ["一次还清8440元（免去违约金180元）。", "一次还清八千四百四十元，免去违约金一百八十元。"],
    ["网址www.example.com/pay", "网址w w w点example点com斜杠pay"],
    ["元/月👍", "元每月"],
  ],
  "en-US": [
    ["That's $120.50.", "That's one hundred twenty dollars and fifty cents."],
    ["$1, $1.01, $0.50", "one dollar, one dollar and one cent, zero dollars and fifty cents"],
    ["the last one $55.49", "the last one, fifty-five dollars and forty-nine cents"],
    [
      "$2,813/month, USD 50, $1.2 million",
      "two thousand eight hundred thirteen dollars per month, fifty dollars, one point two million dollars",
    ],
    [
      "by 2026-11-25 or 11/25/2026",
      "by November twenty-fifth, twenty twenty-six or November twenty-fifth, twenty twenty-six",
    ],
    ["1/2 of it by 11/25", "half of it by November twenty-fifth"],
    ["on Wed, Nov 25", "on Wednesday, November twenty-fifth"],
    ["7:30 p.m. on Friday, November 20.", "seven thirty p.m. on Friday, November twentieth."],
    ["It closes at 5 p.m.", "It closes at five p.m."],
    ["10:05:09", "ten oh five and nine seconds"],
    ["9:05-17:00, 24/7", "nine oh five to five p.m., twenty-four seven"],
    ["0.05% a day, 5.25%", "zero point zero five percent a day, five point two five percent"],
    ["3-5 days, the 2nd, No. 7", "three to five days, the second, number seven"],
    ["You can call or text 988 at any hour.", "You can call or text nine eight eight at any hour."],
    ["call 120 or 110 right away", "call one two zero or one one zero right away"],
    ["+1 (404) 555-0173", "plus one, four zero four, five five five, zero one seven three"],
    ["reference PR-20881", "reference P R two zero eight eight one"],
    [
      "I'm the AI assistant (in “chat”); IDs, e.g. HSBC",
      "I'm the A I assistant, in chat; I D's, for example H S B C",
    ],
    ["mail help@north-gate.com.", "mail help at north dash gate dot com."],
    ["food, rent & medicine…", "food, rent and medicine."],
  ],
  "en-GB": [
    [
      "£2,005.10 by 20 November 2026",
      "two thousand and five pounds and ten pence by the twentieth of November twenty twenty-six",
    ],
    ["7.30pm on Friday 20 November", "seven thirty p.m. on Friday the twentieth of November"],
    ["As of 20 November", "As of November twentieth"],
    ["03/02/2027, 50p", "the third of February twenty twenty-seven, fifty pence"],
    ["call Samaritans free on 116 123", "call Samaritans free on one one six, one two three"],
  ],
};

describe.each(Object.entries(rows))("in %s", (locale, pairs) => {
  it.each(pairs)("%s is read aloud as it is said", (written, spoken) => {
    expect(speak(written, locale as Locale)).toBe(spoken);
  });
});

it("says nothing of a text without a sound", () => {
  expect(speak("🙂 “”", "en-US")).toBe("");
});

it("takes time in proportion to the text, whatever it is", () => {
  for (const part of ["1-", "1,", "a@", "9 ", "$", "((", "1.", "A-", "、", "http://a."]) {
    const read = (text: string): void => {
      speak(text, "en-GB");
      speak(text, "zh-CN");
    };
    expect(growthOf(read, part.repeat(4_000)), part).toBeLessThan(growthMax);
  }
});
