import { describe, expect, it } from "vitest";
import { understand } from "../../../../agent/understanding/understand.ts";
import type { PlainDate } from "../../../../domain/calendar.ts";
import type { Locale } from "../../../../domain/locale.ts";
import type { Asked } from "../../../../domain/vocabulary.ts";

/** A Wednesday, and a Sunday, on which both "this Friday" and "next Friday" are five days away. */
const wednesday = "2026-11-18T16:00:00Z";
const sunday = "2026-11-22T16:00:00Z";

const slotsOf = (
  text: string,
  asked: Asked | null,
  more: {
    locale?: Locale;
    now?: string;
    dayInQuestion?: PlainDate;
    countInQuestion?: number;
  } = {},
) =>
  understand({
    text,
    asked,
    now: wednesday,
    timezone: "UTC",
    locale: /\p{Script=Han}/u.test(text) ? "zh-CN" : "en-US",
    debtorName: "Alex Morgan",
    ...more,
  }).slots;

describe("values said otherwise", () => {
  it.each<[string, Asked | null]>([
    ["五百港币", "amount"],
    ["还两万日元", "amount"],
    ["HK$500行不", "amount"],
    ["500 canadian dollars", "amount"],
    ["C$500", "amount"],
    ["2000 rupees", "amount"],
  ])("%s is money that no case is in", (text, asked) => {
    expect(slotsOf(text, asked).amount).toBeUndefined();
  });

  it("500 dollars keep their currency in a talk about pounds", () => {
    expect(slotsOf("500 dollars", "amount", { locale: "en-GB" }).currency).toBe("USD");
  });

  it.each(["还完这笔还有下一笔", "还清这笔别家还在催", "还完这家还有三家"])(
    "%s offers nothing",
    (text) => {
      expect(slotsOf(text, "reason").amountExpr).toBeUndefined();
    },
  );

  it.each<[string, string]>([
    ["元旦前两天", "2026-12-30"],
    ["圣诞节前一周", "2026-12-18"],
    ["two days before christmas", "2026-12-23"],
    ["the day before thanksgiving", "2026-11-25"],
    ["剩下的月底还，二十号先还五百", "2026-11-20"],
    ["the rest on the 30th, 200 this friday", "2026-11-20"],
  ])("%s is paid on %s", (text, date) => {
    expect(slotsOf(text, "date").date).toBe(date);
  });

  it("next Friday is another day than this Friday, whatever day it is", () => {
    expect(slotsOf("not this friday, next friday", "date", { now: sunday }).date).toBe(
      "2026-12-04",
    );
  });

  it("the Friday after counts from the day that the talk is about", () => {
    const dayInQuestion = "2026-11-27" as PlainDate;
    expect(slotsOf("the friday after", "date", { dayInQuestion }).date).toBe("2026-12-04");
  });

  it.each(["Alex here. Alex Morgan. 4567", "It's Alex. Alex Morgan."])(
    "%s gives the whole name",
    (text) => {
      expect(slotsOf(text, "name").name).toBe("Alex Morgan");
    },
  );
});

describe("a number that mends the number of instalments", () => {
  it.each<[string, number]>([
    ["no not three sorry I meant six", 6],
    ["sorry i mean 12", 12],
    ["no sorry, six", 6],
    ["6 i mean", 6],
    ["不对 六", 6],
    ["说错了，是12", 12],
  ])("%s, while the first day is asked for, is the number", (text, count) => {
    const slots = slotsOf(text, "date", { countInQuestion: 3 });
    expect(slots).toEqual({ instalments: count });
  });

  it.each(["12", "the 12th", "no sorry, the 12th", "12 please"])(
    "%s answers the question for the first day",
    (text) => {
      const slots = slotsOf(text, "date", { countInQuestion: 3 });
      expect(slots).toEqual({ date: "2026-12-12" });
    },
  );

  it("after a day was named, a bare number is another day, unless the number of instalments is refused by name", () => {
    const inQuestion = { countInQuestion: 3, dayInQuestion: "2026-12-05" as PlainDate };
    expect(slotsOf("no sorry, 12", "date", inQuestion)).toEqual({ date: "2026-12-12" });
    expect(slotsOf("not 3, i meant 6", "date", inQuestion)).toEqual({ instalments: 6 });
  });

  it("after a read-back it mends the number of instalments that was read back", () => {
    const inQuestion = { countInQuestion: 6, dayInQuestion: "2026-12-05" as PlainDate };
    expect(slotsOf("no, 12", "confirm", inQuestion)).toEqual({ instalments: 12 });
    expect(slotsOf("no, 200", "confirm", inQuestion)).toEqual({ amount: "200.00" });
    expect(slotsOf("no, 12", "confirm", { dayInQuestion: inQuestion.dayInQuestion })).toEqual({});
  });

  it.each<[string, number]>([
    ["12 months. no wait 6", 6],
    ["3 payments, sorry, 6", 6],
    ["3 payments starting on the 6", 3],
  ])("%s is %i instalments in one breath", (text, count) => {
    expect(slotsOf(text, "instalments").instalments).toBe(count);
  });
});

describe("months from a day", () => {
  it.each<[string, number, string]>([
    ["6 months from 1 December", 6, "2026-12-01"],
    ["3 months from the 10th", 3, "2026-12-10"],
    ["twelve months from friday", 12, "2026-11-20"],
  ])("%s is %i instalments from %s on", (text, instalments, date) => {
    expect(slotsOf(text, "instalments", { locale: "en-GB" })).toEqual({ instalments, date });
  });

  it.each<[string, string]>([
    ["two months from now", "2027-01-18"],
    ["can you wait until 2 months from friday", "2027-01-20"],
    ["two weeks from friday", "2026-12-04"],
    ["a month from friday", "2026-12-20"],
  ])("%s is one day", (text, date) => {
    expect(slotsOf(text, "date", { locale: "en-GB" })).toEqual({ date });
  });
});

describe("a day that is mended in the same breath", () => {
  it.each<[string, string]>([
    ["下周一还 哦不对 下周二", "2026-11-24"],
    ["周五还两千 不对 还是周六吧", "2026-11-21"],
    ["周五还 不对 下周五", "2026-11-27"],
    ["周五还，周六没空", "2026-11-20"],
    ["周五发工资，周六还", "2026-11-21"],
  ])("%s is paid on %s", (text, date) => {
    expect(slotsOf(text, "reason").date).toBe(date);
  });
});

describe("a delay told by its length", () => {
  it.each<[string, Asked | null, string]>([
    ["缓一个月", "instalments", "2026-12-18"],
    ["给我三十天时间", "instalments", "2026-12-18"],
    ["我想延期三个月", "instalments", "2027-02-16"],
    ["嗯 一个月", "date", "2026-12-18"],
    ["can i have another 2 weeks", "instalments", "2026-12-02"],
    ["two weeks", "date", "2026-12-02"],
  ])("%s after %s ends on %s", (text, asked, date) => {
    expect(slotsOf(text, asked).date).toBe(date);
  });

  it.each<[string, Asked | null]>([
    ["I have been off for two weeks", "date"],
    ["已经拖了三个月", "instalments"],
    ["最多能延多久", "instalments"],
    ["six months", "instalments"],
  ])("%s after %s is no day", (text, asked) => {
    expect(slotsOf(text, asked).date).toBeUndefined();
  });
});

describe("money that comes in, or is left", () => {
  it.each<[string, Asked | null]>([
    ["一个月也就四千多，房租一千五", "instalments"],
    ["我跑滴滴一个月也就五千多 还要交租", "reason"],
    ["SMP is only £187 a week", "instalments"],
    ["my universal credit is 400 a month", "instalments"],
    ["so theres like 60 left", "instalments"],
  ])("%s is no offer", (text, asked) => {
    const read = understand({
      text,
      asked,
      now: wednesday,
      timezone: "UTC",
      locale: /\p{Script=Han}/u.test(text) ? "zh-CN" : "en-GB",
      debtorName: "Alex Morgan",
    });
    expect(read.slots).toEqual({});
    expect(read.affordable).toBeUndefined();
  });

  it.each<[string, string]>([
    ["一个月也就四百", "400.00"],
    ["房租交完一个月也就能还五百", "500.00"],
    ["i can only manage 40 a week", "40.00"],
    ["after rent i can only pay 60", "60.00"],
  ])("%s is an offer of %s", (text, amount) => {
    expect(slotsOf(text, "amount").amount).toBe(amount);
  });
});

describe("a sum that is paid at once", () => {
  it.each(["i'll pay £300 now and the rest in january", "I can pay 300 right now", "现在先还三百"])(
    "is paid today: %s",
    (text) => {
      expect(slotsOf(text, "reason")).toMatchObject({ amount: "300.00", date: "2026-11-18" });
    },
  );

  it.each(["I can't pay 300 now", "I pay 300 now and then", "现在还不了三百"])(
    "is none: %s",
    (text) => {
      expect(slotsOf(text, "amount").date).toBeUndefined();
    },
  );
});
