import { describe, expect, it } from "vitest";
import type { Conversation } from "../../../agent/conversation-types.ts";
import { keyedDay } from "../../../agent/policy/agreement/keyed-day.ts";
import { callInWords, inChinese, verifies } from "./call-in-words.ts";

/** Read back in a spoken call, and answered by words that nobody can build on. */
const planEn = "6 payments from December 4";
const misheard = "He asked, and I've been right.";

const said = ({ state }: Conversation): readonly string[] => state.lastLines.map(({ key }) => key);

async function unsure(times: number, changes: object = {}): Promise<Conversation> {
  const answers = Array.from({ length: times }, () => misheard);
  return await callInWords([verifies, planEn, ...answers], {}, changes);
}

describe("a yes that is misheard again and again", () => {
  it("may be keyed, and is asked for in that way after the terms were said twice", async () => {
    expect(said(await unsure(1))).toContain("read_back_plan");
    const call = await unsure(2);
    expect(said(call)).toEqual(["confirm_by_key"]);
    await call.notice({ type: "keypad-press", digits: "1", atMs: 0 });
    expect(call.outcome().plan).toMatchObject({ count: 6 });
  });

  it("is a no with the other key, and nothing at all with a third", async () => {
    const no = await unsure(2);
    await no.notice({ type: "keypad-press", digits: "2", atMs: 0 });
    expect(said(no)).toContain("not_confirmed");
    const other = await unsure(2);
    await other.notice({ type: "keypad-press", digits: "7", atMs: 0 });
    expect(other.state).toMatchObject({ asked: "confirm", agreed: undefined });
  });

  it("is nothing before the keys were named", async () => {
    const call = await unsure(1);
    await call.notice({ type: "keypad-press", digits: "1", atMs: 0 });
    expect(call.outcome().plan).toBeNull();
  });

  it("is asked for in writing where there are no keys", async () => {
    expect(said(await unsure(2, { channel: "chat" }))).toEqual(["confirm_again"]);
  });

  it("leads to a person after the third time, and to no promise", async () => {
    expect((await unsure(3)).state.handoff).toBeUndefined();
    const call = await unsure(4);
    expect(call.state.handoff).toMatchObject({ reason: "not_understood" });
    await call.hear({ text: "ok, thank you, goodbye", atMs: 0 });
    expect(call.outcome()).toMatchObject({ promise: null, plan: null });
  });

  it("leads to a person where the same is read back and refused again and again", async () => {
    const round = ["I can pay 300 on Friday", "no, that is not right"];
    const call = await callInWords([verifies, ...round, ...round, ...round, ...round]);
    expect(call.state.handoff).toMatchObject({ reason: "not_understood" });
    expect(call.outcome().promise).toBeNull();
  });

  it("is not given by a farewell, once the terms were refused", async () => {
    const terms = "I can pay 300 on Friday";
    const refused = [verifies, terms, "no, that is not right", terms];
    const call = await callInWords([...refused, "Ok, thank you, goodbye."]);
    expect(call.outcome().promise).toBeNull();
    const other = await callInWords([...refused, "yes"]);
    expect(other.outcome().promise).toMatchObject({ amount: "300.00" });
  });

  it("in Chinese too", async () => {
    const call = await inChinese("分6期12月4号", "那个什么", "那个什么", "那个什么", "那个什么");
    expect(call.state.handoff).toMatchObject({ reason: "not_understood" });
  });
});

describe("a day that is misheard again and again", () => {
  const fence = "On the fence of December.";
  const plan = [verifies, "I was ill.", "I would like to pay in six payments."];
  const twice = [...plan, fence, fence];

  it("may be keyed, and is read back then", async () => {
    expect(said(await callInWords([...plan, fence]))).toEqual(["ask_day_within"]);
    const call = await callInWords(twice);
    expect(said(call)).toEqual(["date_by_key"]);
    await call.notice({ type: "keypad-press", digits: "10", atMs: 0 });
    expect(said(call)[0]).toMatch(/^read_back_plan/u);
    expect(call.state.readBack).toMatchObject({ kind: "plan" });
    expect(keyedDay(call.state, "10")).toBeUndefined();
  });

  it("calls a person if it is not keyed either", async () => {
    const call = await callInWords([...twice, fence]);
    expect(call.outcome().handoff).toBe("not_understood");
  });

  it("is not asked for by key of somebody who cannot name one", async () => {
    const call = await callInWords([...plan, fence, "I don't know yet, to be honest."]);
    expect(said(call)).not.toContain("date_by_key");
    expect(call.outcome().handoff).toBeNull();
  });

  it.each([
    ["20", "2026-11-20"],
    ["19", "2026-12-19"],
    ["5", "2026-12-05"],
    ["31", "2026-12-31"],
    ["0", undefined],
    ["32", undefined],
    ["123", undefined],
  ])("keyed as %s on 20 November is %s", async (digits, date) => {
    expect(keyedDay((await callInWords(twice)).state, digits)).toBe(date);
  });

  it("is no day before the keys were asked for", async () => {
    expect(keyedDay((await callInWords([...plan, fence])).state, "10")).toBeUndefined();
  });

  it("is asked for in words where there are no keys", async () => {
    const call = await callInWords(twice, {}, { channel: "chat" });
    expect(said(call)).not.toContain("date_by_key");
  });

  it("is asked for on where each answer tells something", async () => {
    const asks = ["is there a fee?", "what do I owe now?", "who are you again?", "is it recorded?"];
    const call = await callInWords([verifies, "6 payments please", ...asks, ...asks]);
    expect(call.state.handoff).toBeUndefined();
  });
});

describe("digits of an identity that were misheard", () => {
  it.each([
    ["three two time and four", undefined],
    ["I can pay it in four payments", 4],
  ])("%s: payments %s", async (text, count) => {
    const call = await callInWords(["yes, speaking", text]);
    expect(call.state.asked).toBe("idLast4");
    expect(call.state.proposal?.count).toBe(count);
  });
});

describe("a number beside a plan that was read back", () => {
  it("is as many payments, where as many are offered", async () => {
    const en = await callInWords([verifies, "3 payments from December 4", "can we make it 6"]);
    expect(en.state.readBack).toMatchObject({ kind: "plan" });
    await en.hear({ text: "yes", atMs: 0 });
    expect(en.outcome().plan).toMatchObject({ count: 6 });
  });

  it("is money where a currency stands beside it, or where no plan has so many", async () => {
    for (const text of ["make it 6 dollars", "make it 60"]) {
      const call = await callInWords([verifies, "3 payments from December 4", text]);
      expect(call.state.readBack?.kind).not.toBe("plan");
    }
  });

  it("is agreed to by 没有问题, which has a no in it", async () => {
    const call = await inChinese("分6期12月4号", "没有问题");
    expect(call.outcome().plan).toMatchObject({ count: 6 });
  });

  it("is agreed to in two languages at once, and not where one of them doubts", async () => {
    const plan = "3 payments from December 4";
    const yes = await callInWords([verifies, plan, "Correct, 没问题."]);
    expect(yes.outcome().plan).toMatchObject({ count: 3 });
    for (const text of ["Correct, 不行.", "maybe, 没问题", "yes, 可是我没钱"]) {
      expect((await callInWords([verifies, plan, text])).outcome().plan).toBeNull();
    }
  });

  it.each(["没有，我没同意", "不行，有问题", "没有"])("is not agreed to by %s", async (text) => {
    const call = await inChinese("分6期12月4号", text);
    expect(call.outcome().plan).toBeNull();
  });
});

describe('a reason that ends with "that\'s all"', () => {
  it.each(["I just forgot, that's all.", "I lost the bill, that is all."])("%s", async (text) => {
    const call = await callInWords([verifies, text]);
    expect(call.state).toMatchObject({ ended: false, reason: { status: "given" } });
  });

  it.each(["I forgot. I have to go, bye.", "that's all, goodbye"])("but: %s", async (text) => {
    expect((await callInWords([verifies, text])).state.ended).toBe(true);
  });
});
