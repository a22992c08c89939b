import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "./call-in-words.ts";

const part = [verifies, "I can pay 200 on December 4", "yes"];
const plan = [verifies, "3 payments starting December 5", "yes"];
const inChinese = (...texts: string[]) =>
  callInWords(["我是Denise Carter，4567", ...texts], {}, { locale: "zh-CN" });
const partZh = ["12月4号我还500", "对"];
const planZh = ["分6期，12月4号开始", "对"];

describe("what was agreed is mended by whoever says that it is wrong", () => {
  it.each([
    [[...part, "no thats wrong i said the 14th", "yes"], "200.00", "2026-12-14"],
    [[...part, "oh shoot i wont have it til the 11th", "yes"], "200.00", "2026-12-11"],
    [[...part, "actually make it 100", "yes"], "100.00", "2026-12-04"],
    [[...part, "can i change the date to the 20th?", "yes"], "200.00", "2026-12-20"],
  ])("%j", async (texts, amount, date) => {
    const call = await callInWords(texts);
    expect(call.outcome()).toMatchObject({ promise: { amount, date }, frozen: false });
  });

  it("also where it was a plan", async () => {
    const call = await callInWords([...plan, "wait no. i meant the 6 payments", "yes"]);
    expect(call.outcome()).toMatchObject({ plan: { count: 6 }, promise: { date: "2026-12-05" } });
    const once = await callInWords([...plan, "no i said 200 now", "yes"]);
    expect(once.outcome()).toMatchObject({ plan: null, promise: { amount: "200.00" } });
  });

  it("in Chinese too", async () => {
    const day = await inChinese(...partZh, "不对我说的是14号", "对");
    expect(day.outcome()).toMatchObject({
      promise: { amount: "500.00", date: "2026-12-14" },
      frozen: false,
    });
    const later = await inChinese(...partZh, "我可能会晚一天", "对");
    expect(later.outcome().promise).toMatchObject({ date: "2026-12-05" });
    const count = await inChinese(...planZh, "不对，我说的是3期", "对");
    expect(count.outcome()).toMatchObject({ plan: { count: 3 }, promise: { date: "2026-12-04" } });
  });
});

describe("a change that was asked for and not finished leaves nothing on record", () => {
  it.each([
    "no thats wrong i said the 14th",
    "actually make it 100",
    "i need to change the day",
    "can we do a plan instead",
    "no",
  ])("%s", async (text) => {
    const call = await callInWords([...part, text]);
    expect(call.outcome().promise).toBeNull();
    expect(call.state.lineUses.agreement_withdrawn).toBe(1);
  });

  it("and a day alone, after it, is none for all that is owed", async () => {
    const call = await callInWords([...part, "no that's wrong", "the 14th"]);
    expect(call.state.asked).toBe("amount");
  });
});

describe("nobody is held to what they cancel or disown", () => {
  it.each([
    "no forget the whole thing",
    "my car just broke i wont have it",
    "cancel that i cant afford 200",
    "can you cancel it?",
    "i never agreed to that",
    "i cant after all",
    "cancel that and let me talk to a person",
  ])("%s", async (text) => {
    const call = await callInWords([...part, text]);
    expect(call.outcome()).toMatchObject({ promise: null, frozen: false });
    expect(call.state.lineUses.agreement_withdrawn).toBe(1);
    expect(call.state.readBack).toBeUndefined();
  });

  it.each(["算了到时候没钱", "取消吧一个月200我还不起", "我没答应过", "能取消吗"])(
    "%s",
    async (text) => {
      const call = await inChinese(...partZh, text);
      expect(call.outcome()).toMatchObject({ promise: null, frozen: false });
      expect(call.state.lineUses.agreement_withdrawn).toBe(1);
    },
  );

  it("cancelling it once more sells nothing", async () => {
    const call = await callInWords([...part, "cancel that please", "please cancel it"]);
    expect(call.state.lastLines.map(({ key }) => key)).toEqual(["agreement_withdrawn"]);
    expect(call.state.asked).toBeNull();
  });
});

describe("what was agreed does not bind whoever is in danger or in need", () => {
  it.each([
    "i just want to end it all",
    "my daughter is in the hospital now i cant do this",
    "i dont owe this money",
    "利息不对吧",
  ])("%s", async (text) => {
    const call = await callInWords([...plan, text]);
    expect(call.outcome()).toMatchObject({ promise: null, plan: null });
    expect(call.outcome().hold || call.outcome().frozen).toBe(true);
  });
});

it("whoever wants no more calls keeps what they agreed to", async () => {
  const call = await callInWords([...plan, "stop calling me"]);
  expect(call.outcome()).toMatchObject({ disposition: "CEASE", hold: true });
  expect(call.outcome().plan).not.toBeNull();
});

describe("a question leaves what was agreed as it is", () => {
  it.each([
    ["where do I pay", "how_to_pay"],
    ["when's the last payment", "noted_plan"],
    ["is that the 5th?", "noted_plan"],
    ["is there a fee if im late", "contract_says"],
    ["wait will that cost me more interest", "contract_says"],
    ["can you text me a reminder", "no_reminder"],
    ["will it be taken automatically", "how_to_pay"],
  ])("%s", async (text, key) => {
    const call = await callInWords([...plan, text]);
    expect(call.state.lastLines[0]?.key).toBe(key);
    expect(call.outcome().plan).toMatchObject({ count: 3 });
  });

  it.each([
    ["那怎么还", "how_to_pay"],
    ["最后一期是哪天", "noted_plan"],
    ["每期多少来着", "noted_plan"],
    ["会收利息吗", "contract_says"],
    ["到时候提醒我一下吧", "no_reminder"],
  ])("%s", async (text, key) => {
    const call = await inChinese(...planZh, text);
    expect(call.state.lastLines[0]?.key).toBe(key);
    expect(call.outcome().plan).toMatchObject({ count: 6 });
  });

  it.each([
    "great, 200 on december 4th",
    "yes i will pay 200 on dec 4",
    "no problem",
    "no thanks",
    "No, that's everything, see you on the 4th",
    "i get paid on the 3rd so thats good",
    "i won't forget it",
    "like i said, thanks",
  ])("and so does: %s", async (text) => {
    const call = await callInWords([...part, text]);
    expect(call.outcome().promise).toMatchObject({ amount: "200.00", date: "2026-12-04" });
  });

  it("what would come on top of it is read back beside it, and a no leaves it", async () => {
    const call = await callInWords([...part, "and i can pay another 100 on december 15", "no"]);
    expect(call.state.lastLines.map(({ key }) => key)).toEqual(["noted_payment"]);
    expect(call.outcome().promise).toMatchObject({ amount: "200.00", date: "2026-12-04" });
  });
});
