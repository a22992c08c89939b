import { describe, expect, it } from "vitest";
import { callInWords } from "./call-in-words.ts";

const named = "Yes, this is Denise Carter.";

describe("asked for the digits of the identity document", () => {
  it.each([
    "which ID do you mean, passport or driving licence",
    "I can't remember my ID numbers",
    "can i use my date of birth instead",
  ])("who says %j is offered the date of birth, and verified by it", async (text) => {
    const call = await callInWords([named]);
    const reply = await call.hear({ text, atMs: 0 });
    expect(reply.move).toMatchObject({
      lines: [{ key: "ask_birth_date_instead" }],
      asked: "birthDate",
      ends: false,
    });
    expect(call.outcome()).toMatchObject({ hold: false, frozen: false, handoff: null });
    await call.hear({ text: "March 2nd 1988", atMs: 0 });
    expect(call.outcome()).toMatchObject({ verified: true });
  });

  it("the wrong date of birth is asked for again, not the digits", async () => {
    const call = await callInWords([named, "i forgot my numbers"]);
    const reply = await call.hear({ text: "March 3rd 1988", atMs: 0 });
    expect(reply.move.lines.map(({ key }) => key)).toEqual([
      "fragment_mismatch",
      "ask_birth_date_again",
    ]);
  });

  it("nothing is offered that is not on file", async () => {
    const debtor = { name: "Denise Carter", idLast4: "4567", timezone: "America/New_York" };
    const call = await callInWords([named], { debtor });
    const reply = await call.hear({ text: "i forgot my numbers", atMs: 0 });
    expect(reply.move.lines.map(({ key }) => key)).toEqual(["ask_id_last4_again"]);
  });

  it("a stolen identity still stops everything", async () => {
    const call = await callInWords([named, "someone stole my ID"]);
    expect(call.outcome()).toMatchObject({ disposition: "FRAUD" });
  });
});

it("a relative with a mandate is no lawyer, and goes to a person", async () => {
  const debtor = { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" };
  const facts = { locale: "zh-CN", jurisdiction: "cn" } as const;
  const call = await callInWords(["我是陈伟的姐姐 他委托我处理"], { debtor }, facts);
  expect(call.outcome()).toMatchObject({
    disposition: "TPC",
    handoff: "asked_for_human",
    hold: false,
  });
});
