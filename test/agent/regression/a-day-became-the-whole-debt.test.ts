import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "./call-in-words.ts";

const zh = { locale: "zh-CN", jurisdiction: "cn" } as const;
const debtor = { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" };
/** Three payments of 400 or six of 200. */
const even = { interest: "160.00", balance: "1200.00" };

const inEnglish = (...texts: readonly string[]) => callInWords([verifies, ...texts], even);
const inChinese = (...texts: readonly string[]) =>
  callInWords(["我是陈伟4567", ...texts], { ...even, debtor }, zh);

describe("a day without a sum", () => {
  it.each([
    ["I'll pay on Friday"],
    ["i can start paying on the 4th", "ok"],
    ["it's tight", "friday"],
  ])("is no promise of all of it: %s", async (...texts) => {
    const call = await inEnglish(...texts);
    expect(call.state.readBack).toBeUndefined();
    expect(call.outcome().promise).toBeNull();
  });

  it.each(["周五还", "月底一定还", "大概月底"])("nor in Chinese: %s", async (text) => {
    const call = await inChinese(text, "好");
    expect(call.outcome().promise).toBeNull();
    expect(call.state.asked).toBe("amount");
  });

  it("is of the whole once they say so", async () => {
    const english = await inEnglish("I'll pay on Friday", "all of it", "yes");
    expect(english.outcome().promise).toEqual({ amount: "1200.00", date: "2026-11-27" });
    const chinese = await inChinese("周五还", "全部", "好");
    expect(chinese.outcome().promise).toEqual({ amount: "1200.00", date: "2026-11-27" });
  });

  it("is of the sum that they name next", async () => {
    const call = await inEnglish("I can pay on Friday", "400", "yes");
    expect(call.outcome()).toMatchObject({
      promise: { amount: "400.00", date: "2026-11-27" },
      plan: null,
    });
  });

  it("is said to be too late at once", async () => {
    const call = await inEnglish("I'll pay on January 5th");
    expect(call.state.lastLines.map(({ key }) => key)).toEqual(["date_too_far"]);
  });

  it("after instalments by the week were asked for, puts nothing off", async () => {
    const call = await inEnglish("i can give 80 dollar every two week", "start friday next");
    expect(call.state.readBack).toBeUndefined();
  });
});

describe("a day on which something else is", () => {
  it.each([
    "my check comes friday but its all going to rent",
    "ill know more on friday",
    "i get my food stamps on the 5th",
    "my shift changes on friday",
    "i see my doctor on the 3rd then ill know",
    "friday is better for me to talk about it",
    "i get paid friday",
  ])("is none to pay on: %s", async (text) => {
    const call = await inEnglish(text, "ok");
    expect(call.state.proposal?.date).toBeUndefined();
    expect(call.outcome().promise).toBeNull();
  });

  it.each(["周五我才知道", "周五发工资但要交房租", "5号发低保", "下周三去看医生", "周五给你答复"])(
    "is none to pay on: %s",
    async (text) => {
      const call = await inChinese(text, "嗯");
      expect(call.state.proposal?.date).toBeUndefined();
      expect(call.outcome().promise).toBeNull();
    },
  );

  it("is no yes to what was read back", async () => {
    const call = await inEnglish("i can pay 200 on friday", "ill know more on friday");
    expect(call.outcome().promise).toBeNull();
  });

  it("does not hide what is paid beside it", async () => {
    const call = await inEnglish("i can pay 200 friday, ill know more then", "yes");
    expect(call.outcome().promise).toEqual({ amount: "200.00", date: "2026-11-27" });
  });

  it.each([
    ["i dont wanna talk right now", "maybe thursday"],
    ["i can't talk about this today", "thursday"],
  ])("nobody who would rather not talk now is asked for a sum: %s", async (...texts) => {
    const call = await inEnglish(...texts);
    expect(call.state.asked).toBe("callbackAt");
  });
});

describe("a small bare number", () => {
  it.each([
    ["i got 30 for you on friday", "30.00"],
    ["got 25 for you on the 4th", "25.00"],
  ])("held out to us is money: %s", async (text, amount) => {
    expect((await inEnglish(text, "ok")).outcome().promise).toMatchObject({ amount });
    expect((await inEnglish("it's tight", text, "ok")).outcome()).toMatchObject({
      promise: { amount },
      plan: null,
    });
  });

  it.each(["like 60", "i can do 25 on the 4th", "250"])(
    "is a sum after the options, too: %s",
    async (text) => {
      const call = await inEnglish("it's tight", text);
      expect(call.state.proposal?.amount).toBeGreaterThan(0);
    },
  );

  it.each(["6", "6 on the 4th", "3 payments"])("is a plan where there is one: %s", async (text) => {
    const call = await inEnglish("it's tight", text);
    expect(call.state.proposal?.count).toBe(Number(text[0]));
  });

  it("of another loan is none of ours", async () => {
    const english = await inEnglish("i got 16 more payments on my car");
    expect(english.state.proposal?.count).toBeUndefined();
    expect(english.state.beyondOffers).toBe(0);
    expect((await inChinese("手头紧", "我车贷还有24期")).state.beyondOffers).toBe(0);
  });
});

describe("a sum said again", () => {
  it.each([
    ["i can do 400 on dec 4", "400", "yeah just the one 400"],
    ["i can do 400 on dec 4", "just the one 400", "ok"],
    ["i can do 400 on dec 4", "400 i said", "ok"],
  ])("stays the one payment that it was: %s", async (...texts) => {
    const call = await inEnglish(...texts);
    expect(call.outcome()).toMatchObject({
      promise: { amount: "400.00", date: "2026-12-04" },
      plan: null,
    });
  });

  it("in Chinese, too", async () => {
    const call = await inChinese("12月4号还400", "400", "就这一次，400", "对");
    expect(call.outcome()).toMatchObject({ promise: { amount: "400.00" }, plan: null });
  });

  it("is a choice of instalments where they were listed", async () => {
    const call = await inEnglish("i need a plan", "400", "1st of december", "yes");
    expect(call.outcome().plan).toMatchObject({ count: 3 });
  });
});

describe("a month that lies beyond what can be set", () => {
  it.each([
    ["twelve hundred in january", "the 15th"],
    ["after the holidays", "probably second week of january", "400 then"],
    ["maybe 200 in feb", "yeah 200"],
    ["maybe 200 in feb", "i said february"],
  ])("is said once, and goes to a person when it is said again: %s", async (...texts) => {
    const call = await inEnglish(...texts);
    expect(call.outcome()).toMatchObject({ promise: null, plan: null, handoff: "authority" });
  });

  it.each([
    ["明年一月还1000", "15号"],
    ["手头紧", "二月份吧", "二月"],
  ])("in Chinese, too: %s", async (...texts) => {
    expect((await inChinese(...texts)).outcome().handoff).toBe("authority");
  });

  it("is not read into what lies behind, nor into a month that is near", async () => {
    expect((await inEnglish("i lost my job in september")).state.beyondOffers).toBe(0);
    const call = await inEnglish("i can do 200 in december", "the 15th", "yes");
    expect(call.outcome().promise).toEqual({ amount: "200.00", date: "2026-12-15" });
  });
});

describe("an offer", () => {
  it.each([
    ["200 on dec 4", "200.00", "2026-12-04"],
    ["2 hunned on the fif of december", "200.00", "2026-12-05"],
  ])("is read though it is all that they say: %s", async (text, amount, date) => {
    expect((await inEnglish(text, "yes")).outcome().promise).toEqual({ amount, date });
  });

  it("is read in Chinese, and of its halves the second keeps its day", async () => {
    const call = await inChinese("12月4号2000", "对");
    expect(call.state.beyondOffers).toBe(0);
    const halves = await inChinese("先还一半，月底再还一半");
    expect(halves.state.asked).toBe("date");
  });

  it.each([
    ["not this friday but the next", "100"],
    ["extension til the 20", ""],
  ])("has its day: %s", async (text, sum) => {
    const call = await inEnglish(text, ...(sum === "" ? [] : [sum]));
    expect(call.state.readBack).toBeDefined();
  });
});

it("a day alone makes nobody a child", async () => {
  const call = await inEnglish("nothing", "ok", "dec 15");
  expect(call.outcome().disposition).not.toBe("MINOR");
});

it("a month of a birth, or this one, is none beyond reach", async () => {
  const born = await callInWords(
    ["是我，陈伟", "七五年十一月初……不是，阳历，一九七五年十一月八号"],
    { ...even, debtor: { ...debtor, birthDate: "1975-11-08" } },
    zh,
  );
  expect(born.state.beyondOffers).toBe(0);
  expect((await inEnglish("200 in november")).state.beyondOffers).toBe(0);
});
