import { describe, expect, it } from "vitest";
import type { Conversation } from "../../../agent/conversation-types.ts";
import { firstPayment } from "../../../domain/arrangement.ts";
import { callInWords, inChinese, verifies } from "./call-in-words.ts";

const said = ({ state }: Conversation): readonly string[] => state.lastLines.map(({ key }) => key);

/** The first day of what is being read back. */
const dayOf = ({ state: { readBack } }: Conversation): string | undefined =>
  readBack && firstPayment(readBack).date;

/** All calls are held on Friday, 20 November 2026. */
describe("a week or a month without its day", () => {
  const nextWeek = [verifies, "I forgot, I'll pay it next week sometime."];

  it("is asked for its day, from its first to its last", async () => {
    const call = await callInWords(nextWeek);
    expect(call.state.lastLines.at(-1)).toMatchObject({
      key: "ask_day_within",
      facts: { from: "2026-11-23", to: "2026-11-29" },
    });
    expect(call.state.proposal?.full).toBe(true);
  });

  it("has the weekday that is named next", async () => {
    const week = [verifies, "I forgot.", "I can pay 300 the week after next", "Monday"];
    expect(dayOf(await callInWords(week))).toBe("2026-11-30");
    const chinese = await inChinese("忘了", "下下周还一千", "周一");
    expect(dayOf(chinese)).toBe("2026-11-30");
  });

  it("leaves a weekday that says which it is", async () => {
    const call = await callInWords([...nextWeek, "Actually, tomorrow."]);
    expect(dayOf(call)).toBe("2026-11-21");
  });

  it("ends with the last day that may be set", async () => {
    const call = await callInWords([
      verifies,
      "I lost my job.",
      "I could maybe do 100 sometime next month",
    ]);
    const line = call.state.lastLines.find(({ key }) => key === "ask_day_within");
    expect(line?.facts).toMatchObject({ from: "2026-12-01", to: "2026-12-21" });
  });

  it("is read back by its last day where any will do", async () => {
    const call = await callInWords([...nextWeek, "Any day is fine."]);
    expect(dayOf(call)).toBe("2026-11-29");
    const chinese = await inChinese("忘了，下周还清", "哪天都行");
    expect(dayOf(chinese)).toBe("2026-11-29");
  });

  it("asks for a sum where none was named", async () => {
    const call = await callInWords([verifies, "I lost track of it.", "sometime next week"]);
    expect(said(call)).toEqual(["ask_amount"]);
  });

  it("is none in a refusal", async () => {
    const call = await callInWords([verifies, "I was ill.", "I can't pay anything next week"]);
    expect(call.state.proposal?.span).toBeUndefined();
  });
});
