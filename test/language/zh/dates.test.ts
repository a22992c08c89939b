import { describe, expect, it } from "vitest";
import { at, found } from "./found.ts";

const datesIn = (text: string, now?: string): string[] =>
  found("date", text, now === undefined ? undefined : at(now)).map(({ date }) => date);

describe("days of the calendar", () => {
  it.each([
    ["2026-12-15", "2026-12-15"],
    ["2026/12/15", "2026-12-15"],
    ["2026.12.15", "2026-12-15"],
    ["2026年12月15日", "2026-12-15"],
    ["二零二六年十二月十五号", "2026-12-15"],
    ["两千零五年八月五号", "2005-08-05"],
    ["今年12月15号", "2026-12-15"],
    ["明年一月五号", "2027-01-05"],
    ["去年十二月八号", "2025-12-08"],
    ["12月15日", "2026-12-15"],
    ["12月15", "2026-12-15"],
    ["十二月十五号", "2026-12-15"],
    ["十二月份十五号", "2026-12-15"],
    ["十二月十五", "2026-12-15"],
    ["12/15", "2026-12-15"],
    ["12/5", "2026-12-05"],
    ["01/05", "2027-01-05"],
    ["25/12", "2026-12-25"],
    ["11月20号", "2026-11-20"],
    ["一月五号", "2027-01-05"],
    ["十月十五号", "2026-10-15"],
    ["２０２６－１２－１５", "2026-12-15"],
  ])("reads %s as %s", (text, date) => {
    expect(found("date", text)).toEqual([
      { kind: "date", from: 0, to: text.length, date, isAmbiguous: false },
    ]);
  });

  it.each([
    ["一九八八年三月二号", "1988-03-02"],
    ["1988-03-02", "1988-03-02"],
    ["88年3月2日", "1988-03-02"],
    ["八八年三月二号", "1988-03-02"],
    ["88-3-2", "1988-03-02"],
    ["88/3/2", "1988-03-02"],
    ["零六年一月二号", "2006-01-02"],
    ["零零年十月二十八", "2000-10-28"],
    ["九零年，五月十七", "1990-05-17"],
    ["六二年八月十五生嘞", "1962-08-15"],
    ["1988 3 2", "1988-03-02"],
    ["19880302", "1988-03-02"],
    ["一九八八零三零二", "1988-03-02"],
  ])("reads the birth date %s as %s", (text, date) => {
    expect(datesIn(text)).toEqual([date]);
  });

  it.each([
    ["31年1月1日", "2031-01-01"],
    ["32年1月1日", "1932-01-01"],
  ])("takes two figures of a year as soon or as long ago: %s is %s", (text, date) => {
    expect(datesIn(text)).toEqual([date]);
  });

  it.each([
    ["十二月八号我转的", "2026-12-14T15:25:00+08:00", "2026-12-08"],
    ["十二月八号我转的", "2027-01-05T10:00:00+08:00", "2026-12-08"],
    ["十月十五号到期的", "2026-11-20T10:00:00+08:00", "2026-10-15"],
    ["三月五号还", "2026-11-20T10:00:00+08:00", "2027-03-05"],
    ["2月29号", "2026-11-20T10:00:00+08:00", "2028-02-29"],
  ])("takes the nearest year: %s at %s is %s", (text, now, date) => {
    expect(datesIn(text, now)).toEqual([date]);
  });

  it("puts the day first in slashes only where the place does", () => {
    const context = { ...at("2026-11-20T10:05:00+00:00", "Europe/London"), dayFirst: true };
    expect(found("date", "5/12", context)).toMatchObject([{ date: "2026-12-05" }]);
    expect(found("date", "5/12")).toMatchObject([{ date: "2027-05-12" }]);
  });

  it.each([
    "2月30号",
    "2026年2月29日",
    "2026-02-30",
    "13月5号",
    "上上个月31号",
    "32号",
    "0号",
    "1357年6月10日",
    "九二年农历八月十五",
    "三月初五百",
    "五百元月供",
    "二零二六年",
    "十月份",
    "3/6/12期",
    "1/3",
    "一号线",
    "五号楼",
    "2号店",
    "第三号",
    "这个号",
  ])("finds no day in %s", (text) => {
    expect(datesIn(text)).toEqual([]);
  });

  it("takes the day of the week that stands with a day into it, and tells where they differ", () => {
    const text = "11月25日（星期三）";
    expect(found("date", text)).toEqual([
      { kind: "date", from: 0, to: text.length, date: "2026-11-25", isAmbiguous: false },
    ]);
    expect(found("date", "11月25日（星期四）")).toMatchObject([
      { date: "2026-11-25", isAmbiguous: true },
    ]);
  });
});

describe("days of the month", () => {
  it.each([
    ["25号", "2026-11-25"],
    ["二十五号", "2026-11-25"],
    ["25日", "2026-11-25"],
    ["5号", "2026-12-05"],
    ["发工资那天15号", "2026-12-15"],
    ["这个月25号", "2026-11-25"],
    ["本月5日", "2026-11-05"],
    ["下个月五号", "2026-12-05"],
    ["下月5号", "2026-12-05"],
    ["下下个月五号", "2027-01-05"],
    ["上个月二十八号", "2026-10-28"],
    ["上个月二十八没嘞", "2026-10-28"],
    ["这个月二十一，我定期到期", "2026-11-21"],
    ["下个月的八号", "2026-12-08"],
    ["下个月初五号", "2026-12-05"],
    ["下月初一号", "2026-12-01"],
    ["十五号头上", "2026-12-15"],
    ["每月十五号", "2026-12-15"],
    ["每个月的15号", "2026-12-15"],
    ["每月5好", "2026-12-05"],
    ["每月十五浩", "2026-12-15"],
    ["就5耗还", "2026-12-05"],
    ["31号", "2026-12-31"],
  ])("reads %s as %s", (text, date) => {
    expect(found("date", text)).toMatchObject([{ date, isAmbiguous: false }]);
  });

  it("takes the next one after today, which on that very day is ambiguous", () => {
    expect(found("date", "二十号")).toMatchObject([{ date: "2026-12-20", isAmbiguous: true }]);
    expect(found("date", "十九号")).toMatchObject([{ date: "2026-12-19", isAmbiguous: false }]);
    expect(found("date", "二十一号")).toMatchObject([{ date: "2026-11-21", isAmbiguous: false }]);
  });

  it("skips months that lack the day", () => {
    expect(datesIn("三十号", "2027-01-31T10:00:00+08:00")).toEqual(["2027-03-30"]);
    expect(datesIn("三十一号", "2026-08-31T10:00:00+08:00")).toEqual(["2026-10-31"]);
  });

  it.each([
    ["十号到十五号", "2026-12-15"],
    ["15号左右", "2026-12-15"],
    ["初五", "2026-12-05"],
    ["每月初八", "2026-12-08"],
  ])("is not sure of %s", (text, date) => {
    expect(found("date", text)).toMatchObject([{ date, isAmbiguous: true }]);
  });

  it.each([
    ["月底", "2026-11-30"],
    ["月末", "2026-11-30"],
    ["月尾", "2026-11-30"],
    ["这个月底", "2026-11-30"],
    ["本月月底", "2026-11-30"],
    ["下月底", "2026-12-31"],
    ["下个月月底", "2026-12-31"],
    ["十二月底", "2026-12-31"],
    ["月初", "2026-12-01"],
    ["下个月初", "2026-12-01"],
    ["下个月初头", "2026-12-01"],
    ["下个月号头", "2026-12-01"],
    ["年底", "2026-12-31"],
    ["今年年底", "2026-12-31"],
    ["去年底", "2025-12-31"],
  ])("reads %s as %s", (text, date) => {
    expect(found("date", text)).toEqual([
      { kind: "date", from: 0, to: text.length, date, isAmbiguous: false },
    ]);
  });

  it.each(["5好吗", "每月500好", "三好学生", "农历初十"])("reads none in %s", (text) => {
    expect(found("date", text)).toEqual([]);
  });

  it.each([
    ["月中", "2026-11-15"],
    ["下个月中旬", "2026-12-20"],
    ["下个月上旬", "2026-12-10"],
    ["明年初", "2027-01-01"],
  ])("is not sure of %s", (text, date) => {
    expect(found("date", text)).toMatchObject([{ date, isAmbiguous: true }]);
  });
});

describe("days counted from today", () => {
  it.each([
    ["下周，周三", "2026-11-25"],
    ["下周 周三", "2026-11-25"],
    ["下周嘛，就周三", "2026-11-25"],
  ])("takes the week that was named before the day: %s", (text, date) => {
    expect(datesIn(text, "2026-11-16T10:00:00+08:00")).toEqual([date]);
  });

  it("takes no day out of a week that is over for one before it", () => {
    expect(datesIn("上周，周三我会还", "2026-11-16T10:00:00+08:00")).toEqual(["2026-11-18"]);
  });

  it.each([
    ["大前天", "2026-11-17"],
    ["前天", "2026-11-18"],
    ["昨天", "2026-11-19"],
    ["夜儿个", "2026-11-19"],
    ["今天", "2026-11-20"],
    ["今儿", "2026-11-20"],
    ["今天子", "2026-11-20"],
    ["今晚", "2026-11-20"],
    ["明天", "2026-11-21"],
    ["明儿个", "2026-11-21"],
    ["明个", "2026-11-21"],
    ["明早", "2026-11-21"],
    ["后天", "2026-11-22"],
    ["后个", "2026-11-22"],
    ["大后天", "2026-11-23"],
    ["十天后", "2026-11-30"],
    ["三天之后", "2026-11-23"],
    ["三天内", "2026-11-23"],
    ["三日内", "2026-11-23"],
    ["再过十天", "2026-11-30"],
    ["一周后", "2026-11-27"],
    ["两个礼拜以后", "2026-12-04"],
    ["半个月后", "2026-12-05"],
    ["一个月后", "2026-12-20"],
    ["一个半月以后", "2027-01-04"],
    ["三天前", "2026-11-17"],
  ])("reads %s as %s", (text, date) => {
    expect(found("date", text)).toEqual([
      { kind: "date", from: 0, to: text.length, date, isAmbiguous: false },
    ]);
  });

  it.each([
    ["过两天", "2026-11-22"],
    ["两三天后", "2026-11-22"],
    ["十来天以后", "2026-11-30"],
    ["明后天", "2026-11-22"],
  ])("is not sure of %s", (text, date) => {
    expect(found("date", text)).toMatchObject([{ date, isAmbiguous: true }]);
  });

  it.each([
    "以后天天打",
    "然后天气不好",
    "之前天天",
    "说明",
    "改天",
    "过几天",
    "超过三十天",
    "蹲过十年",
    "三年前",
    "前几天",
    "这两天",
    "前个月",
    "第三天",
  ])("finds no day in %s", (text) => {
    expect(datesIn(text)).toEqual([]);
  });

  it("counts from the debtor's own day", () => {
    const now = "2026-11-20T23:30:00Z";
    expect(found("date", "今天", at(now, "Asia/Shanghai"))).toMatchObject([{ date: "2026-11-21" }]);
    expect(found("date", "今天", at(now, "America/New_York"))).toMatchObject([
      { date: "2026-11-20" },
    ]);
  });
});

describe("days of the week", () => {
  const tuesday = "2026-11-17T10:00:00+08:00";
  const sunday = "2026-11-22T10:00:00+08:00";

  it.each([
    ["周五", "2026-11-20"],
    ["星期五", "2026-11-20"],
    ["礼拜五", "2026-11-20"],
    ["周5", "2026-11-20"],
    ["禮拜天", "2026-11-22"],
    ["周日", "2026-11-22"],
    ["周一", "2026-11-23"],
    ["这周五", "2026-11-20"],
    ["本周五", "2026-11-20"],
    ["这个礼拜日", "2026-11-22"],
    ["下周五", "2026-11-27"],
    ["下个星期五", "2026-11-27"],
    ["下周一", "2026-11-23"],
    ["下下周一", "2026-11-30"],
    ["上周五", "2026-11-13"],
    ["上上周五", "2026-11-06"],
    ["下周的周三", "2026-11-25"],
  ])("reads %s, said on a Tuesday, as %s", (text, date) => {
    expect(found("date", text, at(tuesday))).toEqual([
      { kind: "date", from: 0, to: text.length, date, isAmbiguous: false },
    ]);
  });

  it.each([
    ["下周五", sunday, "2026-11-27"],
    ["这周五", sunday, "2026-11-20"],
    ["这周一", tuesday, "2026-11-16"],
    ["周二", tuesday, "2026-11-24"],
    ["周末", tuesday, "2026-11-21"],
    ["这周内", tuesday, "2026-11-22"],
  ])("is not sure of %s at %s, and takes %s", (text, now, date) => {
    expect(found("date", text, at(now))).toMatchObject([{ date, isAmbiguous: true }]);
  });

  it.each(["一周五次", "每周三次", "下周三千块", "周百货", "一星期", "周年"])(
    "finds no day in %s",
    (text) => {
      expect(datesIn(text)).toEqual([]);
    },
  );

  it("finds the day before a number that is its own", () => {
    expect(datesIn("周五五百块", tuesday)).toEqual(["2026-11-20"]);
    expect(datesIn("周六十点", tuesday)).toEqual(["2026-11-21"]);
    expect(datesIn("周三一定还", tuesday)).toEqual(["2026-11-18"]);
    expect(datesIn("下周五一次还清", tuesday)).toEqual(["2026-11-27"]);
  });
});

describe("festivals", () => {
  it.each([
    ["元旦", "2027-01-01"],
    ["春节", "2027-02-07"],
    ["除夕", "2027-02-06"],
    ["大年三十", "2027-02-06"],
    ["大年初三", "2027-02-09"],
    ["元宵节", "2027-02-21"],
    ["正月十五", "2027-02-21"],
    ["腊月二十", "2027-01-27"],
    ["农历八月十五", "2026-09-25"],
    ["阴历十月二十", "2026-11-28"],
    ["二月初二", "2027-03-09"],
    ["明年三月初三", "2027-04-09"],
    ["冬月十六", "2026-12-24"],
    ["重阳节", "2026-10-18"],
    ["五一", "2027-05-01"],
    ["双十一", "2026-11-11"],
    ["明年国庆", "2027-10-01"],
  ])("reads %s as %s", (text, date) => {
    expect(found("date", `${text}前还`)).toMatchObject([{ date, isAmbiguous: false }]);
  });

  it.each([
    ["过年", "2027-02-07"],
    ["年前", "2027-02-06"],
  ])("is not sure of %s", (text, date) => {
    expect(found("date", `${text}还`)).toMatchObject([{ date, isAmbiguous: true }]);
  });

  it("knows no lunar day of a year outside its table", () => {
    expect(datesIn("春节还", "2050-01-05T10:00:00+08:00")).toEqual([]);
  });

  it("takes no time of year in 反正十五号 for the first lunar month", () => {
    expect(datesIn("反正十五号我就还")).toEqual(["2026-12-15"]);
  });
});
