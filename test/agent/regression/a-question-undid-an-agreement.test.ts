import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "./call-in-words.ts";

const agreed = (...texts: readonly string[]) =>
  callInWords([verifies, "6 payments from dec 1", "yes", ...texts]);

describe("a question", () => {
  it.each([
    "can i change the date later",
    "can you move the second payment",
    "is it possible to pay biweekly instead",
    "could i pay by card instead",
    "i'm nervous about this can i cancel",
  ])("leaves what was agreed: %s", async (text) => {
    const call = await agreed(text);
    expect(call.outcome()).toMatchObject({ plan: { count: 6 } });
    expect(call.state.lastLines.map(({ key }) => key)).not.toContain("agreement_withdrawn");
  });

  it("is followed by a wish, and that is done", async () => {
    const call = await agreed("can i cancel", "yes cancel it");
    expect(call.outcome()).toMatchObject({ plan: null, promise: null });
  });

  it.each([
    "when will you stop calling me",
    "how do i make you stop calling",
    "when are you gonna stop calling me every day",
    "do the calls stop once i pay",
  ])("ends no contact: %s", async (text) => {
    const call = await callInWords([verifies, text]);
    expect(call.outcome().hold).toBe(false);
    expect(call.state.lastLines.map(({ key }) => key)).toEqual(["contact_choice"]);
  });

  it("of what follows the agreement ends no contact either", async () => {
    const call = await agreed("will you stop ringing me now");
    expect(call.outcome()).toMatchObject({ hold: false, plan: { count: 6 } });
  });

  it.each(["stop calling me", "can you please stop calling me", "will you stop ringing me now"])(
    "is none where an end is wanted: %s",
    async (text) => {
      expect((await callInWords([verifies, text])).outcome().disposition).toBe("CEASE");
    },
  );

  it("that offers a sum for peace is an offer", async () => {
    const call = await callInWords([verifies, "if i pay 100 will you leave me alone"]);
    expect(call.outcome().hold).toBe(false);
    expect(call.state.asked).toBe("date");
  });
});

describe("a wish of the medium", () => {
  it("is kept as one: letters only", async () => {
    const call = await callInWords([verifies, "only contact me by post please"]);
    expect(call.outcome().hold).toBe(false);
    expect(call.state.wishes.map((wish) => wish.kind)).toEqual(Array(4).fill("channel"));
    expect(call.state.lastLines.map(({ key }) => key)).toContain("wish_only_letters");
  });

  it("of somebody else stops their number, and not the debtor's contact", async () => {
    const call = await callInWords(["denise is my ex wife, stop calling me"]);
    expect(call.outcome()).toMatchObject({ disposition: "TPX", hold: false });
  });
});
