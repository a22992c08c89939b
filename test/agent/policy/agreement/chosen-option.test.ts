import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "../../regression/call-in-words.ts";

const offers = { instalments: [3, 6, 12], deferralDays: 30 };
/** Hardship lists everything: all of it at once, the deferral to 20 December, three plans. */
const afterTheList = (...texts: string[]) =>
  callInWords([verifies, "I lost my job", ...texts], { offers });

describe("a deferral that was listed", () => {
  it.each([
    "move it to december 20 please",
    "can we do the december 20 option",
    "I'll take the payment holiday till December 20 please",
    "the later date one",
    "push it to december 20",
    "give me thirty days",
  ])("is read back with its day after: %s", async (text) => {
    const call = await afterTheList(text);
    expect(call.state.readBack).toMatchObject({ payment: { date: "2026-12-20" } });
  });

  it("cannot be had for longer: the last day is said, and taken by the words for it", async () => {
    const call = await afterTheList("push it to march please");
    expect(call.state.lastLines.map(({ key }) => key)).toContain("date_too_far");
    expect(call.state.dateLimit).toBe("2026-12-21");
    await call.hear({ text: "ok, put it off to the latest date", atMs: 0 });
    expect(call.state.readBack).toMatchObject({ payment: { date: "2026-12-21" } });
  });

  it("is none where the creditor offers none, nor where the day is that of a plan", async () => {
    const without = await callInWords([verifies, "I lost my job", "the later date one"]);
    expect(without.state.readBack).toBeUndefined();
    const plan = await afterTheList("6 payments", "december 20");
    expect(plan.state.readBack).toMatchObject({ kind: "plan" });
    const plans = await afterTheList("i want to pay in installments", "december 20");
    expect(plans.state.readBack).toBeUndefined();
  });
});

describe("an option named by its place or its size", () => {
  it("the first one is the first of all that was listed", async () => {
    const call = await afterTheList("i'll take the first one", "december 1");
    expect(call.state.readBack).toMatchObject({ kind: "full" });
  });

  it("the first one of a list of plans is a plan", async () => {
    const call = await afterTheList("i want to pay in installments", "the first one", "december 1");
    expect(call.state.readBack).toMatchObject({ kind: "plan" });
  });

  it("what the lowest a month comes to is said, and chosen only by a word for it", async () => {
    const call = await afterTheList("what's the lowest monthly?");
    expect(call.state.proposal?.count).toBeUndefined();
    expect(call.state.lastLines.at(-1)).toMatchObject({
      key: "ask_instalments",
      facts: { options: [{ kind: "plan", count: 12 }] },
    });
    await call.hear({ text: "ok, that one", atMs: 0 });
    expect(call.state.proposal?.count).toBe(12);
  });
});

describe("an open question for the day", () => {
  it.each(["yes", "yes please", "ok sure"])("is not answered by: %s", async (yes) => {
    const call = await afterTheList("3 payments", "from january 1", yes);
    expect(call.state.readBack).toBeUndefined();
    expect(call.state.lastLines.map(({ key }) => key)).toEqual(["date_too_far"]);
    expect(call.state.asked).toBe("date");
  });

  it.each(["yes, that works", "the latest date then"])("is answered by: %s", async (words) => {
    const call = await afterTheList("3 payments", "from january 1", words);
    expect(call.state.readBack).toMatchObject({ kind: "plan" });
  });
});

describe("an offer by the week", () => {
  it.each(["200 a week starting friday", "I can do $60 a fortnight from December 4"])(
    "is never read back as one by the month: %s",
    async (text) => {
      const call = await callInWords([verifies, text], { offers });
      expect(call.state.readBack).toBeUndefined();
      expect(call.state.lastLines.map(({ key }) => key)).toContain("not_in_offers");
      await call.hear({ text: "yes", atMs: 0 });
      expect(call.outcome().handoff).toBe("authority");
    },
  );

  it("by the month is a plan", async () => {
    const call = await callInWords([verifies, "200 a month starting december 1"], {
      balance: "1200.00",
      principal: "1100.00",
      offers,
    });
    expect(call.state.readBack).toMatchObject({ kind: "plan" });
  });
});

describe("a plan that is a little above what was named", () => {
  const manages = (amount: string, ...texts: string[]) =>
    afterTheList(`the most i can manage is ${amount} a month`, ...texts);

  it("is named by its sum, and taken once they choose it", async () => {
    const call = await manages("$90", "12 payments", "december 1");
    expect(call.state.readBack).toMatchObject({ kind: "plan" });
  });

  it("is not offered where it is more than that", async () => {
    const call = await manages("$89");
    expect(call.outcome().handoff).toBe("hardship");
  });

  it("is read back after all where they choose it by themselves while a person is called", async () => {
    const call = await manages("$50", "I can do 12 payments from december 1 after all");
    expect(call.state.readBack).toMatchObject({ kind: "plan" });
  });
});
